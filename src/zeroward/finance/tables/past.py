"""Current state of climate investment (IP-A1, IP-A2): T1 to T4."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from zeroward.finance.models import BudgetYear, CapitalSource, FieldMoney, IncomeSource
from zeroward.finance.tables.spec import Field, TableSpec

SOURCE: Final = Field("source_text", "line", length=500)

BUDGETS: Final = TableSpec(
    key="budgets",
    codes=("T1",),
    module="IP-A1",
    model=BudgetYear,
    title=_("Budgets of the last years"),
    asks=_("What did the city spend in the last five years, and what of it on climate?"),
    add=_("Add a year"),
    fields=(
        Field("year", "year", required=True),
        Field("holder", "line", hint=_("Empty: the city itself."), length=200),
        Field("kind", "choice"),
        Field("state", "choice"),
        Field("budget", "money"),
        Field("climate", "money"),
        SOURCE,
    ),
    match=("holder", "kind", "year"),
    by_year="budget",
    quantities=("budget", "climate"),
)
FIELDS: Final = TableSpec(
    key="by-field",
    codes=("T2",),
    module="IP-A1",
    model=FieldMoney,
    title=_("Money by field of action"),
    asks=_("What went into which field in the last three years?"),
    add=_("Add an amount"),
    fields=(
        Field("field", "field", required=True),
        Field("subsector", "line", length=200),
        Field("year", "year", required=True),
        Field("amount", "money"),
        SOURCE,
    ),
    match=("field", "subsector", "year"),
    by_year="amount",
    quantities=("amount",),
)
INCOME: Final = TableSpec(
    key="income",
    codes=("T3",),
    module="IP-A2",
    model=IncomeSource,
    title=_("Income"),
    asks=_("What comes in every year: taxes, transfers, profits of companies?"),
    add=_("Add an income"),
    fields=(
        Field("name", "line", required=True, length=200),
        Field("year", "year"),
        Field("amount", "money"),
        SOURCE,
    ),
    match=("name", "year"),
)
CAPITAL: Final = TableSpec(
    key="capital",
    codes=("T4",),
    module="IP-A2",
    model=CapitalSource,
    title=_("Sources of capital"),
    asks=_("Which grants, loans and partners can the city reach, how much of each, on which terms?"),
    add=_("Add a source of capital"),
    fields=(
        Field("name", "line", required=True, length=200),
        Field("instrument", "instrument"),
        Field("low", "money"),
        Field("high", "money"),
        Field("left", "money"),
        Field("level", "choice"),
        Field("provider", "line", length=200),
        Field("granted", "year"),
        Field("earmark", "line"),
        Field("description", "text"),
        SOURCE,
    ),
    match=("name", "provider"),
)
