"""Codebooks of needs assessments: versions with their codes, and drafts written code by code or as a whole."""

from typing import Any

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import place_with, scope_named
from zeroward.api.scopes import READ, WRITE_PLATFORM
from zeroward.api.v1.operations import Body, read, write
from zeroward.api.v1.rows import Line, Texts
from zeroward.consultation.domain.codebook_codes import put_code, put_successors, remove_code
from zeroward.consultation.domain.codebook_content import CodeRow, PhraseRow, content_of
from zeroward.consultation.domain.codebooks import new_version, open_codebook
from zeroward.consultation.models import Codebook, CodebookVersion
from zeroward.consultation.queries.codebook_access import codebooks_for, editable_version, readable_version
from zeroward.consultation.rules import CODE, RUN

router = Router(tags=["Running needs assessments"])
ROOM = "consultation"
ONE = "/work/codebooks/{int:codebook}/versions/{int:version}"
DIGEST = "`digest` of the version as you read it"


class PhraseIn(Body):
    lang: str = Field(max_length=12)
    phrases: list[Line] = Field(max_length=200)
    not_with: list[Line] = Field([], max_length=200, description="Words before them that take them back")


class CodeIn(Body):
    key: str = Field(min_length=1, max_length=60)
    name: Texts = Field(min_length=1, max_length=40, description="By language")
    definition: Texts = Field({}, max_length=40, description="By language")
    parent: str = Field("", max_length=60, description="Key of the code that it lies under")
    examples: list[Line] = Field([], max_length=50)
    colour: str = Field("", max_length=1)
    phrases: list[PhraseIn] = Field([], max_length=40, description="Words that point to it, by language")
    digest: str = Field("", max_length=64, description=DIGEST)


class SuccessorsIn(Body):
    successors: dict[Line, list[Line]] = Field(
        max_length=300, description="Code before → codes of this version"
    )
    digest: str = Field("", max_length=64, description=DIGEST)


class CodebookIn(Body):
    place: str = Field(max_length=130, examples=["mission"])
    title: str = Field(min_length=1, max_length=200)
    about: str = Field("", max_length=3000)


class CodebookVersionIn(Body):
    number: str = Field(min_length=1, max_length=12)
    note: str = Field("", max_length=3000, description="What changes")


class DigestIn(Schema):
    digest: str = Field("", max_length=64, description=DIGEST)


class PhraseOut(Schema):
    lang: str
    phrases: list[str]
    not_with: list[str]


class CodeOut(Schema):
    key: str
    name: dict[str, str]
    definition: dict[str, str]
    parent: str
    examples: list[str]
    colour: str
    phrases: list[PhraseOut]


class CodebookLine(Schema):
    id: int
    key: str
    title: str
    about: str
    owner: str
    public: bool
    versions: list[int] = Field(description="Places in the order, the newest first")


class CodebooksOut(Schema):
    items: list[CodebookLine]


class CodebookVersionOut(Schema):
    codebook: int
    title: str
    version: int
    number: str
    frozen: bool = Field(description="In use: it never changes")
    note: str
    digest: str
    codes: list[CodeOut]
    successors: dict[str, list[str]]


class PlaceFilter(Schema):
    place: str = Field("mission", max_length=130, description="Whose team")


def _version(one: CodebookVersion) -> CodebookVersionOut:
    content = content_of(one)
    return CodebookVersionOut(
        codebook=one.codebook_id,
        title=one.codebook.title,
        version=one.order,
        number=one.number,
        frozen=one.frozen,
        note=one.note,
        digest=one.digest,
        codes=[
            CodeOut(
                key=code.key,
                name=dict(code.name),
                definition=dict(code.definition),
                parent=code.parent,
                examples=list(code.examples),
                colour=code.colour,
                phrases=[
                    PhraseOut(lang=row.lang, phrases=list(row.phrases), not_with=list(row.not_with))
                    for row in content.phrases
                    if row.code == code.key
                ],
            )
            for code in content.codes
        ],
        successors={old: list(new) for old, new in content.successors.items()},
    )


def _book(one: Codebook) -> CodebookLine:
    return CodebookLine(
        id=one.pk,
        key=one.key,
        title=one.title,
        about=one.about,
        owner=one.scope,
        public=one.visibility == "public",
        versions=[version.order for version in one.versions.all()],
    )


def _rows(body: CodeIn) -> dict[str, Any]:
    """A code and its words as the use case takes them."""
    said = body.dict(exclude={"phrases", "digest"})
    return {
        "code": CodeRow(**said | {"examples": tuple(body.examples)}),
        "phrases": [
            PhraseRow(body.key, one.lang, tuple(one.phrases), tuple(one.not_with)) for one in body.phrases
        ],
        "digest": body.digest,
    }


