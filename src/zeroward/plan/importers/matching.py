"""Which row of a file is which row of the plan."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.plan.domain.actions import next_code
from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.exchange.kinds import Known, Part
from zeroward.plan.domain.exchange.rows import Row
from zeroward.plan.domain.indicators import next_number
from zeroward.plan.importers.parsed import Parsed, ParsedRow
from zeroward.plan.queries.content import APART
from zeroward.plan.queries.load import LoadedPlan

MOST: Final = 6000
MOST_ROWS: Final = {"actions": 1000, "indicators": 1000}
"""Rows of a part in one file; a plan holds fewer."""


@dataclass(frozen=True, slots=True)
class Match:
    """A row of the file, the stored row that it is (None for a new one), and its values as they would stand."""

    row: ParsedRow
    stored: Row | None
    values: Mapping[str, Any]
    problems: tuple[Problem, ...] = ()


def matched(part: Part, loaded: LoadedPlan, parsed: Parsed) -> list[Match]:
    """The rows of a part, in the order of the file. Each stored row is taken once."""
    rows = [row for row in parsed.rows if row.part == part.name]
    most = MOST_ROWS.get(part.name, MOST)
    if len(rows) > most:
        raise InvalidInputError(
            _("The file has too many rows of one kind."),
            place=rows[most].place,
            remedy=_("Hand in at most %(most)d at once.") % {"most": most},
        )
    if part.name == "pathways":
        return _pathways(part, loaded, rows)
    kept = {part.key(row): row for row in getattr(loaded, part.name)}
    seen: dict[tuple[str, ...], str] = {}
    found = []
    for row in _numbered(part, loaded, rows):
        key = part.key(row.values)
        if key in seen:
            message = _("%(place)s says the same thing already.") % {"place": seen[key]}
            twice = Problem("", message, _("Keep one of the two."))
            found.append(Match(row, None, row.values, (twice,)))
            continue
        seen[key] = row.place
        found.append(_match(part, row, kept.get(key), loaded))
    return found


def _match(part: Part, row: ParsedRow, stored: Row | None, loaded: LoadedPlan) -> Match:
    """What the file does not say stays as it is; a new row takes the years of the plan where they are missing."""
    base: dict[str, Any] = {}
    if stored is not None:
        base = {name: value for name, value in stored.items() if name not in APART}
        if part.name == "actions":
            # rows of an action that the file does not speak of are left alone
            base = {name: value for name, value in base.items() if not _is_rows(value)}
    elif part.name == "targets":
        base = {"base_year": loaded.base_year, "year": loaded.target_year}
    elif part.name == "offsets":
        base = {"year": loaded.target_year}
    given = dict(row.values)
    if stored is None:
        given = {name: value for name, value in given.items() if value is not None or name not in base}
    return Match(row, stored, {**base, **given})


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(one, Mapping) and "id" in one for one in value)


def _numbered(part: Part, loaded: LoadedPlan, rows: Iterable[ParsedRow]) -> list[ParsedRow]:
    """Actions and indicators without a number are those of the same name, or get the next free one."""
    name, following = {"actions": ("code", next_code), "indicators": ("number", next_number)}.get(
        part.name, ("", None)
    )
    if following is None:
        return list(rows)
    rows = list(rows)
    stored = getattr(loaded, part.name)
    given = {str(row.values.get(name) or "") for row in rows} - {""}
    by_name: dict[str, list[str]] = defaultdict(list)
    for kept in stored:
        if kept[name] not in given:
            by_name[str(kept["name"]).casefold()].append(str(kept[name]))
    taken = given | {str(row[name]) for row in stored}
    found = []
    for row in rows:
        number = str(row.values.get(name) or "")
        if not number:
            # of several with the same name the first that is left is meant
            same = by_name[str(row.values.get("name") or "").casefold()]
            number = same.pop(0) if same else following(sorted(taken))
            taken.add(number)
        values = {**row.values, name: number}
        found.append(ParsedRow(row.place, row.part, values, row.problems, row.hints))
    return found


def _pathways(part: Part, loaded: LoadedPlan, rows: Iterable[ParsedRow]) -> list[Match]:
    """Rows of B-1.1 have no name: of the same field and lever the one with the same order is meant, else the next."""
    left: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for stored in loaded.pathways:
        left[part.key(stored)].append(stored)
    used = {row["order"] for row in loaded.pathways}
    found = []
    for row in rows:
        same = left.get(part.key(row.values), [])
        order = row.values.get("order")
        kept = next((one for one in same if one["order"] == order), same[0] if same else None)
        if kept is not None:
            same.remove(kept)
            match = _match(part, row, kept, loaded)
            found.append(Match(row, kept, {**match.values, "order": kept["order"]}))
            continue
        if not isinstance(order, int) or isinstance(order, bool) or order < 0 or order in used:
            order = max(used, default=-1) + 1
        used.add(order)
        found.append(Match(row, None, {**row.values, "order": order}))
    return found


def known_of(loaded: LoadedPlan, parsed: Parsed) -> Known:
    """Numbers that rows may name: those of the plan, and those that the file brings."""
    codes = {str(row["code"]) for row in loaded.actions} | _given(parsed, "actions", "code")
    numbers = {str(row["number"]) for row in loaded.indicators} | _given(parsed, "indicators", "number")
    orders = {int(row["order"]) for row in loaded.pathways} | {
        row.values["order"]
        for row in parsed.rows
        if row.part == "pathways" and isinstance(row.values.get("order"), int)
    }
    return Known(frozenset(codes), frozenset(orders), frozenset(numbers))


def _given(parsed: Parsed, part: str, name: str) -> set[str]:
    return {str(row.values.get(name) or "") for row in parsed.rows if row.part == part} - {""}
