"""What can be chosen for an inventory: frameworks, warming potentials, and the rows of table I-1.1."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.methods.ghg.frameworks import frameworks
from zeroward.methods.ghg.gwp import gwp_sets

SCOPES: Final = ("1", "2", "3")
INCLUSIONS: Final[dict[str, Promise]] = {
    "included": _("included"),
    "not_applicable": _("not applicable"),
    "excluded": _("excluded"),
}
INCLUSION_ROWS: Final[dict[str, Promise]] = {
    "stationary": _("Stationary energy"),
    "transport": _("Transport"),
    "waste": _("Waste and wastewater"),
    "ippu": _("Industrial processes and product use"),
    "afolu": _("Agriculture, forestry and land use"),
}
USUAL: Final[dict[str, dict[str, str]]] = {
    "stationary": {"1": "included", "2": "included", "3": "not_applicable"},
    "transport": {"1": "included", "2": "included", "3": "not_applicable"},
    "waste": {"1": "included", "2": "not_applicable", "3": "included"},
    "ippu": {"1": "included", "2": "not_applicable", "3": "not_applicable"},
    "afolu": {"1": "included", "2": "not_applicable", "3": "not_applicable"},
}
"""What contracts of Mission Cities usually include; a start for the form, changed with one click."""


def framework_choices() -> list[tuple[str, str]]:
    return [(key, one.title) for key, one in frameworks().items()]


def framework_keys() -> tuple[str, ...]:
    return tuple(frameworks())


def gwp_choices() -> list[tuple[str, str]]:
    return [(one.key, one.title) for one in gwp_sets().values()]


def gwp_keys() -> tuple[str, ...]:
    return tuple(gwp_sets())
