"""What became of plans: what a city is asked, where its actions stand, indicators with their values."""

import datetime
from typing import Any, Literal

from django.http import Http404, HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import city_scope, place_with
from zeroward.api.scopes import READ, WRITE_MONITORING
from zeroward.api.v1.operations import Body, read, write
from zeroward.core.scope import Scope
from zeroward.core.ui.addresses import address_of
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.monitoring.domain.course_values import ValueRow, add_values
from zeroward.monitoring.domain.handing_in import nothing_changed
from zeroward.monitoring.domain.report_rows import ReportRow
from zeroward.monitoring.domain.reports import Told, report_actions
from zeroward.monitoring.models import TONNES, MonitoringRound, TransitionCourse
from zeroward.monitoring.queries.access import visible_courses
from zeroward.monitoring.queries.action_states import StateOfAction, states_of
from zeroward.monitoring.queries.course_pages import CoursePage, CourseRow, course_page, courses_page
from zeroward.monitoring.queries.round_pages import AskedRound, asked_round, rounds_asking
from zeroward.monitoring.rules import INDICATORS, REPORT

router = Router(tags=["Your monitoring"])
Day = datetime.date | None


class AskedOut(Schema):
    round: int
    title: str
    year: int
    asked_by: str
    opens_on: datetime.date
    closes_on: datetime.date
    note: str
    phase: str = Field(description='"waiting", "open", "late", "over" or "withdrawn"')
    state: str = Field(description="How far the city is")


class ActionStanding(Schema):
    action: int = Field(description="`id` of the action")
    code: str
    name: str
    plan: int
    status: str = Field(description="As of today; empty: nobody has reported")
    report: int = Field(description="`id` of the newest report, for `seen`; 0: none")
    as_of: Day
    answered: bool = Field(description="Reported in the round that was asked for")
    start: dict[str, Any] = Field(description="What a new report begins with")


class StandingOut(Schema):
    city: str
    rounds: list[AskedOut]
    actions: list[ActionStanding]


class StandingFilters(Schema):
    round: int = Field(0, ge=0, le=2**31 - 1, description="A round that asks the city; 0: none")


class ActionReportIn(Body):
    action: int = Field(description="`id` of the action")
    seen: int = Field(description="`report` of the action as you read it; when there is a newer one, 409")
    status: Literal["not_started", "planned", "in_progress", "implemented", "delayed", "dropped"]
    as_of: Day = Field(None, description="null: the last day of the round's year, or today")
    reason: str = Field("", max_length=4000, description="Why it is late or dropped")
    due: Day = None
    expected: float | None = Field(None, description="Expected effect in `effect_unit`")
    realised: float | None = None
    effect_unit: str = Field(TONNES, max_length=60)
    effect_year: int | None = None
    cost_expected: float | None = Field(None, description="EUR")
    cost_realised: float | None = Field(None, description="EUR")
    price_year: int | None = None
    barrier: str = Field("", max_length=120, description="Key of a barrier")
    barrier_note: str = Field("", max_length=4000)
    note: str = Field("", max_length=4000)
    evidence: str = Field("", max_length=500)
    evidence_url: str = Field("", max_length=500)
    confirmed: bool = Field(False, description="Nothing changed, and this is to be kept")


class ReportsIn(Body):
    round: int = Field(0, ge=0, le=2**31 - 1, description="The round that this answers; 0: none")
    reports: list[ActionReportIn] = Field(min_length=1, max_length=500)


class ToldOut(Schema):
    kept: int
    same: int = Field(description="Said nothing new")


class IndicatorOut(Schema):
    id: int
    city: str | None = Field(description="Key; null for a country's own")
    key: str = Field(description="Key in the list of indicators")
    title: str
    unit: str
    base_year: int | None
    base: float | None
    targets: dict[str, float | None]
    values: dict[str, float] = Field(description="By year, as known today, in the unit of the course")
    state: str
    page: str


class ValueOut(Schema):
    year: int
    value: float | None = Field(description="null: what was known was taken back")
    unit: str
    known_on: datetime.date
    source: str
    fate: str = Field(description="current, corrected, taken back, or takes one back")


class IndicatorDetail(IndicatorOut):
    history: list[ValueOut]


class IndicatorsOut(Schema):
    items: list[IndicatorOut]


class ValueIn(Body):
    year: int = Field(ge=1900, le=2200)
    value: float | None = Field(description="null takes back what was known")
    unit: str = Field(max_length=60)
    known_on: Day = Field(None, description="null: today")
    source_text: str = Field(min_length=1, max_length=500, description="Statistic or document")
    note: str = Field("", max_length=2000)


class ValuesIn(Body):
    values: list[ValueIn] = Field(min_length=1, max_length=1000)


class KeptOut(Schema):
    kept: int = Field(description="Values that were new")


class RoundIn(Body):
    round: int = Field(ge=1, le=2**31 - 1)


def _asked(one: AskedRound) -> AskedOut:
    return AskedOut(
        round=one.round.pk,
        title=one.round.title,
        year=one.round.year,
        asked_by=one.asked_by,
        opens_on=one.round.opens_on,
        closes_on=one.round.closes_on,
        note=one.round.note,
        phase=one.phase,
        state=one.place.state,
    )


def _standing(one: StateOfAction) -> ActionStanding:
    return ActionStanding(
        action=one.action.pk,
        code=one.action.code,
        name=one.action.name,
        plan=one.action.plan_id,
        status=one.stands.status or "",
        report=one.report.pk if one.report else 0,
        as_of=one.report.as_of if one.report else None,
        answered=one.answered,
        start=dict(one.start),
    )


