"""Words and numbers of the workbench: tonnes, euros, sectors, labels of a model in the reader's language."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.inventory.queries import results_words as masses
from zeroward.inventory.queries.carriers import carrier_name
from zeroward.methods.pathways.model import Model
from zeroward.plan.vocabulary import PAYERS, SECTORS

TYPES: Final[Mapping[str, Promise]] = {
    "investment": gettext_lazy("Investment"),
    "operation": gettext_lazy("Operation and maintenance"),
    "saving": gettext_lazy("Saved costs"),
    "revenue": gettext_lazy("Revenue"),
}
SCOPES: Final[Mapping[str, Promise]] = {
    "scope_1": gettext_lazy("Scope 1"),
    "scope_2": gettext_lazy("Scope 2"),
    "scope_3": gettext_lazy("Scope 3"),
}
"""Categories of the minimal model's scopes; their label is the bare number."""
UNSTATED: Final = "none"
"""Category of figures for which nothing was stated."""


def tonnes(t: float) -> str:
    """ "284 405 t"."""
    return masses.tonnes(t * 1000)


def in_words(t: float) -> str:
    """ "284 thousand tonnes"."""
    return masses.in_words(abs(t) * 1000)


def short(t: float) -> tuple[str, str]:
    """Figure and unit: ("284", "kt")."""
    return masses.short(t * 1000)


def about(t: float) -> str:
    """ "284 kt": for a place where there is little room."""
    figure, unit = short(t)
    return f"{figure}{SPACE}{unit}"


def percent(part: float, whole: float) -> str:
    return masses.percent(part, whole)


def euros(amount: float) -> str:
    """ "12.4 million €", "5 200 €"; the sign in front."""
    if abs(amount) >= 1e9:
        return _("%(number)s billion €") % {"number": format_number(amount / 1e9, 2)}
    if abs(amount) >= 1e6:
        return _("%(number)s million €") % {"number": format_number(amount / 1e6, 1)}
    return f"{format_number(amount, 0)}{SPACE}€"


def sector_words(key: str) -> str:
    """A sector of the contract, or the key itself where a model has another."""
    return str(SECTORS.get(key, key))


def payer_words(key: str) -> str:
    return str(PAYERS.get(key, key))


def label(text: str) -> str:
    """A label of a shipped model in the reader's language; what a city wrote stays as it is."""
    return _(text) if text else ""


def cell_words(model: Model, cell: tuple[str, ...]) -> str:
    """Categories in words: "Cars and motorcycles", "Transport, Diesel"."""
    return ", ".join(category_words(model, name) for name in cell if name != UNSTATED)


def category_words(model: Model, name: str) -> str:
    if name in SCOPES:
        return str(SCOPES[name])
    known = model.spec.labels.get(name)
    if known and known != name:
        return _(known)
    if name in SECTORS:
        return str(SECTORS[name])
    return carrier_name(name) or name


def unit_words(unit: str) -> str:
    """A unit of a model as people write it."""
    return "" if unit == "1" else unit.replace("m2", "m²").replace("CO2e", "\u00a0CO₂e")
