"""The sheets of our workbook: one a part of the plan, and one a part of its actions."""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from zeroward.plan.queries.exchange.action_columns import ACTIONS, PARTS
from zeroward.plan.queries.exchange.fields import Field
from zeroward.plan.queries.exchange.plan_columns import WHOLE
from zeroward.plan.queries.exchange.spec import SheetSpec, of_words
from zeroward.plan.vocabulary import SECTORS

MARK: Final = "#zeroward"
"""First cell of the line that names a sheet: the reader looks for it, whatever the language of the sheet."""
ABOUT: Final = "plan-about"
FRAME: Final = "plan-frame"
BASE: Final = "plan-base-year"
LONG: Final = "plan-long-texts"
SHEETS: Final = (ACTIONS, *PARTS, *WHOLE)
BY_KEY: Final[Mapping[str, SheetSpec]] = {spec.key: spec for spec in SHEETS}
FOR_HAND: Final = tuple(spec for spec in SHEETS if spec.part != "scenarios")
"""Sheets of the empty workbook: all but what only the platform fills in."""
FRAME_FIELDS: Final = (
    "title",
    "vision",
    "base_year",
    "target_year",
    "last_year",
    "price_year",
    "rates",
    "carbon_price",
    "population",
    "model",
    "model_text",
    "equity_groups",
    "is_example",
)
"""What the sheet of the frame holds, name by name; values in JSON."""
BASE_FIELDS: Final = (
    Field("sector", _("Sector"), "choice", 30, choices=of_words(SECTORS)),
    Field("scope", _("Scope"), width=10),
    Field("carrier", _("Energy carrier"), width=20),
    Field("gas", _("Gas"), width=10),
    Field("kt", _("Emissions"), "number", unit="kt CO2e"),
)
