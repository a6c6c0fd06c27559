"""How far a country has gone the route towards a national platform."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.community.domain.group_work import wrong_choice
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.kinds import PUBLISHED, not_to_come
from zeroward.ecosystem.models import RouteCheck, RouteStage
from zeroward.ecosystem.queries.checklists import lines_of
from zeroward.ecosystem.rules import KEEP
from zeroward.library.models import GuideStep
from zeroward.methods.text.clean import clean_text

COLUMNS = ("state", "reached_on", "note", "visibility")


@dataclass(frozen=True, slots=True)
class StageRow:
    """`checks`: line of the checklist to True or False; None, or left out: not known."""

    state: str
    reached_on: date | None = None
    note: str = ""
    visibility: str = Visibility.CITY
    checks: Mapping[str, bool | None] = field(default_factory=dict)


def save_stage(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    stage: str,
    row: StageRow,
    lock: int = 0,
    is_example: bool = False,
) -> RouteStage:
    """Write down how far a stage is, with its checklist. Raises NotAllowedError, ProblemsError, StaleError."""
    demand(viewer, KEEP, place)
    problems = _problems(stage, row)
    if problems:
        raise ProblemsError(problems)
    with transaction.atomic():
        kept = RouteStage.objects.select_for_update().filter(scope=str(place.scope), stage=stage).first()
        before = _content(kept) if kept is not None else {}
        if kept is not None and kept.lock != lock:
            raise StaleError(current=before, lock=kept.lock)
        if kept is None:
            kept = RouteStage(
                scope=str(place.scope), scope_country=place.country, stage=stage, is_example=is_example
            )
        kept.state, kept.reached_on, kept.visibility = row.state, row.reached_on, row.visibility
        kept.note = clean_text(row.note, limit=8_000)
        kept.lock += 1
        kept.save()
        kept.checks.all().delete()
        RouteCheck.objects.bulk_create(
            RouteCheck(stage=kept, check_key=key, done=done)
            for key, done in row.checks.items()
            if done is not None
        )
        changes = changes_between(before, _content(kept))
        if changes:
            record_event(action="ecosystem.route.stage", record=kept, actor=actor, changes=changes)
    return kept


def _content(stage: RouteStage) -> dict[str, Any]:
    return {
        **{name: getattr(stage, name) for name in COLUMNS},
        "checks": {one.check_key: one.done for one in stage.checks.all()},
    }


def _problems(stage: str, row: StageRow) -> list[Problem]:
    found = not_to_come({"reached_on": row.reached_on}, "reached_on")
    known = GuideStep.objects.public().filter(route=GuideStep.Route.PLATFORM, key=stage).exists()
    if not known:
        found.append(Problem("", _("There is no such stage."), _("Go back to the route.")))
    if row.state not in RouteStage.State.values:
        found.append(wrong_choice("state"))
    if row.visibility not in PUBLISHED:
        found.append(wrong_choice("visibility"))
    if row.reached_on is not None and row.state != RouteStage.State.DONE:
        found.append(
            Problem("reached_on", _("It is not done yet."), _("Choose “done”, or leave out the day."))
        )
    if row.state == RouteStage.State.SKIPPED and not row.note.strip():
        found.append(Problem("note", _("Why is it not needed?"), _("One sentence is enough.")))
    if known and set(row.checks) - {line.key for line in lines_of(stage)}:
        found.append(Problem("", _("There is no such line in this checklist."), _("Open the page again.")))
    return found