def _round(city: str, pk: int) -> MonitoringRound | None:
    """Raises Http404 for a round that does not ask the city."""
    if not pk:
        return None
    found = asked_round(city, pk)
    if found is None:
        raise Http404
    return found.round


@read(
    router,
    "/work/cities/{city}/standing",
    StandingOut,
    name="read_standing",
    example="/work/cities/klagenfurt/standing",
    room="monitoring",
    scope=READ,
)
def standing(request: HttpRequest, city: str, asked: Query[StandingFilters]) -> Any:
    """Where the actions of your city stand, and which rounds ask about them."""
    place = _own(request.viewer, city, REPORT)  # type: ignore[attr-defined]
    states = states_of(place, timezone.localdate(), round=_round(city, asked.round))
    return StandingOut(
        city=city,
        rounds=[_asked(one) for one in rounds_asking(city)],
        actions=[_standing(one) for one in states],
    )


def _own(viewer: Viewer, city: str, action: str) -> Workspace:
    return place_with(viewer, city_scope(city), action)


@write(
    router,
    "/work/cities/{city}/reports",
    ToldOut,
    name="report_actions",
    scope=WRITE_MONITORING,
    room="monitoring",
)
def reports(request: HttpRequest, city: str, sent: ReportsIn) -> Any:
    """Report where actions stand, as an answer to a round or at any time.

    All are kept or none. That the answer to a round is complete is handed in on its page, by a person."""
    token, who = acting(request, WRITE_MONITORING)
    place = _own(who["viewer"], city, REPORT)
    asked = _round(city, sent.round)

    def work() -> ToldOut:
        rows = [ReportRow(**one.dict(exclude={"seen"}), opened_on=one.seen) for one in sent.reports]
        return _told(report_actions(**who, place=place, rows=rows, round=asked))

    return once_for_its_key(request, token, work)


@write(
    router,
    "/work/cities/{city}/reports/unchanged",
    ToldOut,
    name="report_unchanged",
    scope=WRITE_MONITORING,
    room="monitoring",
)
def unchanged(request: HttpRequest, city: str, sent: RoundIn) -> Any:
    """Say for a round that whatever is not answered yet stands as it stood."""
    token, who = acting(request, WRITE_MONITORING)
    place = _own(who["viewer"], city, REPORT)
    asked = _round(city, sent.round)

    def work() -> ToldOut:
        assert asked is not None  # a round has a number
        return _told(nothing_changed(**who, place=place, round=asked))

    return once_for_its_key(request, token, work)


def _told(done: Told) -> ToldOut:
    return ToldOut(kept=done.kept, same=done.same)


def _course(row: CourseRow) -> dict[str, Any]:
    record: TransitionCourse = row.course
    return {
        "id": record.pk,
        "city": record.city.key if record.city else None,
        "key": record.key,
        "title": row.title,
        "unit": record.unit,
        "base_year": record.base_year,
        "base": record.base,
        "targets": {str(year): value for year, value in record.targets.items()},
        "values": {str(year): value for year, value in row.figures.figures.items()},
        "state": row.state,
        "page": address_of("monitoring:course", str(record.pk)),
    }


@read(
    router,
    "/work/cities/{city}/indicators",
    IndicatorsOut,
    name="list_indicators",
    example="/work/cities/klagenfurt/indicators",
    room="monitoring",
    scope=READ,
)
def indicators(request: HttpRequest, city: str) -> Any:
    """Indicators of a city that you may see, each with its course."""
    place = workspace(city_scope(city))
    page = courses_page(request.viewer, place) if place else None  # type: ignore[attr-defined]
    if page is None:
        raise Http404
    return IndicatorsOut(items=[IndicatorOut(**_course(row)) for row in page.rows])


@read(
    router,
    "/work/indicators/{int:indicator}",
    IndicatorDetail,
    name="read_indicator",
    example="/work/indicators/1",
    room="monitoring",
    scope=READ,
)
def indicator(request: HttpRequest, indicator: int) -> Any:
    """One indicator with every value as it became known."""
    page = course_page(request.viewer, indicator)  # type: ignore[attr-defined]
    if page is None:
        raise Http404
    return IndicatorDetail(**_course(page.row), history=_history(page))


def _history(page: CoursePage) -> list[ValueOut]:
    return [
        ValueOut(
            year=one.value.year,
            value=one.value.value,
            unit=one.value.unit,
            known_on=one.value.known_on,
            source=one.value.source_text,
            fate=one.fate,
        )
        for one in page.lines
    ]


@write(
    router,
    "/work/indicators/{int:indicator}/values",
    KeptOut,
    name="add_values",
    scope=WRITE_MONITORING,
    room="monitoring",
)
def values(request: HttpRequest, indicator: int, sent: ValuesIn) -> Any:
    """Bring values of an indicator in as they become known.

    What is known already is passed over; a later value corrects, the history keeps both."""
    token, who = acting(request, WRITE_MONITORING)
    course = visible_courses(who["viewer"]).filter(pk=indicator).first()
    if course is None:
        raise Http404
    place = place_with(who["viewer"], Scope.parse(course.scope), INDICATORS)

    def work() -> KeptOut:
        rows = [ValueRow(**one.dict()) for one in sent.values]
        return KeptOut(kept=add_values(**who, place=place, course=course, rows=rows))

    return once_for_its_key(request, token, work)
