"""What partners of a match do together: the agreement and reports read, goals and visits kept.

Saying yes to an agreement, and ending a match, are steps of a person on the page.
"""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.cursors import cut
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.scopes import READ, WRITE_PLACE
from zeroward.api.v1.operations import Body, Listed, Paging, listed, read, write
from zeroward.api.v1.rows import change, columns, row_of, sent, told
from zeroward.api.v1.work_inventories import LOCK, Gone
from zeroward.core.ui.addresses import address_of
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.agreeing import AgreementRow
from zeroward.exchange.domain.goals import GoalRow, delete_goal, reach_goal, save_goal
from zeroward.exchange.domain.taking_home import OutcomeRow, ReplicationRow
from zeroward.exchange.domain.visits import VisitRow, delete_visit, save_visit
from zeroward.exchange.models import Goal, Match, Visit
from zeroward.exchange.queries.match_access import match_for, own_memberships
from zeroward.exchange.queries.match_page import MatchPage, Partner, match_page

router = Router(tags=["Twinning"])
ROOM = "exchange"
ONE = "/work/matches/{int:match}"
VISIT = ("costs",)

GoalIn = sent("TwinGoalIn", GoalRow)
GoalChange = change("TwinGoalChange", GoalRow, lock=(int, Field(description=LOCK)))
GoalOut = told("TwinGoalOut", GoalRow, id=(int, ...), lock=(int, ...), reached_on=(datetime.date | None, ...))
VisitIn = sent("VisitIn", VisitRow, leave=VISIT)
VisitChange = change("VisitChange", VisitRow, leave=VISIT, lock=(int, Field(description=LOCK)))
VisitOut = told("VisitOut", VisitRow, leave=VISIT, id=(int, ...), lock=(int, ...))
AgreementText = told(
    "AgreementText",
    AgreementRow,
    lock=(int, ...),
    agreed=(int, Field(description="Partners that have said yes")),
)
ReplicationOut = told("ReplicationOut", ReplicationRow)
OutcomeOut = told("OutcomeOut", OutcomeRow)


class PartnerOut(Schema):
    application: int = Field(description="Number of its application; `host` of a visit")
    name: str
    hosts: bool
    agreed: bool = Field(description="Has said yes to the agreement as it stands")
    left_on: datetime.date | None
    replication: ReplicationOut | None = Field(description="How it does at home what it saw")
    outcome: OutcomeOut | None = Field(description="What came of the match for it")


class MatchLine(Schema):
    id: int
    call: str = Field(description="Key")
    number: int
    state: str
    page: str


class MatchOut(MatchLine):
    title: str
    next: str = Field(description="What comes next, in words")
    partners: list[PartnerOut]
    agreement: AgreementText | None
    goals: list[GoalOut]
    visits: list[VisitOut]


class ReachedIn(Body):
    reached: bool


def _line(one: Match) -> dict[str, Any]:
    return {
        "id": one.pk,
        "call": one.call.key,
        "number": one.number,
        "state": one.state,
        "page": address_of("exchange:match", str(one.pk)),
    }


def _goal(one: Goal) -> Any:
    return GoalOut(**columns(GoalRow, one), id=one.pk, lock=one.lock, reached_on=one.reached_on)


def _visit(one: Visit) -> Any:
    return VisitOut(**_values(one), id=one.pk, lock=one.lock)


def _values(one: Visit) -> dict[str, Any]:
    return {**columns(VisitRow, one, leave=("host", *VISIT)), "host": one.host_id}


def _partner(one: Partner) -> PartnerOut:
    replication, outcome = one.replication, one.outcome
    return PartnerOut(
        application=one.member.application_id,
        name=one.name,
        hosts=one.member.hosts,
        agreed=one.agreed,
        left_on=one.member.left_on,
        replication=ReplicationOut(**columns(ReplicationRow, replication)) if replication else None,
        outcome=OutcomeOut(**columns(OutcomeRow, outcome)) if outcome else None,
    )


def _match(one: Match, page: MatchPage) -> MatchOut:
    agreement = page.agreement
    return MatchOut(
        **_line(one),
        title=page.title,
        next=page.next_step,
        partners=[_partner(each) for each in page.partners],
        agreement=AgreementText(**columns(AgreementRow, agreement), lock=agreement.lock, agreed=page.agreed)
        if agreement
        else None,
        goals=[_goal(each) for each in (*page.goals, *page.milestones)],
        visits=[_visit(each.record) for each in page.visits],
    )


def _found(viewer: Viewer, match: int, kind: Any, pk: int) -> tuple[Match, Any]:
    """A match that the viewer may read, and one of its goals or visits. Raises Http404."""
    held = match_for(viewer, match).match
    found = kind.objects.filter(match=held, pk=pk).first()
    if found is None:
        raise Http404
    return held, found


