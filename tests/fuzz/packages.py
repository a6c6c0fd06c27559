"""Readers of signed packages, down to the database: records of federation, and what somebody takes along."""

import io
import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction

from tests.federation.site import Texts, text, translation, whole
from tests.federation.test_every_kind import KEYS, MORE, TITLE
from tests.federation.test_money_and_actions import OPPORTUNITY
from tests.fuzz.readers import Reader
from tests.fuzz.signed import Meddler
from tests.web.exit.instance import SMALL, a_page, another_instance, filled
from zeroward.core.errors import HouseError
from zeroward.core.models import AuditEvent
from zeroward.federation.domain.kinds import KINDS
from zeroward.federation.domain.peers import SETS, enter_peer
from zeroward.federation.importers.records import read_records
from zeroward.federation.package import (
    PackageError,
    Part,
    Signer,
    new_private_key,
    read_private_key,
    write_package,
)
from zeroward.library.models import Category, Term
from zeroward.web.domain.exit.leaving import Leaving, leaving_all, leaving_city
from zeroward.web.domain.exit.rows import digest_of
from zeroward.web.domain.exit.selecting import select
from zeroward.web.domain.exit.taking_in import take_in
from zeroward.web.domain.exit.ways import going, ways_for
from zeroward.web.domain.exit.writing import content_here, export

PACKAGES = ("package of a city", "package of everything", "package of records")
AT = datetime(2026, 3, 1, tzinfo=UTC)
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"
REFUSALS = (HouseError, PackageError)


class LeftBehindError(Exception):
    """A package was refused, and a file of it stayed."""


class UnprintableError(Exception):
    """What stands in a package came raw into a message, and so into a terminal or a log."""


class _BackError(Exception):
    """To before: each package comes to the same instance."""


def packages() -> dict[str, Reader]:
    """Over an instance that is made here, so inside a transaction that is undone."""
    signer, wrong = (read_private_key(new_private_key()) for _ in range(2))
    city, everything = _packed(signer, lambda: leaving_city("ours")), _packed(signer, leaving_all)
    another_instance()
    meddler = Meddler(signer, wrong)
    return {
        "package of records": Reader(_alone(_take_records), _records(signer), REFUSALS, meddler),
        "package of a city": Reader(_alone(_taking_in(signer)), (city,), REFUSALS, meddler),
        # the last one: it finds an instance without anything
        "package of everything": Reader(
            _alone(_taking_in(signer), first=_nobody_works), (everything,), REFUSALS, meddler
        ),
    }


def _nobody_works() -> None:
    """Without what records and other readers' instances brought, and without a word of it in the log."""
    AuditEvent.objects.all()._raw_delete("default")
    with ways_for(""):
        found = select(leaving_all()).numbers
        for way in reversed(going()):
            way.model._base_manager.filter(pk__in=list(found.get(way.label, ())))._raw_delete("default")


def _alone(
    read: Callable[[Path], None], first: Callable[[], object] = lambda: None
) -> Callable[[bytes], None]:
    """Nothing of it stays in the database; that no file stays is looked at. What is done `first` is done once, and
    stays for the readers that come after."""
    before_all = cache(first)

    def reading(raw: bytes) -> None:
        before_all()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "p.zip"
            path.write_bytes(raw)
            before = _files()
            try:
                with suppress(_BackError), transaction.atomic():
                    read(path)
                    raise _BackError
            except REFUSALS as error:
                if _files() != before:
                    raise LeftBehindError(str(error)) from error
                if not str(error).isprintable():
                    raise UnprintableError(repr(str(error))) from error
                raise
            finally:
                for one in _files() - before:
                    one.unlink()

    return reading


def _files() -> set[Path]:
    folder = Path(settings.VAR_DIR)
    return {one for name in ("private", "media") for one in (folder / name).rglob("*") if one.is_file()}


def _take_records(path: Path) -> None:
    with _named("https://nation.example"):
        read_records(path)


