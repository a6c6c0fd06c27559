"""What a plan comes to: emissions with and without it, its target, what each action saves and costs, how certain it is.

Everything is in t CO2e and EUR. What cannot be computed is None and named in `problems` or `missing`; never zero.
"""

from collections import OrderedDict
from copy import copy
from functools import cached_property
from threading import Lock
from typing import Final

import numpy as np

from zeroward.methods.appraisal import Curve, Measure, discount_rate, mac_curve
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.pathways import trapezoid
from zeroward.methods.pathways.engine import Missing, Scenario, to_json
from zeroward.methods.pathways.model import ModelError
from zeroward.methods.pathways.uncertainty import Band, Simulation
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.model.build import Built, built_of
from zeroward.plan.queries.model.costs import CostRow, by_payer, cost_rows
from zeroward.plan.queries.model.courses import Course, Courses, Floats
from zeroward.plan.queries.model.effects import ActionEffect, Overlap, effects_of, wedges
from zeroward.plan.queries.model.measures import NotOnCurve, measures_of
from zeroward.plan.queries.model.problems import PlanProblem, technical
from zeroward.plan.queries.model.scenarios import (
    chosen_scenario,
    observed_of,
    plan_scenario,
    without_actions,
)
from zeroward.plan.queries.model.target import TargetPath, target_path
from zeroward.plan.queries.model.uncertain import drawn

MOST_KEPT: Final = 48
"""With its draws an outcome takes half a megabyte."""


