"""Programmes and calls for those who run them: made and changed, applications read, decisions prepared.

Opening a call, telling decisions and publishing matches stay on the page: people act on them.
"""

import datetime
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.cursors import cut
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import place_with, scope_named
from zeroward.api.scopes import READ, WRITE_PLATFORM
from zeroward.api.v1.operations import Body, Listed, Paging, listed, read, write
from zeroward.api.v1.rows import MOST_NUMBER, change, columns, row_of, sent
from zeroward.api.v1.work_inventories import LOCK
from zeroward.core.errors import unknown_choice
from zeroward.core.ui.addresses import address_of
from zeroward.exchange.domain.calls import COLUMNS, CallRow, change_call, make_call
from zeroward.exchange.domain.deciding import prepare_all
from zeroward.exchange.domain.programmes import ProgrammeRow, change_programme, make_programme
from zeroward.exchange.models import Call, PilotReport, Programme
from zeroward.exchange.queries.access import managed_call, managed_programme
from zeroward.exchange.queries.desk import DeskRow, call_desk, desk_page
from zeroward.exchange.rules import MANAGE

router = Router(tags=["Running programmes"])
ROOM = "exchange"
Side = Literal["learner", "host", "single"]
OWN = ("key", "is_example")


class CriterionIn(Body):
    key: str = Field(min_length=1, max_length=60)
    title: str = Field(min_length=1, max_length=200)
    weight: float = Field(1.0, ge=0, le=1000)
    most: int = Field(5, ge=1, le=100, description="Points at most")
    about: str = Field("", max_length=2000)


MORE: dict[str, Any] = {
    "versions": (
        dict[Side, int | None],
        Field({}, description="By side: number of the opened questionnaire that is its form"),
    ),
    "most": (
        dict[Side, int | None],
        Field({}, description="By side: places; null: as many as fit"),
    ),
    "conditions": (
        dict[Side, dict[str, Any]],
        Field({}, description="By side: who may apply, as rules over what is known of a place"),
    ),
    "criteria": (list[CriterionIn], Field([], max_length=40, description="Empty: those of its kind")),
}
ProgrammeIn = sent(
    "ProgrammeIn", ProgrammeRow, leave=OWN, place=(str, Field(max_length=130, examples=["mission"]))
)
ProgrammeChange = change("ProgrammeChange", ProgrammeRow, leave=(*OWN, "kind"))
CallIn = sent("CallIn", CallRow, leave=OWN, **MORE)
CallChange = change("CallChange", CallRow, leave=OWN, lock=(int, Field(description=LOCK)), **MORE)


class DeskCallOut(Schema):
    key: str
    title: str
    state: str
    handed_in: int
    drafts: int
    closes_at: datetime.datetime | None
    page: str


class OwnProgrammeOut(Schema):
    key: str
    kind: str
    title: str
    summary: str
    run_by: str
    source: str
    url: str
    owner: str
    calls: list[DeskCallOut]


class OwnProgrammesOut(Schema):
    items: list[OwnProgrammeOut]


class OwnSideOut(Schema):
    side: str
    places: int | None
    form: int | None = Field(description="Number of its questionnaire")
    conditions: dict[str, Any]


class OwnCallOut(Schema):
    key: str
    lock: int
    programme: str
    state: str
    phase: str
    title: str
    summary: str
    rules: str
    opens_at: datetime.datetime | None
    closes_at: datetime.datetime | None
    zone: str
    decided_by: datetime.date | None
    starts_on: datetime.date | None
    ends_on: datetime.date | None
    keep_until: datetime.date | None
    contact: str
    shows_results: bool
    criteria: list[dict[str, Any]]
    sides: list[OwnSideOut]
    page: str


class HandedInOut(Schema):
    id: int
    reference: str
    name: str
    side: str
    state: str
    summary: str
    needs: list[str]
    offers: list[str]
    languages: list[str]
    capacity: int
    submitted_at: datetime.datetime
    score: float | None = Field(description="Weighted mean of its readers, 0 to 100")
    reviews: int
    pending: str = Field(description="Decision that is prepared and not told yet")
    lock: int
    page: str


class DecisionIn(Body):
    application: int = Field(ge=1, le=MOST_NUMBER)
    state: Literal["", "accepted", "reserve", "declined"] = Field(description="Empty: takes it back")
    reason: str = Field("", max_length=4000, description="The applicants will read it")


