"""What a place learns on the way: entries of its log, decisions with their figures, sessions, pilots and steps."""

import datetime
from typing import Annotated, Any, Literal

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import place_with, scope_named
from zeroward.api.scopes import WRITE_MONITORING
from zeroward.api.v1.operations import Body, write
from zeroward.api.v1.rooms.columns import schemas, values_of
from zeroward.api.v1.rooms.kept import Records, Who, declare
from zeroward.api.v1.rows import MOST_NUMBER, Day
from zeroward.api.v1.work_inventories import LOCK
from zeroward.core.ui.addresses import address_of
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain import decisions, log, pilots, sessions
from zeroward.monitoring.learning_rules import LEARN
from zeroward.monitoring.models import DecisionNote, LogEntry, Pilot, Sensemaking
from zeroward.monitoring.queries.learning_access import of_place, one_for, place_of

router = Router(tags=["Your monitoring"])
ROOM = "monitoring"
TEAM = "The team alone sees it; showing it to others is a step on the page."
PAGE = {"page": (str, ...), "updated_at": (datetime.datetime, ...)}
LEAVE = ("visibility", "city_id")
LOOKED_AT = {
    "entries": (
        list[Annotated[int, Field(ge=1, le=MOST_NUMBER)]] | None,
        Field(None, max_length=60, description="Entries of the log that are looked at; null: as it is"),
    )
}


def _place(viewer: Viewer, text: str) -> Workspace:
    return place_with(viewer, scope_named(text), LEARN)


def _columns(kind: Any) -> tuple[str, ...]:
    return tuple(name for name in kind.fields if name not in LEAVE)


def _looked_at(sent: dict[str, Any], record: Any) -> list[int]:
    """The entries that a session looks at; when none are sent those of before."""
    entries = sent.pop("entries", None)
    if entries is None:
        entries = [] if record is None else [one.pk for one in record.entries.all()]
    return list(entries)


def _kind(
    one: str, many: str, words: tuple[str, str], page: str, model: Any, kind: Any, domain: Any
) -> Records:
    columns = _columns(kind)
    name = "".join(part.capitalize() for part in one.split("_"))
    use = one.removeprefix("log_").removeprefix("learning_").removesuffix("_note")
    is_session = model is Sensemaking
    needed = [
        column for column in columns if column in ("title", "happened_on", "decided_on", "held_on", "what")
    ]

    def save(who: Who, place: Any, sent: dict[str, Any], record: Any, lock: int) -> Any:
        given: dict[str, Any] = {"entries": _looked_at(sent, record)} if is_session else {}
        given["values"] = sent if record is None else values_of(record, columns) | sent
        return getattr(domain, f"save_{use}")(**who, place=place, **given, **{use: record}, lock=lock)

    def delete(who: Who, place: Any, record: Any) -> None:
        getattr(domain, f"delete_{use}")(**who, place=place, **{use: record})

    def out(record: Any) -> dict[str, Any]:
        looked = {"entries": [one.pk for one in record.entries.all()]} if is_session else {}
        stage = {"stage": record.stage, "since": record.since} if model is Pilot else {}
        found = values_of(record, columns) | looked | stage
        address = address_of(page, str(record.pk))
        return found | {
            "id": record.pk,
            "lock": record.lock,
            "page": address,
            "updated_at": record.updated_at,
        }

    staged = {"stage": (str, ...), "since": (datetime.date, ...)} if model is Pilot else {}
    return Records(
        one=one,
        many=many,
        words=words,
        address="/work/learning/{place}/" + many.replace("_", "-"),
        example=f"/work/learning/city:klagenfurt/{many.replace('_', '-')}",
        room=ROOM,
        scope=WRITE_MONITORING,
        kinds=schemas(
            name,
            model,
            columns,
            needed=needed,
            lock=LOCK,
            told=PAGE | staged,
            same=LOOKED_AT if is_session else None,
        ),
        owner=_place,
        rows=lambda viewer, place: (
            of_place(model, viewer, place)
            .filter(scope=str(place.scope))
            .prefetch_related(*(("entries",) if is_session else ()))
        ),
        save=save,
        delete=delete,
        out=out,
        about=TEAM,
    )


for declared in (
    _kind(
        "log_entry",
        "log_entries",
        ("an entry of the log", "entries of the log of a place"),
        "monitoring:entry",
        LogEntry,
        log.ENTRY,
        log,
    ),
    _kind(
        "decision_note",
        "decision_notes",
        ("a decision with its figure", "decisions of a place with their figures"),
        "monitoring:decision",
        DecisionNote,
        decisions.DECISION,
        decisions,
    ),
    _kind(
        "learning_session",
        "learning_sessions",
        ("a session that makes sense of it", "sessions of a place"),
        "monitoring:session",
        Sensemaking,
        sessions.SESSION,
        sessions,
    ),
    _kind(
        "pilot", "pilots", ("a pilot", "pilots of a place"), "monitoring:pilot", Pilot, pilots.PILOT, pilots
    ),
):
    declare(router, declared)


class StageIn(Body):
    lock: int = Field(description=LOCK)
    stage: Literal["identify", "test", "replicate", "scale", "stop"]
    reason: str = Field("", max_length=2000, description="Needed to stop, and to go back")
    on: Day | None = Field(None, description="null: today")


class StageOut(Schema):
    id: int
    stage: str
    since: datetime.date
    lock: int


@write(
    router,
    "/work/pilots/{int:pilot}/stage",
    StageOut,
    name="move_pilot",
    scope=WRITE_MONITORING,
    room=ROOM,
    status=200,
)
def stage(request: HttpRequest, pilot: int, sent: StageIn) -> Any:
    """Move a pilot to another stage; what is missing for it is said with the refusal."""
    token, who = acting(request, WRITE_MONITORING)
    kept: Pilot = one_for(Pilot, who["viewer"], pilot)
    place = place_of(kept)
    if not who["viewer"].holds(place.scope):
        raise Http404

    def work() -> Any:
        done = pilots.move_pilot(**who, place=place, pilot=kept, **sent.dict())
        return StageOut(id=done.pk, stage=done.stage, since=done.since, lock=done.lock)

    return once_for_its_key(request, token, work, status=200)
