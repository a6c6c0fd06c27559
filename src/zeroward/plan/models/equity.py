"""The equity check of an action: what it does to whom, seen through five lenses."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.plan.models.action import Action


class EquityAnswer(Timed):
    """One cell, group by lens (keys of `methods.equity`). No row = not examined, which is not zero.

    `effect` −2 … +2; `share` none|few|many|most of the group; `evidence` E0–E4. A burden with `share` many or most asks
    for a mitigation with an owner and a date.
    """

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="equity_answers")
    group = models.CharField(_("group"), max_length=60)
    lens = models.CharField(_("lens"), max_length=20)
    effect = models.SmallIntegerField(_("effect"), validators=[MinValueValidator(-2), MaxValueValidator(2)])
    share = models.CharField(_("share of the group"), max_length=4)
    reversible = models.BooleanField(_("can be reversed"), null=True, blank=True)
    timing = models.CharField(_("when"), max_length=10, blank=True)
    evidence = models.CharField(_("evidence"), max_length=2)
    respondents = models.PositiveIntegerField(_("people asked"), null=True, blank=True)
    claim = models.TextField(_("what is expected, and why"), blank=True)
    source_text = models.CharField(_("source"), max_length=500, blank=True)
    mitigation = models.TextField(_("mitigation"), blank=True)
    mitigation_owner = models.CharField(_("owner of the mitigation"), max_length=200, blank=True)
    mitigation_due = models.DateField(_("due"), null=True, blank=True)
    mitigation_cost = models.FloatField(_("cost of the mitigation, EUR"), null=True, blank=True)
    lock = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("answer of an equity check")
        verbose_name_plural = _("answers of equity checks")
        ordering = ["action", "group", "lens"]
        constraints = [
            models.UniqueConstraint(fields=["action", "group", "lens"], name="one_answer_per_cell")
        ]

    def __str__(self) -> str:
        return f"{self.action_id}: {self.group}, {self.lens}"
