"""A barrier of a register, and the states that it went through."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Keyed, Owned, Timed


class State(models.TextChoices):
    NOTED = "noted", _("noted")
    ANALYSED = "analysed", _("analysed")
    RAISED = "raised", _("raised with an authority")
    ANSWERED = "answered", _("answered")
    REMOVED = "removed", _("removed")
    NONE = "none", _("not a barrier")
    DROPPED = "dropped", _("no longer pursued")


class Level(models.TextChoices):
    """Where it could be removed."""

    UNKNOWN = "", _("not known")
    EU = "eu", _("European Union")
    NATIONAL = "national", _("national")
    REGIONAL = "regional", _("regional")
    LOCAL = "local", _("local")


class Kind(models.TextChoices):
    """What it is made of; our own list."""

    UNKNOWN = "", _("not known")
    REGULATORY = "regulatory", _("law or regulation")
    PROCEDURE = "procedure", _("permits and procedures")
    FINANCIAL = "financial", _("money and financing rules")
    COMPETENCE = "competence", _("who is responsible")
    TECHNICAL = "technical", _("technology and networks")
    DATA = "data", _("data and methods")
    CAPACITY = "capacity", _("staff and skills")
    SOCIAL = "social", _("acceptance and habits")


class Barrier(Owned, Keyed):
    """One barrier in the register of a national platform, or of the Mission team where it lies with the EU.

    `family` is a code of data/codebooks/barrier-families.json. `merged_into` is the barrier under which this one is
    kept now; nothing of it moves, so that merging can be undone. `state` repeats the latest change (`StateChange`).
    """

    title = models.CharField(_("in one sentence"), max_length=200)
    lang = models.CharField(_("language of this text"), max_length=12, default="en")
    summary = models.TextField(_("what stands in the way"), blank=True)
    wanted = models.TextField(_("what would remove it"), blank=True)
    family = models.CharField(_("family"), max_length=40, blank=True, db_index=True)
    level = models.CharField(_("level"), max_length=8, choices=Level.choices, blank=True, default="")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, blank=True, default="")
    sector = models.CharField(_("field of action"), max_length=60, blank=True)
    rule_name = models.CharField(_("rule or programme that it lies in"), max_length=200, blank=True)
    rule_url = models.URLField(_("address of that text"), max_length=500, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.NOTED)
    state_on = models.DateField(_("since"))
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged"
    )
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("barrier")
        verbose_name_plural = _("barriers")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title


class StateChange(Timed):
    """From `on` the barrier was in this state. Entered later than that day, it is shown as entered later."""

    barrier = models.ForeignKey(Barrier, on_delete=models.CASCADE, related_name="changes")
    state = models.CharField(_("state"), max_length=8, choices=State.choices)
    on = models.DateField(_("since"))
    entered_on = models.DateField(_("entered"))
    note = models.TextField(_("why"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("change of state")
        verbose_name_plural = _("changes of state")
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return f"{self.barrier_id}: {self.state}"

    @property
    def is_late(self) -> bool:
        """Entered on a later day than it is said of."""
        return self.entered_on > self.on
