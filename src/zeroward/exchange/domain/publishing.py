"""Publishing a matching: what was found becomes pairs and groups that work together, and everybody is told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.ending import end_many
from zeroward.exchange.domain.match_telling import tell_matched
from zeroward.exchange.domain.outcomes_of_run import settle_applications
from zeroward.exchange.domain.places import hold_call, managing
from zeroward.exchange.models import Application, Call, CallState, Cohort, Match, MatchMember, Run
from zeroward.exchange.queries.matching.inputs import active_matches, read_inputs
from zeroward.exchange.queries.matching.options import options_of


@dataclass(frozen=True, slots=True)
class Published:
    """How many matches are new, stay as they were, and ended by it."""

    new: int
    same: int
    ended: int


def publish(*, actor: Any, viewer: Viewer, run: Run) -> Published:
    """Make the result of a run what counts. Matches that are in it already stay with all that was written there; those
    that are not in it end.

    Raises ConflictError when applications or decisions changed since the run, and when the run has no result.
    """
    with managing(viewer, run.call.programme):
        call = hold_call(run.call)
        kept = Run.objects.select_for_update(of=("self",)).get(pk=run.pk)
        if call.state == CallState.CLOSED:
            raise ConflictError(_("This call is over."), remedy=_("Look at its cohort."))
        if kept.state != Run.State.DONE:
            raise ConflictError(_("This matching has no result."), remedy=_("Choose another one."))
        if read_inputs(call, options_of(kept.options)).digest != kept.digest:
            raise ConflictError(
                _("Applications or decisions have changed since."), remedy=_("Match again, then publish.")
            )
        names = {int(pk): name for pk, name in kept.result["names"].items()}
        done = _write(actor, call, kept, names)
        kept.published_at = timezone.now()
        kept.save(update_fields=["published_at", "updated_at"])
        Cohort.objects.get_or_create(call=call, defaults={"title": call.title})
        settle_applications(actor=actor, viewer=viewer, call=call, result=kept.result)
        record_event(
            action="exchange.match.publish",
            record=call,
            actor=actor,
            scope=call.scope,
            label=f"{call} {kept.number}",
            changes={"new": [None, done.new], "same": [None, done.same], "ended": [None, done.ended]},
        )
    return done


def _write(actor: Any, call: Call, run: Run, names: dict[int, str]) -> Published:
    found: Sequence[Mapping[str, Any]] = run.result["matches"]
    wanted = {frozenset(one["members"]): one for one in found}
    same, over = set(), []
    for match in active_matches(call):
        inside = frozenset(one.application_id for one in match.members.all() if one.left_on is None)
        if inside in wanted:
            same.add(inside)
        else:
            over.append(match)
    for match in over:
        match.call = call
    end_many(over, actor=actor, why=_("A new matching was published."))
    new = [one for members, one in wanted.items() if members not in same]
    _make(call, run, new, names)
    return Published(new=len(new), same=len(same), ended=len(over))


def _make(call: Call, run: Run, new: Sequence[Mapping[str, Any]], names: dict[int, str]) -> None:
    """All new matches at once, and everybody in them is told."""
    last = Match.objects.filter(call=call).aggregate(last=Max("number"))["last"] or 0
    made = Match.objects.bulk_create(
        Match(
            call=call,
            run=run,
            number=number,
            explanation={**one, "names": {str(pk): names[pk] for pk in one["members"]}, "run": run.number},
            is_example=call.is_example,
        )
        for number, one in enumerate(new, start=last + 1)
    )
    MatchMember.objects.bulk_create(
        MatchMember(match=match, application_id=pk, hosts=pk == one["host"])
        for match, one in zip(made, new, strict=True)
        for pk in one["members"]
    )
    ids = {pk for one in new for pk in one["members"]}
    applications = Application.objects.in_bulk(ids)
    tell_matched(
        [(match, [applications[pk] for pk in one["members"]]) for match, one in zip(made, new, strict=True)],
        names,
    )
