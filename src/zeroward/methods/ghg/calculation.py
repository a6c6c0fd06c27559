"""One calculation by a method: checked inputs in, defaults from tables on record, steps and warnings out."""

import math
from collections.abc import Mapping
from typing import Any

from zeroward.methods.ghg.method import Input, Method, MethodError, MissingError, Outcome, Step, filled
from zeroward.methods.ghg.parameters import Parameter, Table
from zeroward.methods.ghg.say import say

MAX_YEARS = 300
"""Longest series: more is a typing error, or an attack."""

MOST = 1e15
"""Largest number of an input. What the whole world emits in a year is below 10^14 kg."""

TOLERANCE = 1e-9
"""What the sum of shares may be above 1 through rounding."""


class Calculation:
    """Reads the inputs of a method, and gathers what explains its result.

    Raises MissingError for an input that is needed and has no default, MethodError for one that cannot be used.
    """

    def __init__(self, method: Method, inputs: Mapping[str, Any]) -> None:
        self.method = method
        checked = {key: _usable(method, key, value) for key, value in inputs.items()}
        self.values, defaults = filled(method, checked)
        self._inputs = {one.key: one for one in method.inputs}
        self._steps: list[Step] = []
        self._warnings: list[str] = []
        self._defaults: list[str] = list(defaults)
        for key in defaults:
            if self._inputs[key].mark == "assumption":
                self._assumed(self._inputs[key].label, self._inputs[key].source)

    def number(self, key: str) -> float:
        """A number that was given, or has a default."""
        return float(self.needed(key))

    def text(self, key: str) -> str:
        return str(self.needed(key))

    def optional(self, key: str) -> float | None:
        value = self.values.get(key)
        return None if value is None else float(value)

    def needed(self, key: str) -> Any:
        value = self.values.get(key)
        if value is None:
            raise MissingError(
                say("%(label)s is missing.", label=self._inputs[key].label),
                place=key,
                remedy="Give a value, or a notation key.",
            )
        return value

    def default(self, key: str, table: Table, *path: str) -> float:
        """The number that was given, else the table's, which is then on record.

        Raises MissingError where the table has no value.
        """
        given = self.optional(key)
        if given is not None:
            return given
        found = table.get(*path)
        if found is None:
            raise MissingError(
                say(
                    "%(label)s: there is no default for %(name)s.",
                    label=self._inputs[key].label,
                    name=", ".join(path).replace("_", " "),
                ),
                place=key,
                remedy="Give the value with its source.",
            )
        self.use(key, found)
        return found.value

    def use(self, key: str, parameter: Parameter) -> None:
        """Put a default on record, and warn when it is an assumption."""
        if key not in self._defaults:
            self._defaults.append(key)
        if parameter.mark == "assumption":
            self._assumed(self._inputs[key].label if key in self._inputs else key, parameter.source)

    def read(self, table: Table, *path: str, place: str) -> float:
        """A constant of the method from its table. `place`: the input that chose it, or can take its place."""
        found = table.get(*path)
        if found is None:
            raise MissingError(
                say(
                    "%(title)s: there is no value for %(name)s.",
                    title=table.title,
                    name=", ".join(path).replace("_", " "),
                ),
                place=place,
                remedy="Choose another entry, or use direct entry with a source.",
            )
        if found.mark == "assumption":
            self._assumed(table.title, table.source)
        return found.value

    def shares(self, key: str, *, known: Mapping[str, Any] | None = None) -> dict[str, float]:
        """A composition whose shares add to at most 1. Raises MethodError for more, and for unknown names."""
        given: Mapping[str, Any] = self.needed(key)
        label = self._inputs[key].label
        for name in given:
            if known is not None and name not in known:
                raise MethodError(
                    say("%(label)s: %(name)s is not known.", label=label, name=name),
                    place=f"{key}.{name}",
                    remedy=say("Use %(names)s.", names=", ".join(known)),
                )
        shares = {name: float(share) for name, share in given.items()}
        total = math.fsum(shares.values())
        if total > 1 + TOLERANCE:
            raise MethodError(
                say("%(label)s: the shares add to %(total).4g, more than 1.", label=label, total=total),
                place=key,
                remedy="Give shares of the whole, from 0 to 1: 40 % is 0.4.",
            )
        if not total:
            raise MissingError(
                say("%(label)s is empty.", label=label), place=key, remedy="Give at least one share."
            )
        return shares

    def series(self, key: str) -> tuple[int, list[float]]:
        """First year and values of a series without gaps. Raises MissingError naming the years left out."""
        given: Mapping[Any, Any] = self.needed(key)
        label = self._inputs[key].label
        years: dict[int, float] = {}
        for year, value in given.items():
            try:
                years[int(year)] = float(value)
            except (TypeError, ValueError) as error:
                raise MethodError(
                    say("%(label)s: %(year)s is not a year.", label=label, year=year),
                    place=f"{key}.{year}",
                    remedy="Give years as in 1990.",
                ) from error
        if not years:
            raise MissingError(
                say("%(label)s is empty.", label=label), place=key, remedy="Give at least one year."
            )
        first, last = min(years), max(years)
        if last - first >= MAX_YEARS:
            raise MethodError(
                say("%(label)s runs from %(first)s to %(last)s.", label=label, first=first, last=last),
                place=key,
                remedy=say("Give at most %(max_years)s years.", max_years=MAX_YEARS),
            )
        missing = [year for year in range(first, last + 1) if year not in years]
        if missing:
            named = ", ".join(map(str, missing[:5])) + (" …" if len(missing) > 5 else "")
            raise MissingError(
                say("%(label)s: there is no value for %(named)s.", label=label, named=named),
                place=key,
                remedy="Fill the gap, with its source.",
            )
        return first, [years[year] for year in range(first, last + 1)]

    def step(self, key: str, label: str, value: float, unit: str, formula: str = "") -> float:
        """Write one line of the explanation; gives the value back."""
        self._steps.append(Step(key, label, float(value), unit, formula))
        return float(value)

    def warn(self, text: str) -> None:
        if text not in self._warnings:
            self._warnings.append(text)

    def outcome(self, **kilograms: float) -> Outcome:
        """The result; gases as keyword arguments, in kilograms. Names with a hyphen go through `outcome_of`."""
        return self.outcome_of(kilograms)

    def outcome_of(
        self, kilograms: Mapping[str, float], *, energy: Mapping[str, float] | None = None, use: str = ""
    ) -> Outcome:
        """The result; `energy` in MWh by carrier, and where it is used."""
        demand = energy or {}
        for name, value in (*kilograms.items(), *demand.items()):
            if not math.isfinite(value):
                raise MethodError(
                    say("%(name)s comes to no finite number.", name=name),
                    place=self.method.activity,
                    remedy="Look for a number that is far too large.",
                )
        emissions = {gas: float(value) for gas, value in kilograms.items()}
        steps, warnings, defaults = tuple(self._steps), tuple(self._warnings), tuple(self._defaults)
        return Outcome(emissions, steps, warnings, defaults, dict(demand), use)

    def _assumed(self, label: str, source: str) -> None:
        self.warn(
            say(
                "%(label)s: the default is an assumption (%(source)s). Give your own value with its source.",
                label=label,
                source=source,
            )
        )


