"""What a plan comes to as plain JSON: kept with each version, and read by its pages, lists and comparisons."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from zeroward.plan.models import PlanVersion
from zeroward.plan.queries.load import LoadedPlan, load_version
from zeroward.plan.queries.outcome import Outcome, outcome_of

METHODS: Final = 1
"""Grows when the same content would give another result."""


def frozen_results(loaded: LoadedPlan, *, with_effects: bool = True) -> dict[str, Any]:
    """The outcome of the plan in t CO2e and EUR. Parts that cannot be computed are None.

    Sharing out what the actions save together is dear, and left out where nobody asks for it.
    """
    outcome = outcome_of(loaded)
    target = outcome.target
    known = target is not None and target.problem is None and target.level is not None
    return {
        "methods": METHODS,
        "years": list(outcome.years),
        "bau": _numbers(outcome.bau),
        "plan": _numbers(outcome.plan),
        "target": {
            "title": target.title,
            "base_year": target.base_year,
            "year": target.year,
            "level": target.level,
            "cut": target.cut,
            "sectors": list(target.sectors),
            "path": {str(year): float(value) for year, value in target.path.items()},
        }
        if target is not None and known
        else None,
        "gap": outcome.gap,
        "in_force": outcome.in_force,
        "residual": outcome.residual,
        "residual_share": outcome.residual_share,
        "cumulative": {name: float(value) for name, value in outcome.cumulative.items()},
        "sectors": _sectors(outcome),
        "effects": [
            {"code": one.code, "name": one.name, "saved": float(one.shapley)}
            for one in (outcome.effects if with_effects else ())
            if one.on and not one.enabling and one.shapley is not None
        ],
        "costs": {
            payer: {kind: float(amount) for kind, amount in sums.items()}
            for payer, sums in outcome.cost_by_payer.items()
        },
        "unpriced": list(outcome.unpriced),
        "problems": [{"place": one.place, "where": one.where, "kind": one.kind} for one in outcome.problems],
        "missing": [one.driver for one in outcome.missing],
    }


@dataclass(frozen=True, eq=False)
class Facts:
    """Results as pages read them, of the working plan or of a version. Tonnes are t CO2e, money EUR."""

    raw: Mapping[str, Any]

    @property
    def computed(self) -> bool:
        return bool(self.raw.get("plan")) and bool(self.raw.get("bau"))

    @property
    def years(self) -> list[int]:
        return list(self.raw.get("years", ()))

    @cached_property
    def bau(self) -> dict[int, float]:
        return dict(zip(self.years, self.raw.get("bau") or (), strict=False))

    @cached_property
    def plan(self) -> dict[int, float]:
        return dict(zip(self.years, self.raw.get("plan") or (), strict=False))

    @cached_property
    def target_path(self) -> dict[int, float]:
        target = self.target
        return {int(year): value for year, value in target["path"].items()} if target else {}

    @property
    def target(self) -> Mapping[str, Any] | None:
        return self.raw.get("target")

    @property
    def base(self) -> float | None:
        return next(iter(self.bau.values()), None)

    @property
    def gap(self) -> float | None:
        """t by which the plan misses its target; zero or less: reached."""
        return self.raw.get("gap")

    @property
    def in_force(self) -> float | None:
        """t that policies in force take away in the target year, in the plan and without it; None where none count."""
        return self.raw.get("in_force")

    @property
    def residual(self) -> float | None:
        return self.raw.get("residual")

    @property
    def residual_share(self) -> float | None:
        return self.raw.get("residual_share")

    @property
    def sectors(self) -> list[Mapping[str, Any]]:
        """[{"sector", "base", "bau", "plan"}], the last two in the target year."""
        return list(self.raw.get("sectors", ()))

    @property
    def effects(self) -> list[Mapping[str, Any]]:
        """[{"code", "name", "saved"}]: each action's part of the whole in the target year, the largest first."""
        return sorted(self.raw.get("effects", ()), key=lambda one: (-one["saved"], one["code"]))

    @property
    def investment(self) -> dict[str, float]:
        """EUR by payer over all years."""
        return {
            payer: sums["investment"]
            for payer, sums in self.raw.get("costs", {}).items()
            if sums.get("investment")
        }


def facts_of(loaded: LoadedPlan) -> Facts:
    """Of a version what was frozen; of the working plan what is computed now, without the effects of single actions."""
    return Facts(loaded.frozen or frozen_results(loaded, with_effects=False))


def facts_of_version(version: PlanVersion) -> Facts:
    return facts_of(load_version(version))


def _numbers(series: Any) -> list[float] | None:
    return None if series is None else [float(value) for value in series]


def _sectors(outcome: Outcome) -> list[dict[str, Any]]:
    bau, plan = outcome.plan_sectors("bau"), outcome.plan_sectors("plan")
    at = outcome.at_target
    return [
        {
            "sector": sector,
            "base": float(series[0]),
            "bau": float(series[at]),
            "plan": float(plan[sector][at]) if sector in plan else None,
        }
        for sector, series in bau.items()
    ]
