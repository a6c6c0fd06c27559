"""Commit of a checked file: exactly what the dry run said, all of it or nothing."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.imports import commit_run
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import ImportRow, ImportRun
from zeroward.core.visibility import Viewer
from zeroward.inventory.domain.activities import MOST_FIGURES
from zeroward.inventory.domain.cells import WITHOUT_FIGURE, clean_key
from zeroward.inventory.domain.checking import Figure, problems_of
from zeroward.inventory.domain.errors import InvalidFigureError
from zeroward.inventory.domain.places import demand_for, demand_open, locked
from zeroward.inventory.models import Activity, CellNote, Inventory, Origin
from zeroward.inventory.rules import ENTER

Verdict = ImportRow.Verdict
WRITTEN = (Verdict.CREATE, Verdict.CHANGE, Verdict.REMOVE)


def commit_import(*, actor: Any, viewer: Viewer, inventory: Inventory, run: ImportRun) -> Counter[str]:
    """Store what the dry run found; lines that it refused stay out. Returns how many lines had which verdict.

    Raises NotAllowedError; ConflictError when the inventory is no draft, when the run was committed before, or when
    somebody changed one of the figures since the file was checked.
    """
    demand_for(viewer, ENTER, inventory)
    if run.about != about(inventory):
        raise InvalidInputError(_("This file was checked for another inventory."), place="file")
    counts: Counter[str] = Counter()

    def write() -> None:
        current = locked(inventory)
        demand_open(current)
        rows = list(run.rows.filter(verdict__in=WRITTEN))
        counts.update(row.verdict for row in rows)
        writer = _Writer(current, signed_in(actor))
        for kind, apply in (("figure", writer.figure), ("key", writer.key)):
            for row in (one for one in rows if one.kind == kind):
                apply(row)
        writer.finish()
        for source in sorted(writer.touched):
            record_event(
                action="inventory.rows.write", record=current, actor=actor, label=source, note=run.file_name
            )

    commit_run(run=run, write=write, actor=actor)
    return counts


def about(inventory: Inventory) -> str:
    """What an import run says that it is about."""
    return f"inventory:{inventory.pk}"


class _Writer:
    """Applies planned rows. Every figure is compared with the lock that the dry run saw."""

    def __init__(self, inventory: Inventory, person: Any) -> None:
        self.inventory, self.person = inventory, person
        self.kept: Mapping[int, Activity] = {one.pk: one for one in inventory.activities.all()}
        self.notes: Mapping[str, CellNote] = {one.source: one for one in inventory.cell_notes.all()}
        self.new: list[Activity] = []
        self.touched: set[str] = set()

    def figure(self, row: ImportRow) -> None:
        if row.verdict == Verdict.CREATE:
            values = _checked(row.changes["values"])
            self.new.append(
                Activity(
                    inventory=self.inventory,
                    origin=Origin.IMPORTED,
                    entered_by=self.person,
                    changed_by=self.person,
                    **values,
                )
            )
            self.touched.add(values["source"])
            return
        kept = self.kept.get(row.changes["pk"])
        if kept is None or kept.lock != row.changes["lock"]:
            raise _changed(row.key)
        self.touched.add(kept.source)
        if row.verdict == Verdict.REMOVE:
            kept.delete()
            return
        for name, value in _checked(row.changes["values"]).items():
            setattr(kept, name, value)
        kept.origin, kept.changed_by, kept.lock = Origin.IMPORTED, self.person, kept.lock + 1
        kept.save()

    def key(self, row: ImportRow) -> None:
        values = dict(row.changes["values"])
        source = values["source"]
        kept = self.notes.get(source)
        if (kept.lock if kept else 0) != row.changes["lock"]:
            raise _changed(row.key)
        clean = clean_key(**values)
        lock = kept.lock + 1 if kept else 1
        CellNote.objects.update_or_create(
            inventory=self.inventory, source=source, defaults={**clean, "set_by": self.person, "lock": lock}
        )
        self.touched.add(source)

    def finish(self) -> None:
        if len(self.kept) + len(self.new) > MOST_FIGURES:
            raise ConflictError(
                _("An inventory holds at most %(most)d figures.") % {"most": MOST_FIGURES},
                remedy=_("Sum up figures of the same kind."),
            )
        Activity.objects.bulk_create(self.new)
        filled = {figure.source for figure in self.new}
        self.inventory.cell_notes.filter(source__in=filled, key__in=WITHOUT_FIGURE).delete()
        _no_key_beside_a_figure(self.inventory, self.touched)


def _no_key_beside_a_figure(inventory: Inventory, sources: Iterable[str]) -> None:
    empty = inventory.cell_notes.filter(source__in=sources, key__in=WITHOUT_FIGURE).values_list(
        "source", flat=True
    )
    both = sorted(set(inventory.activities.filter(source__in=list(empty)).values_list("source", flat=True)))
    if both:
        raise ConflictError(
            _("These cells would have figures and a key that says there are none: %(cells)s.")
            % {"cells": ", ".join(both)},
            remedy=_("Keep one of the two."),
        )


def _checked(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values once more as they may be stored: a plan is data, and data may have aged."""
    figure = Figure(**values)
    problems = problems_of(figure)
    if problems:
        raise InvalidFigureError(problems)
    return figure.values()


def _changed(name: str) -> ConflictError:
    return ConflictError(
        _("Somebody changed “%(name)s” since the file was checked.") % {"name": name},
        remedy=_("Check the file again."),
    )
