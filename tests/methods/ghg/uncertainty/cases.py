"""The reference cases, and one small model, that the tests of this folder share."""

import json
from pathlib import Path

from zeroward.methods.ghg.uncertainty import Term, from_percent, model_of

CASES = Path(__file__).parents[3] / "cases/ghg.json"

FOUND = {case["id"]: case for case in json.loads(CASES.read_text(encoding="utf-8"))["cases"]}


def close(value: float, expected: dict) -> bool:
    """Whether a value meets a case's figure within its tolerance."""
    wanted = expected["value"]
    return abs(value - wanted) <= max(
        expected.get("abs_tol", 0.0), expected.get("rel_tol", 0.0) * abs(wanted)
    )


INPUTS = {
    "factor:gas": from_percent(5),
    "factor:ch4": from_percent(100),
    **{
        f"activity:{name}": from_percent(percent)
        for name, percent in (("a", 4), ("b", 20), ("c", 40), ("d", 60))
    },
}
TERMS = [
    Term(500, "activity:a", "factor:gas", "homes"),
    Term(300, "activity:b", "factor:gas", "offices"),
    Term(40, "activity:c", "factor:ch4", "waste"),
    Term(10, "activity:a", "factor:ch4", "homes"),
    Term(-30, "activity:d", output="land"),
]
MODEL = model_of(TERMS, INPUTS)
