"""The alignment matrix: needs, national frameworks, and what a framework does about a need."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.community.domain.group_work import bad_address, is_address, wrong_choice
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import NotAllowedError
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_keeping import drop, keep
from zeroward.ecosystem.domain.work_kinds import FRAMEWORKS, NEEDS
from zeroward.ecosystem.domain.work_rows import FrameworkRow, NeedRow
from zeroward.ecosystem.models import Framework, Judgement, PolicyNeed
from zeroward.ecosystem.rules import WORK
from zeroward.methods.text.clean import clean_text


def save_framework(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: FrameworkRow,
    record: Framework | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> Framework:
    """Add a national framework (a column), or change it. Raises NotAllowedError, ProblemsError, StaleError."""
    kept: Framework = keep(
        actor=actor,
        viewer=viewer,
        place=place,
        kind=FRAMEWORKS,
        row=row,
        record=record,
        lock=lock,
        is_example=is_example,
    )
    return kept


def delete_framework(*, actor: Any, viewer: Viewer, place: Workspace, record: Framework) -> None:
    """Delete a framework with everything found about it. Raises NotAllowedError."""
    drop(actor=actor, viewer=viewer, place=place, kind=FRAMEWORKS, record=record)


def save_need(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: NeedRow,
    record: PolicyNeed | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> PolicyNeed:
    """Add a need or a gap (a row), or change it. One that was offered by a room is taken once: taking it again gives
    the record that is there. Raises NotAllowedError, ProblemsError, StaleError."""
    if record is None and row.origin:
        demand(viewer, WORK, place)
        taken = PolicyNeed.objects.filter(scope=str(place.scope), origin=row.origin).first()
        if taken is not None:
            return taken
    kept: PolicyNeed = keep(
        actor=actor,
        viewer=viewer,
        place=place,
        kind=NEEDS,
        row=row,
        record=record,
        lock=lock,
        is_example=is_example,
    )
    return kept


def delete_need(*, actor: Any, viewer: Viewer, place: Workspace, record: PolicyNeed) -> None:
    """Delete a need with everything found about it. Raises NotAllowedError."""
    drop(actor=actor, viewer=viewer, place=place, kind=NEEDS, record=record)


def judge(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    need: PolicyNeed,
    framework: Framework,
    verdict: str,
    evidence: str,
    looked_on: date | None = None,
    looked_by: str = "",
    url: str = "",
) -> Judgement:
    """Say what a framework does about a need, and how one knows. Earlier findings stay; that of the latest day counts.

    Raises NotAllowedError, also where need or framework belong to another workspace; ProblemsError.
    """
    demand(viewer, WORK, place)
    if {need.scope, framework.scope} != {str(place.scope)}:
        raise NotAllowedError(_("This is kept by another workspace."))
    day = looked_on or timezone.localdate()
    found = _problems(verdict, evidence, day, url)
    if found:
        raise ProblemsError(found)
    with transaction.atomic():
        made = Judgement.objects.create(
            need=need,
            framework=framework,
            verdict=verdict,
            evidence=clean_text(evidence, limit=5000),
            url=url,
            looked_on=day,
            looked_by=clean_text(looked_by, limit=160, multiline=False),
            actor=signed_in(actor),
        )
        record_event(
            action="ecosystem.judgement.add",
            record=need,
            actor=actor,
            changes={"verdict": [None, verdict], "framework": [None, framework.title]},
        )
    return made


def take_back_judgement(*, actor: Any, viewer: Viewer, place: Workspace, judgement: Judgement) -> None:
    """Delete what was found by mistake; the one before it counts again. Raises NotAllowedError."""
    demand(viewer, WORK, place)
    if judgement.need.scope != str(place.scope):
        raise NotAllowedError(_("This is kept by another workspace."))
    with transaction.atomic():
        record_event(
            action="ecosystem.judgement.delete",
            record=judgement.need,
            actor=actor,
            changes={"verdict": [judgement.verdict, None]},
        )
        judgement.delete()


def _problems(verdict: str, evidence: str, day: date, url: str) -> list[Problem]:
    found = []
    if verdict not in Judgement.Verdict.values:
        found.append(wrong_choice("verdict"))
    if not evidence.strip():
        found.append(
            Problem("evidence", _("How do you know?"), _("Name the paragraph, the page or the answer."))
        )
    if day > timezone.localdate():
        found.append(
            Problem("looked_on", _("This day is still to come."), _("Choose the day you looked at it."))
        )
    if not is_address(url):
        found.append(bad_address("url"))
    return found
