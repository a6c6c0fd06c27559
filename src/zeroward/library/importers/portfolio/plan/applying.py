"""Commits a plan: exactly what was planned, in one transaction, with the run and its report kept."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from zeroward.core.domain.imports import commit_run, keep_plan
from zeroward.core.errors import ConflictError
from zeroward.core.models import ImportRun, Source
from zeroward.library.domain.imported import change_imported, create_imported, keep_source, remember_imported
from zeroward.library.importers.portfolio.plan.desk import NAMESPACE
from zeroward.library.importers.portfolio.plan.planned import IMPORTER, ImportPlan, PlannedRecord
from zeroward.library.importers.portfolio.plan.planning import plan_import
from zeroward.library.importers.portfolio.plan.shelf import Shelf, shelves


def keep_dry_run(plan: ImportPlan, *, actor: Any = None) -> ImportRun:
    """Keep the report of a plan (rows and findings) without writing any of it."""
    portfolio = plan.parsed.portfolio
    return keep_plan(
        importer=IMPORTER,
        file_name=portfolio.name,
        file_digest=portfolio.digest,
        rows=(*plan.rows, *plan.finding_rows),
        actor=actor,
    )


def apply_import(
    plan: ImportPlan, *, run: ImportRun | None = None, publish: bool = False, actor: Any = None
) -> ImportRun:
    """Commit a plan. Raises ConflictError, and writes nothing, when the database has changed since.

    New records are drafts unless `publish`; texts of published records change in their drafts unless `publish`.
    """
    run = run or keep_dry_run(plan, actor=actor)

    def write() -> None:
        if plan_import(plan.parsed).rows != plan.rows:
            raise ConflictError(
                _("Records have changed since this plan was made."),
                remedy=_("Plan the import again and read its report."),
            )
        _write(plan, publish, actor)

    return commit_run(run=run, write=write, actor=actor)


def _write(plan: ImportPlan, publish: bool, actor: Any) -> None:
    portfolio = plan.parsed.portfolio
    source = keep_source(
        key=f"portfolio-{portfolio.digest[:12]}",
        title=f"Learning Portfolio {portfolio.edition}".strip(),
        digest=portfolio.digest,
        year=int(portfolio.edition) if portfolio.edition.isdigit() else None,
        note=f"Imported from the text version ({portfolio.name}).",
    )
    by_kind = {shelf.kind: shelf for shelf in shelves()}
    memories: list[tuple[str, str, Mapping[str, Any]]] = []
    records: dict[str, dict[str, Any]] = {}
    for planned in plan.records:
        if planned.refused:
            continue
        shelf = by_kind[planned.kind]
        if planned.is_new:
            _create(shelf, planned, source, publish, actor)
        elif planned.writes:
            if planned.kind not in records:
                records[planned.kind] = {str(record.key): record for record in shelf.candidates()}
            _change(shelf, planned, records[planned.kind][planned.key], publish, actor)
        memories.append((NAMESPACE + planned.kind, planned.key, _memory(planned, portfolio.digest)))
    remember_imported(rows=memories)


def _create(shelf: Shelf, planned: PlannedRecord, source: Source, publish: bool, actor: Any) -> None:
    values = {name: new for name, (_old, new) in planned.writes.items()}
    record = create_imported(
        model=shelf.model,
        key=planned.key,
        values={**shelf.defaults(), **_plain_values(shelf, values)},
        sets=_sets(shelf, values),
        source=source,
        lines=planned.proposal.lines,
        publish=publish,
        actor=actor,
    )
    shelf.write_extra(record, {name: values[name] for name in shelf.extra if name in values})


def _change(shelf: Shelf, planned: PlannedRecord, record: Any, publish: bool, actor: Any) -> None:
    values = {name: new for name, (_old, new) in planned.writes.items()}
    ready = _plain_values(shelf, values)
    drafts = frozenset() if publish else planned.drafts
    extra = {name: values[name] for name in shelf.extra if name in values}
    change_imported(
        record=record,
        values={name: value for name, value in ready.items() if name not in drafts},
        drafts={name: value for name, value in ready.items() if name in drafts},
        sets=_sets(shelf, values),
        extra=lambda written: shelf.write_extra(written, extra),
        actor=actor,
    )


def _plain_values(shelf: Shelf, values: Mapping[str, Any]) -> dict[str, Any]:
    """Field values: keys become records, dates become dates."""
    ready: dict[str, Any] = {}
    for name, value in values.items():
        if name in shelf.sets or name in shelf.extra:
            continue
        if name in shelf.refs:
            ready[name] = shelf.refs[name]().get(key=value) if value else None
        elif isinstance(shelf.model._meta.get_field(name), models.DateField) and value:
            ready[name] = date.fromisoformat(value)
        else:
            ready[name] = value
    return ready


def _sets(shelf: Shelf, values: Mapping[str, Any]) -> dict[str, list[models.Model]]:
    return {
        name: list(lookup().filter(key__in=values[name]))
        for name, lookup in shelf.sets.items()
        if name in values
    }


def _memory(planned: PlannedRecord, digest: str) -> dict[str, Any]:
    proposal = planned.proposal
    return {
        "doc_key": proposal.doc_key,
        "fields": dict(proposal.values),
        "digest": digest,
        "lines": list(proposal.lines),
    }
