"""Running a cross-check of a round in a job; what went in and came out is kept."""

from typing import Any, Final

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.jobs import Progress, job_function, start_job
from zeroward.core.permissions import demand
from zeroward.core.queries.kept_said import kept
from zeroward.core.queries.said import said
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.review_rounds import held_round
from zeroward.ecosystem.models import CrossCheckRun, ReviewRound
from zeroward.ecosystem.queries.cluster_checks import checked
from zeroward.ecosystem.queries.cluster_thresholds import newest_of
from zeroward.ecosystem.review_rules import READ
from zeroward.methods.ghg.method import MethodError

JOB: Final = "ecosystem.cross-check"
DRAWS: Final = 1_000
MOST: Final = 50


def start_check(*, actor: Any, viewer: Viewer, place: Workspace, round: ReviewRound) -> CrossCheckRun:
    """Start a cross-check of what was handed in; it decides nothing. Raises NotAllowedError, ConflictError."""
    demand(viewer, READ, place)
    with transaction.atomic():
        kept = held_round(round)
        if kept.cross_checks.filter(state=CrossCheckRun.State.WAITING).exists():
            raise ConflictError(_("One is being computed."), remedy=_("Look again in a minute."))
        last = kept.cross_checks.aggregate(last=Max("number"))["last"] or 0
        if last >= MOST:
            raise ConflictError(_("This was computed very often."), remedy=_("Look at the last ones."))
        run = CrossCheckRun.objects.create(
            round=kept, number=last + 1, options={"draws": DRAWS}, made_by=signed_in(actor)
        )
        record_event(
            action="ecosystem.round.cross-check",
            record=kept,
            actor=actor,
            scope=str(place.scope),
            changes={"number": [None, run.number]},
        )
        start_job(kind=JOB, label=_("Cross-check %(year)d") % {"year": kept.year}, owner=actor, run=run.pk)
    run.refresh_from_db()
    return run


@job_function(JOB)
def do_check(_progress: Progress, *, run: int) -> dict[str, Any]:
    """Compute, and keep what came out."""
    found = finish_check(CrossCheckRun.objects.select_related("round__typology").get(pk=run))
    return {"run": found.pk, "state": found.state}


def finish_check(run: CrossCheckRun) -> CrossCheckRun:
    """Compute now; what is not possible is kept with its remedy. Finishing twice changes nothing."""
    if run.state != CrossCheckRun.State.WAITING:
        return run
    try:
        run.result, run.digest = checked(run.round, draws=int(run.options.get("draws", DRAWS)))
        run.state = CrossCheckRun.State.DONE
    except MethodError as error:
        run.state = CrossCheckRun.State.FAILED
        run.problem = f"{said(error.message)} {said(error.remedy or '')}".strip()
        run.result = {
            "problem": kept(error.message),
            "remedy": kept(error.remedy or ""),
            "handed_in": len(newest_of(run.round)),
            "asked": run.round.reviews.count(),
        }
    run.save(update_fields=["result", "digest", "state", "problem", "updated_at"])
    return run