class DecisionsIn(Body):
    decisions: list[DecisionIn] = Field(min_length=1, max_length=1000)


class PreparedOut(Schema):
    prepared: int


class PilotReportOut(Schema):
    id: int
    applicant: str
    title: str
    done: str
    changed: str
    lessons: str
    spent: float | None = Field(description="EUR")
    public: bool
    handed_in_at: datetime.datetime
    answer: str


class PilotReportsOut(Schema):
    items: list[PilotReportOut]


class OwnerFilter(Schema):
    place: str = Field("mission", max_length=130, description="Who runs them")


def _programme(one: Programme, calls: list[Any]) -> OwnProgrammeOut:
    return OwnProgrammeOut(
        key=one.key,
        kind=one.kind,
        title=one.title,
        summary=one.summary,
        run_by=one.run_by,
        source=one.source,
        url=one.url,
        owner=one.scope,
        calls=[
            DeskCallOut(
                key=each.call.key,
                title=each.call.title,
                state=each.call.state,
                handed_in=each.handed_in,
                drafts=each.drafts,
                closes_at=each.call.closes_at,
                page=address_of("exchange:call", each.call.key),
            )
            for each in calls
        ],
    )


def _call(one: Call) -> OwnCallOut:
    return OwnCallOut(
        **{name: getattr(one, name) for name in COLUMNS},
        key=one.key,
        lock=one.lock,
        programme=one.programme.key,
        state=one.state,
        phase=one.phase,
        criteria=one.criteria,
        sides=[
            OwnSideOut(side=side.side, places=side.most, form=side.version_id, conditions=side.conditions)
            for side in one.sides.all()
        ],
        page=address_of("exchange:call", one.key),
    )


def _application(row: DeskRow) -> HandedInOut:
    one = row.application
    return HandedInOut(
        **{
            name: getattr(one, name)
            for name in ("reference", "state", "summary", "capacity", "submitted_at", "pending", "lock")
        },
        id=one.pk,
        name=row.name,
        side=one.side,
        needs=list(one.needs),
        offers=list(one.offers),
        languages=list(one.languages),
        score=row.score.mean,
        reviews=row.score.done,
        page=address_of("exchange:desk-application", str(one.pk)),
    )


def _report(record: PilotReport, name: str) -> PilotReportOut:
    return PilotReportOut(
        **{
            field: getattr(record, field)
            for field in ("title", "done", "changed", "lessons", "handed_in_at", "answer")
        },
        id=record.pk,
        applicant=name,
        spent=None if record.spent is None else float(record.spent),
        public=record.is_public,
    )


@read(
    router, "/work/programmes", OwnProgrammesOut, name="list_own_programmes", example="/work/programmes",
    room=ROOM, scope=READ,
)  # fmt: skip
def programmes(request: HttpRequest, page: Query[OwnerFilter]) -> Any:
    """Programmes that your platform or the Mission runs, with their calls."""
    place = place_with(request.viewer, scope_named(page.place), MANAGE)  # type: ignore[attr-defined]
    return OwnProgrammesOut(items=[_programme(one.programme, one.calls) for one in desk_page(place)])


@write(router, "/work/programmes", OwnProgrammeOut, name="add_programme", scope=WRITE_PLATFORM, room=ROOM)
def new_programme(request: HttpRequest, body: ProgrammeIn) -> Any:
    """Make a programme under which calls are opened."""
    token, who = acting(request, WRITE_PLATFORM)
    place = place_with(who["viewer"], scope_named(body.place), MANAGE)

    def work() -> Any:
        return _programme(make_programme(**who, place=place, row=row_of(ProgrammeRow, body)), [])

    return once_for_its_key(request, token, work)


@write(
    router, "/work/programmes/{programme}", OwnProgrammeOut, name="change_programme", scope=WRITE_PLATFORM,
    room=ROOM, method="patch", status=200,
)  # fmt: skip
def programme_change(request: HttpRequest, programme: str, body: ProgrammeChange) -> Any:
    """Change what a programme says about itself; what is not sent stays as it is."""
    token, who = acting(request, WRITE_PLATFORM)
    there = managed_programme(who["viewer"], programme)

    def work() -> Any:
        row = row_of(ProgrammeRow, body, columns(ProgrammeRow, there))
        return _programme(change_programme(**who, programme=there, row=row), [])

    return once_for_its_key(request, token, work, status=200)