def _usable(method: Method, key: str, value: Any) -> Any:
    """Finite numbers where numbers are wanted: a bound lets NaN and text through."""
    kind = next((one.kind for one in method.inputs if one.key == key), None)
    if value is None or kind is None:
        return value
    if kind in ("number", "share"):
        return finite(value, place=key)
    if kind in ("series", "composition"):
        if not isinstance(value, Mapping):
            raise MethodError(
                "This wants names with values.", place=key, remedy="Give one value for each name."
            )
        return {name: finite(one, place=f"{key}.{name}") for name, one in value.items() if one is not None}
    if not isinstance(value, str):
        raise MethodError("This wants a word.", place=key, remedy="Choose one of the list.")
    return value


def finite(value: Any, *, place: str) -> float:
    """A finite number from a number. Raises MethodError for text, truth values, NaN and infinity."""
    if isinstance(value, (bool, str)):
        raise MethodError(
            say("%(value)s is not a number.", value=repr(value)), place=place, remedy="Give a number."
        )
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError) as error:
        raise MethodError("This is not a number.", place=place, remedy="Give a number.") from error
    if not math.isfinite(number):
        raise MethodError("This is not a finite number.", place=place, remedy="Give a number.")
    if abs(number) > MOST:
        raise MethodError(
            say("%(number)g is far too large.", number=number),
            place=place,
            remedy="Check the unit and the digits.",
        )
    return number


def choice(key: str, label: str, table: Table, *, help: str = "", default: str | None = None) -> Input:
    """An input that chooses an entry of a table."""
    return Input(
        key, label, kind="choice", choices=table.choices(), default=default,
        source=table.source if default else "", help=help,
    )  # fmt: skip


def override(
    key: str, label: str, unit: str, table: Table, *, maximum: float | None = None, help: str = ""
) -> Input:
    """An input that takes the place of a table's default, which depends on other inputs."""
    return Input(
        key, label, unit=unit, required=False, minimum=0.0, maximum=maximum,
        source=table.source, mark=table.mark, help=help or f"Left empty: {table.title}, {table.source}.",
    )  # fmt: skip
