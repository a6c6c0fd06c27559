"""Following indicators and asking cities: courses of indicators, conversions of units, rounds of a year."""

import datetime
from typing import Annotated, Any

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema
from pydantic import StringConstraints

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.cursors import cut_query
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import city_scope, place_with, scope_named
from zeroward.api.scopes import READ, WRITE_MONITORING
from zeroward.api.v1.operations import Body, Listed, Paging, listed, read, write
from zeroward.api.v1.rooms.columns import unsent
from zeroward.api.v1.rooms.inventory_opening import WithdrawalIn
from zeroward.api.v1.rows import MOST_MONEY, change, columns, given, row_of, sent, told
from zeroward.api.v1.work_inventories import LOCK, Gone
from zeroward.api.v1.work_monitoring import router as INDICATOR  # noqa: N812 one address, one router
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.conversions import ConversionRow, delete_conversion, save_conversion
from zeroward.monitoring.domain.course_rows import CourseRow
from zeroward.monitoring.domain.courses import delete_course, save_course
from zeroward.monitoring.domain.round_letters import remind
from zeroward.monitoring.domain.rounds import RoundRow, change_round, close_round, open_round, withdraw_round
from zeroward.monitoring.domain.snapshots import keep_snapshot
from zeroward.monitoring.models import MonitoringRound, TransitionCourse, UnitConversion
from zeroward.monitoring.queries.access import visible_courses
from zeroward.monitoring.rules import INDICATORS, REPORT, ROUNDS
from zeroward.places.models import City

router = Router(tags=["Your monitoring"])
ROOM = "monitoring"
PLACE = "/work/monitoring/{place}"
TARGETS = "Values by year, in `unit`; null where the year is named without one"
Targets = dict[Annotated[str, StringConstraints(pattern=r"^(19|20|21)\d\d$")], float | None]

FollowedIndicatorIn: Any = sent(
    "FollowedIndicatorIn", CourseRow, leave=("visibility",),
    targets=(Targets, Field(default_factory=dict, max_length=80, description=TARGETS)),
    city=(str, Field("", max_length=120, description="Key of the city that it is about; empty: the place itself")),
)  # fmt: skip
FollowedIndicatorChange: Any = change(
    "FollowedIndicatorChange", CourseRow, leave=("visibility", "key"), lock=(int, Field(description=LOCK)),
    targets=(Targets, Field(default_factory=unsent, max_length=80, description=TARGETS)),
)  # fmt: skip
FollowedIndicatorOut: Any = told(
    "FollowedIndicatorOut", CourseRow, id=(int, ...), lock=(int, ...), targets=(dict[str, float | None], ...)
)
ConversionIn: Any = sent("ConversionIn", ConversionRow, factor=(float, Field(ge=-MOST_MONEY, le=MOST_MONEY)))
ConversionOut: Any = told("ConversionOut", ConversionRow, id=(int, ...))
MonitoringRoundIn: Any = sent("MonitoringRoundIn", RoundRow)
MonitoringRoundChange: Any = change("MonitoringRoundChange", RoundRow, lock=(int, Field(description=LOCK)))
MonitoringRoundOut: Any = told(
    "MonitoringRoundOut", RoundRow, id=(int, ...), state=(str, ...), lock=(int, ...),
    ended_at=(datetime.datetime | None, ...),
)  # fmt: skip


class RemindedOut(Schema):
    reminded: int = Field(description="Cities whose teams were reminded; those of the last days are left out")


class SnapshotIn(Body):
    year: int | None = Field(None, ge=1900, le=2200)
    note: str = Field("", max_length=2000)


class SnapshotOut(Schema):
    id: int
    year: int
    at: datetime.datetime


def _targets(row: dict[str, Any]) -> dict[int, Any]:
    return {int(year): value for year, value in row.items()}


def _course(one: TransitionCourse) -> Any:
    found = columns(CourseRow, one, leave=("targets",))
    return FollowedIndicatorOut(
        **found, id=one.pk, lock=one.lock, targets={str(year): v for year, v in one.targets.items()}
    )


def _followed(viewer: Viewer, indicator: int) -> tuple[TransitionCourse, Workspace]:
    """An indicator that the viewer's place follows, and the place. Raises Http404."""
    course: TransitionCourse | None = visible_courses(viewer).filter(pk=indicator).first()
    if course is None:
        raise Http404
    return course, place_with(viewer, Scope.parse(course.scope), INDICATORS)


