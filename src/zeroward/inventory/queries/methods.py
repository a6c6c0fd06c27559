"""The ways to fill a cell: an amount times a factor, or a method with inputs. Forms and checks are made from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from zeroward.inventory.queries.carriers import carriers_of
from zeroward.inventory.queries.sources import source_or_none
from zeroward.methods.ghg import afolu, energy, ippu, transport, waste  # noqa: F401 (they register their methods)
from zeroward.methods.ghg.activities import BY_FACTOR
from zeroward.methods.ghg.certified import CERTIFIED, NO, YES, without_certified
from zeroward.methods.ghg.fuels import fuel_of
from zeroward.methods.ghg.method import METHODS, Choice, Input, Method
from zeroward.methods.ghg.units import convert, units_for

DIRECT: Final = "direct.measured"
"""Emissions that somebody else measured or computed: fits every cell, and is last in every list."""
ENERGY: Final = "MWh"
BURNT: Final = ("fuel", "transboundary")
NCV: Final = Input(
    "ncv",
    gettext_noop("Net calorific value of your fuel"),
    "MJ/kg",
    required=False,
    minimum=0.1,
    maximum=200,
    help=gettext_noop("Only if your supplier states it; otherwise the value of the guidelines is taken."),
)
DENSITY: Final = Input(
    "density",
    gettext_noop("Density of your fuel"),
    "kg/m3",
    required=False,
    minimum=0.1,
    maximum=3000,
    help=gettext_noop("Only needed for an amount in litres or cubic metres."),
)
LOSS: Final = Input(
    "loss_share",
    gettext_noop("Share lost in the network"),
    "share",
    kind="share",
    required=False,
    help=gettext_noop("Only if the operator of the network states it."),
)

BIOMASS: Final = Input(
    CERTIFIED,
    gettext_noop("Is the biomass certified as sustainable?"),
    kind="choice",
    required=False,
    choices=(Choice(YES, gettext_noop("yes")), Choice(NO, gettext_noop("no"))),
    help=gettext_noop("Only for wood, biogas and biofuels. Some frameworks count their CO2 if it is not."),
)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to fill a cell. `activity` is the input that is shown as the amount, `unit` the unit it is counted in.

    `needs_amount` is False for ways that have no amount beside their inputs; `year_input` is the input that takes the
    year of the inventory.
    """

    key: str
    title: str
    equation: str
    source: str
    notes: str
    inputs: tuple[Input, ...]
    unit: str
    activity: str = ""
    amount_label: str = ""
    needs_amount: bool = True
    takes_carrier: bool = False
    year_input: str = ""

    @property
    def further(self) -> tuple[Input, ...]:
        """The inputs beside the amount."""
        return tuple(one for one in self.inputs if one.key != self.activity)


def ways_of(source: str) -> list[Way]:
    """The ways that fit a cell, the simplest first; none for an unknown cell."""
    one = source_or_none(source)
    if one is None:
        return []
    found = [_of_method(METHODS[key]) for key in one.methods if key in METHODS]
    return [_by_factor(one.kind), *found] if BY_FACTOR in one.methods else found


def way_of(source: str, key: str) -> Way | None:
    """The way with this key, if it fits the cell."""
    return next((way for way in ways_of(source) if way.key == key), None)


def _by_factor(kind: str) -> Way:
    inputs = (NCV, DENSITY, BIOMASS) if kind in BURNT else (LOSS,) if kind == "losses" else ()
    return Way(
        BY_FACTOR,
        _("Amount times factor"),
        "E = A × EF",
        "",
        "",
        inputs,
        ENERGY,
        amount_label=_("Amount"),
        takes_carrier=True,
    )


def _of_method(method: Method) -> Way:
    activity = next((one for one in method.inputs if one.key == method.activity), None)
    return Way(
        method.key,
        _(method.title),
        method.equation,
        method.source,
        method.notes,
        (*method.inputs, BIOMASS) if _burns_biomass(method) else method.inputs,
        activity.unit if activity else "1",
        activity=method.activity if activity else "",
        amount_label=_(activity.label) if activity else "",
        needs_amount=activity is not None and activity.kind == "number",
        year_input=str(method.extra.get("year_input", "")),
    )


def _burns_biomass(method: Method) -> bool:
    """Whether a method may be about wood, biogas or biofuels, as far as its inputs tell."""
    return any(
        one.key == "bio_share" or any(_is_biomass(choice.key) for choice in one.choices)
        for one in method.inputs
        if one.key in ("bio_share", "carrier", "origin")
    )


def _is_biomass(key: str) -> bool:
    fuel = fuel_of(key)
    return key == "biogenic" or (fuel is not None and fuel.biogenic)


def tried(way: Way, amount: float | None, inputs: Mapping[str, Any]) -> None:
    """Compute once with these inputs, `amount` in the way's unit. Raises MethodError for what cannot be computed."""
    method = METHODS.get(way.key)
    if method is not None and way.key != BY_FACTOR:
        given = without_certified(inputs)
        if way.activity and amount is not None:
            given[way.activity] = amount
        (method.demand or method.compute)(given)


def way_title(key: str) -> str:
    """The name of a method in the reader's language; its key when there is none."""
    if key == BY_FACTOR:
        return _("Amount times factor")
    method = METHODS.get(key)
    return _(method.title) if method else key


def units_of(source: str, way: Way, carrier: str = "") -> tuple[str, ...]:
    """Units to offer for the amount, the way's own first."""
    fuel = carrier or next(iter(carriers_of(source)), "")
    return tuple(dict.fromkeys((way.unit, *units_for(way.unit, fuel))))


def converted(
    amount: float, unit: str, *, way: Way, carrier: str = "", inputs: Mapping[str, Any] | None = None
) -> float:
    """The amount in the unit of the way. Raises MethodError with the units that fit."""
    given = inputs or {}
    return convert(
        amount,
        unit,
        way.unit,
        carrier=carrier,
        ncv=_number(given.get("ncv")),
        density=_number(given.get("density")),
    )


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
