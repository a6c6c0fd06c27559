"""Commit of a checked file of opportunities: exactly what the dry run said, all of it or nothing."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import plain, record_event
from zeroward.core.domain.imports import commit_run
from zeroward.core.domain.open_drafts import carry_into, open_draft
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import ImportRow, ImportRun, LoadedValue, Quality, Wording
from zeroward.core.permissions import demand
from zeroward.core.scope import MISSION
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.funding.domain.deadlines import due_from, put_deadlines
from zeroward.funding.models import Opportunity, Programme
from zeroward.funding.rules import IMPORT
from zeroward.places.models import Country
from zeroward.taxonomy.models import Concept

ABOUT: Final = "funding"
DAYS: Final = frozenset({"opens_on", "valid_to"})
AMOUNTS: Final = frozenset({"budget", "ticket_min", "ticket_max"})
LABEL: Final = "funding.opportunity"
Verdict = ImportRow.Verdict


def commit_offers(*, actor: Any, viewer: Viewer, run: ImportRun) -> int:
    """Write a kept plan; how many records were made or changed.

    Raises NotAllowedError; ConflictError when it was committed before or a record has changed since it was checked.
    """
    demand(viewer, IMPORT, Workspace(MISSION, "Mission team"))
    if run.about != ABOUT:
        raise InvalidInputError(_("This file was checked for something else."), place="file")
    rows = list(run.rows.filter(verdict__in=(Verdict.CREATE, Verdict.CHANGE)).order_by("pk"))

    def write() -> None:
        for row in rows:
            if row.verdict == Verdict.CREATE:
                _create(row.changes, run, actor)
            else:
                _change(row.changes, actor)

    commit_run(run=run, write=write, actor=actor)
    return len(rows)


def _create(made: Mapping[str, Any], run: ImportRun, actor: Any) -> None:
    if Opportunity.objects.filter(key=made["key"]).exists():
        raise ConflictError(
            _("An opportunity with the key %(key)s was made since the file was checked.")
            % {"key": made["key"]},
            remedy=_("Check the file again."),
        )
    now, publish = timezone.now(), bool(made["publish"])
    record = Opportunity.objects.create(
        key=made["key"],
        outside_key=made["outside_key"],
        programme=Programme.objects.get(key=made["programme"]),
        **_values(made["values"]),
        wording=Wording.SOURCE,
        quality=Quality.MEDIUM,
        method=f"Read from the file {run.file_name}"[:300],
        digest=run.file_digest,
        retrieved_on=timezone.localdate(run.started_at),
        recorded_at=now,
        recorded_by=actor,
        live=publish,
        has_unpublished_changes=not publish,
        first_published_at=now if publish else None,
        last_published_at=now if publish else None,
    )
    record.themes.set(Concept.objects.of("thematic-areas").filter(key__in=made["themes"]))
    record.countries.set(Country.objects.filter(code__in=made["countries"]))
    put_deadlines(opportunity=record, wanted=[due_from(one) for one in made["dues"]])
    _remember(record, made["values"])
    record_event(
        action="funding.opportunity.import",
        record=record,
        actor=actor,
        changes={"title": [None, record.title]},
    )


def _change(wanted: Mapping[str, Any], actor: Any) -> None:
    record = Opportunity.objects.filter(key=wanted["record"]).first()
    if record is None or record.updated_at.isoformat() != wanted["stamp"]:
        raise ConflictError(
            _("%(key)s has changed since the file was checked.") % {"key": wanted["record"]},
            remedy=_("Check the file again."),
        )
    draft = open_draft(record)
    before = {name: getattr(record, name) for name in wanted["values"]}
    changes = {name: [plain(before[name]), value] for name, value in wanted["values"].items()}
    for name, value in _values(wanted["values"]).items():
        setattr(record, name, value)
    record.save(update_fields=[*wanted["values"], "updated_at"])
    if "dues" in wanted:
        put_deadlines(opportunity=record, wanted=[due_from(one) for one in wanted["dues"]])
        changes["deadlines"] = [None, len(wanted["dues"])]
    carry_into(draft, actor=actor)
    _remember(record, wanted["values"])
    record_event(action="funding.opportunity.import", record=record, actor=actor, changes=changes)


def _values(given: Mapping[str, Any]) -> dict[str, Any]:
    """Plain values as the fields of the model take them."""
    found = dict(given)
    for name in DAYS & found.keys():
        found[name] = date.fromisoformat(found[name])
    for name in AMOUNTS & found.keys():
        found[name] = Decimal(found[name])
    return found


def _remember(record: Opportunity, values: Mapping[str, Any]) -> None:
    """What the file said last, so that a person's edit is told from it the next time."""
    kept = LoadedValue.objects.filter(model=LABEL, key=record.key).first()
    now = {name: plain(getattr(record, name)) for name in values}
    LoadedValue.objects.update_or_create(
        model=LABEL, key=record.key, defaults={"values": {**(kept.values if kept else {}), **now}}
    )
