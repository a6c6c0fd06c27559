"""The tables of an assessment. A figure that lacks what is needed to read it cannot exist.

Each figure carries how many of how many, of what (cities, persons, mentions, documents), of whom, how they were
weighted, the interval with its method, and what it does not tell. Nothing that shows a percentage takes anything else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Final, Literal

from zeroward.consultation.queries.said import Sentence, Words

Unit = Literal["city", "person", "mention", "document"]
UNITS: Final = ("city", "person", "mention", "document")
FEW: Final = 10
"""Below so many units a share is told as a count."""
SMALL: Final = 5
"""Cells below this are not published."""

Withheld = Literal["", "few", "small"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number. `value`, `low` and `high` of a share lie between 0 and 1; a mean is in the units of its question.

    `numerator` counts units, unweighted, also where the value is weighted; of a mean it is how many answered. Without a
    value `withheld` says why: "few" (fewer than ten answered: the counts are shown), "small" (a small cell: nothing is
    shown, and there is no numerator).
    Raises ValueError for a figure without one of its parts.
    """

    kind: Literal["share", "mean"]
    unit: Unit
    base: Sentence
    weighting: Sentence
    numerator: float | None
    denominator: int
    value: float | None
    low: float | None
    high: float | None
    method: Sentence
    n_eff: float | None = None
    limits: tuple[Sentence, ...] = ()
    withheld: Withheld = ""

    def __post_init__(self) -> None:
        missing = [name for name in ("base", "weighting", "method") if not getattr(self, name)]
        if self.unit not in UNITS:
            missing.append("unit")
        if self.denominator < 1:
            missing.append("denominator")
        if self.value is None:
            self._withheld(missing)
        else:
            self._given(missing)
        if missing:
            raise ValueError(f"A figure lacks: {', '.join(missing)}.")

    def _withheld(self, missing: list[str]) -> None:
        if not self.withheld:
            missing.append("value")
        if self.low is not None or self.high is not None:
            missing.append("value between the ends")
        if self.withheld == "small" and self.numerator is not None:
            missing.append("nothing: a small cell must not keep its count")
        if self.withheld == "few" and self.numerator is None:
            missing.append("numerator")

    def _given(self, missing: list[str]) -> None:
        if self.numerator is None or not 0 <= self.numerator <= self.denominator:
            missing.append("numerator")
        ends = (self.low, self.value, self.high)
        known = [one for one in ends if one is not None and isfinite(one)]
        if len(known) < 3:
            missing.append("interval")
        elif not known[0] - 1e-9 <= known[1] <= known[2] + 1e-9:
            missing.append("an interval around its value")
        if self.kind == "share":
            if self.denominator < FEW:
                missing.append("answers: of fewer than ten only counts are shown")
            if len(known) == 3 and not (known[0] >= -1e-9 and known[2] <= 1 + 1e-9):
                missing.append("a share between 0 and 1")
        if self.withheld:
            missing.append("a reason: it is withheld and given")


@dataclass(frozen=True, slots=True)
class Line:
    """One answer or code: the figure of those who took part, beside it that weighted to the frame (None where nothing
    can be weighted). `hint` says which of both to trust more for this question, where that can be told."""

    key: str
    label: Words | str
    naive: Figure
    weighted: Figure | None = None
    hint: Sentence = ""

    @property
    def best(self) -> Figure:
        """What is compared and put in order: the weighted figure where there is one."""
        return self.weighted or self.naive


@dataclass(frozen=True, slots=True)
class Meta:
    """What has to be the same so that two figures may be compared; "" = not known."""

    wording: str = ""
    base: str = ""
    unit: str = ""
    stream: str = ""
    codebook: str = ""
    weighting: str = ""


Kind = Literal["one", "cases", "mentions", "mean", "first"]


