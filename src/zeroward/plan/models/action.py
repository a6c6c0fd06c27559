"""An action (measure) of a plan: the sheet B-2.2 of the Action Plan."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.plan.models.plan import Plan


class ActionKind(models.TextChoices):
    """What an action does to the activity that causes emissions."""

    AVOID = "avoid", _("avoid: less of the activity")
    SHIFT = "shift", _("shift: another way of doing it")
    IMPROVE = "improve", _("improve: the same with less")
    ENABLING = "enabling", _("enabling: makes other actions possible, saves nothing by itself")


class EffectKind(models.TextChoices):
    """How the effect of an action is known."""

    NONE = "none", _("no effect of its own, or not yet known")
    MODEL = "model", _("an action of the model")
    DRIVER = "driver", _("changes a driver of the model")
    CUT = "cut", _("saves a share of the emissions of a sector")
    TONNES = "tonnes", _("saves tonnes a year, as estimated elsewhere")


class ActionState(models.TextChoices):
    IDEA = "idea", _("idea")
    PLANNED = "planned", _("planned")
    DECIDED = "decided", _("decided")
    RUNNING = "running", _("in progress")
    DONE = "done", _("implemented")
    DELAYED = "delayed", _("delayed")
    DROPPED = "dropped", _("dropped")


class Action(Timed):
    """One action. Its tonnes in the plan are computed with all others; the estimates here are what the sheet states.

    `effect` by kind: model {"action": key}; driver {"target", "how" cut|raise|add|set, "amount", "where": [..]};
    cut {"percent", "sector"?, "carrier"?, "scope"?}; tonnes {"tonnes", "sector"}. `strength` 0–1: how much of it.
    `estimates` is {sector: t CO2e a year in the target year}; `removed_energy` a list of {"carrier", "amount", "unit"}.
    `field` and `lever` are keys of `plan.vocabulary` (fields of action, systemic levers).
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="actions")
    code = models.CharField(_("number"), max_length=20)
    name = models.CharField(_("name"), max_length=200)
    description = models.TextField(_("description"), blank=True)
    kind = models.CharField(_("kind"), max_length=8, choices=ActionKind.choices, default=ActionKind.IMPROVE)
    state = models.CharField(_("state"), max_length=8, choices=ActionState.choices, default=ActionState.IDEA)
    field = models.CharField(_("field of action"), max_length=40, blank=True)
    lever = models.CharField(_("systemic lever"), max_length=40, blank=True)
    outcome = models.TextField(_("outcome, as in the impact pathway"), blank=True)
    scale = models.TextField(_("scale and who is addressed"), blank=True)
    comments = models.TextField(_("comments on implementation"), blank=True)
    start = models.PositiveSmallIntegerField(_("first year of effect"), null=True, blank=True)
    end = models.PositiveSmallIntegerField(_("year of full effect"), null=True, blank=True)
    curve = models.CharField(_("course"), max_length=8, default="line")
    lifetime = models.PositiveSmallIntegerField(_("lifetime, years"), null=True, blank=True)
    effect_kind = models.CharField(
        _("effect"), max_length=7, choices=EffectKind.choices, default=EffectKind.NONE
    )
    effect = models.JSONField(_("effect in the model"), default=dict, blank=True)
    strength = models.FloatField(_("how much of it"), default=1)
    in_plan = models.BooleanField(_("part of the plan"), default=True)
    estimates = models.JSONField(_("estimated reduction by sector, t CO₂e a year"), default=dict, blank=True)
    compensated_natural = models.FloatField(_("stored by nature, t CO₂e a year"), null=True, blank=True)
    compensated_technical = models.FloatField(_("stored by technology, t CO₂e a year"), null=True, blank=True)
    renewable_mwh = models.FloatField(_("renewable energy generated, MWh a year"), null=True, blank=True)
    removed_energy = models.JSONField(_("energy removed or replaced"), default=list, blank=True)
    source_text = models.CharField(_("where the figures come from"), max_length=500, blank=True)
    quick_win_by = models.DateField(_("visible result promised by"), null=True, blank=True)
    quick_win_promise = models.CharField(_("what was promised"), max_length=500, blank=True)
    quick_win_origin = models.CharField(_("where it was promised"), max_length=300, blank=True)
    quick_win_outcome = models.TextField(_("what became of it"), blank=True)
    quick_win_kept_on = models.DateField(_("shown on"), null=True, blank=True)
    library_key = models.CharField(_("taken from the action library"), max_length=80, blank=True)
    lock = models.PositiveIntegerField(default=1, editable=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("action")
        verbose_name_plural = _("actions")
        ordering = ["plan", "code", "pk"]
        constraints = [models.UniqueConstraint(fields=["plan", "code"], name="action_codes_differ")]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"
