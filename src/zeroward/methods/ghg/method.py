"""What a calculation method is: its inputs, its equation with source, and how it explains its result.

Entry forms, columns of the workbook and the page that explains a number are all made from these descriptions.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from zeroward.methods.ghg.say import say

InputKind = Literal["number", "share", "choice", "series", "composition", "text"]
"""`share` is 0..1; `series` maps years to numbers; `composition` maps fractions to shares adding to at most 1."""


class MethodError(ValueError):
    """An input that a method cannot use. `place` names the input, `remedy` says what to do."""

    def __init__(self, message: str, *, place: str = "", remedy: str = "") -> None:
        super().__init__(message)
        self.message, self.place, self.remedy = message, place, remedy


class MissingError(MethodError):
    """An input or factor that is not there and has no default: a gap to be shown, never a constant to be filled in."""


@dataclass(frozen=True, slots=True)
class Choice:
    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Input:
    """One input of a method. `unit` is the unit that `compute` expects; a `default` always has a `source`."""

    key: str
    label: str
    unit: str = "1"
    kind: InputKind = "number"
    required: bool = True
    default: Any = None
    source: str = ""
    mark: Literal["verified", "derived", "assumption", ""] = ""
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[Choice, ...] = ()
    help: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the explanation: a named quantity, its value, its unit and the formula that gave it."""

    key: str
    label: str
    value: float
    unit: str
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Kilograms of each gas (keys of `gases.GASES`), the steps between, and what the reader should know.

    `energy` is net energy in MWh by carrier that is *not* in `emissions`: its gases follow from a factor, and which
    one is for the inventory's rules to say. `use` tells where it is used ("road"), for factors that differ by use.
    """

    emissions: Mapping[str, float]
    steps: tuple[Step, ...] = ()
    warnings: tuple[str, ...] = ()
    defaults_used: tuple[str, ...] = ()
    energy: Mapping[str, float] = field(default_factory=dict)
    use: str = ""


@dataclass(frozen=True, slots=True)
class Method:
    """A way from inputs to emissions. Which sources it fits is said there (`data/sources.json`), the simplest first.

    `compute` stands alone: it takes the default factors of the guidelines where it needs some. A method of vehicles
    also has `demand`, which leaves their energy in `Outcome.energy`, for an inventory has factors of its own.
    """

    key: str
    title: str
    equation: str
    source: str
    inputs: tuple[Input, ...]
    compute: Callable[[Mapping[str, Any]], Outcome]
    tier: str = ""
    notes: str = ""
    activity: str = ""  # key of the input that is *the* activity (shown as amount in tables and exports)
    extra: Mapping[str, Any] = field(default_factory=dict)
    demand: Callable[[Mapping[str, Any]], Outcome] | None = None


METHODS: dict[str, Method] = {}


def register(method: Method) -> Method:
    """Make a method known under its key. Raises ValueError when the key is taken."""
    if method.key in METHODS:
        raise ValueError(f"The method {method.key} is registered twice.")
    METHODS[method.key] = method
    return method


def filled(method: Method, inputs: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The inputs with defaults filled in, and the keys that were filled.

    Raises MissingError for a required input without value or default, MethodError for an unknown key or a
    value out of bounds.
    """
    known = {one.key: one for one in method.inputs}
    for key in inputs:
        if key not in known:
            raise MethodError(
                say("%(title)s has no input called %(key)s.", title=method.title, key=key),
                place=key,
                remedy="Leave it out.",
            )
    values: dict[str, Any] = {}
    defaults: list[str] = []
    for key, one in known.items():
        value = inputs.get(key)
        if value is None and one.default is not None:
            value = one.default
            defaults.append(key)
        if value is None:
            if one.required:
                raise MissingError(
                    say("%(label)s is missing.", label=one.label),
                    place=key,
                    remedy="Give a value, or a notation key.",
                )
            continue
        check_bounds(one, value)
        values[key] = value
    return values, tuple(defaults)


def check_bounds(one: Input, value: Any) -> None:
    """Raises MethodError when a value, or one in a series or composition, is out of bounds or no choice."""
    if one.kind == "choice":
        if value not in {choice.key for choice in one.choices}:
            raise MethodError(
                say("%(label)s: %(value)s is not one of the choices.", label=one.label, value=value),
                place=one.key,
            )
        return
    numbers = list(value.values()) if isinstance(value, Mapping) else [value]
    lower = 0.0 if one.kind in ("share", "composition") and one.minimum is None else one.minimum
    upper = 1.0 if one.kind in ("share", "composition") and one.maximum is None else one.maximum
    for number in numbers:
        if isinstance(number, (int, float)) and not (
            (lower is None or number >= lower) and (upper is None or number <= upper)
        ):
            raise MethodError(
                say(
                    "%(label)s: %(number)s is outside %(lower)s to %(upper)s.",
                    label=one.label,
                    number=number,
                    lower=lower,
                    upper=upper,
                ),
                place=one.key,
            )
