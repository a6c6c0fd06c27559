"""What was said in a needs assessment: texts with their passages, and notes of its meetings."""

import datetime
from typing import Any, Literal

from django.db.models import Count
from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.cursors import cut_query
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.scopes import READ, WRITE_PLATFORM
from zeroward.api.v1.operations import Body, Listed, Paging, listed, read, write
from zeroward.api.v1.rows import sent
from zeroward.consultation.domain.notes import add_note
from zeroward.consultation.domain.texts import MOST_LETTERS, NewText, add_text
from zeroward.consultation.models import SourceText
from zeroward.consultation.queries.access import consultation_for, stream_for
from zeroward.consultation.queries.session_access import session_for, text_for

router = Router(tags=["Running needs assessments"])
ROOM = "consultation"
COLUMNS = ("kind", "title", "language", "unit", "country", "role", "question", "said_on")
INNER = ("answer", "origin_key", "source_text", "days_only")
"""Ways back to who said it: no program sees or sets them."""

TextIn = sent(
    "TextIn",
    NewText,
    leave=INNER,
    kind=(Literal["document", "transcript", "note", "answer"], ...),
    title=(str, Field(min_length=1, max_length=200)),
    text=(str, Field(min_length=1, max_length=MOST_LETTERS)),
    source=(str, Field("", max_length=300, description="Where it is from")),
    stream=(int | None, Field(None, ge=1, description="Number of the stream that it belongs to")),
    country=(str, Field("", max_length=2)),
    language=(str, Field("en", max_length=12)),
    cut=(Literal["", "whole", "paragraphs", "turns", "none"], Field("", description="Empty: by its kind")),
)


class TextLine(Schema):
    id: int
    kind: str
    title: str
    language: str
    unit: str = Field(description="City that speaks; empty: not known, or promised not to be kept")
    country: str
    role: str
    question: str
    said_on: datetime.date | None
    stream: int | None
    meeting: int | None
    passages: int
    erased: bool


class PassageOut(Schema):
    id: int
    start: int = Field(description="First code point")
    end: int = Field(description="Code point after the last")
    unit: str
    role: str
    note: str


class TextOut(TextLine):
    text: str
    marks: list[PassageOut]


class NoteIn(Body):
    text: str = Field(min_length=1, max_length=5000)
    unit: str = Field("", max_length=120, description="City of the frame that spoke")
    role: str = Field("city", max_length=20)


class NoteOut(Schema):
    id: int
    meeting: int
    text: str
    unit: str
    role: str
    at: datetime.datetime


def _line(one: SourceText, passages: int) -> dict[str, Any]:
    return {
        **{name: getattr(one, name) for name in COLUMNS},
        "id": one.pk,
        "stream": one.stream_id,
        "meeting": one.session_id,
        "passages": passages,
        "erased": one.erased_at is not None,
    }


def _text(one: SourceText) -> TextOut:
    marks = list(one.segments.all())
    return TextOut(
        **_line(one, len(marks)),
        text=one.text,
        marks=[
            PassageOut(id=m.pk, start=m.start, end=m.end, unit=m.unit, role=m.role, note=m.note)
            for m in marks
        ],
    )


@read(
    router,
    "/work/needs/{int:assessment}/texts",
    Listed[TextLine],
    name="list_texts",
    example="/work/needs/1/texts",
    room=ROOM,
    scope=READ,
)
def texts(request: HttpRequest, assessment: int, page: Query[Paging]) -> Any:
    """Texts of a needs assessment that you run: open answers, notes, transcripts, documents."""
    record = consultation_for(request.viewer, assessment)  # type: ignore[attr-defined]
    query = record.texts.annotate(passages=Count("segments"))
    found = cut_query(request, query, "pk", limit=page.limit, cursor=page.cursor)
    return listed(found, [TextLine(**_line(one, one.passages)) for one in found])


@read(
    router,
    "/work/needs/{int:assessment}/texts/{int:text}",
    TextOut,
    name="read_text",
    example="/work/needs/1/texts/1",
    room=ROOM,
    scope=READ,
)
def text(request: HttpRequest, assessment: int, text: int) -> Any:
    """One text, word by word, with its passages. Who answered is not told."""
    return _text(text_for(request.viewer, assessment, text))  # type: ignore[attr-defined]


@write(
    router,
    "/work/needs/{int:assessment}/texts",
    TextOut,
    name="add_text",
    scope=WRITE_PLATFORM,
    room=ROOM,
)
def new_text(request: HttpRequest, assessment: int, body: TextIn) -> Any:
    """Take in a text that is to be coded, and cut it into passages."""
    token, who = acting(request, WRITE_PLATFORM)
    record = consultation_for(who["viewer"], assessment)
    stream = stream_for(who["viewer"], assessment, body.stream) if body.stream else None

    def work() -> Any:
        said = body.dict(exclude={"stream", "cut", "source"})
        new = NewText(**said, source_text=body.source)
        return _text(add_text(**who, consultation=record, new=new, stream=stream, cut=body.cut))

    return once_for_its_key(request, token, work)


@write(
    router,
    "/work/needs/{int:assessment}/meetings/{int:meeting}/notes",
    NoteOut,
    name="add_meeting_note",
    scope=WRITE_PLATFORM,
    room=ROOM,
)
def new_note(request: HttpRequest, assessment: int, meeting: int, body: NoteIn) -> Any:
    """Write down what was said in a meeting; it becomes a text to be coded."""
    token, who = acting(request, WRITE_PLATFORM)
    there = session_for(who["viewer"], assessment, meeting)

    def work() -> Any:
        note = add_note(**who, session=there, **body.dict())
        return NoteOut(
            id=note.pk, meeting=there.pk, text=note.text, unit=note.unit, role=note.role, at=note.at
        )

    return once_for_its_key(request, token, work)
