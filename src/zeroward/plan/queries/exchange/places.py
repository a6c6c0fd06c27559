"""Where a problem stands, in the words of the columns: "costs.2.amount" is "Costs 2, Amount"."""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.plan.queries.exchange.sheets import SHEETS
from zeroward.plan.queries.exchange.spec import SheetSpec

FRAME_WORDS: Final = {
    "title": gettext_lazy("Title"),
    "vision": gettext_lazy("What the city wants to reach"),
    "base_year": gettext_lazy("Base year"),
    "target_year": gettext_lazy("Target year"),
    "last_year": gettext_lazy("Last year"),
    "price_year": gettext_lazy("Prices of"),
    "rates": gettext_lazy("Discount rate"),
    "carbon_price": gettext_lazy("Price of carbon"),
    "population": gettext_lazy("Inhabitants"),
    "model": gettext_lazy("Model"),
    "model_text": gettext_lazy("Model file"),
    "equity_groups": gettext_lazy("Groups of the equity check, for the platform"),
    "is_example": gettext_lazy("Made up for demonstration"),
    "baseline": gettext_lazy("Emissions of the base year, for the platform"),
}
_BY_PART: Final[Mapping[str, SheetSpec]] = {spec.part: spec for spec in SHEETS}


def place_words(part: str, place: str) -> str:
    """The words for a place of a problem; the place itself where no column is meant."""
    if part == "frame":
        name = place.partition(".")[0]
        return str(FRAME_WORDS[name]) if name in FRAME_WORDS else place
    spec = _BY_PART.get(part)
    title = _title(spec, place) if spec else ""
    if title:
        return title
    pieces = place.split(".", 2)
    inner = _BY_PART.get(pieces[0])
    if inner is not None and inner.of_action:
        if len(pieces) > 1 and pieces[1].isdecimal():
            rest = _title(inner, pieces[2]) if len(pieces) > 2 else ""
            where = _("%(part)s %(number)s") % {"part": inner.title, "number": pieces[1]}
            return f"{where}, {rest}" if rest else where
        return f"{inner.title}: {place.partition('.')[2]}".rstrip(": ")
    return _title(spec, pieces[0]) or place if spec else place


def _title(spec: SheetSpec | None, name: str) -> str:
    """The title of a column, also of one that several share ("milestone_2025" stands in the milestones)."""
    if spec is None:
        return ""
    tidy = name.replace("reductions_", "reductions.")
    for field in spec.fields:
        if field.name in (name, tidy):
            return str(field.title)
    stem = tidy.split("_", 1)[0] + "s" if tidy.startswith("milestone_") else tidy
    return next((str(field.title) for field in spec.fields if field.name == stem), "")
