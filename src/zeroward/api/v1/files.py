"""Files that fill a record: handed in, looked at line by line, and then taken over. The same for every record."""

import hashlib
import io
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.ground.intake import FILE
from zeroward.api.ground.problems import ProblemError
from zeroward.api.scopes import READ, WRITE_CONTRACTS, WRITE_INVENTORIES, WRITE_MONITORING, WRITE_PLANS
from zeroward.api.v1.file_kinds import (
    CONTRACT,
    INVENTORY,
    INVESTMENT,
    PLAN,
    PROJECTS,
    REGISTER,
    FileKind,
    Handed,
)
from zeroward.api.v1.operations import read, write
from zeroward.core.domain.imports import keep_plan
from zeroward.core.models import ImportRun
from zeroward.core.queries.import_report import import_report, run_about
from zeroward.core.visibility import Viewer

router = Router(tags=["Files"])


class FileAsked(Schema):
    name: str = Field("file", max_length=200, description="Name of the file, with its ending")
    decimal: Literal["", "point", "comma"] = Field(
        "", description="Sign of decimals; empty: told by the file"
    )
    replace: bool = Field(False, description="What the file does not name goes, where the record takes that")
    source: str = Field("", max_length=500, description="Source of values that name none (indicators)")
    table: str = Field(
        "", max_length=40, description="Key of the table, for a table without a head of its own"
    )


class LinesAsked(Schema):
    verdict: str = Field("", max_length=10, description="create, change, remove, refuse, same or finding")
    page: int = Field(1, ge=1, le=10_000, description="Pages of 100 lines")


class ChangeOut(Schema):
    field: str
    old: str
    new: str


class FileLine(Schema):
    place: str = Field(description="Where it stands in the file")
    kind: str
    name: str
    verdict: str = Field(description="What would happen: create, change, remove, refuse, same or finding")
    reason: str
    changes: list[ChangeOut]


class RunOut(Schema):
    run: int
    file: str
    digest: str = Field(description="SHA-256 of the file")
    open: bool = Field(description="It can be taken over; nothing is written before")
    counts: dict[str, int] = Field(description="Lines by verdict")
    pages: int
    lines: list[FileLine]


class TakenOut(Schema):
    run: int
    written: int = Field(description="Lines that were taken over; of a contract, modules that changed")


def _hand_in(request: HttpRequest, kind: FileKind, scope: str, key: Any, asked: FileAsked) -> Any:
    token, who = acting(request, scope)
    subject = kind.find(who["viewer"], key)
    body = _file(request)

    def work() -> RunOut:
        ready = kind.begin(who, subject)
        rows = kind.rows(ready, _handed(body, asked))
        run = keep_plan(
            importer=f"{kind.key}.{rows.format}",
            file_name=asked.name,
            file_digest=hashlib.sha256(body).hexdigest(),
            rows=rows.rows,
            actor=token.user,
            scope=kind.scope_of(ready),
            about=kind.about(ready),
        )
        return _run(kind, run, LinesAsked(verdict="", page=1))

    return once_for_its_key(request, token, work)


def _handed(body: bytes, asked: FileAsked) -> Handed:
    return Handed(io.BytesIO(body), asked.name, asked.decimal, asked.replace, asked.table, asked.source)


def _file(request: HttpRequest) -> bytes:
    """Raises ProblemError for what is no file."""
    if request.content_type != FILE:
        raise ProblemError(
            415, "A file is sent as it is.", place="Content-Type", remedy=f"Send it as {FILE}."
        )
    if not request.body:
        raise ProblemError(422, "The file is empty.", place="file", remedy="Send another one.")
    return request.body


def _run(kind: FileKind, run: ImportRun, asked: LinesAsked) -> RunOut:
    report = import_report(run, kind.words, verdict=asked.verdict, number=asked.page)
    return RunOut(
        run=run.pk,
        file=run.file_name,
        digest=run.file_digest,
        open=report.is_open,
        counts={key: count for key, _word, count in report.counts},
        pages=report.page.paginator.num_pages,
        lines=[
            FileLine(
                place=one.place,
                kind=one.kind,
                name=one.name,
                verdict=one.verdict,
                reason=one.reason,
                changes=[
                    ChangeOut(field=change.label, old=_text(change.old), new=_text(change.new))
                    for change in one.changes
                ],
            )
            for one in report.lines
        ],
    )


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _read(request: HttpRequest, kind: FileKind, key: Any, run: int, asked: LinesAsked) -> Any:
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    subject = kind.find(viewer, key)
    return _run(kind, run_about(kind.about(kind.there(subject)), run), asked)