@write(
    router, "/work/programmes/{programme}/calls", OwnCallOut, name="add_call", scope=WRITE_PLATFORM, room=ROOM
)
def new_call(request: HttpRequest, programme: str, body: CallIn) -> Any:
    """Prepare a call of a programme. Opening it is a step on the page."""
    token, who = acting(request, WRITE_PLATFORM)
    there = managed_programme(who["viewer"], programme)

    def work() -> Any:
        return _call(make_call(**who, programme=there, row=row_of(CallRow, body)))

    return once_for_its_key(request, token, work)


@read(
    router, "/work/calls/{call}", OwnCallOut, name="read_own_call", example="/work/calls/no-such-call",
    room=ROOM, scope=READ,
)  # fmt: skip
def own_call(request: HttpRequest, call: str) -> Any:
    """One call that you run, with its sides and criteria and the lock to change it."""
    return _call(managed_call(request.viewer, call))  # type: ignore[attr-defined]


@write(
    router, "/work/calls/{call}", OwnCallOut, name="change_call", scope=WRITE_PLATFORM, room=ROOM,
    method="patch", status=200,
)  # fmt: skip
def call_change(request: HttpRequest, call: str, body: CallChange) -> Any:
    """Change a call; what is not sent stays as it is. A new deadline is told to all who have begun."""
    token, who = acting(request, WRITE_PLATFORM)
    there = managed_call(who["viewer"], call)

    def work() -> Any:
        row = row_of(CallRow, body, _row(there))
        return _call(change_call(**who, call=there, row=row, lock=body.lock))

    return once_for_its_key(request, token, work, status=200)


def _row(one: Call) -> dict[str, Any]:
    """What a call says, as its row has it."""
    said = {name: getattr(one, name) for name in COLUMNS if name not in ("opens_at", "closes_at")}
    most = dict(one.sides.values_list("side", "most"))
    return {**said, "opens": one.opens_at, "closes": one.closes_at, "most": most}


@read(
    router, "/work/calls/{call}/applications", Listed[HandedInOut], name="list_handed_in",
    example="/work/calls/no-such-call/applications", room=ROOM, scope=READ,
)  # fmt: skip
def handed_in(request: HttpRequest, call: str, page: Query[Paging]) -> Any:
    """Applications that were handed in to a call that you run, with what their readers gave. Drafts stay with
    those who write them."""
    rows = call_desk(managed_call(request.viewer, call)).rows  # type: ignore[attr-defined]
    found = cut(request, rows, lambda row: f"{row.application.pk:012}", limit=page.limit, cursor=page.cursor)
    return listed(found, [_application(row) for row in found])


@write(
    router, "/work/calls/{call}/decisions", PreparedOut, name="prepare_decisions", scope=WRITE_PLATFORM,
    room=ROOM, method="put", status=200,
)  # fmt: skip
def decisions(request: HttpRequest, call: str, body: DecisionsIn) -> Any:
    """Note what is going to be decided, many at once: all or none. Telling it is a step on the page."""
    token, who = acting(request, WRITE_PLATFORM)
    there = managed_call(who["viewer"], call)

    def work() -> PreparedOut:
        known = {one.pk: one for one in there.applications.exclude(submitted_at=None)}
        if any(one.application not in known for one in body.decisions):
            raise unknown_choice("decisions")
        rows = [(known[one.application], one.state, one.reason) for one in body.decisions]
        return PreparedOut(prepared=len(prepare_all(**who, call=there, rows=rows)))

    return once_for_its_key(request, token, work, status=200)


@read(
    router, "/work/calls/{call}/reports", PilotReportsOut, name="list_pilot_reports",
    example="/work/calls/no-such-call/reports", room=ROOM, scope=READ,
)  # fmt: skip
def reports(request: HttpRequest, call: str) -> Any:
    """Reports of pilots that were handed in to a call that you run."""
    found = call_desk(managed_call(request.viewer, call)).reports  # type: ignore[attr-defined]
    return PilotReportsOut(items=[_report(record, name) for record, name in found])
