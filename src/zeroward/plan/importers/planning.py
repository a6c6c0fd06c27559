"""The dry run: what a file would do to a plan, line by line.

What the file names becomes as the file has it; everything else stays, unless the person has asked that parts which the
file holds as a whole lose what it lacks. The same file twice changes nothing.
"""

import copy
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.domain.imports import PlannedRow
from zeroward.core.models import ImportRow
from zeroward.core.queries.said import said
from zeroward.methods.pathways.model import ModelError
from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.exchange.frame import NAMES, checked_frame
from zeroward.plan.domain.exchange.importing import FRAME
from zeroward.plan.domain.exchange.kinds import PARTS_OF_PLAN, Known, Part, checked
from zeroward.plan.domain.exchange.rows import PARTS, Row, RowError
from zeroward.plan.importers.matching import Match, known_of, matched
from zeroward.plan.importers.parsed import Parsed
from zeroward.plan.models import ModelKind, Plan
from zeroward.plan.queries.exchange.fields import alike, json_text
from zeroward.plan.queries.exchange.places import place_words
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.model.tables import read_model_file

Verdict = ImportRow.Verdict
MOST_TOLD = 5
"""Faults of a model file that the report names; the plan's pages name all."""
FILE = "file"
OF_ACTION = (*PARTS, "equity")
TELLING = ("title", "name", "target", "benefit", "text", "payer", "group")
"""What tells a row within an action from others, the first that it has."""


def plan_rows(plan: Plan, loaded: LoadedPlan, parsed: Parsed, *, replace: bool = False) -> list[PlannedRow]:
    """Rows of the report. `replace` says that parts which the file holds as a whole lose what it lacks."""
    rows = [
        PlannedRow(one.place, FILE, Verdict.REFUSE if one.refused else Verdict.FINDING, reason=one.message)
        for one in parsed.findings
    ]
    wanted = copy.copy(plan)
    if parsed.frame is not None:
        rows.append(_frame(wanted, parsed))
    known = known_of(loaded, parsed)
    for part in PARTS_OF_PLAN.values():
        pairs = matched(part, loaded, parsed)
        found = [_row(part, wanted, pair, known) for pair in pairs]
        rows += found
        if replace and part.name in parsed.whole:
            rows += _left_over(part, loaded, pairs)
    return [_stamped(row, plan.stamp) for row in rows]


def _stamped(row: PlannedRow, stamp: str) -> PlannedRow:
    """The state of the plan that the row was compared with: the commit asks for exactly that one."""
    if row.verdict not in (Verdict.CREATE, Verdict.CHANGE, Verdict.REMOVE):
        return row
    return PlannedRow(row.place, row.kind, row.verdict, row.key, row.reason, {**row.changes, "stamp": stamp})


def _frame(plan: Plan, parsed: Parsed) -> PlannedRow:
    """What the file says of the plan itself; `plan` takes it on, so that all other rows are checked against it."""
    name = _("The plan itself")
    if parsed.frame_problems:
        return PlannedRow(
            parsed.frame_place, FRAME, Verdict.REFUSE, name, _words(FRAME, parsed.frame_problems)
        )
    values, problems = checked_frame(plan, parsed.frame or {})
    if problems:
        return PlannedRow(parsed.frame_place, FRAME, Verdict.REFUSE, name, _words(FRAME, problems))
    fields = {
        one: [_short(getattr(plan, one)), _short(values[one])]
        for one in NAMES
        if not alike(getattr(plan, one), values[one])
    }
    for one, value in values.items():
        setattr(plan, one, value)
    if not fields:
        return PlannedRow(parsed.frame_place, FRAME, Verdict.SAME, name)
    changes = {"values": values, "fields": fields}
    return PlannedRow(parsed.frame_place, FRAME, Verdict.CHANGE, name, _of_model(values), changes)


def _of_model(values: Mapping[str, Any]) -> str:
    """What keeps an own model file from being computed. It is kept all the same, and flagged on the plan's pages."""
    if values["model"] != ModelKind.OWN:
        return ""
    try:
        read_model_file(values["model_text"], base_year=values["base_year"], last_year=values["last_year"])
    except ModelError as error:
        found = "; ".join(said(one.said) for one in error.problems[:MOST_TOLD])
        return _("The model file cannot be computed: %(problems)s") % {"problems": found}
    return ""


