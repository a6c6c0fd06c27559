"""From an action of a plan to the table that a model file would hold of it, or to the reason why it is not counted."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext_noop

from zeroward.methods.pathways.model import Model
from zeroward.plan.queries.model.problems import PlanProblem, Sentence, of_action, sentence
from zeroward.plan.queries.model.sectors import targets_in

CURVES: Final = ("line", "step", "s")
KINDS: Final = ("avoid", "shift", "improve", "enabling")
EFFECT: Final = "_effect"
"""Ending of the driver that holds an uncertain effect."""


@dataclass(frozen=True, slots=True)
class Window:
    """First year of effect and year of full effect, as they are counted. `assumed` when the sheet names neither."""

    start: int
    end: int
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """An action as tables: `table` of the action, `drivers` that its effect needs, and what was noticed."""

    table: Mapping[str, Any] | None
    drivers: Mapping[str, Any]
    problems: tuple[PlanProblem, ...] = ()


def own_key(code: str, taken: frozenset[str]) -> str:
    """A name that formulas can hold; the same code gives the same name, so that kept scenarios stay true."""
    made = "a_" + re.sub(r"[^A-Za-z0-9]", "_", code)
    while made in taken:
        made += "_"
    return made


def window_of(row: Mapping[str, Any], header: Mapping[str, Any]) -> Window | PlanProblem:
    """The years of an action. A start before the base year, after the last year or after its end is refused."""
    first, last, target = (int(header[key]) for key in ("base_year", "last_year", "target_year"))
    start, end = row["start"], row["end"]

    def refused(message: Sentence, remedy: Sentence) -> PlanProblem:
        return of_action(row["code"], row["name"], "date", message, remedy)

    if start is None and end is None:
        return Window(first + 1, target, assumed=True)
    begins = min(first + 1, int(end)) if start is None else int(start)
    if begins < first or (end is not None and int(end) < first):
        return refused(
            sentence(
                gettext_noop("It starts in %(year)s, before the base year %(base)s."),
                year=min(begins, begins if end is None else int(end)),
                base=first,
            ),
            sentence(gettext_noop("What was done before is in the base year already: let it start later.")),
        )
    if begins > last:
        return refused(
            sentence(
                gettext_noop("It starts in %(year)s, after the last year %(last)s."), year=begins, last=last
            ),
            sentence(gettext_noop("Let it start earlier, or let the plan run longer.")),
        )
    if end is not None and int(end) < begins:
        return refused(
            sentence(
                gettext_noop("It is complete in %(end)s, before it starts in %(year)s."), end=end, year=begins
            ),
            sentence(gettext_noop("Correct one of the two years.")),
        )
    if end is None:
        return Window(begins, begins if row["curve"] == "step" else max(begins, target))
    return Window(begins, int(end))


def strength_of(row: Mapping[str, Any]) -> float:
    """How much of it, kept between nothing and all."""
    value = row["strength"]
    return (
        min(max(float(value), 0.0), 1.0) if isinstance(value, int | float) and math.isfinite(value) else 1.0
    )


def made_of(row: Mapping[str, Any], window: Window, model: Model, bau: Mapping[str, float] | None) -> Made:
    """`bau` are t CO2e of the target year by sector ("" = all), which tonnes are a share of; None while unknown."""
    kind = row["effect_kind"]
    if row["kind"] == "enabling" or kind == "none":
        problems = _enabling(row) if row["kind"] == "enabling" and kind != "none" else ()
        return Made(_table(row, window, []), {}, problems)
    if kind == "driver":
        return _driver(row, window)
    if kind == "cut":
        percent = _number(row, "percent")
        if percent is None or not 0 < percent <= 100:
            return _refused(row, gettext_noop("How much it saves is not said."),
                            gettext_noop("Give a share above 0 and up to 100 %."))  # fmt: skip
        return _cut(row, window, model, percent / 100)
    if kind == "tonnes":
        return _tonnes(row, window, model, bau)
    return _refused(
        row, gettext_noop("Its kind of effect is not known."), gettext_noop("Choose one of the list.")
    )


def _enabling(row: Mapping[str, Any]) -> tuple[PlanProblem, ...]:
    return (
        of_action(
            row["code"], row["name"], "value",
            sentence(gettext_noop("An enabling action carries no tonnes: its effect is not counted.")),
            sentence(gettext_noop("Leave the effect out, or change the kind of the action.")),
        ),
    )  # fmt: skip


def _refused(row: Mapping[str, Any], message: str, remedy: str, kind: str = "value", **words: Any) -> Made:
    problem = of_action(row["code"], row["name"], kind, sentence(message, **words), sentence(remedy))
    return Made(None, {}, (problem,))


def _number(row: Mapping[str, Any], name: str) -> float | None:
    value = row["effect"].get(name)
    good = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    return float(value) if good else None


def _table(row: Mapping[str, Any], window: Window, effects: list[dict[str, Any]]) -> dict[str, Any]:
    curve = row["curve"] if row["curve"] in CURVES else "line"
    return {
        "label": f"{row['code']} {row['name']}"[:200],
        "kind": row["kind"] if effects and row["kind"] in KINDS else "enabling" if not effects else "improve",
        "start": window.start,
        "end": window.end,
        "curve": curve,
        "effects": effects,
    }


def _driver(row: Mapping[str, Any], window: Window) -> Made:
    amount, effect = _number(row, "amount"), row["effect"]
    if amount is None:
        return _refused(row, gettext_noop("How much it changes is not said."), gettext_noop("Give a number."))
    if effect.get("how") == "cut" and not 0 <= amount <= 1:
        return _refused(row, gettext_noop("It would cut more than there is, or less than nothing."),
                        gettext_noop("Give a share up to 100 %."))  # fmt: skip
    one = {
        "target": str(effect.get("target", "")),
        "how": str(effect.get("how", "cut")),
        "amount": amount,
        "where": [str(entry) for entry in effect.get("where") or ()],
    }
    return Made(_table(row, window, [one]), {})


def _cut(row: Mapping[str, Any], window: Window, model: Model, share: float) -> Made:
    effect = row["effect"]
    touched = targets_in(
        model,
        sector=str(effect.get("sector") or ""),
        scope=str(effect.get("scope") or ""),
        carrier=str(effect.get("carrier") or ""),
    )
    if not touched:
        return _refused(
            row,
            gettext_noop("The model has no emissions of this sector, scope and carrier."),
            gettext_noop("Choose another sector, or leave scope and carrier empty."),
            "unknown",
        )
    amount, drivers = _amount(row, share)
    effects = [{**one, "how": "cut", "amount": amount} for one in touched]
    return Made(_table(row, window, effects), drivers)


def _amount(row: Mapping[str, Any], share: float) -> tuple[float | str, dict[str, Any]]:
    """The share itself, or the name of a driver that holds it where the sheet says how uncertain it is."""
    percent = _number(row, "uncertainty_percent")
    if not percent or percent < 0:
        return share, {}
    key = own_key(row["code"], frozenset()) + EFFECT
    driver = {
        "label": f"{row['code']} {row['name']}"[:200],
        "unit": "1",
        "maximum": 1,
        "value": share,
        "source": row["source_text"],
        "mark": "" if row["source_text"] else "assumption",
        "uncertainty": {"percent": percent},
    }
    return key, {key: driver}


def _tonnes(row: Mapping[str, Any], window: Window, model: Model, bau: Mapping[str, float] | None) -> Made:
    tonnes, sector = _number(row, "tonnes"), str(row["effect"].get("sector") or "")
    if tonnes is None or tonnes <= 0:
        return _refused(row, gettext_noop("How many tonnes it saves is not said."),
                        gettext_noop("Give tonnes of CO₂e a year, above zero."))  # fmt: skip
    if bau is None:
        return _refused(row, gettext_noop("Its tonnes cannot be placed while values of the model are missing."),
                        gettext_noop("Enter the values that are asked for first."), "missing")  # fmt: skip
    there = bau.get(sector, 0.0)
    if tonnes > there * (1 + 1e-9):
        return _refused(
            row,
            gettext_noop("It would save %(tonnes)s t a year, but without action there are only %(there)s t."),
            gettext_noop("Check the tonnes, their unit, and the sector."),
            tonnes=f"{tonnes:,.0f}".replace(",", "\u202f"),
            there=f"{there:,.0f}".replace(",", "\u202f"),
        )
    placed = {**row, "effect": {**row["effect"], "scope": "", "carrier": ""}}
    return _cut(placed, window, model, tonnes / there)