def _confirm(request: HttpRequest, kind: FileKind, scope: str, key: Any, run: int) -> Any:
    token, who = acting(request, scope)
    subject = kind.there(kind.find(who["viewer"], key))
    found = run_about(kind.about(subject), run)

    def work() -> TakenOut:
        return TakenOut(run=run, written=kind.commit(who, subject, found))

    return once_for_its_key(request, token, work, status=200)


def _declare(
    kind: FileKind, path: str, *, noun: str, key: str, room: str, scope: str, example: str, takes: str
) -> None:
    """The three operations of a kind of record; `key` ("int", "str") is how its address names it."""
    asks: Any = int if key == "int" else str

    def hand_in(request: HttpRequest, record: asks, asked: Query[FileAsked]) -> Any:
        return _hand_in(request, kind, scope, record, asked)

    def report(request: HttpRequest, record: asks, run: int, asked: Query[LinesAsked]) -> Any:
        return _read(request, kind, record, run, asked)

    def confirm(request: HttpRequest, record: asks, run: int) -> Any:
        return _confirm(request, kind, scope, record, run)

    hand_in.__doc__ = (
        f"Hand in a file for {noun}, and see line by line what it would do.\n\n"
        f"Nothing changes before it is confirmed. The body is the file as it is: {takes}."
    )
    report.__doc__ = f"What a file for {noun} would do, or did, line by line."
    confirm.__doc__ = (
        f"Take over what the report of a file for {noun} said, and nothing else.\n\n"
        "When somebody changed one of its lines since the file was checked, nothing is written (409)."
    )
    name = kind.key
    write(router, f"{path}/imports", RunOut, name=f"hand_in_{name}_file", scope=scope, room=room, file=True)(
        hand_in
    )
    read(
        router,
        f"{path}/imports/{{int:run}}",
        RunOut,
        name=f"read_{name}_file",
        example=f"{example}/imports/1",
        room=room,
        scope=READ,
    )(report)
    write(
        router,
        f"{path}/imports/{{int:run}}/confirm",
        TakenOut,
        name=f"confirm_{name}_file",
        scope=scope,
        room=room,
        status=200,
    )(confirm)


_declare(
    INVENTORY,
    "/work/inventories/{int:record}",
    noun="an inventory",
    key="int",
    room="inventory",
    scope=WRITE_INVENTORIES,
    example="/work/inventories/1",
    takes="our workbook, a table, JSON, or the files of CIRIS, of the Covenant and of contracts",
)
_declare(
    PLAN,
    "/work/plans/{int:record}",
    noun="a plan",
    key="int",
    room="plan",
    scope=WRITE_PLANS,
    example="/work/plans/1",
    takes="our workbook, a table of actions, JSON, or the text of a contract",
)
_declare(
    INVESTMENT,
    "/work/plans/{int:record}/investment",
    noun="an investment plan",
    key="int",
    room="finance",
    scope=WRITE_PLANS,
    example="/work/plans/1/investment",
    takes="our workbook, one table as XLSX or CSV, or JSON",
)
_declare(
    REGISTER,
    "/work/cities/{record}/indicators",
    noun="the indicators of a city",
    key="str",
    room="monitoring",
    scope=WRITE_MONITORING,
    example="/work/cities/klagenfurt/indicators",
    takes="a table with a line for each value",
)
_declare(
    CONTRACT,
    "/work/contracts/{int:record}",
    noun="a contract in the making",
    key="int",
    room="contract",
    scope=WRITE_CONTRACTS,
    example="/work/contracts/1",
    takes="our Word document, workbook or JSON of a contract",
)
_declare(
    PROJECTS,
    "/work/cities/{record}/investment-projects",
    noun="the investment projects of a city",
    key="str",
    room="finance",
    scope=WRITE_PLANS,
    example="/work/cities/klagenfurt/investment-projects",
    takes="our table of projects as XLSX or CSV",
)
