"""Weighting the cities that answered to the frame: by the scheme declared before, the same for every figure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

import numpy as np
from django.utils.translation import gettext_noop as _

from zeroward.consultation.models import Consultation, FrameUnit, WeightScheme
from zeroward.consultation.queries.frames import covariate_values, ordered, units_of
from zeroward.consultation.queries.said import Sentence
from zeroward.methods.ghg.say import say
from zeroward.methods.survey.arrays import Vector, indicators
from zeroward.methods.survey.calibration import calibrate_weights
from zeroward.methods.survey.default import Weighting, weigh_to_frame
from zeroward.methods.survey.design import make_design
from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.replicates import adjust_again, jackknife
from zeroward.methods.survey.sample import Sample, sample_of

IN_ORDER: Final = ("size", "projects")
"""Variables whose thin categories join a neighbour; those of others join what the scheme names, or the rest."""
LEAST: Final = 3
"""A category with fewer answers joins another."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The cities of a set that lie in the frame, in the order of all values, and their weights.

    `weighting` is None where nothing can be weighted; `why_not` says why. `plain` is the same cities with equal
    weights. `outside` are cities that the frame does not hold.
    """

    units: tuple[str, ...]
    outside: tuple[str, ...]
    plain: Sample | None
    population: int | None
    weighting: Weighting | None = None
    why_not: Sentence = ""


@dataclass(slots=True)
class Weigher:
    """One consultation's frame and scheme, read once. `of` keeps what it computed."""

    units: tuple[FrameUnit, ...]
    scheme: WeightScheme | None
    frame_name: str = ""
    frame_key: str = ""
    _rows: dict[str, int] = field(default_factory=dict)
    _kept: dict[frozenset[str], Weighed] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._rows = {unit.key: row for row, unit in enumerate(self.units)}

    @property
    def has_frame(self) -> bool:
        return bool(self.units)

    def unit(self, key: str) -> FrameUnit | None:
        row = self._rows.get(key)
        return None if row is None else self.units[row]

    def of(self, cities: Iterable[str]) -> Weighed:
        """The weights of these cities."""
        wanted = frozenset(cities)
        if wanted not in self._kept:
            self._kept[wanted] = self._weigh(wanted)
        return self._kept[wanted]

    def _weigh(self, wanted: frozenset[str]) -> Weighed:
        if not self.units:
            units = tuple(sorted(wanted))
            plain = sample_of(make_design(n=len(units))) if units else None
            return Weighed(units, (), plain, None, why_not=say(_("There is no frame to weight to.")))
        inside = tuple(sorted(key for key in wanted if key in self._rows))
        outside = tuple(sorted(wanted - set(inside)))
        size = len(self.units)
        plain = sample_of(make_design(n=len(inside), population=float(size))) if inside else None
        found = Weighed(inside, outside, plain, size)
        if self.scheme is None:
            return replace(found, why_not=say(_("No weighting was set up.")))
        try:
            weighting = weigh(self.units, [self._rows[key] for key in inside], self.scheme)
        except SurveyError as error:
            return replace(found, why_not=say(_("Not weighted: %(why)s"), why=error.message))
        return replace(found, weighting=weighting)


def weigher_of(consultation: Consultation, scheme: WeightScheme | None = None) -> Weigher:
    """The frame with its main scheme, or with the one that is given. Two queries."""
    version = consultation.frame
    units = units_of(version) if version is not None else ()
    chosen = scheme or consultation.schemes.filter(is_main=True).first()
    name = version.frame.title if version is not None else ""
    key = version.frame.key if version is not None else ""
    return Weigher(units, chosen, name, key)


def weigh(units: Sequence[FrameUnit], answered: Sequence[int], scheme: WeightScheme) -> Weighting:
    """By one scheme. Raises SurveyError with what to change."""
    columns = columns_of(units, scheme.margins)
    rules = {
        name: rule for name in columns if (rule := _rule(name, columns[name], scheme.collapse)) is not None
    }
    found = weigh_to_frame(columns, answered, collapses=rules, least=LEAST)
    if scheme.low is None or scheme.high is None or not found.margins:
        return found
    return _bounded(found, (scheme.low, scheme.high))


def columns_of(units: Sequence[FrameUnit], margins: Iterable[Sequence[str]]) -> dict[str, list[str]]:
    """One column per margin; a margin of several variables is their combination ("size × mission")."""
    found = {}
    for names in margins:
        columns = [covariate_values(units, name) for name in names]
        found[CROSS.join(names)] = [CROSS.join(values) for values in zip(*columns, strict=True)]
    return found


CROSS: Final = " × "


def _rule(name: str, values: Sequence[str], collapse: Mapping[str, Any]) -> Any:
    """What was declared for a margin, as far as its categories occur; else the order of its categories."""
    there = set(values)
    declared = collapse.get(name)
    if isinstance(declared, Mapping):
        return {one: other for one, other in declared.items() if one in there and other in there} or None
    return ordered(name, there) if name in IN_ORDER else None


def _bounded(found: Weighting, bounds: tuple[float, float]) -> Weighting:
    """The same margins met with factors between bounds on the mean weight (logit calibration), in every replicate."""
    table = np.hstack([indicators(one.codes, len(one.totals)) for one in found.margins])
    totals = np.concatenate([one.totals for one in found.margins])

    def adjust(base: Vector) -> Vector:
        kept = base > 0
        final = np.zeros_like(base)
        final[kept] = calibrate_weights(
            base[kept], table[kept], totals, distance="logit", bounds=bounds
        ).weights
        return final

    sample = found.plain.reweighted(adjust(found.plain.weights), table)
    replicates = adjust_again(jackknife(found.plain.design), adjust)
    return replace(found, sample=sample, replicates=replicates)
