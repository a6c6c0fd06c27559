"""What became of a barrier: raised with an authority, what they answered, policy labs about it."""

import datetime
from typing import Any

from django.db.models import Model
from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.scopes import READ, WRITE_BARRIERS
from zeroward.api.v1.operations import read, write
from zeroward.api.v1.rooms.barrier_register import ONE, ROOM, kept_barrier
from zeroward.api.v1.rows import MOST_NUMBER, Day, change, columns, row_of, sent
from zeroward.api.v1.work_inventories import Gone
from zeroward.barriers.domain.dealing import (
    AnswerRow,
    RaisingRow,
    close_raising,
    raise_barrier,
    record_answer,
)
from zeroward.barriers.domain.labs import LabRow, delete_lab, save_lab
from zeroward.barriers.models import Answer, Barrier, LabRecord, Raising
from zeroward.core.visibility import Viewer

router = Router(tags=["Keeping a register of barriers"])
SHOWN = ("is_public",)
NUMBERS = (
    list[int],
    Field(default_factory=list, max_length=100, description="Numbers of documents of the team"),
)

RaisingIn = sent("RaisingIn", RaisingRow, raised_on=(Day, ...))
RaisingChange = change("RaisingChange", RaisingRow, raised_on=(Day, Field(default_factory=lambda: None)))
AnswerIn = sent("AuthorityAnswerIn", AnswerRow, leave=SHOWN, answered_on=(Day, ...))
LabIn = sent("LabIn", LabRow, leave=SHOWN, held_on=(Day, ...), documents=NUMBERS)
LabChange = change(
    "LabChange", LabRow, leave=SHOWN, held_on=(Day, Field(default_factory=lambda: None)), documents=NUMBERS
)


class AuthorityAnswerOut(Schema):
    id: int
    answered_on: datetime.date
    result: str
    text: str
    url: str
    document: int | None
    public: bool


class RaisingOut(Schema):
    id: int
    raised_on: datetime.date
    organisation: str = Field(description="Key of a body of the directory; empty: none")
    authority: str
    level: str
    contact: str
    asked: str
    due_on: datetime.date | None
    closed: bool = Field(description="No answer is expected any more")
    answers: list[AuthorityAnswerOut]


class LabOut(Schema):
    id: int
    held_on: datetime.date
    question: str
    people: str
    finding: str
    outcome: str
    documents: list[int]
    public: bool


class DialogueOut(Schema):
    raisings: list[RaisingOut]
    labs: list[LabOut]


def _answer(one: Answer) -> AuthorityAnswerOut:
    names = ("answered_on", "result", "text", "url")
    return AuthorityAnswerOut(
        id=one.pk,
        document=one.document_id,
        public=one.is_public,
        **{name: getattr(one, name) for name in names},
    )


def _raising(one: Raising) -> RaisingOut:
    names = ("raised_on", "authority", "level", "contact", "asked", "due_on")
    return RaisingOut(
        id=one.pk,
        organisation=one.organisation.key if one.organisation else "",
        closed=one.closed_on is not None,
        answers=[_answer(each) for each in one.answers.all()],
        **{name: getattr(one, name) for name in names},
    )


def _lab(one: LabRecord) -> LabOut:
    names = ("held_on", "question", "people", "finding", "outcome")
    return LabOut(
        id=one.pk,
        documents=sorted(each.pk for each in one.documents.all()),
        public=one.is_public,
        **{name: getattr(one, name) for name in names},
    )


def _found(viewer: Viewer, barrier: str, kind: type[Model], pk: int) -> tuple[Barrier, Any]:
    """A barrier of a register that the viewer keeps, and one of its raisings or labs. Raises Http404."""
    held = kept_barrier(viewer, barrier)
    found = kind._default_manager.filter(barrier=held, pk=pk).first()
    if found is None:
        raise Http404
    return held, found


@read(
    router, ONE + "/dialogue", DialogueOut, name="read_barrier_dialogue",
    example="/work/barrier-register/no-such-barrier/dialogue", room=ROOM, scope=READ,
)  # fmt: skip
def dialogue(request: HttpRequest, barrier: str) -> Any:
    """With whom a barrier of your register was raised, what they answered, and what labs found."""
    held = kept_barrier(request.viewer, barrier)  # type: ignore[attr-defined]
    raisings = held.raisings.select_related("organisation").prefetch_related("answers")
    return DialogueOut(
        raisings=[_raising(one) for one in raisings],
        labs=[_lab(one) for one in held.labs.prefetch_related("documents")],
    )