@read(
    router, "/work/codebooks", CodebooksOut, name="list_codebooks", example="/work/codebooks", room=ROOM,
    scope=READ,
)  # fmt: skip
def books(request: HttpRequest, page: Query[PlaceFilter]) -> Any:
    """Codebooks that your team can use: its own, and those that are for everyone."""
    place = place_with(request.viewer, scope_named(page.place), CODE)  # type: ignore[attr-defined]
    return CodebooksOut(items=[_book(one) for one in codebooks_for(place)])


@read(
    router, ONE, CodebookVersionOut, name="read_codebook", example="/work/codebooks/1/versions/1", room=ROOM,
    scope=READ,
)  # fmt: skip
def book(request: HttpRequest, codebook: int, version: int) -> Any:
    """One version of a codebook with its codes and the words that point to them."""
    return _version(readable_version(request.viewer, codebook, version)[1])  # type: ignore[attr-defined]


@write(router, "/work/codebooks", CodebookVersionOut, name="open_codebook", scope=WRITE_PLATFORM, room=ROOM)
def new_book(request: HttpRequest, body: CodebookIn) -> Any:
    """Open a codebook with a first version, a draft without codes."""
    token, who = acting(request, WRITE_PLATFORM)
    place = place_with(who["viewer"], scope_named(body.place), RUN)

    def work() -> Any:
        return _version(open_codebook(**who, place=place, title=body.title, about=body.about))

    return once_for_its_key(request, token, work)


@write(
    router,
    ONE + "/next",
    CodebookVersionOut,
    name="add_codebook_version",
    scope=WRITE_PLATFORM,
    room=ROOM,
)
def next_version(request: HttpRequest, codebook: int, version: int, body: CodebookVersionIn) -> Any:
    """Go on from the newest version of a codebook: a draft with the same codes."""
    token, who = acting(request, WRITE_PLATFORM)
    found, _here = editable_version(who["viewer"], codebook, version)

    def work() -> Any:
        return _version(new_version(**who, codebook=found.book, number=body.number, note=body.note))

    return once_for_its_key(request, token, work)


@write(router, ONE + "/codes", CodebookVersionOut, name="add_code", scope=WRITE_PLATFORM, room=ROOM)
def new_code(request: HttpRequest, codebook: int, version: int, body: CodeIn) -> Any:
    """Add a code to a draft, with the words that point to it."""
    token, who = acting(request, WRITE_PLATFORM)
    _found, here = editable_version(who["viewer"], codebook, version)

    def work() -> Any:
        return _version(put_code(**who, version=here, **_rows(body)))

    return once_for_its_key(request, token, work)


@write(
    router,
    ONE + "/codes/{code}",
    CodebookVersionOut,
    name="change_code",
    scope=WRITE_PLATFORM,
    room=ROOM,
    method="put",
    status=200,
)
def code_change(request: HttpRequest, codebook: int, version: int, code: str, body: CodeIn) -> Any:
    """Write a code of a draft anew, with its words; what points at it follows a new key."""
    token, who = acting(request, WRITE_PLATFORM)
    _found, here = editable_version(who["viewer"], codebook, version)

    def work() -> Any:
        return _version(put_code(**who, version=here, was=code, **_rows(body)))

    return once_for_its_key(request, token, work, status=200)


@write(
    router,
    ONE + "/codes/{code}",
    CodebookVersionOut,
    name="remove_code",
    scope=WRITE_PLATFORM,
    room=ROOM,
    method="delete",
    status=200,
)
def code_gone(request: HttpRequest, codebook: int, version: int, code: str, asked: Query[DigestIn]) -> Any:
    """Take a code out of a draft, with its words."""
    token, who = acting(request, WRITE_PLATFORM)

    def work() -> Any:
        _found, here = editable_version(who["viewer"], codebook, version)
        return _version(remove_code(**who, version=here, key=code, digest=asked.digest))

    return once_for_its_key(request, token, work, status=200)


@write(
    router,
    ONE + "/successors",
    CodebookVersionOut,
    name="put_successors",
    scope=WRITE_PLATFORM,
    room=ROOM,
    method="put",
    status=200,
)
def successors(request: HttpRequest, codebook: int, version: int, body: SuccessorsIn) -> Any:
    """Say what became of the codes of the version before."""
    token, who = acting(request, WRITE_PLATFORM)
    _found, here = editable_version(who["viewer"], codebook, version)

    def work() -> Any:
        return _version(put_successors(**who, version=here, successors=body.successors, digest=body.digest))

    return once_for_its_key(request, token, work, status=200)
