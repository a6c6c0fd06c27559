"""The same question written otherwise has the same answer, and nonsense is refused in words."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.support.turns import in_turn, turns
from zeroward.methods.verify import adapters
from zeroward.methods.verify.cases import Case, question_of
from zeroward.methods.verify.report import judge

pytestmark = pytest.mark.slow

adapters.load()

FOLDER = Path(__file__).parents[2] / "cases"
RAW = [
    raw
    for name in ("ghg.json", "ghg_gpc.json")
    for raw in json.loads((FOLDER / name).read_text(encoding="utf-8"))["cases"]
    if "trials" not in raw.get("inputs", {})
]
OTHER_UNITS = {
    "t": ("kg", 1000), "kt": ("t", 1000), "MWh": ("GWh", 1e-3), "TJ": ("GJ", 1000), "kg": ("t", 1e-3),
    "Gg": ("t", 1000), "EUR": ("kEUR", 1e-3), "kWp": ("MWp", 1e-3), "tCO2e/MWh": ("kgCO2e/MWh", 1000),
    "kg/TJ": ("t/TJ", 1e-3), "kg/m3": ("t/m3", 1e-3), "EUR/t": ("kEUR/t", 1e-3), "m3": ("l", 1000),
    "g/cap/day": ("kg/cap/yr", 0.365),
}  # fmt: skip


def with_inputs(raw: dict[str, Any], change: Callable[[Any], Any]) -> dict[str, Any]:
    key = "inputs" if "inputs" in raw else "input"
    return {**raw, key: change(raw[key])}


def in_other_units(node: Any) -> Any:
    if isinstance(node, list):
        return [in_other_units(one) for one in node]
    if not isinstance(node, Mapping):
        return node
    unit, factor = OTHER_UNITS.get(str(node.get("unit")), ("", 1))
    if unit and isinstance(node.get("value"), (int, float)):
        return {**node, "value": node["value"] * factor, "unit": unit}
    return {key: in_other_units(one) for key, one in node.items()}


def numbers_as_text(node: Any) -> Any:
    if isinstance(node, Mapping) and isinstance(node.get("value"), (int, float)):
        return {**node, "value": repr(node["value"])}
    return {key: numbers_as_text(one) for key, one in node.items()} if isinstance(node, Mapping) else node


WAYS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "without method": lambda raw: {
        k: v for k, v in raw.items() if k not in ("method", "methodology", "title")
    },
    "without kind": lambda raw: {k: v for k, v in raw.items() if k != "kind"},
    "inputs reversed": lambda raw: with_inputs(raw, lambda inputs: dict(reversed(inputs.items()))),
    "names in capitals": lambda raw: with_inputs(
        raw, lambda inputs: {k.upper(): v for k, v in inputs.items()}
    ),
    "names with spaces": lambda raw: with_inputs(
        raw, lambda inputs: {k.lower().replace("_", " "): v for k, v in inputs.items()}
    ),
    "numbers as text": lambda raw: with_inputs(raw, numbers_as_text),
    "other units": lambda raw: with_inputs(raw, in_other_units),
}


@pytest.mark.parametrize("way", WAYS)
def test_case_written_otherwise_is_still_met(way: str) -> None:
    for raw in RAW:
        changed = WAYS[way](raw)
        verdict = judge(Case(raw["id"], question_of(changed), changed))
        assert verdict.status == "ok", f"{raw['id']}: {verdict.text}"


NONSENSE: list[Any] = [
    None,
    "",
    [],
    {},
    "abc",
    -1,
    float("nan"),
    {"value": "x", "unit": "parsec"},
    [{"x": 1}],
    [[1, 2]],
]


@pytest.mark.parametrize(("turn", "value"), turns(NONSENSE))
def test_nonsense_among_the_inputs_never_breaks_a_method(turn: int, value: Any) -> None:
    for raw in in_turn(RAW, turn):
        for key in raw.get("inputs", raw.get("input", {})):
            changed = with_inputs(raw, lambda inputs, name=key: {**inputs, name: value})
            text = judge(Case(raw["id"], question_of(changed), changed)).text
            assert "Error: " not in text, f"{raw['id']} {key}: {text}"