class Outcome(Courses):
    """One scenario of a plan, computed. What is dear is computed when it is asked for, and then kept."""

    def with_rows(self, built: Built) -> "Outcome":
        """The same outcome for content that says the same and lies elsewhere in the database."""
        found = copy(self)
        found.built, found.loaded = built, built.loaded
        return found

    # ------------------------------------------------------------ target and gap

    @cached_property
    def targets(self) -> tuple[TargetPath, ...]:
        return tuple(target_path(row, self) for row in self.loaded.targets)

    @cached_property
    def target(self) -> TargetPath | None:
        """The main target."""
        main = self.loaded.main_target
        return None if main is None else target_path(main, self)

    @property
    def gap(self) -> float | None:
        """t by which the plan misses the main target in its year; zero or less: reached. None while not known."""
        target = self.target
        if target is None or target.level is None or target.problem or not self.computed:
            return None
        course = self.total("plan", target.sectors)
        place = target.year - self.base_year
        return None if course is None or not 0 <= place < len(course) else float(course[place]) - target.level

    @property
    def residual(self) -> float | None:
        """t CO2e that are left in the target year."""
        return None if self.plan is None else float(self.plan[self.at_target])

    @property
    def residual_share(self) -> float | None:
        return None if self.residual is None or not self.base else self.residual / self.base

    @cached_property
    def cumulative(self) -> dict[str, float]:
        """t from the base year to the target year, by trapezoids: "bau", "plan", and "target" where it is complete."""
        found: dict[str, float] = {}
        end = self.at_target + 1
        for name, series in (("bau", self.bau), ("plan", self.plan)):
            if series is not None:
                found[name] = trapezoid(series[:end])
        target = self.target
        if target and target.path and not target.sectors and not target.problem:
            values = [target.path[year] for year in self.years[:end] if year in target.path]
            if len(values) == end:
                found["target"] = trapezoid(values)
        return found

    # ------------------------------------------------------------ actions

    @cached_property
    def _effects(self) -> tuple[tuple[ActionEffect, ...], Overlap | None, bool]:
        result = self.result("plan")
        if result is None or not self.computed:
            return (), None, True
        return effects_of(self.built, self.scenario, result, self.at_target)

    @property
    def effects(self) -> tuple[ActionEffect, ...]:
        return self._effects[0]

    @property
    def overlap(self) -> Overlap | None:
        return self._effects[1]

    @property
    def exact(self) -> bool:
        """Whether Shapley values come from all combinations, not from drawn orders."""
        return self._effects[2]

    @cached_property
    def wedges(self) -> list[tuple[str, Floats]]:
        """Saved t by year as actions are switched on in the order of the plan; they add up to the whole."""
        result = self.result("plan")
        return [] if result is None or not self.computed else wedges(self.built, self.scenario, result)

    # ------------------------------------------------------------ money

    @cached_property
    def _costs(self) -> tuple[list[CostRow], list[PlanProblem]]:
        if self.built.engine is None:
            return [], []
        return cost_rows(self.built, self.scenario, self.result("plan"))

    @property
    def costs(self) -> tuple[CostRow, ...]:
        return tuple(self._costs[0])

    @cached_property
    def cost_by_payer(self) -> dict[str, dict[str, float]]:
        return by_payer(self._costs[0])

    @property
    def unpriced(self) -> tuple[str, ...]:
        """Codes of actions that are on and have no cost."""
        priced = {row.code for row in self.costs}
        keys = self.built.actions
        return tuple(
            row["code"]
            for row in self.loaded.actions
            if self.scenario.actions.get(keys.get(row["code"], ""), 0.0) > 0 and row["code"] not in priced
        )

    @cached_property
    def _measures(self) -> tuple[tuple[Measure, ...], tuple[NotOnCurve, ...]]:
        return measures_of(self.loaded, self.costs, self.effects, self.rate)

    @property
    def measures(self) -> tuple[Measure, ...]:
        return self._measures[0]

    @property
    def not_on_curve(self) -> tuple[NotOnCurve, ...]:
        return self._measures[1]

    @cached_property
    def curve(self) -> Curve:
        """The curve of abatement costs with its flaw."""
        return mac_curve(self.measures)

    @property
    def rate(self) -> float:
        """Discount rate of the first year, of the plan's named set."""
        try:
            return float(discount_rate(str(self.loaded.header["rates"])).rate(1))
        except MethodError:
            return 0.035

    # ------------------------------------------------------------ certainty

    @cached_property
    def simulation(self) -> Simulation | None:
        """Draws of the plan and of business as usual; None when nothing is marked uncertain."""
        return drawn(self.built, self.scenario) if self.computed else None

    def band(self, percent: float = 95.0, course: Course = "plan") -> Band | None:
        found = self.simulation
        if found is None:
            return None
        one, size = found.band("bau" if course == "bau" else self.scenario.key, percent), self.built.tonnes
        return Band(one.lower * size, one.middle * size, one.upper * size)

    @property
    def chance(self) -> float | None:
        """Share of the draws in which the plan keeps to the main target."""
        target = self.target
        if (
            self.simulation is None
            or target is None
            or target.level is None
            or target.sectors
            or target.problem
        ):
            return None
        if not self.base_year <= target.year <= self.loaded.last_year:
            return None
        return self.simulation.probability(
            self.scenario.key, target.year, below=target.level / self.built.tonnes
        )

    # ------------------------------------------------------------ what is to be known

    @property
    def problems(self) -> tuple[PlanProblem, ...]:
        """What is wrong or assumed: first what is not counted, then what is."""
        found = [*self.built.problems, *self._flagged, *self._costs[1]]
        found += [one.problem for one in self.targets if one.problem]
        if self.built.model is not None:
            found += observed_of(self.loaded, self.built.model)[1]
        return tuple(sorted(dict.fromkeys(found), key=lambda one: not one.refused))

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """Drivers that have to be asked for, as things are switched now."""
        engine = self.built.engine
        if engine is None or self.computed:
            return ()
        found: dict[str, Missing] = {}
        for scenario in (without_actions(self.scenario), self.scenario):
            try:
                for one in engine.run(scenario).missing("emissions"):
                    found.setdefault(one.driver, one)
            except ModelError:
                continue
        return tuple(found.values())

    @property
    def notes(self) -> tuple[str, ...]:
        """Limits that were reached in the plan, in the words of the engine."""
        result = self.result("plan")
        return () if result is None else result.notes

    def series(
        self, node: str, category: str = "", scenario: Course = "plan"
    ) -> tuple[str, dict[int, float]] | None:
        """As for `Courses`; also "cost", in EUR by year."""
        if node != "cost":
            return super().series(node, category, scenario)
        total = np.sum([row.amounts for row in self.costs], axis=0) if self.costs else None
        return None if total is None else ("EUR", dict(zip(self.years, map(float, total), strict=True)))


_kept: OrderedDict[tuple[str, int, str], Outcome] = OrderedDict()
_lock = Lock()


def outcome_of(loaded: LoadedPlan, scenario: Scenario | None = None) -> Outcome:
    """The outcome of the plan as it is meant, or of another scenario of it; kept by content and scenario."""
    built = built_of(loaded)
    flagged: tuple[PlanProblem, ...] = ()
    chosen = scenario
    if chosen is None:
        try:
            chosen = chosen_scenario(built)
        except ModelError as error:
            flagged = tuple(technical(one, "scenario") for one in error.problems)
            chosen = plan_scenario(built)
    key = (loaded.digest, loaded.version, to_json(chosen))
    with _lock:
        found = _kept.get(key)
        if found is not None and found.loaded.lies_at == loaded.lies_at:
            _kept.move_to_end(key)
            return found
    found = Outcome(built, chosen, flagged) if found is None else found.with_rows(built)
    with _lock:
        _kept[key] = found
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return found