@write(
    router,
    PLACE + "/indicators",
    FollowedIndicatorOut,
    name="follow_indicator",
    scope=WRITE_MONITORING,
    room=ROOM,
)
def follow(request: HttpRequest, place: str, sent: FollowedIndicatorIn) -> Any:
    """Follow an indicator of the list of indicators, with its base and targets.

    A platform or the Mission team may follow one about a city of its country, or about the country."""
    token, who = acting(request, WRITE_MONITORING)
    own = place_with(who["viewer"], scope_named(place), INDICATORS)
    key = sent.city or (own.scope.key if own.scope.kind == "city" else "")
    city = City.objects.public().filter(key=key).first() if key else None
    if key and city is None:
        raise Http404

    def work() -> Any:
        row = row_of(CourseRow, sent, targets=_targets(sent.targets))
        return _course(save_course(**who, place=own, row=row, city=city))

    return once_for_its_key(request, token, work)


@write(
    INDICATOR, "/work/indicators/{int:indicator}", FollowedIndicatorOut, name="change_indicator",
    scope=WRITE_MONITORING, room=ROOM, method="patch", status=200,
)  # fmt: skip
def indicator_change(request: HttpRequest, indicator: int, sent: FollowedIndicatorChange) -> Any:
    """Change base, targets, unit or source of an indicator that is followed; what is not sent stays as it is."""
    token, who = acting(request, WRITE_MONITORING)
    course, place = _followed(who["viewer"], indicator)

    def work() -> Any:
        more = {"targets": _targets(sent.targets if "targets" in given(sent) else course.targets)}
        row = row_of(CourseRow, sent, columns(CourseRow, course), **more)
        done = save_course(**who, place=place, row=row, city=course.city, course=course, lock=sent.lock)
        return _course(done)

    return once_for_its_key(request, token, work, status=200)


@write(
    INDICATOR, "/work/indicators/{int:indicator}", Gone, name="delete_indicator", scope=WRITE_MONITORING,
    room=ROOM, method="delete", status=200,
)  # fmt: skip
def indicator_gone(request: HttpRequest, indicator: int) -> Any:
    """Follow an indicator no more: it goes with its values."""
    token, who = acting(request, WRITE_MONITORING)

    def work() -> Gone:
        course, place = _followed(who["viewer"], indicator)
        delete_course(**who, place=place, course=course)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)


@write(
    router, "/work/indicators/{int:indicator}/conversions", ConversionOut, name="add_conversion",
    scope=WRITE_MONITORING, room=ROOM,
)  # fmt: skip
def conversion(request: HttpRequest, indicator: int, sent: ConversionIn) -> Any:
    """Say how values of one unit are told in another, and why: the method or the boundary changed."""
    token, who = acting(request, WRITE_MONITORING)
    course, place = _followed(who["viewer"], indicator)

    def work() -> Any:
        made = save_conversion(**who, place=place, course=course, row=row_of(ConversionRow, sent))
        return ConversionOut(**columns(ConversionRow, made), id=made.pk)

    return once_for_its_key(request, token, work)


@write(
    router, "/work/indicators/{int:indicator}/conversions/{int:conversion}", Gone, name="delete_conversion",
    scope=WRITE_MONITORING, room=ROOM, method="delete", status=200,
)  # fmt: skip
def conversion_gone(request: HttpRequest, indicator: int, conversion: int) -> Any:
    """Take a conversion back; values that it alone could convert are listed as unusable again."""
    token, who = acting(request, WRITE_MONITORING)

    def work() -> Gone:
        course, place = _followed(who["viewer"], indicator)
        kept = UnitConversion.objects.filter(course=course, pk=conversion).first()
        if kept is None:
            raise Http404
        delete_conversion(**who, place=place, course=course, conversion=kept)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)


def _round(one: MonitoringRound) -> Any:
    cities = tuple(sorted(asked.city.key for asked in one.places.all()))
    names = ("title", "year", "opens_on", "closes_on", "note", "state", "lock", "ended_at")
    return MonitoringRoundOut(id=one.pk, cities=list(cities), **{name: getattr(one, name) for name in names})


def _rounds(place: Workspace) -> Any:
    return MonitoringRound.objects.filter(scope=str(place.scope)).prefetch_related("places__city")


def _kept(viewer: Viewer, place: str, pk: int) -> tuple[Workspace, MonitoringRound]:
    """A place that asks, and one of its rounds. Raises Http404."""
    own = place_with(viewer, scope_named(place), ROUNDS)
    found = _rounds(own).filter(pk=pk).first()
    if found is None:
        raise Http404
    return own, found


def _again(place: Workspace, one: MonitoringRound) -> Any:
    return _round(_rounds(place).get(pk=one.pk))


