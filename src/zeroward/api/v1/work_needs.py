"""Needs assessments from inside: for those who ask what came in, for those who are asked their questions."""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.scopes import READ, WRITE_NEEDS
from zeroward.api.v1.operations import Body, read, write
from zeroward.api.v1.tables import TableOut, table_out
from zeroward.consultation.models import Consultation
from zeroward.consultation.queries.access import consultation_for, consultations_of
from zeroward.consultation.queries.hiding import without_small
from zeroward.consultation.queries.live import assemble
from zeroward.consultation.queries.shown import shown_table
from zeroward.core.ui.addresses import address_of
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspaces
from zeroward.questionnaires.domain.hands import Hand
from zeroward.questionnaires.domain.reading_posts import SHOWN
from zeroward.questionnaires.domain.saving import save_section
from zeroward.questionnaires.models import Answering
from zeroward.questionnaires.queries.asked import AskedEntry, asked_of_all
from zeroward.questionnaires.queries.respondent.asked import Asked
from zeroward.questionnaires.queries.respondent.section_page import SectionPage, section_page
from zeroward.questionnaires.queries.respondent.words import speaker_of

router = Router(tags=["Your needs assessments"])


class AssessmentOut(Schema):
    id: int
    key: str
    title: str
    year: int
    owner: str = Field(examples=["country:AT"])
    state: str
    example: bool
    page: str


class AssessmentsOut(Schema):
    items: list[AssessmentOut]


class AssessmentDetail(AssessmentOut):
    about: str
    questions: list[str]
    streams: dict[str, dict[str, int]] = Field(description="Invited, begun, handed in … by stream")
    cities: int = Field(description="Cities that were heard")
    tables: list[TableOut] = Field(description="Figures as they are now; small cells are withheld")
    hidden: int = Field(description="Cells that are withheld")


class AskedOfPlace(Schema):
    collection: int
    place: str
    owner: str
    stage: str
    begun: bool = Field(description="A person begins it on its page, where promises are shown")
    state: str
    to_do: bool
    due: datetime.date | None
    page: str


class AskedList(Schema):
    items: list[AskedOfPlace]


class OptionOut(Schema):
    value: str
    label: str
    chosen: bool


class QuestionShown(Schema):
    key: str
    name: str = Field(description="Name of its field")
    shape: str
    label: str
    help: str
    required: bool
    unit: str
    value: str
    options: list[OptionOut]
    rows: dict[str, str] = Field(description="Fields of a table of questions, with their labels")
    problems: list[str]


class PartShown(Schema):
    key: str
    title: str
    seen: str = Field(description="Send it back: a colleague's change is noticed by it")
    version: int
    done: bool
    questions: list[QuestionShown]


class AnswerShown(Schema):
    collection: int
    place: str
    state: str
    lang: str
    parts: list[PartShown]


class PartIn(Body):
    part: str = Field(max_length=60, description="Key of the part")
    fields: dict[str, list[str]] = Field(
        max_length=300, description="Values by the names of fields, as a form sends them"
    )
    questions: list[str] = Field(max_length=200, description="Keys that are answered; all others stay")
    seen: str = Field("", max_length=64, description="`seen` of the part as you read it")
    done: bool = Field(False, description="This part is finished")


class SavedOut(Schema):
    lock: int
    problems: dict[str, str] = Field(description="What was not kept, or does not hold yet, by question")
    opened: list[str] = Field(description="Questions that are asked since now")


def _assessment(one: Consultation) -> dict[str, Any]:
    return {
        "id": one.pk,
        "key": one.key,
        "title": one.title,
        "year": one.year,
        "owner": one.scope,
        "state": one.state,
        "example": one.is_example,
        "page": address_of("consultation:consultation", str(one.pk)),
    }


@read(
    router,
    "/work/needs",
    AssessmentsOut,
    name="list_own_needs",
    example="/work/needs",
    room="consultation",
    scope=READ,
)
def assessments(request: HttpRequest) -> Any:
    """Needs assessments that you work on."""
    viewer = request.viewer  # type: ignore[attr-defined]
    places = workspaces(viewer.scopes).values()
    held = [place for place in places if place.scope.kind != "city"]
    return AssessmentsOut(
        items=[AssessmentOut(**_assessment(one)) for place in held for one in consultations_of(place, viewer)]
    )


