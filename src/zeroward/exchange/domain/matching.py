"""Running a matching: in a job, with everything that goes in and comes out kept."""

from typing import Any, Final

from django.db.models import Max
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, HouseError
from zeroward.core.jobs import Progress, job_function, start_job
from zeroward.core.problems import Problem
from zeroward.core.queries.kept_said import kept
from zeroward.core.runners import willing_runner
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.places import hold_call, managing, refused
from zeroward.exchange.models import Call, CallState, Run
from zeroward.exchange.queries.kinds import kind_of
from zeroward.exchange.queries.matching.floors import GROUPS
from zeroward.exchange.queries.matching.inputs import MOST
from zeroward.exchange.queries.matching.options import SCORE, WAYS_OF, Options, options_of
from zeroward.exchange.queries.matching.running import run_matching
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.matching import fit_weights
from zeroward.methods.runner import Runner
from zeroward.methods.text.clean import clean_text

JOB: Final = "exchange.matching"
MOST_RUNS: Final = 200
NOT_YET: Final = (CallState.DRAFT, CallState.OPEN, CallState.CLOSED)
FACTORS: Final = (0.0, 0.5, 1.0, 2.0)
MODES: Final = ("learners", "hosts", "large", "largest")
QUOTAS: Final = ("tell", "close", "fill")


def start_run(*, actor: Any, viewer: Viewer, call: Call, options: Options, note: str = "") -> Run:
    """Start a matching; nothing is published by it. Raises ConflictError before the deadline of the call is over."""
    with managing(viewer, call.programme):
        kept_call = hold_call(call)
        if kept_call.state in NOT_YET:
            raise ConflictError(
                _("Applications are not closed yet, or the call is over."),
                remedy=_("Match while the call is reviewed, matched or running."),
            )
        refused(_problems(kept_call, options))
        last = Run.objects.filter(call=kept_call).aggregate(last=Max("number"))["last"] or 0
        if last >= MOST_RUNS:
            raise ConflictError(
                _("This call was matched very often."), remedy=_("Publish one of the matchings.")
            )
        run = Run.objects.create(
            call=kept_call,
            number=last + 1,
            way=options.way,
            options=options.plain(),
            note=clean_text(note, limit=300, multiline=False),
            made_by=signed_in(actor),
        )
        record_event(
            action="exchange.run",
            record=kept_call,
            actor=actor,
            scope=kept_call.scope,
            label=f"{kept_call} {run.number}",
        )
        label = _("Matching %(number)d: %(call)s") % {"number": run.number, "call": kept_call.title}
        start_job(kind=JOB, label=label[:200], owner=actor, run=run.pk)
    run.refresh_from_db()
    return run


@job_function(JOB)
def do_run(_progress: Progress, *, run: int) -> dict[str, Any]:
    """Match, and keep what came out."""
    with willing_runner() as runner:
        found = finish_run(Run.objects.select_related("call__programme").get(pk=run), runner)
    return {"run": found.pk, "state": found.state}


def finish_run(run: Run, runner: Runner | None = None) -> Run:
    """Match now; what is not possible is kept with its remedy. Finishing twice changes nothing."""
    if run.state != Run.State.WAITING:
        return run
    try:
        run.result, run.digest = run_matching(run.call, options_of(run.options), runner)
        run.state = Run.State.DONE
    except (MethodError, HouseError) as error:
        run.state = Run.State.FAILED
        run.problem = {"message": kept(error.message), "remedy": kept(error.remedy or "")}
    run.save(update_fields=["result", "digest", "state", "problem", "updated_at"])
    return run


def _problems(call: Call, options: Options) -> list[Problem]:
    found = []
    choice = _("There is no such choice.")
    if options.way not in WAYS_OF.get(kind_of(call.programme.kind).matching, ()):
        found.append(Problem("way", choice, _("Choose one from the list.")))
    if options.mode not in MODES or options.quota not in QUOTAS or options.aim not in ("sum", "fairest"):
        found.append(Problem("mode", choice, _("Choose one from the list.")))
    if not 2 <= options.smallest <= options.largest <= 20:
        found.append(
            Problem("largest", _("These sizes cannot be."), _("Give sizes such as 4 to 8, at least 2."))
        )
    known = {one.key for one in fit_weights().parts}
    if not all(key in known and value in FACTORS for key, value in options.factors.items()):
        found.append(Problem("factors", choice, _("Choose one from the list.")))
    found += _floor_problems(options)
    if not 0 <= options.seed < 1_000_000:
        found.append(Problem("seed", _("This number cannot be."), _("Give a whole number from 0 on.")))
    return found


def _floor_problems(options: Options) -> list[Problem]:
    found = []
    for key, least in options.floors.items():
        if key not in GROUPS:
            found.append(Problem("factors", _("There is no such choice."), _("Choose one from the list.")))
        elif not 0 < least <= MOST:
            found.append(
                Problem(f"floor_{key}", _("This cannot be a number of cities."), _("Or leave it empty."))
            )
        elif options.way != SCORE:
            found.append(
                Problem(
                    f"floor_{key}",
                    _("A stable matching cannot promise a number."),
                    _("Look for the largest sum of fit, or leave it empty."),
                )
            )
    return found
