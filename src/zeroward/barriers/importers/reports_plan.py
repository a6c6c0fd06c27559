"""What a table of reports would do: line by line, without writing."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from zeroward.barriers.domain.reports import COLUMNS, ReportRow, problems_of
from zeroward.barriers.importers.reports_table import ReadReport, ReadTable
from zeroward.barriers.models import Report
from zeroward.core.domain.imports import PlannedRow
from zeroward.core.models import ImportRow
from zeroward.core.workspaces import Workspace

Verdict = ImportRow.Verdict


def plan_reports(existing: Iterable[Report], read: ReadTable, place: Workspace) -> list[PlannedRow]:
    """A report is the same one when sentence, city and day are the same: then nothing happens to it."""
    known = {_key_of(one, place) for one in existing}
    seen: set[str] = set()
    found = [
        PlannedRow(
            at,
            "file",
            Verdict.FINDING,
            reason=_("Nobody knows the column “%(name)s”.") % {"name": head[:80]},
        )
        for at, head in read.notes
    ]
    for line in read.rows:
        key = _key(line.values, place)
        planned = _planned(line, place, key in known)
        if key in seen:
            reason = _("This report stands more than once.")
            planned = replace(planned, verdict=Verdict.REFUSE, reason=reason, changes={})
        seen.add(key)
        found.append(planned)
    return found


def row_from(values: Mapping[str, Any]) -> ReportRow:
    """The use case's input from what was kept as plain JSON."""
    given = {name: values[name] for name in COLUMNS if name in values}
    if given.get("met_on"):
        given["met_on"] = date.fromisoformat(given["met_on"])
    return ReportRow(**{"title": "", **given})


def _planned(line: ReadReport, place: Workspace, is_known: bool) -> PlannedRow:
    title = str(line.values.get("title", ""))[:200]
    problems = list(line.problems)
    if not problems:
        problems = [str(one) for one in problems_of(row_from(line.values), place)]
    if problems:
        return PlannedRow(line.place, "report", Verdict.REFUSE, title, " ".join(problems))
    if is_known:
        return PlannedRow(line.place, "report", Verdict.SAME, title)
    fields = {name: [None, value] for name, value in line.values.items()}
    changes = {"values": dict(line.values), "fields": fields, "key": line.key}
    return PlannedRow(line.place, "report", Verdict.CREATE, title, changes=changes)


def _key(values: Mapping[str, Any], place: Workspace) -> str:
    city = "" if place.scope.kind == "city" else str(values.get("city", ""))
    return f"{' '.join(str(values.get('title', '')).casefold().split())}|{city}|{values.get('met_on', '')}"


def _key_of(report: Report, place: Workspace) -> str:
    city = report.city.key if report.city is not None else ""
    return _key({"title": report.title, "city": city, "met_on": report.met_on.isoformat()}, place)
