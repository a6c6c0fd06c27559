"""Everything that the ground of the house keeps about one person, for the copy that they can take."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db.models import QuerySet

from zeroward.core.models import AuditEvent, DocumentVersion, Job, Notification, NotificationPreference
from zeroward.people.models import Invitation, JoinRequest, Membership, MissingCity, User
from zeroward.people.queries.addresses import verified_addresses


def _rows(records: QuerySet[Any], *fields: str) -> list[dict[str, Any]]:
    return [dict(row) for row in records.order_by("pk").values(*fields)]


def people_data(user: User) -> dict[str, Any]:
    """Account, sign-in, roles, requests and invitations. Secrets (password, keys of the second factor) are left out."""
    invited = Invitation.objects.filter(email__in=verified_addresses(user))
    return {
        "account": {
            "email": user.email,
            "first_name": user.first_name,
            "last_name": user.last_name,
            "position": user.position,
            "language": user.language,
            "joined": user.date_joined,
            "last_login": user.last_login,
        },
        "email_addresses": _rows(EmailAddress.objects.filter(user=user), "email", "verified", "primary"),
        "second_factors": _rows(
            Authenticator.objects.filter(user=user), "type", "created_at", "last_used_at"
        ),
        "other_sign_ins": _rows(
            SocialAccount.objects.filter(user=user), "provider", "uid", "date_joined", "extra_data"
        ),
        "roles": _rows(
            Membership.objects.filter(user=user), "scope", "role", "valid_from", "valid_to", "note"
        ),
        "requests_to_join": _rows(
            JoinRequest.objects.filter(user=user),
            "scope",
            "role",
            "proof",
            "state",
            "made_at",
            "decided_at",
            "answer",
        ),
        "cities_asked_for": _rows(
            MissingCity.objects.filter(user=user),
            "name",
            "country",
            "population",
            "role",
            "proof",
            "state",
            "made_at",
            "decided_at",
            "answer",
        ),
        "invitations_received": _rows(
            invited, "scope", "role", "message", "made_at", "expires_on", "accepted_at"
        ),
        "invitations_sent": _rows(
            Invitation.objects.filter(invited_by=user), "scope", "role", "message", "made_at", "accepted_at"
        ),
    }


def ground_data(user: User) -> dict[str, Any]:
    """Notifications, documents handed in, jobs, and what the audit log says this person did."""
    return {
        "notifications": _rows(
            Notification.objects.filter(user=user),
            "kind",
            "title",
            "body",
            "url",
            "created_at",
            "read_at",
            "mailed_at",
        ),
        "notification_preferences": _rows(NotificationPreference.objects.filter(user=user), "kind", "rhythm"),
        "documents_handed_in": _rows(
            DocumentVersion.objects.filter(uploaded_by=user),
            "document__title",
            "number",
            "file_name",
            "uploaded_at",
        ),
        "jobs": _rows(Job.objects.filter(owner=user), "kind", "label", "state", "created_at", "finished_at"),
        "actions": _rows(AuditEvent.objects.filter(actor=user), "at", "action", "object_label", "scope"),
    }
