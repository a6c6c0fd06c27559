"""How formal the support structure is: a new level from a day on, its evidence, and taking a wrong row back."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.community.domain.group_work import bad_address, is_address, wrong_choice
from zeroward.community.models import Agreement
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import StoredDocument, Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer, may_see
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.kinds import PUBLISHED, not_to_come
from zeroward.ecosystem.models import LADDER, Body, FormalStep
from zeroward.ecosystem.rules import KEEP
from zeroward.methods.text.clean import clean_text

EVIDENCE = ("url", "document", "agreement", "note", "visibility")


@dataclass(frozen=True, slots=True)
class StepRow:
    """From `since_on` the level holds; "" when none holds any more. `platform` None: for the country as a whole."""

    level: str
    since_on: date | None
    platform: Body | None = None
    url: str = ""
    document: StoredDocument | None = None
    agreement: Agreement | None = None
    note: str = ""
    visibility: str = Visibility.CITY


def add_step(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: StepRow,
    known_on: date | None = None,
    is_example: bool = False,
) -> FormalStep:
    """Write down a new level, dated: the day may lie years back. `known_on` is today where it is not given.

    Raises NotAllowedError, ProblemsError; ConflictError when another level was written down for that day today.
    """
    demand(viewer, KEEP, place)
    known, since = known_on or timezone.localdate(), row.since_on
    problems = [*_problems(row, place, viewer), *not_to_come({"since_on": since}, "since_on")]
    problems += not_to_come({"since_on": known}, "since_on")
    if row.level and row.level not in LADDER:
        problems.append(wrong_choice("level"))
    if since is None:
        problems.append(Problem("since_on", _("Since when?"), _("An approximate day is enough.")))
    if problems or since is None:
        raise ProblemsError(problems)
    with transaction.atomic():
        rows = FormalStep.objects.select_for_update(of=("self",)).filter(
            scope=str(place.scope), platform=row.platform, since_on=since, taken_back_at=None
        )
        if any(one.known_on == known for one in rows):
            raise ConflictError(
                _("Another level was written down for this day today."),
                place="since_on",
                remedy=_("Take that one back first, or choose another day."),
            )
        made = FormalStep.objects.create(
            scope=str(place.scope),
            scope_country=place.country,
            is_example=is_example,
            platform=row.platform,
            level=row.level,
            since_on=since,
            known_on=known,
            made_by=signed_in(actor),
            **_evidence(row),
        )
        changes = {"level": [None, row.level], "since_on": [None, row.since_on]}
        record_event(action="ecosystem.formal.add", record=made, actor=actor, changes=changes)
    return made


def change_evidence(
    *, actor: Any, viewer: Viewer, place: Workspace, step: FormalStep, row: StepRow, lock: int
) -> FormalStep:
    """Change what shows a step, and who may see it. Its level and day stay as they were written down.

    Raises NotAllowedError, ProblemsError, StaleError.
    """
    demand(viewer, KEEP, place)
    with transaction.atomic():
        kept = _held(place, viewer, step)
        problems = _problems(row, place, viewer)
        if problems:
            raise ProblemsError(problems)
        before = {name: getattr(kept, name) for name in EVIDENCE}
        if kept.lock != lock:
            raise StaleError(current=before, lock=kept.lock)
        after = _evidence(row)
        for name, value in after.items():
            setattr(kept, name, value)
        kept.lock += 1
        kept.save()
        changes = changes_between(before, after)
        if changes:
            record_event(action="ecosystem.formal.change", record=kept, actor=actor, changes=changes)
    return kept


def take_back_step(*, actor: Any, viewer: Viewer, place: Workspace, step: FormalStep, why: str) -> None:
    """Take a wrong row back: it counts no more, and stays in the history with the reason. Twice is once.

    Raises NotAllowedError, ProblemsError without a reason.
    """
    demand(viewer, KEEP, place)
    said = clean_text(why, limit=300, multiline=False)
    if not said:
        raise ProblemsError([Problem("why", _("Say why."), _("One sentence is enough."))])
    with transaction.atomic():
        kept = _held(place, viewer, step)
        if kept.taken_back_at is not None:
            return
        kept.taken_back_at, kept.taken_back_why = timezone.now(), said
        kept.save()
        record_event(action="ecosystem.formal.take-back", record=kept, actor=actor, note=said)


def _held(place: Workspace, viewer: Viewer, step: FormalStep) -> FormalStep:
    kept = FormalStep.objects.select_for_update(of=("self",)).get(pk=step.pk)
    if kept.scope != str(place.scope) or not may_see(kept, viewer):
        raise NotAllowedError(_("This is kept by another workspace."))
    return kept


def _problems(row: StepRow, place: Workspace, viewer: Viewer) -> list[Problem]:
    found = []
    if not is_address(row.url):
        found.append(bad_address("url"))
    if row.visibility not in PUBLISHED:
        found.append(wrong_choice("visibility"))
    if row.document is not None and (
        row.document.scope != str(place.scope) or not may_see(row.document, viewer)
    ):
        found.append(wrong_choice("document"))
    if row.agreement is not None and not may_see(row.agreement, viewer):
        found.append(wrong_choice("agreement"))
    if row.platform is not None and (
        row.platform.scope != str(place.scope) or row.platform.kind != Body.Kind.PLATFORM
    ):
        found.append(wrong_choice("platform"))
    return found


def _evidence(row: StepRow) -> dict[str, Any]:
    return {
        "url": row.url,
        "document": row.document,
        "agreement": row.agreement,
        "note": clean_text(row.note, limit=8_000),
        "visibility": row.visibility,
    }
