"""Questionnaires that a team makes: versions read, drafts written as a whole; and how many have answered.

Opening a version, and putting it to people with its promises, are steps of a person on the page.
"""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import place_with, scope_named
from zeroward.api.scopes import READ, WRITE_PLATFORM
from zeroward.api.v1.operations import Body, read, write
from zeroward.api.v1.rows import Line
from zeroward.api.v1.work_inventories import LOCK
from zeroward.methods.questions import Definition, DefinitionError, definition_from
from zeroward.questionnaires.domain.collections import stage_of
from zeroward.questionnaires.domain.faults import refused
from zeroward.questionnaires.domain.questionnaires import new_questionnaire, put_definition
from zeroward.questionnaires.domain.versions import new_version
from zeroward.questionnaires.models import Collection, Questionnaire, QuestionnaireVersion
from zeroward.questionnaires.queries.access import questionnaire_for, questionnaires_of, version_for
from zeroward.questionnaires.queries.answers import counts_of
from zeroward.questionnaires.queries.collection_page import collection_for
from zeroward.questionnaires.rules import EDIT

router = Router(tags=["Making questionnaires"])
ROOM = "questionnaires"
ALL = "/work/own-questionnaires"
VERSION = ALL + "/{int:questionnaire}/versions/{int:number}"


class OwnVersionLine(Schema):
    number: int
    state: str
    lock: int


class OwnQuestionnaireOut(Schema):
    id: int
    key: str
    title: str
    about: str
    purpose: str
    owner: str
    visibility: str
    versions: list[OwnVersionLine] = Field(description="The newest first")
    collections: list[int] = Field(description="Numbers of the collections of answers")


class OwnQuestionnairesOut(Schema):
    items: list[OwnQuestionnaireOut]


class OwnVersionOut(OwnVersionLine):
    questionnaire: int
    definition: dict[str, Any] = Field(
        description="Languages, parts and questions, as files of questionnaires have it"
    )
    digest: str
    source: str


class QuestionnaireIn(Body):
    place: str = Field(max_length=130, examples=["mission"])
    title: str = Field(min_length=1, max_length=200)
    about: str = Field("", max_length=3000)
    purpose: str = Field("survey", max_length=20)
    languages: list[Line] = Field(["en"], min_length=1, max_length=40)
    definition: dict[str, Any] | None = Field(None, description="null: an empty draft")


class DefinitionIn(Body):
    lock: int = Field(description=LOCK)
    definition: dict[str, Any]
    source: str = Field("", max_length=300)


class CollectionOut(Schema):
    id: int
    title: str
    owner: str
    questionnaire: str = Field(description="Key")
    version: int
    mode: str = Field(description="What was promised about names")
    stage: str
    opens_at: datetime.datetime | None
    closes_at: datetime.datetime | None
    invited: int
    open: int = Field(description="Are being written")
    checked: int
    submitted: int
    declined: int
    withdrawn: int
    counted: int = Field(description="Were handed in")


class MakerFilter(Schema):
    place: str = Field("mission", max_length=130, description="Whose team")


def _line(one: QuestionnaireVersion) -> dict[str, Any]:
    return {"number": one.number, "state": one.state, "lock": one.lock}


def _questionnaire(one: Questionnaire) -> OwnQuestionnaireOut:
    names = ("key", "title", "about", "purpose", "visibility")
    versions = sorted(one.versions.all(), key=lambda each: -each.number)
    return OwnQuestionnaireOut(
        id=one.pk,
        owner=one.scope,
        **{name: getattr(one, name) for name in names},
        versions=[OwnVersionLine(**_line(each)) for each in versions],
        collections=sorted(each.pk for version in versions for each in version.collections.all()),
    )


def _version(one: QuestionnaireVersion) -> OwnVersionOut:
    return OwnVersionOut(
        **_line(one),
        questionnaire=one.questionnaire_id,
        definition=one.definition,
        digest=one.digest,
        source=one.source_text,
    )


def _read(plain: dict[str, Any]) -> Definition:
    """Raises ProblemsError with every fault of its shape."""
    try:
        return definition_from(plain)
    except DefinitionError as error:
        raise refused(error, within="") from error