@read(
    router,
    "/work/needs/{int:assessment}",
    AssessmentDetail,
    name="read_own_needs",
    example="/work/needs/1",
    room="consultation",
    scope=READ,
)
def assessment(request: HttpRequest, assessment: int) -> Any:
    """One needs assessment that you run: questions, who came, and figures as they are now.

    Small cells are withheld as in a report that is published, whoever asks."""
    record = consultation_for(request.viewer, assessment)  # type: ignore[attr-defined]
    found = assemble(record)
    tables, hidden = without_small(found.tables)
    return AssessmentDetail(
        **_assessment(record),
        about=record.about,
        questions=[str(one) for one in record.questions],
        streams={one.key: dict(one.counts) for one in found.people.streams},
        cities=len(found.cities),
        tables=[table_out(shown_table(one).table) for one in tables],
        hidden=sum(len(keys) for keys in hidden.values()),
    )


def _entry(one: AskedEntry) -> AskedOfPlace:
    return AskedOfPlace(
        collection=one.collection.pk,
        place=str(one.place.scope),
        owner=one.owner,
        stage=one.stage,
        begun=one.begun,
        state=one.answering.state if one.answering else "",
        to_do=one.to_do,
        due=one.due,
        page=address_of("questionnaires:asked", str(one.place.scope)),
    )


@read(
    router,
    "/work/questionnaires",
    AskedList,
    name="list_questionnaires",
    example="/work/questionnaires",
    room="questionnaires",
    scope=READ,
)
def questionnaires(request: HttpRequest) -> Any:
    """What the places are asked that you answer for."""
    return AskedList(items=[_entry(one) for one in asked_of_all(request.viewer)])  # type: ignore[attr-defined]


def _answering(viewer: Viewer, place: str, collection: int) -> Answering:
    """The answer of a place, once somebody has begun it. Raises Http404."""
    for one in asked_of_all(viewer):
        if str(one.place.scope) == place and one.collection.pk == collection and one.together:
            if one.answering is None:
                break
            return one.answering
    raise Http404


@read(
    router,
    "/work/questionnaires/{place}/{int:collection}",
    AnswerShown,
    name="read_answers",
    example="/work/questionnaires/city:klagenfurt/1",
    room="questionnaires",
    scope=READ,
)
def answers(request: HttpRequest, place: str, collection: int) -> Any:
    """The answer of your place to a questionnaire, with every question that is asked of it."""
    record = _answering(request.viewer, place, collection)  # type: ignore[attr-defined]
    _definition, way, _speaker = speaker_of(record)
    pages = [section_page(record, part.section.key) for part in way.parts]
    return AnswerShown(
        collection=collection,
        place=place,
        state=record.state,
        lang=record.language,
        parts=[part_shown(page) for page in pages if page is not None],
    )


def part_shown(page: SectionPage, *, seen: str = "") -> PartShown:
    """A part with its questions; `seen` in the place of the part's own."""
    return PartShown(
        key=page.key,
        title=page.title.text,
        seen=seen or page.seen,
        version=page.version,
        done=page.done,
        questions=[_question(one) for one in page.asked],
    )


def _question(one: Asked) -> QuestionShown:
    return QuestionShown(
        key=one.key,
        name=one.name,
        shape=one.shape,
        label=one.label.text,
        help=one.help.text,
        required=one.required,
        unit=one.unit,
        value=one.value,
        options=[OptionOut(value=o.value, label=o.label.text, chosen=o.chosen) for o in one.options],
        rows={row.name: row.label.text for row in one.rows},
        problems=list(one.problems),
    )


@write(
    router,
    "/work/questionnaires/{place}/{int:collection}",
    SavedOut,
    name="save_answers",
    scope=WRITE_NEEDS,
    room="questionnaires",
    status=200,
)
def save(request: HttpRequest, place: str, collection: int, sent: PartIn) -> Any:
    """Save answers to one part of a questionnaire that your place has begun.

    What can be kept is kept; `problems` tell the rest. Files, and handing in, are a person's step on the page."""
    token, who = acting(request, WRITE_NEEDS)
    record = _answering(who["viewer"], place, collection)

    def work() -> SavedOut:
        saved = save_section(
            answering=record,
            section=sent.part,
            posted={**sent.fields, SHOWN: sent.questions},
            hand=Hand(**who),
            seen=sent.seen,
            done=sent.done,
        )
        _definition, _way, speaker = speaker_of(saved.answering)
        return SavedOut(
            lock=saved.answering.lock,
            problems={one.question: speaker.problem(one) for one in saved.problems},
            opened=sorted(saved.opened),
        )

    return once_for_its_key(request, token, work, status=200)
