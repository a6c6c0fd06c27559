"""The emissions of the base year in a file, checked number by number."""

import math
from collections.abc import Mapping
from math import fsum
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.methods.text.clean import clean_text
from zeroward.plan.domain.errors import Problem
from zeroward.plan.queries.baseline import FRAMEWORK, INVENTORY, TYPED
from zeroward.plan.vocabulary import SECTORS

TEXTS: Final = ("framework", "gwp_set", "digest", "source")
FLAGS: Final = ("complete", "confidential")
PLACES: Final = ("scope", "carrier", "gas")
MOST_ROWS: Final = 5000
MOST_KT: Final = 1e7
NEAR: Final = 1e-9
PLACE: Final = "baseline"


def baseline_problems(baseline: Any, base_year: int) -> list[Problem]:
    """What is wrong with the emissions of the base year; {} = nothing is known yet."""
    if not isinstance(baseline, Mapping):
        return [_unreadable(PLACE)]
    if not baseline:
        return []
    found = [_unreadable(f"{PLACE}.{name}") for name in TEXTS if not isinstance(baseline.get(name, ""), str)]
    found += [
        _unreadable(f"{PLACE}.{name}") for name in FLAGS if not isinstance(baseline.get(name, True), bool)
    ]
    if baseline.get("origin") not in (INVENTORY, TYPED):
        found.append(_unreadable(f"{PLACE}.origin"))
    if baseline.get("year") != base_year:
        found.append(
            Problem(
                f"{PLACE}.year",
                _("The emissions are of another year than the base year."),
                _("Give the same year for both."),
            )
        )
    rows = baseline.get("rows")
    if not isinstance(rows, list) or len(rows) > MOST_ROWS:
        return [*found, _unreadable(f"{PLACE}.rows")]
    return found + [
        problem for number, row in enumerate(rows, start=1) for problem in _row_problems(number, row)
    ]


def _row_problems(number: int, row: Any) -> list[Problem]:
    place = f"{PLACE}.rows.{number}"
    if not isinstance(row, Mapping) or row.get("sector") not in SECTORS:
        return [Problem(f"{place}.sector", _("There is no such sector."), _("Choose one from the list."))]
    found = [
        _unreadable(f"{place}.{name}")
        for name in PLACES
        if not isinstance(row.get(name, ""), str) or len(row.get(name, "")) > 80
    ]
    if not _is_amount(row.get("kt")):
        found.append(
            Problem(f"{place}.kt", _("This number cannot be."), _("Give kilotonnes of CO₂e, 0 or more."))
        )
    return found


def clean_baseline(baseline: Mapping[str, Any]) -> dict[str, Any]:
    """The emissions as they are stored. Where the rows do not give the stated sum any more, somebody has changed them:
    they are typed then, and no longer those of an inventory."""
    if not baseline:
        return {}
    rows = [
        {
            "sector": row["sector"],
            **{name: _line(row.get(name, "")) for name in PLACES},
            "kt": float(row["kt"]),
        }
        for row in baseline["rows"]
    ]
    total = fsum(row["kt"] for row in rows)
    stated = baseline.get("kt")
    is_whole = _is_amount(stated) and abs(float(stated) - total) <= NEAR * max(1.0, total)  # type: ignore[arg-type]
    found: dict[str, Any] = {
        "origin": baseline["origin"] if is_whole else TYPED,
        "year": int(baseline["year"]),
        "framework": _line(baseline.get("framework", FRAMEWORK)),
        "gwp_set": _line(baseline.get("gwp_set", "")),
        "digest": _line(baseline.get("digest", "")) if is_whole else "",
        "complete": bool(baseline.get("complete", True)),
        "missing": int(_number(baseline.get("missing", 0))),
        "confidential": bool(baseline.get("confidential", False)),
        "uncertainty_percent": _number(baseline["uncertainty_percent"])
        if baseline.get("uncertainty_percent") is not None
        else None,
        "removals": _number(baseline.get("removals", 0.0)),
        "kt": stated if is_whole else total,
        "rows": rows,
    }
    if "source" in baseline:
        found["source"] = _line(baseline["source"])
    return found


def _number(value: Any) -> float:
    """A finite number, 0 for anything else: these say something about the sum, and are in none."""
    sound = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    return value if sound else 0.0


def _is_amount(value: Any) -> bool:
    return (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and math.isfinite(value)
        and 0 <= value <= MOST_KT
    )


def _line(text: str) -> str:
    return clean_text(text, limit=500, multiline=False)


def _unreadable(place: str) -> Problem:
    return Problem(place, _("The value cannot be read."), _("Write it as in our own files."))