@write(router, ONE + "/raisings", RaisingOut, name="raise_barrier", scope=WRITE_BARRIERS, room=ROOM)
def new_raising(request: HttpRequest, barrier: str, body: RaisingIn) -> Any:
    """Write down that a barrier was put before an authority; its state follows."""
    token, who = acting(request, WRITE_BARRIERS)
    held = kept_barrier(who["viewer"], barrier)

    def work() -> Any:
        return _raising(raise_barrier(**who, barrier=held, row=row_of(RaisingRow, body)))

    return once_for_its_key(request, token, work)


@write(
    router, ONE + "/raisings/{int:raising}", RaisingOut, name="change_raising", scope=WRITE_BARRIERS,
    room=ROOM, method="patch", status=200,
)  # fmt: skip
def raising_change(request: HttpRequest, barrier: str, raising: int, body: RaisingChange) -> Any:
    """Change what is known of a raising; what is not sent stays as it is."""
    token, who = acting(request, WRITE_BARRIERS)
    held, there = _found(who["viewer"], barrier, Raising, raising)

    def work() -> Any:
        said = columns(RaisingRow, there, leave=("organisation",))
        said["organisation"] = there.organisation.key if there.organisation else ""
        row = row_of(RaisingRow, body, said)
        return _raising(raise_barrier(**who, barrier=held, row=row, raising=there))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/raisings/{int:raising}/close", Gone, name="close_raising", scope=WRITE_BARRIERS,
    room=ROOM, status=200,
)  # fmt: skip
def raising_close(request: HttpRequest, barrier: str, raising: int) -> Any:
    """Say that no answer is expected any more; nobody is reminded again."""
    token, who = acting(request, WRITE_BARRIERS)
    held, there = _found(who["viewer"], barrier, Raising, raising)

    def work() -> Gone:
        close_raising(**who, barrier=held, raising=there)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/raisings/{int:raising}/answers", AuthorityAnswerOut, name="record_answer",
    scope=WRITE_BARRIERS, room=ROOM,
)  # fmt: skip
def new_answer(request: HttpRequest, barrier: str, raising: int, body: AnswerIn) -> Any:
    """Write down what an authority answered; the state of the barrier follows.

    Only those who keep the register see it; showing it to others is a step on the page."""
    token, who = acting(request, WRITE_BARRIERS)
    held, there = _found(who["viewer"], barrier, Raising, raising)

    def work() -> Any:
        return _answer(record_answer(**who, barrier=held, raising=there, row=row_of(AnswerRow, body)))

    return once_for_its_key(request, token, work)


@write(router, ONE + "/labs", LabOut, name="add_lab", scope=WRITE_BARRIERS, room=ROOM)
def new_lab(request: HttpRequest, barrier: str, body: LabIn) -> Any:
    """Add the record of a policy lab about a barrier."""
    token, who = acting(request, WRITE_BARRIERS)
    held = kept_barrier(who["viewer"], barrier)

    def work() -> Any:
        return _lab(
            save_lab(**who, barrier=held, row=row_of(LabRow, body, documents=_numbers(body.documents)))
        )

    return once_for_its_key(request, token, work)


@write(
    router, ONE + "/labs/{int:lab}", LabOut, name="change_lab", scope=WRITE_BARRIERS, room=ROOM,
    method="patch", status=200,
)  # fmt: skip
def lab_change(request: HttpRequest, barrier: str, lab: int, body: LabChange) -> Any:
    """Change the record of a policy lab; what is not sent stays as it is."""
    token, who = acting(request, WRITE_BARRIERS)
    held, there = _found(who["viewer"], barrier, LabRecord, lab)

    def work() -> Any:
        kept = tuple(there.documents.values_list("pk", flat=True))
        numbers = _numbers(body.documents) if "documents" in body.model_fields_set else kept
        said = columns(LabRow, there, leave=("documents",))
        row = row_of(LabRow, body, said, documents=numbers)
        return _lab(save_lab(**who, barrier=held, row=row, lab=there))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/labs/{int:lab}", Gone, name="delete_lab", scope=WRITE_BARRIERS, room=ROOM,
    method="delete", status=200,
)  # fmt: skip
def lab_gone(request: HttpRequest, barrier: str, lab: int) -> Any:
    """Delete the record of a policy lab; its documents stay."""
    token, who = acting(request, WRITE_BARRIERS)

    def work() -> Gone:
        held, there = _found(who["viewer"], barrier, LabRecord, lab)
        delete_lab(**who, barrier=held, lab=there)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)


def _numbers(given: list[int]) -> tuple[int, ...]:
    """Numbers that a database can be asked for; others are none of the team's documents."""
    return tuple(one if 0 < one <= MOST_NUMBER else 0 for one in given)
