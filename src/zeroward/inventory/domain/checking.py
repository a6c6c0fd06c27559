"""Checks of one figure before it is stored: cell, carrier, method, number, unit, further inputs, each at its field."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.inventory.domain.errors import Problem
from zeroward.inventory.models import DataQuality
from zeroward.inventory.queries.carriers import carriers_of
from zeroward.inventory.queries.factor_browser import is_factor
from zeroward.inventory.queries.load import OWN_FACTOR
from zeroward.inventory.queries.methods import Way, converted, tried, ways_of
from zeroward.inventory.queries.sources import source_or_none
from zeroward.methods.ghg.activities import BY_FACTOR
from zeroward.methods.ghg.method import Input, MethodError, check_bounds
from zeroward.methods.text.clean import clean_text

MOST_LABEL, MOST_NOTE, MOST_SOURCE = 200, 2000, 500
MOST_KEY = 60
MOST_INPUTS = 300
"""Entries of one series or composition."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as somebody gives it: what `Activity` holds, apart from who and when."""

    source: str
    method: str = BY_FACTOR
    carrier: str = ""
    label: str = ""
    amount: float | None = None
    unit: str = ""
    inputs: Mapping[str, Any] = field(default_factory=dict)
    factor: str = ""
    quality_activity: str = ""
    quality_factor: str = ""
    uncertainty_activity: float | None = None
    uncertainty_factor: float | None = None
    note: str = ""
    source_text: str = ""

    def values(self) -> dict[str, Any]:
        """Clean values by the fields of `Activity`."""
        return {
            "source": self.source,
            "method": self.method,
            "carrier": clean_text(self.carrier, limit=MOST_KEY, multiline=False),
            "label": clean_text(self.label, limit=MOST_LABEL, multiline=False),
            "amount": self.amount,
            "unit": self.unit if self.amount is not None else "",
            "inputs": dict(self.inputs),
            "factor": clean_text(self.factor, limit=120, multiline=False),
            "quality_activity": self.quality_activity,
            "quality_factor": self.quality_factor,
            "uncertainty_activity": self.uncertainty_activity,
            "uncertainty_factor": self.uncertainty_factor,
            "note": clean_text(self.note, limit=MOST_NOTE),
            "source_text": clean_text(self.source_text, limit=MOST_SOURCE, multiline=False),
        }


def problems_of(figure: Figure) -> list[Problem]:
    """Everything that is wrong with a figure; nothing when it can be stored."""
    if source_or_none(figure.source) is None:
        return [Problem("source", _("There is no cell called “%(key)s”.") % {"key": figure.source[:60]})]
    ways = {way.key: way for way in ways_of(figure.source)}
    if figure.method not in ways:
        return [
            Problem(
                "method",
                _("This method does not fit this cell."),
                _("Choose one of: %(keys)s.") % {"keys": ", ".join(ways)},
            )
        ]
    way = ways[figure.method]
    found = [
        *(_carrier(figure) if way.takes_carrier else []),
        *_amount(figure, way),
        *_inputs(figure, way),
        *_factor(figure),
        *_quality(figure),
    ]
    return found or _trial(figure, way)


def _trial(figure: Figure, way: Way) -> list[Problem]:
    """What only shows when the method computes: shares that add up to more than all, a value that is missing."""
    amount = None
    if figure.amount is not None and figure.unit:
        amount = converted(figure.amount, figure.unit, way=way, carrier=figure.carrier, inputs=figure.inputs)
    try:
        tried(way, amount, figure.inputs)
    except MethodError as error:
        known = {one.key for one in way.inputs}
        named = error.place == way.activity and way.needs_amount
        place = "amount" if named else f"inputs.{error.place}" if error.place in known else "method"
        return [Problem(place, said(error.message), said(error.remedy))]
    return []


def _carrier(figure: Figure) -> list[Problem]:
    if not figure.carrier:
        return [Problem("carrier", _("Say which energy carrier this is."))]
    if figure.carrier not in carriers_of(figure.source):
        return [
            Problem(
                "carrier",
                _("“%(name)s” is no energy carrier that we know here.") % {"name": figure.carrier[:60]},
                _("Choose the nearest one from the list, and add its factor to the city's own factors."),
            )
        ]
    return []