def _row(part: Part, plan: Plan, pair: Match, known: Known) -> PlannedRow:
    row, stored = pair.row, pair.stored
    key = _name(part, pair.values)
    problems: list[Problem] = [*row.problems, *pair.problems]
    values: dict[str, Any] = {}
    if not problems:
        try:
            values, problems = checked(part, plan, pair.values, known)
        except RowError as error:
            problems = error.problems
    if problems:
        return PlannedRow(row.place, part.name, Verdict.REFUSE, key, _words(part.name, problems))
    reason = " ".join(row.hints)
    if "order" in pair.values and part.name == "pathways":
        values["order"] = pair.values["order"]
    if stored is None:
        return PlannedRow(row.place, part.name, Verdict.CREATE, key, reason, {"values": values, "fields": {}})
    fields = {name: [old, new] for name, old, new in _differences(stored, values)}
    if not fields:
        return PlannedRow(row.place, part.name, Verdict.SAME, key, reason)
    changes = {"values": values, "fields": fields, "pk": stored["id"]}
    return PlannedRow(row.place, part.name, Verdict.CHANGE, key, reason, changes)


def _differences(stored: Row, values: Row) -> Iterator[tuple[str, Any, Any]]:
    """Name, old and new value for people of what would change."""
    for name, new in values.items():
        old = stored.get(name)
        if name in OF_ACTION:
            before = [_comparable(one, new) for one in old or ()]
            if not _same_rows(name, before, new):
                yield name, _counted(before), _counted(new)
        elif not alike(old, new):
            yield name, _short(old), _short(new)


def _same_rows(name: str, before: list[dict[str, Any]], after: Sequence[Row]) -> bool:
    """Only steps have an order that says something."""
    if name == "steps":
        return alike(before, list(after))
    return alike(sorted(before, key=json_text), sorted(after, key=json_text))


def _comparable(row: Row, like: Iterable[Row]) -> dict[str, Any]:
    """A stored row with the columns that rows of files have."""
    names = next((set(one) for one in like), set(row) - {"id", "order", "lock"})
    return {name: value for name, value in row.items() if name in names}


def _counted(rows: Iterable[Row]) -> str:
    """Rows within an action in a few words."""
    found = [str(next((one[name] for name in TELLING if one.get(name)), "…")) for one in rows]
    if not found:
        return _("none")
    shown = "; ".join(found[:4]) + ("; …" if len(found) > 4 else "")
    return _("%(count)d: %(rows)s") % {"count": len(found), "rows": shown}


def _short(value: Any) -> Any:
    """A value as the report keeps it: long texts and large structures only begin."""
    if isinstance(value, Mapping):
        if "rows" in value:
            return _("%(kt)s kt CO₂e in %(count)d rows") % {
                "kt": f"{value.get('kt', 0):.6g}",
                "count": len(value["rows"]),
            }
        value = ", ".join(f"{name}: {one}" for name, one in value.items())
    if isinstance(value, list | tuple):
        value = "; ".join(str(one) for one in value)
    return value[:200] if isinstance(value, str) else value


def _left_over(part: Part, loaded: LoadedPlan, pairs: Iterable[Match]) -> Iterator[PlannedRow]:
    taken = {pair.stored["id"] for pair in pairs if pair.stored is not None}
    for row in getattr(loaded, part.name):
        if row["id"] not in taken:
            yield PlannedRow(
                "",
                part.name,
                Verdict.REMOVE,
                _name(part, row),
                _("The file does not have it."),
                {"pk": row["id"], "fields": {}},
            )


def _name(part: Part, row: Row) -> str:
    shown = {"actions": ("code", "name"), "indicators": ("number", "name")}.get(part.name, part.match)
    return " · ".join(str(row[name]) for name in shown if row.get(name) not in (None, ""))[:200]


def _words(part: str, problems: Iterable[Problem]) -> str:
    """All problems of a row in one text, each with its field."""
    found = [f"{place_words(part, one.place)}: {one}" if one.place else str(one) for one in problems]
    shown = found[:12]
    if len(found) > len(shown):
        shown.append(_("and %(count)d more") % {"count": len(found) - len(shown)})
    return " ".join(shown)
