"""The matching desk of a call: who takes part, what was decided, what was tried, what counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from zeroward.exchange.models import Application, Call, CallState, Match, Pin, Run, Side
from zeroward.exchange.queries.applicants import Applicant, eligible
from zeroward.exchange.queries.catalogue import names_of
from zeroward.exchange.queries.kinds import kind_of
from zeroward.exchange.queries.matching.inputs import waiting_too
from zeroward.exchange.queries.matching.options import GROUPS, WAYS_OF
from zeroward.exchange.queries.matching.run_page import headline_of

MATCHABLE = (CallState.REVIEWING, CallState.MATCHING, CallState.DECIDED, CallState.RUNNING)


@dataclass(frozen=True, slots=True)
class ShownRun:
    record: Run
    headline: str
    stable: bool | None
    mean: float | None


@dataclass(frozen=True, slots=True)
class DeskPage:
    """`two`: there are learners and hosts. `left`: who is accepted and has no partner now."""

    two: bool
    ways: tuple[str, ...]
    learners: int
    hosts: int
    seats: int
    pins: list[tuple[Pin, str, str]]
    runs: list[ShownRun]
    active: int
    ended: int
    open: bool


def desk_page(call: Call) -> DeskPage:
    """A dozen queries, however many applications there are."""
    rows = eligible(call, also=waiting_too(call))
    hosts = [one for one in rows if one.side == Side.HOST]
    states = list(Match.objects.filter(call=call).values_list("state", flat=True))
    pins = list(call.pins.select_related("one", "other"))
    names = names_of({one.pk: one for pin in pins for one in (pin.one, pin.other)}.values())
    return DeskPage(
        two=is_two_sided(call),
        ways=ways_of(call),
        learners=len(rows) - len(hosts),
        hosts=len(hosts),
        seats=sum(one.capacity for one in hosts),
        pins=[(one, names[one.one_id], names[one.other_id]) for one in pins],
        runs=[_run(one) for one in call.runs.all()[:30]],
        active=states.count(Match.State.ACTIVE),
        ended=states.count(Match.State.ENDED),
        open=call.state in MATCHABLE,
    )


def is_two_sided(call: Call) -> bool:
    return any(one.key == Side.HOST for one in kind_of(call.programme.kind).sides)


def between_sides(call: Call) -> bool:
    """Whether pairs are of a learner and a host; groups are of those who visit."""
    return is_two_sided(call) and GROUPS not in ways_of(call)


def ways_of(call: Call) -> tuple[str, ...]:
    return WAYS_OF.get(kind_of(call.programme.kind).matching, ())


def choices_of(call: Call) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Who can be named on either side, by name: for forms."""
    rows: Sequence[Applicant] = eligible(call, also=waiting_too(call))
    first = [(one.application_id, one.name) for one in rows if one.side != Side.HOST]
    second = [(one.application_id, one.name) for one in rows if one.side == Side.HOST]
    if not second or not between_sides(call):
        second = first
    return sorted(first, key=lambda one: one[1]), sorted(second, key=lambda one: one[1])


def applications_by_id(call: Call) -> dict[int, Application]:
    return {one.pk: one for one in Application.objects.filter(call=call)}


def _run(one: Run) -> ShownRun:
    done = one.state == Run.State.DONE
    return ShownRun(
        record=one,
        headline=headline_of(one.result) if done else one.get_state_display(),
        stable=one.result.get("stable") if done else None,
        mean=one.result.get("mean") if done else None,
    )