def _taking_in(signer: Signer) -> Callable[[Path], None]:
    trusted = {signer.public.id: signer.public}

    def take(path: Path) -> None:
        taken = take_in(path, trusted=trusted, leave_out=path.stat().st_size % 3 == 0, replace=True)
        here = digest_of(content_here(taken.about.leaving, taken.about.people))
        assert taken.content == here, "what was taken in reads differently"

    return take


def _packed(signer: Signer, leaving: Callable[[], Leaving]) -> bytes:
    """Of an instance that is gone again afterwards, with a page and a picture of its desk."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.zip"
        with suppress(_BackError), transaction.atomic():
            filled("ours", first_mark=1000, only=SMALL)
            a_page()
            export(leaving(), target=path, signer=signer)
            raise _BackError
        return path.read_bytes()


def _records(signer: Signer) -> tuple[bytes, bytes]:
    """Records that nobody has here, and newer ones of some that were taken over and changed here since."""
    with _named("https://nation.example"):
        enter_peer(
            name="Europe",
            address="https://europe.example",
            sets=list(SETS),
            key="europe",
            public_key=signer.public.text,
        )
        Category.objects.get_or_create(code="3", defaults={"key": "category-3", "title": "Three"})
        first, new = _package(signer, "first"), _package(signer, "new")
        with tempfile.NamedTemporaryFile(suffix=".zip") as file:
            file.write(first)
            file.flush()
            read_records(Path(file.name))
        Term.objects.update(definition="Ours.")
    return _package(signer, "first", "Newer"), new


def _package(signer: Signer, key: str, title: str = "From there") -> bytes:
    parts = {
        "deletions.json": _json([{"identifier": "oai:europe.example:material/gone", "at": "2026-03-01T00:00:00Z"}]),
        "attachments.json": _json([_attached(key, number) for number in (1, 2)]),
        **{f"attachments/{number}/a.pdf": PDF + str(number).encode() for number in (1, 2)},
        **{f"records/{kind}/{one}.jsonld": raw for kind, one, raw in _every_kind(key, title)},
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.zip"
        write_package(
            path,
            [Part.of(name, raw) for name, raw in parts.items()],
            kind="records",
            name="Europe",
            address="https://europe.example/",
            at=AT,
            licence="",
            signer=signer,
            about={"repository": "europe.example", "sets": list(SETS), "since": ""},
        )
        return path.read_bytes()


def _attached(key: str, number: int) -> dict[str, str]:
    return {
        "identifier": f"oai:europe.example:document/{number}{'' if key == 'first' else '0'}",
        "file": f"attachments/{number}/a.pdf", "sha256": "", "title": "Paper", "description": "", "file_name": "a.pdf",
        "at": "2026-03-01T00:00:00Z",
    }  # fmt: skip


def _every_kind(key: str, title: str) -> Iterator[tuple[str, str, bytes]]:
    for kind, one in KINDS.items():
        field = TITLE.get(kind, "title")
        words: Texts = {"de": translation("Von dort", "machine")} if field in one.model.translatable else {}
        texts = {field: text(title, **words)}
        if kind == "term":
            texts["definition"] = text(title)
        more = {**OPPORTUNITY, "programme": key} if kind == "opportunity" else MORE.get(kind, {})
        name = {"first": "3.8", "new": "3.9"}[key] if kind in KEYS else key
        document: dict[str, Any] = {
            "identifier": f"oai:europe.example:{kind}/{name}",
            "dateModified": "2026-03-01T00:00:00Z",
            "license": "https://creativecommons.org/licenses/by/4.0/",
            "zw:content": json.loads(whole(kind, name, texts, more)),
        }
        yield kind, name, _json(document)


def _json(value: Any) -> bytes:
    made = io.StringIO()
    json.dump(value, made, ensure_ascii=False, sort_keys=True)
    return made.getvalue().encode() + b"\n"


@contextmanager
def _named(address: str) -> Iterator[None]:
    before, settings.BASE_URL = settings.BASE_URL, address
    try:
        yield
    finally:
        settings.BASE_URL = before
