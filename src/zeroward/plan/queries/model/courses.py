"""The courses of a plan by year: without action, as planned, as observed; by sector, scope, carrier. In t CO2e."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.pathways.engine import Result, Scenario
from zeroward.methods.pathways.model import ModelError
from zeroward.plan.queries.model.build import Built
from zeroward.plan.queries.model.problems import PlanProblem, technical
from zeroward.plan.queries.model.scenarios import progress_scenario, without_actions
from zeroward.plan.queries.model.sectors import sector_of, splits_of
from zeroward.plan.vocabulary import SECTORS

Floats = NDArray[np.float64]
Course = Literal["plan", "bau", "progress"]


@dataclass(frozen=True, slots=True)
class Difference:
    """A sector in the model's base year beside the inventory, in t. None where one of the two does not have it."""

    sector: str
    model: float | None
    inventory: float | None


class Courses:
    """One scenario of a plan, and the same without its actions; policies in force are in both. A course that cannot be
    computed is None."""

    def __init__(self, built: Built, scenario: Scenario, flagged: Sequence[PlanProblem] = ()) -> None:
        self.built, self.scenario, self.loaded = built, scenario, built.loaded
        self._results: dict[str, Result] = {}
        self._flagged = list(flagged)
        self._run()

    def _run(self) -> None:
        engine = self.built.engine
        if engine is None:
            return
        for course, scenario in (("bau", without_actions(self.scenario)), ("plan", self.scenario)):
            try:
                result = engine.run(scenario)
                _ = result.emissions
            except ModelError as error:
                if not any(one.kind == "missing" for one in error.problems):
                    self._flagged += [technical(one, "scenario") for one in error.problems]
                continue
            self._results[course] = result

    # ------------------------------------------------------------ years

    @property
    def base_year(self) -> int:
        return self.loaded.base_year

    @property
    def target_year(self) -> int:
        return self.loaded.target_year

    @cached_property
    def years(self) -> tuple[int, ...]:
        return tuple(range(self.loaded.base_year, self.loaded.last_year + 1))

    @property
    def at_target(self) -> int:
        """Place of the target year in every array."""
        return self.target_year - self.base_year

    def at(self, array: Floats, year: int) -> float:
        return float(array[year - self.base_year])

    # ------------------------------------------------------------ emissions

    @property
    def computed(self) -> bool:
        return "plan" in self._results and "bau" in self._results

    def result(self, course: Course = "plan") -> Result | None:
        """The engine's own result, in the model's units; None while it cannot be computed."""
        if course == "progress":
            return self._progress
        return self._results.get(course)

    @cached_property
    def _progress(self) -> Result | None:
        scenario = progress_scenario(self.built, self.scenario) if self.built.engine else None
        if scenario is None or self.built.engine is None:
            return None
        try:
            result = self.built.engine.run(scenario)
            _ = result.emissions
        except ModelError as error:
            self._flagged += [technical(one, "observation") for one in error.problems]
            return None
        return result

    def _emissions(self, course: Course) -> Floats | None:
        result = self.result(course)
        return None if result is None else result.emissions * self.built.tonnes

    @cached_property
    def bau(self) -> Floats | None:
        return self._emissions("bau")

    @cached_property
    def plan(self) -> Floats | None:
        return self._emissions("plan")

    @cached_property
    def progress(self) -> Floats | None:
        return self._emissions("progress")

    @cached_property
    def in_force(self) -> float | None:
        """t CO2e that policies in force take away in the target year, in both courses; None where none count."""
        free = self._free
        return (
            None
            if free is None or self.bau is None
            else float(free[self.at_target] - self.bau[self.at_target])
        )

    @cached_property
    def drift(self) -> float | None:
        """t CO2e by which emissions of the target year are above the base year without action and without policies."""
        course = self.bau if self._free is None else self._free
        return None if course is None else float(course[self.at_target] - course[0])

    @cached_property
    def _free(self) -> Floats | None:
        """The course without action and without policies in force, where some count."""
        engine = self.built.free
        if engine is None or not self.computed:
            return None
        known = {one.key for one in engine.model.spec.drivers}
        values = {key: value for key, value in self.scenario.values.items() if key in known}
        try:
            return (
                engine.run(without_actions(replace(self.scenario, values=values))).emissions
                * self.built.tonnes
            )
        except ModelError:
            return None

    @property
    def base(self) -> float | None:
        return None if self.bau is None else float(self.bau[0])

    @property
    def baseline_t(self) -> float | None:
        """t CO2e of the inventory that the plan starts from."""
        rows = self.loaded.baseline.get("rows")
        return float(self.loaded.baseline["kt"]) * 1000 if rows else None

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """The base year of the model beside the inventory, by sector of the contract. Nothing is scaled away."""
        rows = self.loaded.baseline.get("rows")
        if not self.computed or not rows:
            return ()
        ours = {key: float(series[0]) for key, series in self.plan_sectors("bau").items()}
        theirs: dict[str, float] = {}
        for row in rows:
            theirs[row["sector"]] = theirs.get(row["sector"], 0.0) + float(row["kt"]) * 1000
        return tuple(
            Difference(key, ours.get(key), theirs.get(key)) for key in dict.fromkeys((*ours, *theirs))
        )

    def by(self, key: str, course: Course = "plan") -> dict[str, Floats]:
        """t CO2e by a tag or dimension of the model's emissions ("scope", "carrier" …); {} where there is none."""
        result = self.result(course)
        if result is None:
            return {}
        try:
            parts = result.emissions_by(key)
        except ModelError:
            return {}
        return {labels[0]: series * self.built.tonnes for labels, series in parts.items()}

    def by_sector(self, course: Course = "plan") -> dict[str, Floats]:
        """By the sectors of the model."""
        return self.by("sector", course)

    def plan_sectors(self, course: Course = "plan") -> dict[str, Floats]:
        """By the sectors of the contract (A-1.4), in its order."""
        result = self.result(course)
        if result is None:
            return {}
        keys = splits_of(result.engine.model)
        found: dict[str, Floats] = {}
        for labels, series in result.emissions_by(*keys).items():
            sector = sector_of(keys, labels)
            found[sector] = found.get(sector, np.zeros(len(self.years))) + series * self.built.tonnes
        return {key: found[key] for key in _ordered(found)}

    def total(self, scenario: str, sectors: tuple[str, ...] = ()) -> Floats | None:
        """Emissions of the city, or of some sectors of the contract."""
        course: Course = "bau" if scenario == "bau" else "plan"
        if not sectors:
            return self._emissions(course)
        parts = [series for key, series in self.plan_sectors(course).items() if key in sectors]
        return np.sum(parts, axis=0) if parts else None

    def amount(self, driver: str) -> Floats | None:
        """A quantity of the model without dimensions, by year."""
        return self._node("people" if driver == "population" else driver)

    def _node(self, key: str) -> Floats | None:
        result = self.result("plan")
        if result is None:
            return None
        try:
            series = result.node(key)
        except ModelError:
            return None
        return series.values[0] if len(series.values) == 1 else None

    # ------------------------------------------------------------ series for indicators

    def series(
        self, node: str, category: str = "", scenario: Course = "plan"
    ) -> tuple[str, dict[int, float]] | None:
        """Unit and value by year of a driver or result; also "emissions" and "residual" in t CO2e."""
        if node in ("emissions", "residual"):
            found = self._emissions_series(category, scenario)
            if found is None:
                return None
            values = dict(zip(self.years, map(float, found), strict=True))
            return "t CO2e", {self.target_year: values[self.target_year]} if node == "residual" else values
        return self._cell(node, category, scenario)

    def _emissions_series(self, category: str, scenario: Course) -> Floats | None:
        if not category:
            return self._emissions(scenario)
        return self.plan_sectors(scenario).get(category, self.by_sector(scenario).get(category))

    def _cell(self, node: str, category: str, scenario: Course) -> tuple[str, dict[int, float]] | None:
        result = self.result(scenario)
        if result is None:
            return None
        try:
            series = result.node(node)
        except ModelError:
            return None
        cell = tuple(part for part in category.split(",") if part)
        if cell not in series.cells:
            return None
        values = series.values[series.cells.index(cell)]
        return series.unit, dict(zip(self.years, map(float, values), strict=True))


def _ordered(found: Iterable[str]) -> list[str]:
    order = list(SECTORS)
    return sorted(found, key=order.index)
