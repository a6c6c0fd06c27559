"""The reference cases of waste, processes and land, from the two case files."""

import json
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parents[3] / "cases"


def _read(name: str) -> dict[str, dict[str, Any]]:
    return {case["id"]: case for case in json.loads((_FOLDER / name).read_text(encoding="utf-8"))["cases"]}


CASES = _read("ghg.json")
GPC_CASES = _read("ghg_gpc.json")


def given(case: str) -> dict[str, Any]:
    """The inputs of a case without their units."""
    inputs = CASES[case]["inputs"]
    return {
        key: one["value"] if isinstance(one, dict) and "value" in one else one for key, one in inputs.items()
    }


def meets(value: float, case: str, key: str) -> bool:
    """Whether a value meets a case's figure within its tolerance."""
    wanted = CASES[case]["expected"][key]
    allowed = max(wanted.get("abs_tol", 0.0), wanted.get("rel_tol", 0.0) * abs(wanted["value"]))
    return abs(float(value) - wanted["value"]) <= max(allowed, 1e-12 * abs(wanted["value"]))
