"""Keeping what a city had reported on a day: frozen, numbered, with its digest."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.monitoring.domain.report_rows import TOLD
from zeroward.monitoring.domain.sheets import sheet_for
from zeroward.monitoring.models import ActionReport, CityMonitoring, MonitoringRound, Snapshot
from zeroward.monitoring.rules import SHARE
from zeroward.places.models import City
from zeroward.plan.queries.content import digest_of

SCHEMA: Final = "zeroward-monitoring/1"
HEAD: Final = ("number", "name", "field", "year", "as_of", "is_unchanged")


def keep_snapshot(
    *, actor: Any, viewer: Viewer, place: Workspace, year: int | None = None, note: str = ""
) -> Snapshot:
    """Keep what the city has reported until now. Raises NotAllowedError."""
    demand(viewer, SHARE, place)
    with transaction.atomic():
        sheet = sheet_for(City.objects.select_related("country").get(key=place.scope.key))
        made = freeze_sheets(
            sheets=[sheet], year=year or timezone.localdate().year, round=None, actor=actor, note=note
        )[0]
        record_event(action="monitoring.snapshot.keep", record=made, actor=actor)
    return made


def freeze_sheets(
    *,
    sheets: Sequence[CityMonitoring],
    year: int,
    round: MonitoringRound | None,
    actor: Any,
    note: str = "",
) -> list[Snapshot]:
    """One snapshot of each, owned by its city and seen by who sees its reports; public only when it is published.

    Of a round only what is about its year or earlier goes in. Called inside a transaction; four queries.
    """
    on = timezone.localdate()
    until = date(year, 12, 31) if round is not None else on
    reports = _reports(sheets, until)
    last = dict(
        Snapshot.objects.filter(sheet__in=sheets).values_list("sheet").annotate(last=Max("number")).order_by()
    )
    made = []
    for sheet in sheets:
        data = {
            "schema": SCHEMA,
            "year": year,
            "on": on.isoformat(),
            "actions": [row_of(one) for one in reports.get(sheet.pk, [])],
        }
        made.append(
            Snapshot(
                scope=sheet.scope,
                scope_country=sheet.scope_country,
                visibility=_kept_for(sheet.visibility),
                sheet=sheet,
                round=round,
                year=year,
                on=on,
                number=last.get(sheet.pk, 0) + 1,
                data=data,
                digest=digest_of(data),
                by=signed_in(actor),
                note=clean_text(note, limit=2000),
                is_example=sheet.is_example,
            )
        )
    return Snapshot.objects.bulk_create(made)


def row_of(report: ActionReport) -> dict[str, Any]:
    """A report as a snapshot holds it; days are ISO texts."""
    values = {name: getattr(report, name) for name in (*HEAD, *TOLD)}
    return {
        "report": report.pk,
        "action": report.action_id,
        **{key: value.isoformat() if isinstance(value, date) else value for key, value in values.items()},
    }


def _reports(sheets: Sequence[CityMonitoring], until: date) -> Mapping[int, list[ActionReport]]:
    """The newest report of each action up to a day, by sheet. One query."""
    newest: dict[tuple[int, int | str], ActionReport] = {}
    rows = ActionReport.objects.filter(sheet__in=sheets, taken_back_at=None, as_of__lte=until)
    for one in rows.order_by("as_of", "pk"):
        newest[one.sheet_id, one.action_id or one.number] = one
    found: dict[int, list[ActionReport]] = {}
    for (sheet, _action), one in newest.items():
        found.setdefault(sheet, []).append(one)
    return {sheet: sorted(rows, key=lambda one: (one.number, one.pk)) for sheet, rows in found.items()}


def _kept_for(visibility: str) -> str:
    return Visibility.MISSION if visibility == Visibility.PUBLIC else visibility
