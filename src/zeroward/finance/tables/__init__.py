"""The tables of an investment plan that a team fills in, by their key, in the order of the template."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.finance.tables.conditions import (
    ACTIVITIES,
    BARRIERS,
    INDICATORS,
    INVESTORS,
    POLICIES,
    RISKS,
)
from zeroward.finance.tables.needs import COSTS, SOURCES
from zeroward.finance.tables.past import BUDGETS, CAPITAL, FIELDS, INCOME
from zeroward.finance.tables.spec import Field, TableSpec

__all__ = ["CODES", "MODULES", "TABLES", "Field", "TableSpec"]

TABLES: Final[Mapping[str, TableSpec]] = {
    one.key: one
    for one in (
        BUDGETS,
        FIELDS,
        INCOME,
        CAPITAL,
        BARRIERS,
        COSTS,
        SOURCES,
        INDICATORS,
        POLICIES,
        RISKS,
        INVESTORS,
        ACTIVITIES,
    )
}
MODULES: Final[Mapping[str, Promise]] = {
    "IP-A1": _("Existing funding and financing"),
    "IP-A2": _("Funding and financing evaluated"),
    "IP-A3": _("What stands in the way"),
    "IP-B1": _("What action costs"),
    "IP-B2": _("Who pays"),
    "IP-B3": _("How money is watched"),
    "IP-C1": _("Policies for capital"),
    "IP-C2": _("Risks"),
    "IP-C3": _("Stakeholders"),
}
CODES: Final = tuple(f"T{number}" for number in range(1, 16))
