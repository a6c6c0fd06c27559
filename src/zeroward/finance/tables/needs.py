"""What action costs, and where the money comes from (IP-B1, IP-B2): rows by hand of T6 and T8, sources of T9."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from zeroward.finance.models import CostRow, FundingSource
from zeroward.finance.tables.past import SOURCE
from zeroward.finance.tables.spec import Field, TableSpec
from zeroward.plan.vocabulary import PAYERS

COSTS: Final = TableSpec(
    key="costs",
    codes=("T6", "T8"),
    module="IP-B1",
    model=CostRow,
    title=_("Costs by hand"),
    asks=_("Costs come from the actions of the plan. Here stand those that it does not have."),
    add=_("Add a cost"),
    fields=(
        Field("field", "field"),
        Field("action_code", "action"),
        Field("name", "line", required=True),
        Field("capex", "money"),
        Field("opex", "money", least=None),
        Field("impact", "number", least=None),
        Field("indicator", "line"),
        Field("indirect", "text"),
        Field("benefit", "money"),
        Field("city", "money"),
        Field("public", "money"),
        Field("third", "money"),
        Field("households", "money"),
        Field("frequency", "choice"),
        SOURCE,
    ),
    match=("field", "action_code", "name"),
)
SOURCES: Final = TableSpec(
    key="sources",
    codes=("T9",),
    module="IP-B2",
    model=FundingSource,
    title=_("Money for actions"),
    asks=_("Who gives how much for which action, and how sure is it?"),
    add=_("Add a source of money"),
    fields=(
        Field("action_code", "action", hint=_("Empty: for the plan as a whole.")),
        Field("name", "line", required=True, length=200),
        Field("instrument", "instrument"),
        Field("payer", "choice", words=PAYERS),
        Field("state", "choice", required=True),
        Field("amount", "money", required=True),
        Field("chance", "share", hint=_("Only where you know better than the state says.")),
        Field("rate", "share"),
        Field("repaid_in", "number"),
        Field("first", "year"),
        Field("allocation", "line"),
        Field("opportunity", "line", hint=_("Its key on this platform, if it is there."), length=120),
        SOURCE,
    ),
    match=("action_code", "name", "state"),
)