@read(router, ALL, OwnQuestionnairesOut, name="list_own_questionnaires", example=ALL, room=ROOM, scope=READ)
def questionnaires(request: HttpRequest, page: Query[MakerFilter]) -> Any:
    """Questionnaires that your team makes."""
    viewer = request.viewer  # type: ignore[attr-defined]
    place = place_with(viewer, scope_named(page.place), EDIT)
    rows = questionnaires_of(place, viewer).prefetch_related("versions__collections").order_by("title", "pk")
    return OwnQuestionnairesOut(items=[_questionnaire(one) for one in rows])


@read(
    router, VERSION, OwnVersionOut, name="read_own_questionnaire", example=ALL + "/1/versions/1", room=ROOM,
    scope=READ,
)  # fmt: skip
def version(request: HttpRequest, questionnaire: int, number: int) -> Any:
    """One version of a questionnaire of your team, whole, with the lock to write a draft anew."""
    return _version(version_for(request.viewer, questionnaire, number))  # type: ignore[attr-defined]


@write(router, ALL, OwnVersionOut, name="new_questionnaire", scope=WRITE_PLATFORM, room=ROOM)
def new_one(request: HttpRequest, body: QuestionnaireIn) -> Any:
    """Make a questionnaire of your team: a draft, empty or with the content that is sent."""
    token, who = acting(request, WRITE_PLATFORM)
    place = place_with(who["viewer"], scope_named(body.place), EDIT)

    def work() -> Any:
        said = body.dict(exclude={"place", "definition"})
        content = _read(body.definition) if body.definition is not None else None
        return _version(new_questionnaire(**who, place=place, definition=content, **said))

    return once_for_its_key(request, token, work)


@write(
    router, ALL + "/{int:questionnaire}/versions", OwnVersionOut, name="new_questionnaire_version",
    scope=WRITE_PLATFORM, room=ROOM,
)  # fmt: skip
def next_version(request: HttpRequest, questionnaire: int) -> Any:
    """Go on from the newest version of a questionnaire: a draft with the same content."""
    token, who = acting(request, WRITE_PLATFORM)
    there = questionnaire_for(who["viewer"], questionnaire)

    def work() -> Any:
        return _version(new_version(**who, questionnaire=there))

    return once_for_its_key(request, token, work)


@write(
    router, VERSION, OwnVersionOut, name="put_definition", scope=WRITE_PLATFORM, room=ROOM, method="put",
    status=200,
)  # fmt: skip
def definition(request: HttpRequest, questionnaire: int, number: int, body: DefinitionIn) -> Any:
    """Write the whole content of a draft; every fault of its shape is told with its place."""
    token, who = acting(request, WRITE_PLATFORM)
    there = version_for(who["viewer"], questionnaire, number)

    def work() -> Any:
        content = _read(body.definition)
        made = put_definition(
            **who, version=there, definition=content, lock=body.lock, source_text=body.source
        )
        return _version(made)

    return once_for_its_key(request, token, work, status=200)


@read(
    router, "/work/collections/{int:collection}", CollectionOut, name="read_collection",
    example="/work/collections/1", room=ROOM, scope=READ,
)  # fmt: skip
def collection(request: HttpRequest, collection: int) -> Any:
    """How many have answered a questionnaire that your team put to people; answers come as files on the page."""
    found = collection_for(request.viewer, collection)  # type: ignore[attr-defined]
    if found is None:
        raise Http404
    return _collection(found[0])


def _collection(one: Collection) -> CollectionOut:
    counts = counts_of(one)
    names = ("invited", "open", "checked", "submitted", "declined", "withdrawn", "counted")
    return CollectionOut(
        id=one.pk,
        title=one.title,
        owner=one.scope,
        questionnaire=one.version.questionnaire.key,
        version=one.version.number,
        mode=one.mode,
        stage=str(stage_of(one)),
        opens_at=one.opens_at,
        closes_at=one.closes_at,
        **{name: getattr(counts, name) for name in names},
    )
