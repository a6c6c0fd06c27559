"""Hours of a year: when members use electricity and when the sun shines on a roof.

Use follows opening hours above a base load, or a typical day of 24 values. Sun follows its height over the horizon at a
latitude, scaled to the yield that is given; clouds are in the yield, not in the shape, so that single hours are too
even. Both are shapes for planning, marked as assumptions.
"""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import radians
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.say import Name, say

DATA: Final = Path(__file__).parent / "data" / "profiles.json"
HOURS: Final = 8760
"""Of a year that begins on a Monday, without a leap day."""
_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_CLEAR_AIR: Final = 1.15
"""Exponent on the sine of the sun's height: low sun passes through more air."""
_Array = NDArray[np.float64]


def profile_labels() -> Mapping[str, str]:
    """Labels of the kinds of members by key."""
    return {one["key"]: one["label"] for one in _known().values()}


def use(kind: str, yearly: float) -> _Array:
    """Hourly use of a member of this kind that uses `yearly` in all. Raises MissingError, MethodError."""
    if kind not in _known():
        raise MissingError(
            say("No shape of use is known as %(key)s.", key=Name(kind)),
            place="kind",
            remedy=say("Choose one of the kinds in the list, or give a typical day."),
        )
    return _scaled(_shape(kind), yearly, "yearly")


def use_of_day(day: Sequence[float], yearly: float) -> _Array:
    """Hourly use that repeats a typical day of 24 values. Raises MethodError."""
    values = np.asarray(day, dtype=np.float64)
    if values.shape != (24,) or not np.all(np.isfinite(values)) or np.any(values < 0) or not values.sum():
        raise MethodError(
            say("A typical day has 24 values from zero up."),
            place="day",
            remedy=say("Give one value for each hour."),
        )
    return _scaled(np.tile(values, 365), yearly, "yearly")


def by_month(shape: _Array, months: Sequence[float]) -> _Array:
    """The same hours, scaled so that each month comes to what was measured. Raises MethodError unless there are twelve
    amounts from zero up, and where a month has an amount and no hour to put it in."""
    wanted = np.asarray(months, dtype=np.float64)
    hours = np.repeat(np.arange(12), np.asarray(_DAYS) * 24)
    shaped = np.bincount(hours, weights=shape, minlength=12) if shape.shape == (HOURS,) else np.zeros(12)
    fits = wanted.shape == (12,) and bool(np.all(np.isfinite(wanted)) and np.all(wanted >= 0))
    if not fits or np.any((wanted > 0) & (shaped <= 0)):
        raise MethodError(
            say("A year has twelve months, each with an amount from zero up."),
            place="months",
            remedy=say("Give one value for each month."),
        )
    factors = np.divide(wanted, shaped, out=np.zeros(12), where=shaped > 0)
    return np.asarray(shape * factors[hours], dtype=np.float64)


def sun(latitude: float, yearly: float) -> _Array:
    """Hourly production of panels that give `yearly` in all. Raises MethodError for a latitude that is none."""
    if not -66 <= latitude <= 66:
        raise MethodError(
            say("A latitude lies between -66 and 66 degrees here."),
            place="latitude",
            remedy=say("Give the city's latitude."),
        )
    return _scaled(_height(round(latitude, 2)), yearly, "yield")


@lru_cache(maxsize=64)
def _height(latitude: float) -> _Array:
    day = np.repeat(np.arange(365), 24)
    hour = np.tile(np.arange(24) + 0.5, 365)
    tilt = np.radians(23.45) * np.sin(2 * np.pi * (284 + day + 1) / 365)
    turn = np.radians(15 * (hour - 12))
    at = radians(latitude)
    sine = np.sin(at) * np.sin(tilt) + np.cos(at) * np.cos(tilt) * np.cos(turn)
    return np.asarray(np.maximum(sine, 0.0) ** _CLEAR_AIR, dtype=np.float64)


@lru_cache(maxsize=16)
def _shape(kind: str) -> _Array:
    raw = _known()[kind]
    days = {name: _day(raw["base"], raw[name]) for name in ("weekday", "saturday", "sunday")}
    week = [days["weekday"]] * 5 + [days["saturday"], days["sunday"]]
    hours = np.concatenate([week[day % 7] for day in range(365)])
    months = np.repeat(np.repeat(np.asarray(raw["months"], dtype=np.float64), _DAYS), 24)
    return np.asarray(hours * months, dtype=np.float64)


def _day(base: float, spans: Sequence[Sequence[float]]) -> _Array:
    values = np.full(24, float(base))
    for first, last, height in spans:
        values[int(first) : int(last)] = np.maximum(values[int(first) : int(last)], height)
    return values


def _scaled(shape: _Array, yearly: float, place: str) -> _Array:
    if not 0 <= yearly < 1e12:
        raise MethodError(
            say("A yearly amount of energy is a number from zero up."),
            place=place,
            remedy=say("Check the amount and its unit."),
        )
    return np.asarray(shape * (yearly / shape.sum()), dtype=np.float64)


@lru_cache(maxsize=1)
def _known() -> Mapping[str, Mapping[str, Any]]:
    raw: Mapping[str, Any] = json.loads(DATA.read_text(encoding="utf-8"))
    return {one["key"]: one for one in raw["profiles"]}
