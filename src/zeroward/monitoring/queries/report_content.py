"""What a national report holds: sums over the cities that share, told so that no city shows; ready to be frozen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from zeroward.methods.monitoring import LEAST_PLACES, Told, told
from zeroward.methods.monitoring.rollup import WORDS
from zeroward.monitoring.queries.national_rows import CityStanding, NationalRows
from zeroward.monitoring.queries.needs_words import city_needs
from zeroward.monitoring.queries.report_effects import Behind, told_effects
from zeroward.monitoring.status_words import LADDER, field_order

SCHEMA: Final = "zeroward-national-progress/1"
ALL: Final = "all"
JUDGED: Final = ("reached", "on_path", "behind")
LACKING: Final = ("no_base", "no_target", "no_value")
INDICATOR_LADDER: Final = (
    tuple((key,) for key in WORDS),
    (*((key,) for key in JUDGED), LACKING),
    (JUDGED, LACKING),
    ((*JUDGED, *LACKING),),
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a report would hold, the scopes whose figures go in, and those behind single sums."""

    content: dict[str, Any]
    cities: list[str]
    behind: dict[str, list[str]]


def report_draft(
    rows: NationalRows,
    *,
    country: str,
    on_file: int,
    notes: Mapping[str, str],
    earlier: Sequence[Behind] = (),
) -> Draft:
    """`earlier` says which cities were behind the single sums of the published reports, the newest first."""
    sharing = [one for one in rows.cities if one.rolled.actions]
    effects = told_effects(sharing, earlier)
    content = _content(rows, sharing, country=country, on_file=on_file, notes=notes, effects=effects.sums)
    return Draft(content, sorted(one.scope for one in sharing), effects.behind)


def _content(
    rows: NationalRows,
    sharing: Sequence[CityStanding],
    *,
    country: str,
    on_file: int,
    notes: Mapping[str, str],
    effects: dict[str, Any] | None,
) -> dict[str, Any]:
    """Sums alone. `told` is False where so few cities share that nothing can be told."""
    enough = len(sharing) >= LEAST_PLACES
    fields = sorted({name for cells in rows.cells.values() for name, _status in cells}, key=field_order)
    return {
        "schema": SCHEMA,
        "country": country,
        "on": rows.on.isoformat(),
        "notes": dict(notes),
        "told": enough,
        "cities": len(sharing) if enough else None,
        "on_file": on_file,
        "statuses": _plain(told(_all(rows.cells), rows=[ALL], ladder=LADDER)) if enough else None,
        "fields": _plain(told(rows.cells, rows=fields, ladder=LADDER, rows_wanted=2)) if enough else None,
        "indicators": _plain(told(_words(sharing), rows=[ALL], ladder=INDICATOR_LADDER)) if enough else None,
        "needs": [
            {
                "key": one.rule.key,
                "label": one.rule.label,
                "mark": one.rule.mark,
                "cities": one.cities,
                "needing": one.needing,
                "unknown": one.unknown,
            }
            for one in city_needs([one.rolled for one in sharing])
        ]
        if enough
        else [],
        "effects": effects,
        "example": rows.is_example,
    }


def read_told(plain: Mapping[str, Any] | None) -> Told | None:
    """A table as it was frozen."""
    if plain is None:
        return None
    return Told(
        rows=tuple(map(tuple, plain["rows"])),
        columns=tuple(map(tuple, plain["columns"])),
        amounts=tuple(map(tuple, plain["amounts"])),
        places=tuple(plain["places"]),
        level=plain["level"],
    )


def _plain(found: Told | None) -> dict[str, Any] | None:
    """With lists, as JSON gives them back."""
    if found is None:
        return None
    return {
        "rows": [list(one) for one in found.rows],
        "columns": [list(one) for one in found.columns],
        "amounts": [list(one) for one in found.amounts],
        "places": list(found.places),
        "level": found.level,
    }


def _all(cells: Mapping[str, Mapping[tuple[str, str], int]]) -> dict[str, dict[tuple[str, str], int]]:
    """Without fields."""
    found: dict[str, dict[tuple[str, str], int]] = {}
    for city, own in cells.items():
        kept = found.setdefault(city, {})
        for (_field, status), number in own.items():
            kept[ALL, status] = kept.get((ALL, status), 0) + number
    return found


def _words(cities: Sequence[CityStanding]) -> dict[str, dict[tuple[str, str], int]]:
    return {
        one.key: {(ALL, str(word)): number for word, number in one.rolled.indicators.items() if number}
        for one in cities
    }
