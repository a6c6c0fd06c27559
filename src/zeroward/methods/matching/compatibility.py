"""How well two cities fit, as a sum of parts: what each part adds is exact, and every part has a reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say
from zeroward.methods.matching.components import COMPONENTS, Fit
from zeroward.methods.matching.profiles import CityProfile
from zeroward.methods.matching.reasons import reason
from zeroward.methods.matching.weights import Weights, fit_weights

View = Literal["learner", "host", "mutual"]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a pair's fit. `value` is 0..1 or None when not known; `adds` is what it adds to the score."""

    key: str
    label: str
    value: float | None
    weight: float
    adds: float
    reason: Said


@dataclass(frozen=True, slots=True)
class Explanation:
    """`score` is the sum of what the parts add, in their order; `known` the share of weight that could be judged."""

    learner: str
    host: str
    score: float
    known: float
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Compatibility:
    """Scores of every pair, learners down and hosts across, as each side and as both together (the mean) see it."""

    learners: tuple[CityProfile, ...]
    hosts: tuple[CityProfile, ...]
    weights: Weights
    parts: Mapping[str, Fit]
    learner: Fit
    host: Fit
    mutual: Fit

    def explain(
        self, learner: int, host: int, *, view: View = "mutual", labels: Mapping[str, str] | None = None
    ) -> Explanation:
        """The parts that add up to one score."""
        adds = _adds(self.parts, self.weights, view, slice(learner, learner + 1), slice(host, host + 1))
        parts, score, known, total = [], 0.0, 0.0, 0.0
        one, other = self.learners[learner], self.hosts[host]
        for weight in self.weights.parts:
            value = float(self.parts[weight.key][learner, host])
            mine = _weight(weight.learner, weight.host, view)
            seen = not np.isnan(value)
            added = float(adds[weight.key][0, 0])
            said = reason(weight.key, one, other, seen, labels or {})
            parts.append(Part(weight.key, weight.label, value if seen else None, mine, added, said))
            score, known, total = score + added, known + mine * seen, total + mine
        return Explanation(one.name, other.name, score, known / total, tuple(parts))


def compatibility(
    learners: Sequence[CityProfile], hosts: Sequence[CityProfile], *, weights: Weights | None = None
) -> Compatibility:
    """Score every pair. What is not known of a pair is left out, and the other weights of that pair count for more."""
    _once(learners)
    _once(hosts)
    chosen = weights or fit_weights()
    parts = {one.key: COMPONENTS[one.key](learners, hosts, chosen) for one in chosen.parts}
    return rescored(tuple(learners), tuple(hosts), parts, chosen)


def rescored(
    learners: tuple[CityProfile, ...],
    hosts: tuple[CityProfile, ...],
    parts: Mapping[str, Fit],
    weights: Weights,
) -> Compatibility:
    """The same parts under other weights."""
    shape = (len(learners), len(hosts))
    everything = slice(None)
    sums = {
        view: _total(_adds(parts, weights, view, everything, everything), shape)
        for view in ("learner", "host", "mutual")
    }
    return Compatibility(learners, hosts, weights, parts, sums["learner"], sums["host"], sums["mutual"])


def _total(adds: Mapping[str, Fit], shape: tuple[int, int]) -> Fit:
    total: NDArray[np.float64] = np.zeros(shape)
    for one in adds.values():
        total = total + one
    return total


def _weight(learner: float, host: float, view: str) -> float:
    return learner if view == "learner" else host if view == "host" else (learner + host) / 2


def _adds(
    parts: Mapping[str, Fit], weights: Weights, view: str, rows: slice, columns: slice
) -> dict[str, Fit]:
    """What each part adds: its weight times its value, divided by the weight of all parts that are known."""
    if view == "mutual":
        sides = [_adds(parts, weights, side, rows, columns) for side in ("learner", "host")]
        return {key: (sides[0][key] + sides[1][key]) / 2 for key in sides[0]}
    cut = {one.key: parts[one.key][rows, columns] for one in weights.parts}
    mine = {one.key: _weight(one.learner, one.host, view) for one in weights.parts}
    lacking = {key: np.isnan(values) for key, values in cut.items()}
    known: NDArray[np.float64] = np.zeros(next(iter(cut.values())).shape)
    for key, absent in lacking.items():
        known = known + mine[key] * ~absent
    known[known == 0] = 1.0  # nothing known: every part adds nothing
    return {key: mine[key] * np.where(lacking[key], 0.0, values) / known for key, values in cut.items()}


def _once(cities: Sequence[CityProfile]) -> None:
    names = [one.name for one in cities]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise MethodError(
            say("%(name)s takes part twice.", name=twice),
            place=twice,
            remedy=say("Keep one application of each city."),
        )
    for one in cities:
        if one.population is not None and not one.population > 0:
            raise MethodError(
                say("%(name)s: a population is a number above zero.", name=one.name),
                place=one.name,
                remedy=say("Leave it empty when it is not known."),
            )
        for values in (one.needs, one.strengths):
            if values is not None and not all(0 <= value <= 1 for value in values.values()):
                raise MethodError(
                    say("%(name)s: needs and strengths lie between 0 and 1.", name=one.name),
                    place=one.name,
                    remedy=say("Give 1 for the most pressing need or the strongest evidence."),
                )