@read(
    router, PLACE + "/rounds", Listed[MonitoringRoundOut], name="list_monitoring_rounds",
    example="/work/monitoring/city:klagenfurt/rounds", room=ROOM, scope=READ,
)  # fmt: skip
def rounds(request: HttpRequest, place: str, page: Query[Paging]) -> Any:
    """Rounds in which your place asks cities how far they are, the oldest first."""
    own = place_with(request.viewer, scope_named(place), ROUNDS)  # type: ignore[attr-defined]
    found = cut_query(request, _rounds(own), "pk", limit=page.limit, cursor=page.cursor)
    return listed(found, [_round(one) for one in found])


@write(
    router,
    PLACE + "/rounds",
    MonitoringRoundOut,
    name="open_monitoring_round",
    scope=WRITE_MONITORING,
    room=ROOM,
)
def new_round(request: HttpRequest, place: str, sent: MonitoringRoundIn) -> Any:
    """Ask cities about a year; their teams are told."""
    token, who = acting(request, WRITE_MONITORING)
    own = place_with(who["viewer"], scope_named(place), ROUNDS)

    def work() -> Any:
        return _again(own, open_round(**who, place=own, row=row_of(RoundRow, sent)))

    return once_for_its_key(request, token, work)


@write(
    router, PLACE + "/rounds/{int:round}", MonitoringRoundOut, name="change_monitoring_round",
    scope=WRITE_MONITORING, room=ROOM, method="patch", status=200,
)  # fmt: skip
def round_change(request: HttpRequest, place: str, round: int, sent: MonitoringRoundChange) -> Any:
    """Move the days of a round, say it better, or ask more cities; what is not sent stays as it is."""
    token, who = acting(request, WRITE_MONITORING)
    own, kept = _kept(who["viewer"], place, round)

    def work() -> Any:
        there = columns(RoundRow, kept, leave=("cities",))
        there["cities"] = tuple(asked.city.key for asked in kept.places.all())
        row = row_of(RoundRow, sent, there)
        return _again(own, change_round(**who, place=own, round=kept, row=row, lock=sent.lock))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, PLACE + "/rounds/{int:round}/reminders", RemindedOut, name="remind_of_monitoring_round",
    scope=WRITE_MONITORING, room=ROOM,
)  # fmt: skip
def reminders(request: HttpRequest, place: str, round: int) -> Any:
    """Remind the teams of cities that have not handed in."""
    token, who = acting(request, WRITE_MONITORING)
    own, kept = _kept(who["viewer"], place, round)

    def work() -> Any:
        return RemindedOut(reminded=remind(**who, place=own, round=kept))

    return once_for_its_key(request, token, work)


@write(
    router, PLACE + "/rounds/{int:round}/end", MonitoringRoundOut, name="close_monitoring_round",
    scope=WRITE_MONITORING, room=ROOM,
)  # fmt: skip
def round_closed(request: HttpRequest, place: str, round: int) -> Any:
    """End a round; what cities that handed in had reported is kept as a snapshot that belongs to each."""
    token, who = acting(request, WRITE_MONITORING)
    own, kept = _kept(who["viewer"], place, round)

    def work() -> Any:
        return _again(own, close_round(**who, place=own, round=kept))

    return once_for_its_key(request, token, work)


@write(
    router, PLACE + "/rounds/{int:round}/withdrawal", MonitoringRoundOut, name="withdraw_monitoring_round",
    scope=WRITE_MONITORING, room=ROOM,
)  # fmt: skip
def round_withdrawn(request: HttpRequest, place: str, round: int, sent: WithdrawalIn) -> Any:
    """Call a round off: nobody is asked any more; what was reported stays with its city."""
    token, who = acting(request, WRITE_MONITORING)
    own, kept = _kept(who["viewer"], place, round)

    def work() -> Any:
        return _again(own, withdraw_round(**who, place=own, round=kept, reason=sent.reason))

    return once_for_its_key(request, token, work)


@write(
    router, "/work/cities/{city}/snapshots", SnapshotOut, name="keep_monitoring_snapshot",
    scope=WRITE_MONITORING, room=ROOM,
)  # fmt: skip
def snapshot(request: HttpRequest, city: str, sent: SnapshotIn) -> Any:
    """Keep what a city has reported until now, for its team."""
    token, who = acting(request, WRITE_MONITORING)
    own = place_with(who["viewer"], city_scope(city), REPORT)

    def work() -> Any:
        made = keep_snapshot(**who, place=own, year=sent.year, note=sent.note)
        return SnapshotOut(id=made.pk, year=made.year, at=made.kept_at)

    return once_for_its_key(request, token, work)
