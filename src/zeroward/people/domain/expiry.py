"""What runs out by itself: requests that nobody answered within thirty days, and old requests and invitations."""

from datetime import timedelta

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from zeroward.core.domain.audit import record_event
from zeroward.core.scope import Scope
from zeroward.people.domain.tell import tell_expired
from zeroward.people.models import Invitation, JoinRequest, MissingCity

KEPT = timedelta(days=365)


def expire_people() -> int:
    """Close the requests whose time is over and tell those who made them; returns how many. Repeatable.

    Invitations need no closing: their link stops working on its date.
    """
    overdue = JoinRequest.objects.filter(state=JoinRequest.State.OPEN, expires_on__lt=timezone.localdate())
    closed = 0
    for pk in list(overdue.values_list("pk", flat=True)):
        with transaction.atomic():
            request = overdue.select_for_update(of=("self",)).select_related("user").filter(pk=pk).first()
            if request is None:  # answered or expired meanwhile
                continue
            request.state, request.decided_at = JoinRequest.State.EXPIRED, timezone.now()
            request.save(update_fields=["state", "decided_at"])
            record_event(
                action="people.request.expired", record=request, changes={"state": ["open", "expired"]}
            )
            tell_expired(request.user, Scope.parse(request.scope))
            closed += 1
    return closed


def forget_sign_ins() -> int:
    """Delete what is known of sign-ins whose session is over; returns how many. Repeatable."""
    running = Session.objects.filter(expire_date__gt=timezone.now()).values("session_key")
    return int(UserSession.objects.exclude(session_key__in=running).delete()[0])


def forget_requests() -> int:
    """Delete requests a year after they were answered, and invitations a year after they were made unless still open.

    Returns how many. Repeatable.
    """
    limit = timezone.now() - KEPT
    rows = (
        JoinRequest.objects.filter(decided_at__lt=limit),
        MissingCity.objects.filter(decided_at__lt=limit),
        Invitation.objects.filter(made_at__lt=limit, expires_on__lt=timezone.localdate()),
    )
    with transaction.atomic():
        return sum(found.delete()[1].get(found.model._meta.label, 0) for found in rows)
