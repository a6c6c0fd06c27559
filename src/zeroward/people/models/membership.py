"""Memberships: which role a person holds for which city, national platform or the Mission team; how they joined."""

import datetime
import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    CITY_COORDINATOR = "city-coordinator", _("city coordinator")
    CITY_EDITOR = "city-editor", _("city editor")
    CITY_READER = "city-reader", _("city reader")
    CITY_VERIFIER = "city-verifier", _("city verifier")
    PLATFORM_COORDINATOR = "platform-coordinator", _("platform coordinator")
    PLATFORM_EDITOR = "platform-editor", _("platform editor")
    MISSION_EDITOR = "mission-editor", _("Mission editor")
    MISSION_ANALYST = "mission-analyst", _("Mission analyst")
    HELPDESK = "helpdesk", _("helpdesk")
    PROGRAMME_MANAGER = "programme-manager", _("programme manager")
    EXPERT = "expert", _("expert")
    ADMINISTRATOR = "administrator", _("administrator")


ROLES_OF_SCOPE: dict[str, tuple[Role, ...]] = {
    "city": (Role.CITY_COORDINATOR, Role.CITY_EDITOR, Role.CITY_READER, Role.CITY_VERIFIER),
    "country": (Role.PLATFORM_COORDINATOR, Role.PLATFORM_EDITOR),
    "mission": (
        Role.MISSION_EDITOR,
        Role.MISSION_ANALYST,
        Role.HELPDESK,
        Role.PROGRAMME_MANAGER,
        Role.EXPERT,
        Role.ADMINISTRATOR,
    ),
}


def new_token() -> str:
    return secrets.token_urlsafe(32)


class MembershipQuerySet(models.QuerySet["Membership"]):
    def current(self, day: datetime.date | None = None) -> "MembershipQuerySet":
        when = day or timezone.localdate()
        return self.filter(valid_from__lte=when).filter(
            models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=when)
        )


class Membership(models.Model):
    """A role of a person in a scope, for a time. Ended memberships stay as history."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    scope = models.CharField(_("scope"), max_length=130, db_index=True)
    role = models.CharField(_("role"), max_length=24, choices=Role.choices)
    valid_from = models.DateField(_("from"), default=timezone.localdate)
    valid_to = models.DateField(_("until"), null=True, blank=True)
    granted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    note = models.CharField(_("note"), max_length=200, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["scope", "role", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "scope", "role"],
                condition=models.Q(valid_to__isnull=True),
                name="one_open_membership_per_role",
            )
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.scope}"


class JoinRequest(models.Model):
    """Somebody asks to join a city or a platform, with a proof that they belong to it."""

    class State(models.TextChoices):
        OPEN = "open", _("waiting for an answer")
        APPROVED = "approved", _("approved")
        DECLINED = "declined", _("declined")
        WITHDRAWN = "withdrawn", _("withdrawn")
        EXPIRED = "expired", _("expired")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="join_requests")
    scope = models.CharField(_("scope"), max_length=130, db_index=True)
    role = models.CharField(_("role"), max_length=24, choices=Role.choices)
    proof = models.TextField(
        _("proof"),
        help_text=_("For example your official e-mail address, a page that names you, or who can confirm."),
    )
    state = models.CharField(_("state"), max_length=9, choices=State.choices, default=State.OPEN)
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    expires_on = models.DateField(_("expires"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    answer = models.TextField(_("answer"), blank=True)

    class Meta:
        verbose_name = _("request to join")
        verbose_name_plural = _("requests to join")
        ordering = ["made_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "scope"], condition=models.Q(state="open"), name="one_open_request_per_scope"
            )
        ]

    def __str__(self) -> str:
        return f"{self.scope} {self.role} {self.state}"


class Invitation(models.Model):
    """An invitation to a role by e-mail. The link works once, for the invited address, until it expires."""

    email = models.EmailField(_("e-mail address"))
    scope = models.CharField(_("scope"), max_length=130, db_index=True)
    role = models.CharField(_("role"), max_length=24, choices=Role.choices)
    token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)
    message = models.TextField(_("message"), blank=True)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    hands_over = models.BooleanField(_("hands the inviter's role over"), default=False)
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    expires_on = models.DateField(_("expires"))
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    accepted_at = models.DateTimeField(_("accepted"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.email} {self.scope} {self.role}"
