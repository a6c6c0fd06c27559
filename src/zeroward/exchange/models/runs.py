"""Matchings of a call: what people decided beforehand, and every run with all that came out of it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.exchange.models.application import Application
from zeroward.exchange.models.call import Call


class Pin(Timed):
    """A decision of people about two applications: together whatever the matching says, or never together. In a call
    with two sides `one` learns and `other` hosts."""

    class Kind(models.TextChoices):
        FIXED = "fixed", _("together")
        FORBIDDEN = "forbidden", _("not together")

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="pins")
    one = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(_("decision"), max_length=9, choices=Kind.choices)
    why = models.CharField(_("why"), max_length=300)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("decision before a matching")
        verbose_name_plural = _("decisions before a matching")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["call", "one", "other"], name="one_decision_about_a_pair")
        ]

    def __str__(self) -> str:
        return f"{self.one_id} {self.kind} {self.other_id}"


class Run(Timed):
    """One matching. `options` and `digest` say what went in, `result` what came out (`queries.matching.results`)."""

    class State(models.TextChoices):
        WAITING = "waiting", _("being matched")
        DONE = "done", _("done")
        FAILED = "failed", _("not possible")

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="runs")
    number = models.PositiveIntegerField(_("number"))
    way = models.CharField(_("way"), max_length=9)
    state = models.CharField(_("state"), max_length=7, choices=State.choices, default=State.WAITING)
    options = models.JSONField(default=dict)
    result = models.JSONField(default=dict)
    digest = models.CharField(max_length=64, blank=True)
    problem = models.JSONField(default=dict, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    published_at = models.DateTimeField(_("published"), null=True, blank=True)

    class Meta:
        verbose_name = _("matching")
        verbose_name_plural = _("matchings")
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["call", "number"], name="one_matching_of_a_number")]

    def __str__(self) -> str:
        return f"{self.call_id} {self.number}"