def _amount(figure: Figure, way: Way) -> list[Problem]:
    if figure.amount is None:
        return [_missing_amount()] if way.needs_amount and _has_to_be_given(figure, way) else []
    if not math.isfinite(figure.amount):
        return [Problem("amount", _("This is no number."))]
    if figure.amount < 0:
        return [
            Problem(
                "amount",
                _("An amount cannot be negative."),
                _("Enter what was used or made; what was sold on is no use of the city."),
            )
        ]
    if not figure.unit:
        return [Problem("unit", _("Choose the unit of the number."))]
    try:
        value = converted(figure.amount, figure.unit, way=way, carrier=figure.carrier, inputs=figure.inputs)
        if way.activity:
            check_bounds(_input(way, way.activity), value)
    except MethodError as error:
        place = f"inputs.{error.place}" if error.place in {one.key for one in way.further} else "unit"
        return [
            Problem(
                "amount" if error.place == way.activity else place, said(error.message), said(error.remedy)
            )
        ]
    return []


def _missing_amount() -> Problem:
    return Problem("amount", _("Give a number."), _("If there is none, say why with a notation key."))


def _has_to_be_given(figure: Figure, way: Way) -> bool:
    if not way.activity:
        return True
    one = _input(way, way.activity)
    return one.required and one.default is None and way.activity not in figure.inputs


def _input(way: Way, key: str) -> Input:
    return next(one for one in way.inputs if one.key == key)


def _inputs(figure: Figure, way: Way) -> list[Problem]:
    known = {one.key: one for one in way.inputs}
    found = [
        problem
        for key, value in figure.inputs.items()
        if (problem := _problem_of_input(known.get(key), key, value)) is not None
    ]
    missing = [
        one
        for one in (way.further if way.needs_amount else way.inputs)
        if one.required and one.default is None and figure.inputs.get(one.key) in (None, "", {})
    ]
    return found + [
        Problem(f"inputs.{one.key}", _("%(label)s is missing.") % {"label": _(one.label)}, _("Give a value."))
        for one in missing
    ]


def _problem_of_input(one: Input | None, key: str, value: Any) -> Problem | None:
    place = f"inputs.{key}"
    if one is None:
        return Problem(place, _("The method has no input called “%(key)s”.") % {"key": str(key)[:60]})
    if one.kind in ("choice", "text"):
        if not isinstance(value, str) or len(value) > MOST_NOTE:
            return Problem(place, _("Write at most %(most)d letters.") % {"most": MOST_NOTE})
    elif one.kind in ("series", "composition"):
        if not isinstance(value, Mapping) or not all(isinstance(part, str | int) for part in value):
            return Problem(place, _("Give a number for each part."))
        if len(value) > MOST_INPUTS or any(len(str(part)) > MOST_KEY for part in value):
            return Problem(place, _("These are too many entries."))
        if not all(_is_number(number) for number in value.values()):
            return Problem(place, _("This is no number."))
    elif not _is_number(value):
        return Problem(place, _("This is no number."))
    try:
        check_bounds(one, value)
    except MethodError as error:
        return Problem(place, said(error.message), said(error.remedy))
    return None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _factor(figure: Figure) -> list[Problem]:
    """A factor that is named has to be there; a city's own are looked up when the result is computed."""
    if not figure.factor or figure.factor.startswith(OWN_FACTOR) or is_factor(figure.factor):
        return []
    return [
        Problem(
            "factor",
            _("There is no factor with this id."),
            _("Copy the id from the list of factors, or leave it empty."),
        )
    ]


def _quality(figure: Figure) -> list[Problem]:
    found = [
        Problem(name, _("Choose high, medium or low."))
        for name in ("quality_activity", "quality_factor")
        if getattr(figure, name) and getattr(figure, name) not in DataQuality.values
    ]
    for name in ("uncertainty_activity", "uncertainty_factor"):
        value = getattr(figure, name)
        if value is not None and not 0 <= value <= 1000:
            found += [Problem(name, _("Give a percentage between 0 and 1000."))]
    return found
