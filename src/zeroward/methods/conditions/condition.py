"""Conditions as data: tests of single facts, joined by all, any and not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, TypeAlias

Plain: TypeAlias = str | bool | float | tuple[str, ...] | None

SIGNS: Final = ("at_least", "at_most", "is", "one_of", "has", "has_any", "has_all", "known")
"""What a test can ask of a fact. A number under “is” is held as the sign “equals”, so that 1 is never taken for yes."""


@dataclass(frozen=True, slots=True)
class Test:
    """One question to one fact. `say` is the English sentence that a reader gets, `source` where the rule stands."""

    __test__: ClassVar[bool] = False
    """It is no class of tests of a program, whatever its name."""

    fact: str
    sign: str
    value: Plain = None
    say: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class AllOf:
    """True when every part is; without parts it is met by everybody."""

    parts: tuple["Condition", ...] = ()
    say: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True when one part is."""

    parts: tuple["Condition", ...] = ()
    say: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Not:
    """True when the part is false."""

    part: "Condition"
    say: str = ""
    source: str = ""


Condition: TypeAlias = Test | AllOf | AnyOf | Not

EVERYBODY: Final = AllOf()
"""The condition that everybody meets."""


@dataclass(frozen=True, slots=True)
class Either:
    """A fact that two sources tell differently: one of these values, it is not known which."""

    values: tuple[object, ...]


def every_test(condition: Condition) -> Iterator[Test]:
    """Every test of a condition, in the order in which they stand."""
    if isinstance(condition, Test):
        yield condition
    elif isinstance(condition, Not):
        yield from every_test(condition.part)
    else:
        for part in condition.parts:
            yield from every_test(part)


def facts_in(condition: Condition) -> frozenset[str]:
    """The facts that a condition asks for."""
    return frozenset(test.fact for test in every_test(condition))
