"""The study of cities: a frame, two waves of answers, and a scheme of weighting named in the title.

Where a title names no variables, those of the study count: margins on region, size and earlier projects; the
covariates of taking part likewise; `target` among the answers, and governance by region for a test of association.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from zeroward.methods.survey.arrays import Vector
from zeroward.methods.survey.design import make_design
from zeroward.methods.survey.estimation import mean
from zeroward.methods.survey.margins import Margin, margin
from zeroward.methods.survey.sample import Sample, sample_of
from zeroward.methods.verify.adapters.survey_tables import Table, table_of
from zeroward.methods.verify.question import CannotRead, Question

OUTCOMES = (
    "target", "readiness", "fte", "funding", "governance", "stakeholder", "capacity", "monitoring", "infrastructure",
)  # fmt: skip
_NO_GROUPS = ("city", "resp")
BARRIERS = OUTCOMES[3:]
MARGINS = ("reg5", "size3", "prior")


def is_city(question: Question) -> bool:
    return isinstance(question.raw.get("frame"), str) and isinstance(question.raw.get("wave1"), str)


@dataclass(frozen=True)
class City:
    """The frame and the waves of a question."""

    question: Question

    @cached_property
    def title(self) -> str:
        return self.question.method.lower()

    @cached_property
    def frame(self) -> Table:
        return table_of(self.question, str(self.question.raw["frame"]))

    @cached_property
    def wave1(self) -> Table:
        return table_of(self.question, str(self.question.raw["wave1"]))

    @cached_property
    def wave2(self) -> Table:
        return table_of(self.question, str(self.question.raw["wave2"]))

    @cached_property
    def truth(self) -> Table:
        return table_of(self.question, "city_truth_full_frame.csv")

    def sample(self, *, finite: bool = True, weights: Vector | None = None) -> Sample:
        base = self.wave1.numbers("w0") if weights is None else weights
        return sample_of(make_design(weights=base, population=self.wave1.numbers("fpc") if finite else None))

    def answers(self) -> Vector:
        return np.column_stack([self.wave1.numbers(name) for name in OUTCOMES])

    def margins(self, names: Sequence[str] = MARGINS) -> list[Margin]:
        made = []
        for name in names:
            levels, counts = np.unique(self.frame.column(name), return_counts=True)
            totals = dict(zip(levels.tolist(), counts.tolist(), strict=True))
            made.append(margin(self.wave1.column(name), totals, name=name))
        return made

    def named(self, default: Sequence[str] = MARGINS) -> list[str]:
        """The variables of the frame that the title names, in its order."""
        found = [one for one in re.findall(r"[a-z]+\d?", self.title) if one in self.frame.columns]
        return [one for one in dict.fromkeys(found) if one not in ("city", "resp")] or list(default)

    def outcomes(self) -> list[str]:
        """All answers that the title names, in its order."""
        found = {one: re.search(rf"(?<![a-z]){one}(?![a-z])", self.title) for one in OUTCOMES}
        return sorted((one for one, at in found.items() if at), key=lambda one: found[one].start())  # type: ignore[union-attr]

    def groups(self, default: Sequence[str]) -> list[str]:
        """The variables of the frame that the title names as what to group or explain by; none that it rules out."""
        kept = re.split(r"\b(?:without|except|not by)\b", self.title)[0]
        found = [one for one in re.findall(r"[a-z]+\d?", kept) if one in self.frame.columns]
        return [one for one in dict.fromkeys(found) if one not in _NO_GROUPS] or list(default)

    def outcome(self, default: str = "target") -> str:
        return next((one for one in OUTCOMES if re.search(rf"(?<![a-z]){one}(?![a-z])", self.title)), default)


def city_of(question: Question) -> City:
    if not is_city(question):
        raise CannotRead("no frame and no wave of answers")
    return City(question)


def ms_of(sample: Sample, city: City) -> Any:
    return mean(sample, city.answers(), names=OUTCOMES, df=np.inf)