@dataclass(frozen=True, slots=True)
class ResultTable:
    """The figures of one question, or of one codebook.

    `kind`: "one" shares of a closed question with one answer, which add to 1; "cases" shares of those who named it,
    which may add to more; "mentions" shares of all mentions; "mean"; "first" shares that put it first. Shares of cases
    and of mentions are never in one table. `order` holds two groups of keys: the largest with
    all that cannot be told from it, and those that are certainly smaller; nothing where there is no order.
    """

    key: str
    title: Words | str
    kind: Kind
    source: Sentence
    lines: tuple[Line, ...]
    meta: Meta = field(default_factory=Meta)
    asked: int = 0
    answered: int = 0
    order: tuple[tuple[str, ...], ...] = ()
    notes: tuple[Sentence, ...] = ()

    def line(self, key: str) -> Line | None:
        return next((one for one in self.lines if one.key == key), None)


@dataclass(frozen=True, slots=True)
class Difference:
    """The second less the first, with its interval; `certain` is True when the interval leaves out 0."""

    value: float
    low: float
    high: float
    method: Sentence
    limits: tuple[Sentence, ...] = ()

    def __post_init__(self) -> None:
        if not self.method or not all(isfinite(one) for one in (self.low, self.value, self.high)):
            raise ValueError("A difference lacks its interval.")
        if not self.low - 1e-9 <= self.value <= self.high + 1e-9:
            raise ValueError("A difference lies outside its interval.")

    @property
    def certain(self) -> bool:
        return self.low > 0 or self.high < 0


@dataclass(frozen=True, slots=True)
class SideLine:
    """One answer in two groups beside each other. `difference` None: it cannot be told (`why_not`)."""

    key: str
    label: Words | str
    figures: Mapping[str, Figure]
    difference: Difference | None = None
    why_not: Sentence = ""


@dataclass(frozen=True, slots=True)
class Sides:
    """A table again, for two groups of cities."""

    key: str
    title: Words | str
    groups: tuple[tuple[str, Sentence], ...]
    lines: tuple[SideLine, ...]
    notes: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as a published report prints it: quoted, never computed with. `base` and `unit` are what the report says
    of it; `notes` is what it leaves open. `figure` is what follows from it for certain, where something does.

    `value` (0 to 1) with `low` and `high` is what is drawn: the number as printed, with the interval that the stated
    base would allow at best. `fits`: the count and the smallest base that print as all the numbers of the table."""

    key: str
    label: Words | str
    text: str
    where: Sentence = ""
    base: int | None = None
    unit: Unit | Literal[""] = ""
    notes: tuple[Sentence, ...] = ()
    figure: Figure | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    fits: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What the self-check of a published report finds: the kind of finding, the sentence, what to do."""

    kind: Sentence
    text: Sentence
    remedy: Sentence


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """Numbers of a published report that stand together, with what the self-check finds in them."""

    key: str
    title: Words | str
    source: Sentence
    lines: tuple[Printed, ...]
    meta: Meta = field(default_factory=Meta)
    findings: tuple[Found, ...] = ()
    notes: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One line of this iteration beside that of the one before.

    `ledger` pairs what must be the same (a field of `Meta`) with whether it is: None = not known. Only where nothing
    differs is there a `difference`, and only a certain one has an arrow. `judged` is what somebody decided about what
    the platform cannot tell; it never overrules a difference that the platform sees.
    """

    key: str
    table: Words | str
    label: Words | str
    before: Figure | Printed
    after: Figure | Printed
    ledger: tuple[tuple[str, bool | None], ...]
    judged: bool | None = None
    note: str = ""
    difference: Difference | None = None

    @property
    def comparable(self) -> bool:
        return may_compare(self.ledger, self.judged)

    @property
    def arrow(self) -> Literal["", "up", "down", "unclear"]:
        if not self.comparable or self.difference is None:
            return ""
        if not self.difference.certain:
            return "unclear"
        return "up" if self.difference.value > 0 else "down"

    def __post_init__(self) -> None:
        if self.difference is not None and not self.comparable:
            raise ValueError("A change is told of figures that may not be compared.")


def may_compare(ledger: tuple[tuple[str, bool | None], ...], judged: bool | None) -> bool:
    """Nothing differs; and what is not known was judged to be the same by somebody."""
    same = [one for _field, one in ledger]
    if judged is False or False in same:
        return False
    return judged is True or None not in same
