"""Money of a plan by action, payer, type and year: as typed, else as the model has it. + is a cost, − a gain."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

import numpy as np
from django.utils.translation import gettext_noop
from numpy.typing import NDArray

from zeroward.methods.pathways.engine import Result, Scenario
from zeroward.plan.queries.model.action_tables import Window
from zeroward.plan.queries.model.build import Built
from zeroward.plan.queries.model.problems import PlanProblem, of_action, sentence
from zeroward.plan.vocabulary import PAYERS

Floats = NDArray[np.float64]
GAINS: Final = ("saving", "revenue")
OF_MODEL: Final[Mapping[str, str]] = {"citizens": "households", "users": "other", "residents": "households"}
"""Payers of the shipped models that a contract names otherwise."""
TYPES: Final[Mapping[str, str]] = {"capex": "investment", "opex": "operation", "energy": "operation"}


@dataclass(frozen=True, slots=True)
class CostRow:
    """EUR by year of one action ("" = of no action), payer and type."""

    code: str
    payer: str
    type: str
    source: Literal["typed", "modelled"]
    amounts: Floats

    @property
    def total(self) -> float:
        return float(self.amounts.sum())


def cost_rows(
    built: Built, scenario: Scenario, result: Result | None
) -> tuple[list[CostRow], list[PlanProblem]]:
    """Costs of all actions that are on, each at its strength; costs of a lever are the model's while none is typed."""
    rows: list[CostRow] = []
    problems: list[PlanProblem] = []
    typed: set[str] = set()
    for action in built.loaded.actions:
        code = action["code"]
        key = built.actions.get(code)
        strength = scenario.actions.get(key, 0.0) if key else 0.0
        if action["costs"] and key:
            typed.add(key)
        if not key or not strength:
            continue
        shift = scenario.starts.get(key, built.windows[code].start) - built.windows[code].start
        for at, line in enumerate(action["costs"], start=1):
            made = _typed(built, action, at, line, shift)
            if isinstance(made, PlanProblem):
                problems.append(made)
            else:
                rows.append(CostRow(code, _payer(line["payer"]), line["type"], "typed", made * strength))
    return rows + _modelled(built, result, typed), problems


def _payer(name: str) -> str:
    known = OF_MODEL.get(name, name.replace(" ", "_"))
    return known if known in PAYERS else "other"


def _typed(
    built: Built, action: Mapping[str, Any], at: int, line: Mapping[str, Any], shift: int
) -> Floats | PlanProblem:
    amount = float(line["amount"])
    if amount < 0:
        return of_action(
            action["code"], action["name"], "negative",
            sentence(gettext_noop("The amount of cost line %(number)s is negative: it is not counted."), number=at),
            sentence(gettext_noop("A saving is not a negative cost: enter it as a saving.")),
        )  # fmt: skip
    loaded, window = built.loaded, built.windows[action["code"]]
    years = np.arange(loaded.base_year, loaded.last_year + 1)
    first, last = span(line, action, window, loaded.last_year)
    first, last = first + shift, last + shift
    within = ((years >= first) & (years <= last)).astype(np.float64)
    sign = -1.0 if line["type"] in GAINS else 1.0
    if line["type"] == "investment":
        return sign * amount * within / max(last - first + 1, 1)
    return sign * amount * within


def span(
    line: Mapping[str, Any], action: Mapping[str, Any], window: Window, last_year: int
) -> tuple[int, int]:
    """From when to when money flows: as typed; else an investment while the effect grows, yearly sums over its life."""
    first = int(line["first"] or window.start)
    if line["last"]:
        return first, max(int(line["last"]), first)
    if line["type"] == "investment":
        return first, first if line["first"] else max(window.end, first)
    life = action["lifetime"]
    return first, min(first + int(life) - 1, last_year) if life else last_year


def _modelled(built: Built, result: Result | None, typed: set[str]) -> list[CostRow]:
    if result is None or not built.model or not built.model.results("cost"):
        return []
    nodes = built.model.results("cost")
    tags = {tag for node in nodes for tag in (*node.tags, *node.shares)}
    keys = [key for key in ("action", "payer", "type") if key in tags]
    codes, found = built.codes, []
    for labels, series in result.costs_by(*keys).items():
        named = dict(zip(keys, labels, strict=True))
        action = named.get("action", "")
        if not action or action in typed or not series.any():
            continue  # running bills belong to no action: they are shown with the model's results
        found.append(
            CostRow(
                codes.get(action, action),
                _payer(named.get("payer", "")),
                TYPES.get(named.get("type", ""), "operation"),
                "modelled",
                series * built.euros,
            )
        )
    return found


def by_payer(rows: list[CostRow]) -> dict[str, dict[str, float]]:
    """EUR by payer and type over all years, in the order of the contract."""
    found: dict[str, dict[str, float]] = {}
    for payer in PAYERS:
        for row in rows:
            if row.payer == payer:
                sums = found.setdefault(payer, {})
                sums[row.type] = sums.get(row.type, 0.0) + row.total
    return found