@read(
    router, "/work/matches", Listed[MatchLine], name="list_matches", example="/work/matches", room=ROOM,
    scope=READ,
)  # fmt: skip
def matches(request: HttpRequest, page: Query[Paging]) -> Any:
    """Pairs and groups in which your places and teams take part."""
    rows = {one.match_id: one.match for one in own_memberships(request.viewer)}  # type: ignore[attr-defined]
    found = cut(request, rows.values(), lambda one: f"{one.pk:012}", limit=page.limit, cursor=page.cursor)
    return listed(found, [MatchLine(**_line(one)) for one in found])


@read(router, ONE, MatchOut, name="read_match", example="/work/matches/1", room=ROOM, scope=READ)
def match(request: HttpRequest, match: int) -> Any:
    """One match for its partners and those who run its call: agreement, goals, visits, what came of it."""
    access = match_for(request.viewer, match)  # type: ignore[attr-defined]
    return _match(access.match, match_page(access))


@write(router, ONE + "/goals", GoalOut, name="add_twin_goal", scope=WRITE_PLACE, room=ROOM)
def new_goal(request: HttpRequest, match: int, body: GoalIn) -> Any:
    """Add a goal or a milestone to a match of your place."""
    token, who = acting(request, WRITE_PLACE)
    held = match_for(who["viewer"], match).match

    def work() -> Any:
        return _goal(save_goal(**who, match=held, row=row_of(GoalRow, body)))

    return once_for_its_key(request, token, work)


@write(
    router, ONE + "/goals/{int:goal}", GoalOut, name="change_twin_goal", scope=WRITE_PLACE, room=ROOM,
    method="patch", status=200,
)  # fmt: skip
def goal_change(request: HttpRequest, match: int, goal: int, body: GoalChange) -> Any:
    """Change a goal of a match; what is not sent stays as it is."""
    token, who = acting(request, WRITE_PLACE)
    held, there = _found(who["viewer"], match, Goal, goal)

    def work() -> Any:
        row = row_of(GoalRow, body, columns(GoalRow, there))
        return _goal(save_goal(**who, match=held, row=row, goal=there, lock=body.lock))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/goals/{int:goal}/reached", GoalOut, name="reach_twin_goal", scope=WRITE_PLACE, room=ROOM,
    status=200,
)  # fmt: skip
def goal_reached(request: HttpRequest, match: int, goal: int, body: ReachedIn) -> Any:
    """Mark a goal of a match as reached today, or as not reached yet."""
    token, who = acting(request, WRITE_PLACE)
    held, there = _found(who["viewer"], match, Goal, goal)

    def work() -> Any:
        return _goal(reach_goal(**who, match=held, pk=there.pk, reached=body.reached))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/goals/{int:goal}", Gone, name="delete_twin_goal", scope=WRITE_PLACE, room=ROOM,
    method="delete", status=200,
)  # fmt: skip
def goal_gone(request: HttpRequest, match: int, goal: int) -> Any:
    """Take a goal out of a match."""
    token, who = acting(request, WRITE_PLACE)

    def work() -> Gone:
        held, there = _found(who["viewer"], match, Goal, goal)
        delete_goal(**who, match=held, pk=there.pk)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)


@write(router, ONE + "/visits", VisitOut, name="add_visit", scope=WRITE_PLACE, room=ROOM)
def new_visit(request: HttpRequest, match: int, body: VisitIn) -> Any:
    """Plan a visit of partners to one of them."""
    token, who = acting(request, WRITE_PLACE)
    held = match_for(who["viewer"], match).match

    def work() -> Any:
        return _visit(save_visit(**who, match=held, row=row_of(VisitRow, body)))

    return once_for_its_key(request, token, work)


@write(
    router, ONE + "/visits/{int:visit}", VisitOut, name="change_visit", scope=WRITE_PLACE, room=ROOM,
    method="patch", status=200,
)  # fmt: skip
def visit_change(request: HttpRequest, match: int, visit: int, body: VisitChange) -> Any:
    """Change a visit, or tell what was seen and learned; what is not sent stays as it is."""
    token, who = acting(request, WRITE_PLACE)
    held, there = _found(who["viewer"], match, Visit, visit)

    def work() -> Any:
        row = row_of(VisitRow, body, _values(there))
        return _visit(save_visit(**who, match=held, row=row, visit=there, lock=body.lock))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/visits/{int:visit}", Gone, name="delete_visit", scope=WRITE_PLACE, room=ROOM,
    method="delete", status=200,
)  # fmt: skip
def visit_gone(request: HttpRequest, match: int, visit: int) -> Any:
    """Take a visit out that was only planned."""
    token, who = acting(request, WRITE_PLACE)

    def work() -> Gone:
        held, there = _found(who["viewer"], match, Visit, visit)
        delete_visit(**who, match=held, visit=there)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)
