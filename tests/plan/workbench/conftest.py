"""Plans to compute: one from typed emissions, one of the Mission's levers with the figures that Pécs printed."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from zeroward.methods.pathways.mission import example
from zeroward.plan.queries.baseline import typed_baseline
from zeroward.plan.queries.load import LoadedPlan, loaded_from

TONNES = {"stationary": 420_000.0, "transport": 260_000.0, "waste": 40_000.0}
HEADER: Mapping[str, Any] = {
    "city": "klagenfurt",
    "city_name": "Klagenfurt",
    "country": "AT",
    "title": "Climate plan",
    "vision": "",
    "model": "minimal",
    "model_text": "",
    "base_year": 2021,
    "target_year": 2030,
    "last_year": 2050,
    "price_year": 2025,
    "rates": "mission_model",
    "carbon_price": "",
    "population": 100_000,
    "equity_groups": [],
    "is_example": False,
}
ACTION: Mapping[str, Any] = {
    "id": 1,
    "kind": "improve",
    "state": "planned",
    "field": "",
    "start": None,
    "end": None,
    "curve": "line",
    "lifetime": None,
    "effect_kind": "none",
    "effect": {},
    "strength": 1.0,
    "in_plan": True,
    "source_text": "",
    "costs": [],
}
TARGET: Mapping[str, Any] = {
    "id": 7,
    "title": "Neutral",
    "kind": "absolute",
    "base_year": 2021,
    "reference": None,
    "percent": 80.0,
    "level": None,
    "year": 2030,
    "intensity_driver": "",
    "sectors": [],
    "path": "linear",
    "milestones": {},
    "is_main": True,
}
PARTS = ("values", "observations", "targets", "scenarios", "actions", "portfolios", "pathways", "policies",
         "offsets", "indicators")  # fmt: skip


def action(
    code: str, kind: str = "none", effect: Mapping[str, Any] | None = None, **more: Any
) -> dict[str, Any]:
    """`action("M1", "cut", {"percent": 30, "sector": "transport"}, start=2023, end=2030)`."""
    return {
        **ACTION,
        "code": code,
        "name": f"Action {code}",
        "effect_kind": kind,
        "effect": effect or {},
        **more,
    }


def cut(code: str, percent: float, sector: str = "", **more: Any) -> dict[str, Any]:
    return {**action(code, "cut", {"percent": percent, "sector": sector}), "start": 2023, "end": 2030, **more}


def target(**more: Any) -> dict[str, Any]:
    return {**TARGET, **more}


def value(driver: str, cells: Any, percent: float | None = None) -> dict[str, Any]:
    return {"id": 1, "driver": driver, "cells": cells, "uncertainty_percent": percent, "quality": "",
            "source_text": "", "note": "", "lock": 1}  # fmt: skip


def content(
    baseline: Mapping[str, Any] | None = None, header: Mapping[str, Any] | None = None, **parts: Any
) -> LoadedPlan:
    """A plan as data, without a database."""
    known = typed_baseline(TONNES, year=2021, source="Inventory of 2021") if baseline is None else baseline
    return loaded_from(
        {
            "schema": 1,
            "header": {**HEADER, **(header or {})},
            "baseline": known,
            **{name: list(parts.get(name, ())) for name in PARTS},
        }
    )


def pecs(
    actions: list[dict[str, Any]] | None = None, header: Mapping[str, Any] | None = None, **parts: Any
) -> LoadedPlan:
    """The Mission model with what Pécs printed."""
    values = [value(key, cells) for key, cells in example("pecs").values.items()]
    own = {"model": "mission", "country": "HU", "city": "pecs", **(header or {})}
    return content({}, own, actions=actions or [], **{"values": values, **parts})


Make = Callable[..., LoadedPlan]


@pytest.fixture(name="plan_of")
def _plan_of() -> Make:
    return content
