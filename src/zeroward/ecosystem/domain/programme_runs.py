"""Computing who gets which support: in a job, with everything that goes in and comes out kept."""

from typing import Any, Final

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, HouseError
from zeroward.core.jobs import Progress, job_function, start_job
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem
from zeroward.core.queries.kept_said import kept
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.domain.support_work import line, refuse
from zeroward.ecosystem.models import ProgrammeRun, SupportProgramme
from zeroward.ecosystem.queries.programme_alternatives import threshold_shares
from zeroward.ecosystem.queries.programme_inputs import digest_of, programme_of, read_inputs
from zeroward.ecosystem.queries.programme_result import compute
from zeroward.ecosystem.queries.support_access import mission_place
from zeroward.ecosystem.support_rules import PROGRAMME
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.maturity.ecosystems.support import ClashError

JOB: Final = "ecosystem.support-programme"
MOST_RUNS: Final = 500


def start_run(*, actor: Any, viewer: Viewer, programme: SupportProgramme, note: str = "") -> ProgrammeRun:
    """Freeze what stands in the programme and compute the best share of support; no plan changes by it. Raises
    NotAllowedError, ConflictError, and ProblemsError while a cost is not known."""
    demand(viewer, PROGRAMME, mission_place())
    with transaction.atomic():
        held = SupportProgramme.objects.select_for_update().get(pk=programme.pk)
        if held.state == SupportProgramme.State.ENDED:
            raise ConflictError(_("This programme has ended."), remedy=_("Take it into use again first."))
        inputs = read_inputs(held)
        refuse(missing(inputs))
        last = held.runs.aggregate(last=Max("number"))["last"] or 0
        if last >= MOST_RUNS:
            raise ConflictError(_("This programme was computed very often."))
        run = ProgrammeRun.objects.create(
            programme=held,
            number=last + 1,
            inputs=inputs,
            digest=digest_of(inputs),
            note=line(note, 300),
            made_by=signed_in(actor),
        )
        label = f"{held} {run.number}"
        record_event(action="ecosystem.programme.run", record=held, actor=actor, label=label, scope="mission")
        start_job(kind=JOB, label=label[:200], owner=actor, run=run.pk)
    run.refresh_from_db()
    return run


def missing(inputs: dict[str, Any]) -> list[Problem]:
    """What has to be known before anything can be computed."""
    found = []
    if not inputs["countries"]:
        found.append(Problem("countries", _("No country takes part."), _("Add the countries first.")))
    if not inputs["services"]:
        found.append(Problem("services", _("There is no service."), _("Add the services first.")))
    found += [
        Problem(
            "services",
            _("What “%(service)s” costs is not known.") % {"service": one["label"]},
            _("State it; 0 is an answer, too."),
        )
        for one in inputs["services"]
        if one["cost"] is None
    ]
    try:
        if not found:
            programme_of(inputs)
    except MethodError as error:
        found.append(Problem("rules", str(error.message), str(error.remedy or "")))
    return found


@job_function(JOB)
def do_run(_progress: Progress, *, run: int) -> dict[str, Any]:
    """Compute, and keep what came out."""
    found = finish_run(ProgrammeRun.objects.get(pk=run))
    return {"run": found.pk, "state": found.state}


def finish_run(run: ProgrammeRun) -> ProgrammeRun:
    """Compute now; a clash of rules and what is not possible are kept with their remedy. Twice changes nothing."""
    if run.state != ProgrammeRun.State.WAITING:
        return run
    try:
        run.result = compute(run.inputs)
        run.result["thresholds"] = threshold_shares(run.inputs, run.result["given"])
        run.state = ProgrammeRun.State.DONE
    except ClashError as error:
        run.state = ProgrammeRun.State.CLASH
        run.problem = {
            "message": kept(error.clash.sentence),
            "ways": [kept(one) for one in error.clash.ways],
            "rules": len(error.clash.rules),
        }
    except (MethodError, HouseError) as error:
        run.state = ProgrammeRun.State.FAILED
        run.problem = {"message": kept(error.message), "ways": [kept(error.remedy)] if error.remedy else []}
    run.save(update_fields=["result", "state", "problem", "updated_at"])
    return run
