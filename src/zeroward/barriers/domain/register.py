"""Keeping a register: barriers, how they are coded, and which reports belong to them."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from zeroward.barriers.domain.checking import (
    address_problem,
    day_problem,
    found,
    language_problem,
    line,
    words,
    wrong_choice,
)
from zeroward.barriers.domain.holding import holding
from zeroward.barriers.models import Barrier, Report, StateChange
from zeroward.barriers.models.barrier import Kind, Level
from zeroward.barriers.queries.access import readable_reports
from zeroward.barriers.rules import REGISTER
from zeroward.barriers.vocabulary import families
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.people.models import Membership
from zeroward.taxonomy.models import Concept

SECTORS: Final = "thematic-areas"


@dataclass(frozen=True, slots=True)
class BarrierRow:
    """`owner` is the id of a person of the team that keeps the register, None for nobody."""

    title: str
    summary: str = ""
    wanted: str = ""
    lang: str = "en"
    family: str = ""
    level: str = Level.UNKNOWN
    kind: str = Kind.UNKNOWN
    sector: str = ""
    rule_name: str = ""
    rule_url: str = ""
    owner_id: int | None = None
    visibility: str = Visibility.CITY


COLUMNS: Final = tuple(field.name for field in fields(BarrierRow))


def add_barrier(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: BarrierRow,
    noted_on: date | None = None,
    reports: Sequence[Report] = (),
    is_example: bool = False,
) -> Barrier:
    """Put a barrier into the register, with the reports that it is made from. Raises NotAllowedError, ProblemsError."""
    demand(viewer, REGISTER, place)
    today = timezone.localdate()
    day = noted_on or today
    wrong = problems_of(row, place) + found(day_problem("noted_on", day))
    if wrong:
        raise ProblemsError(wrong)
    with transaction.atomic():
        values = _values(row)
        kept = Barrier(
            key=_free_key(row.title),
            scope=str(place.scope),
            scope_country=place.country,
            state_on=day,
            is_example=is_example,
            **values,
        )
        kept.save()
        StateChange.objects.create(
            barrier=kept, state=kept.state, on=day, entered_on=today, by=signed_in(actor)
        )
        record_event(
            action="barriers.barrier.add", record=kept, actor=actor, changes=changes_between({}, values)
        )
        if reports:
            _attach(viewer, actor, kept, place, reports)
    return kept


def change_barrier(*, actor: Any, viewer: Viewer, barrier: Barrier, row: BarrierRow, lock: int) -> Barrier:
    """Change what is said of it, or who may see it. Raises NotAllowedError, ProblemsError, StaleError."""
    with holding(viewer, barrier) as (kept, place):
        wrong = problems_of(row, place)
        if wrong:
            raise ProblemsError(wrong)
        before = {name: getattr(kept, name) for name in COLUMNS}
        if kept.lock != lock:
            raise StaleError(current=before, lock=kept.lock)
        values = _values(row)
        for name, value in values.items():
            setattr(kept, name, value)
        kept.lock += 1
        kept.save()
        record_event(
            action="barriers.barrier.change",
            record=kept,
            actor=actor,
            changes=changes_between(before, values),
        )
    return kept


def attach_reports(*, actor: Any, viewer: Viewer, barrier: Barrier, reports: Sequence[Report]) -> int:
    """These reports are about this barrier. Returns how many are new to it. Raises NotAllowedError,
    InvalidInputError."""
    with holding(viewer, barrier) as (kept, place):
        return _attach(viewer, actor, kept, place, reports)


def detach_report(*, actor: Any, viewer: Viewer, barrier: Barrier, report: Report) -> None:
    """This report is about something else; it waits for a barrier again. Raises NotAllowedError."""
    with holding(viewer, barrier) as (kept, _place):
        ours = [kept.pk, *kept.merged.values_list("pk", flat=True)]
        gone = Report.objects.filter(pk=report.pk, barrier__in=ours).update(barrier=None)
        if gone:
            record_event(
                action="barriers.report.detach",
                record=kept,
                actor=actor,
                changes={"report": [report.title, None]},
            )


def problems_of(row: BarrierRow, place: Workspace) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    wrong = found(language_problem(row.lang), address_problem("rule_url", row.rule_url))
    if not line(row.title):
        wrong.append(Problem("title", _("The barrier needs a sentence."), _("What stands in the way?")))
    for name, known in (
        ("level", Level.values),
        ("kind", Kind.values),
        ("visibility", Visibility.values),
        ("family", ["", *families()]),
    ):
        if getattr(row, name) not in known:
            wrong.append(wrong_choice(name))
    if row.sector and not Concept.objects.filter(scheme__key=SECTORS, key=row.sector).exists():
        wrong.append(wrong_choice("sector"))
    if row.owner_id is not None and not _belongs(place, row.owner_id):
        wrong.append(wrong_choice("owner_id"))
    if row.visibility == Visibility.PUBLIC and not row.family:
        wrong.append(Problem("family", _("A public barrier needs a family."), _("Others find it by that.")))
    return wrong


def _belongs(place: Workspace, user: int) -> bool:
    return Membership.objects.current().filter(scope=str(place.scope), user=user).exists()


def _attach(viewer: Viewer, actor: Any, kept: Barrier, place: Workspace, reports: Sequence[Report]) -> int:
    wanted = {one.pk for one in reports}
    seen = list(readable_reports(viewer).filter(pk__in=wanted, withdrawn_on=None))
    if len(seen) != len(wanted) or any(not _fits(one, place) for one in seen):
        raise InvalidInputError(
            _("One of these reports is not there any more."),
            place="reports",
            remedy=_("Look at the list again."),
        )
    new = [one for one in seen if one.barrier_id != kept.pk]
    Report.objects.filter(pk__in=[one.pk for one in new]).update(barrier=kept)
    for one in new:
        record_event(
            action="barriers.report.attach",
            record=kept,
            actor=actor,
            changes={"report": [None, one.title]},
        )
    return len(new)


def _fits(report: Report, place: Workspace) -> bool:
    """Reports of a country belong to its own register, or to that of the Mission where they were shared with it."""
    return place.scope.kind == "mission" or report.scope_country == place.country


def _values(row: BarrierRow) -> dict[str, Any]:
    return {
        **{name: getattr(row, name) for name in COLUMNS},
        "title": line(row.title),
        "summary": words(row.summary),
        "wanted": words(row.wanted),
        "rule_name": line(row.rule_name),
    }


def _free_key(title: str) -> str:
    start = slugify(title)[:80].strip("-") or "barrier"
    if not Barrier.objects.filter(key=start).exists():
        return start
    return f"{start}-{secrets.token_hex(3)}"
