"""The best plan of support, with its proof; or, where no plan keeps the rules, which of them clash."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say
from zeroward.methods.maturity.ecosystems.support.clash import Clash, find_clash
from zeroward.methods.maturity.ecosystems.support.model import SECONDS, Model, Solved
from zeroward.methods.maturity.ecosystems.support.programme import GRAIN, Programme


@dataclass(frozen=True, slots=True)
class Given:
    """One service for one country in one year."""

    country: str
    service: str
    year: int


class ClashError(MethodError):
    """The rules cannot be kept together. `clash` names the fewest of them that cannot."""

    def __init__(self, clash: Clash) -> None:
        self.clash = clash
        super().__init__(clash.sentence, place="rules", remedy=clash.remedy)

    def __reduce__(self) -> tuple[type["ClashError"], tuple[Clash]]:
        return (ClashError, (self.clash,))


@dataclass(frozen=True)
class Plan:
    """`value` is the sum of the needs that are met, in needs and years; no plan has more than `bound`."""

    programme: Programme
    model: Model
    chosen: NDArray[np.bool_]
    value: float
    bound: float

    @property
    def proven(self) -> bool:
        return self.bound <= self.value

    @property
    def gap(self) -> float:
        """How much better a plan could still be, as a share of the bound; 0 is proven."""
        return (self.bound - self.value) / self.bound if self.bound > 0 else 0.0

    @property
    def sentence(self) -> Said:
        if self.proven:
            return say("Proven: no plan within these rules meets more of the needs.")
        return say(
            "Not proven: a plan could meet up to %(percent)s %% more of the needs.",
            percent=f"{100 * (self.bound - self.value) / max(self.value, 1e-9):.1f}",
        )

    @cached_property
    def given(self) -> tuple[Given, ...]:
        """By country, service and year."""
        return tuple(
            sorted(
                (
                    Given(one.country.key, one.service.key, year)
                    for one, is_given in zip(self.model.items, self.chosen, strict=True)
                    if is_given
                    for year in one.years
                ),
                key=lambda one: (one.country, one.service, one.year),
            )
        )

    @property
    def spent(self) -> Mapping[int, float]:
        """Cost by year."""
        found = dict.fromkeys(sorted(self.programme.years), 0.0)
        for one in self.given:
            found[one.year] += self.programme.service(one.service).cost
        return found

    @property
    def burden(self) -> Mapping[str, Mapping[int, float]]:
        """Hours by country and year."""
        found = {
            one.key: dict.fromkeys(sorted(self.programme.years), 0.0) for one in self.programme.countries
        }
        for one in self.given:
            found[one.country][one.year] += self.programme.service(one.service).hours
        return found

    def held(self, floor: str) -> int:
        """How many countries count for a floor."""
        rule = next(one for one in self.programme.floors if one.name == floor)
        return sum(
            bool(self.chosen[self.model.serving(rule, country)].any()) for country in sorted(rule.countries)
        )


def best_plan(programme: Programme, *, seconds: float = SECONDS) -> Plan:
    """Raises ClashError when the rules cannot be kept together, MethodError when no plan was found in time."""
    model = Model(programme)
    solved = model.solve(seconds=seconds)
    if solved is None:
        raise ClashError(find_clash(model))
    return as_plan(model, solved)


def as_plan(model: Model, solved: Solved) -> Plan:
    return Plan(model.programme, model, solved.given, solved.value / GRAIN, solved.bound / GRAIN)
