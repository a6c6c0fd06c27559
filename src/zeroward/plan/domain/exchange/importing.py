"""Commit of a checked file: exactly what the dry run said, all of it or nothing."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.domain.imports import commit_run
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import ImportRow, ImportRun
from zeroward.core.visibility import Viewer
from zeroward.plan.domain.equity import row_of, save_answers
from zeroward.plan.domain.equity_rows import EquityRow
from zeroward.plan.domain.errors import InvalidPartError
from zeroward.plan.domain.exchange.frame import checked_frame, write_frame
from zeroward.plan.domain.exchange.kinds import PARTS_OF_PLAN, Part
from zeroward.plan.domain.exchange.rows import equity_rows, made
from zeroward.plan.domain.parts import rows_of
from zeroward.plan.domain.places import demand_for, writing
from zeroward.plan.domain.sheet import PartyRow, Sheet
from zeroward.plan.models import Action, ImpactPathway, Plan
from zeroward.plan.rules import EDIT

FRAME: Final = "frame"
Verdict = ImportRow.Verdict
WRITTEN: Final = (Verdict.CREATE, Verdict.CHANGE, Verdict.REMOVE)


def about(plan: Plan) -> str:
    """What an import run says that it is about."""
    return f"plan:{plan.pk}"


def commit_import(*, actor: Any, viewer: Viewer, plan: Plan, run: ImportRun) -> Counter[str]:
    """Store what the dry run found; lines that it refused stay out. Returns how many lines had which verdict.

    Raises NotAllowedError; ConflictError when the plan is no draft, when the run was committed before, or when
    anything of the plan was changed since the file was checked.
    """
    demand_for(viewer, EDIT, plan)
    if run.about != about(plan):
        raise InvalidInputError(_("This file was checked for another plan."), place="file")
    counts: Counter[str] = Counter()

    def write() -> None:
        rows = list(run.rows.filter(verdict__in=WRITTEN))
        counts.update(row.verdict for row in rows)
        with writing(viewer, plan) as current:
            if any(row.changes.get("stamp") != current.stamp for row in rows):
                raise ConflictError(
                    _("The plan was changed since the file was checked."), remedy=_("Check the file again.")
                )
            _Writer({"actor": actor, "viewer": viewer}, current).write(rows)
        plan.refresh_from_db()

    commit_run(run=run, write=write, actor=actor)
    return counts


class _Writer:
    """Applies planned rows, part by part; what is removed goes last, the other way round."""

    def __init__(self, who: Mapping[str, Any], plan: Plan) -> None:
        self.who, self.plan = who, plan

    def write(self, rows: list[ImportRow]) -> None:
        for row in rows:
            if row.kind == FRAME:
                self._frame(row.changes["values"])
        kept = [row for row in rows if row.verdict != Verdict.REMOVE]
        for part in PARTS_OF_PLAN.values():
            for row in (one for one in kept if one.kind == part.name):
                self._save(part, row.changes)
        gone = [row for row in rows if row.verdict == Verdict.REMOVE]
        for part in reversed(tuple(PARTS_OF_PLAN.values())):
            for row in (one for one in gone if one.kind == part.name):
                record = self._record(part, row.changes)
                part.delete(**self.who, plan=self.plan, record=record, lock=getattr(record, "lock", 0))

    def _frame(self, values: Mapping[str, Any]) -> None:
        """The values once more as they may be stored: a plan of an import is data, and data may have aged."""
        clean, problems = checked_frame(self.plan, values)
        if problems:
            raise InvalidPartError(problems)
        write_frame(self.plan, clean, self.who["actor"])

    def _save(self, part: Part, changes: Mapping[str, Any]) -> None:
        record = self._record(part, changes) if changes.get("pk") else None
        row = made(part.name, changes["values"])
        if part.name == "actions" and record is not None:
            row = _with_organisations(row, record)
        lock = getattr(record, "lock", 0)
        saved = part.save(**self.who, plan=self.plan, row=row, record=record, lock=lock)
        if part.name == "actions" and changes["values"].get("equity") is not None:
            self._equity(saved, changes["values"])
        if part.name == "pathways":
            self._place(saved, changes["values"])

    def _record(self, part: Part, changes: Mapping[str, Any]) -> Any:
        found = getattr(self.plan, part.related).filter(pk=changes["pk"]).first()
        if found is None:
            raise ConflictError(
                _("Something that the file changes is not there any more."), remedy=_("Check the file again.")
            )
        return found

    def _equity(self, action: Action, values: Mapping[str, Any]) -> None:
        stored = {(one.group, one.lens): one for one in action.equity_answers.all()}
        wanted = {(one.group, one.lens): one for one in equity_rows(values)}
        changed: dict[str, dict[str, EquityRow | None]] = {}
        for place in dict.fromkeys([*stored, *wanted]):
            group, lens = place
            row = wanted.get(place)
            if row is None or place not in stored or row != row_of(stored[place]):
                changed.setdefault(group, {})[lens] = row
        for group, answers in changed.items():
            locks = {lens: stored[group, lens].lock for lens in answers if (group, lens) in stored}
            save_answers(**self.who, plan=self.plan, action=action, group=group, answers=answers, locks=locks)

    def _place(self, pathway: ImpactPathway, values: Mapping[str, Any]) -> None:
        """Indicators name pathways by their order, so that the order has to be the file's."""
        order = values.get("order")
        if order is not None and pathway.order != order:
            pathway.order = order
            pathway.save(update_fields=["order", "updated_at"])


def _with_organisations(sheet: Sheet, action: Action) -> Sheet:
    """Files do not say which record of the house a body is: where the name stayed, the record stays too."""
    if sheet.parties is None:
        return sheet
    known = {(one.role, one.name): one.organisation for one in rows_of(action, "parties")}
    return replace(
        sheet,
        parties=tuple(
            PartyRow(one.role, one.name, one.person, known.get((one.role, one.name), ""))
            for one in sheet.parties
        ),
    )
