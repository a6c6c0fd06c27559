"""What the rows of all tables of an investment plan have in common."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.finance.models.investment import InvestmentPlan


class FinanceRow(Timed):
    """Amounts are euros. `originals` keeps what was typed in another currency, by the name of the field:
    {"amount", "currency", "rate", "rate_date", "source"}, `rate` in units for one euro."""

    investment = models.ForeignKey(InvestmentPlan, on_delete=models.CASCADE, related_name="%(class)s_rows")
    originals = models.JSONField(_("amounts as they were given"), default=dict, blank=True)
    source_text = models.CharField(_("source"), max_length=500, blank=True)
    lock = models.PositiveIntegerField(default=1, editable=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        abstract = True


class ActionRow(FinanceRow):
    """A row about an action. `action_code` stays as it was written where the plan has no such action."""

    action_code = models.CharField(_("action"), max_length=20, blank=True)

    class Meta:
        abstract = True
