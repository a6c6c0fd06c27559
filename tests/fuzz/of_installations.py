"""Readers of what other installations send: answers of OAI-PMH, records, packages."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.federation.site import Site, term, text, translation, whole
from zeroward.federation.domain.errors import HarvestError
from zeroward.federation.domain.fetching import Answer
from zeroward.federation.domain.oai import read_page
from zeroward.federation.package import PackageError, Part, open_package, write_package
from zeroward.federation.wire.content import read_content
from zeroward.federation.wire.errors import NewerFormatError, UnfitError

ASKED = {"verb": "ListRecords", "metadataPrefix": "zw", "set": "kind:term"}
AT = datetime(2026, 3, 1, tzinfo=UTC)
RECORD = whole(
    "material",
    "guide",
    {"title": text("Guide", de=translation("Leitfaden", "machine"))},
    {"countries": ["AT"]},
)


def of_installations() -> dict[str, tuple[Any, tuple[bytes, ...], tuple[type[Exception], ...]]]:
    """By name: what reads, good files, refusals."""
    site = Site(term("esco"), term("ccc"))
    site.withdraw("oai:europe.example:term/old")
    return {
        "answer of OAI-PMH": (_page, (site.body(ASKED).encode(),), (HarvestError,)),
        "record": (read_content, (RECORD.encode(),), (UnfitError, NewerFormatError, PackageError)),
        "package": (_package, (_written(),), (PackageError,)),
    }


def _page(raw: bytes) -> None:
    for item in read_page(Answer(raw), asked=ASKED, place="here", public_key="").items:
        if not item.is_gone:
            try:
                item.content(("countries",))
            except (UnfitError, NewerFormatError, PackageError):
                continue


def _package(raw: bytes) -> None:
    with tempfile.TemporaryFile() as file:
        file.write(raw)
        with open_package(file, kind="records", trusted={}, unsigned_allowed=True) as package:
            for name in package.names:
                package.read(name)


def _written() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "p.zip"
        parts = [Part.of("records/term/esco.jsonld", RECORD.encode()), Part.of("deletions.json", b"[]")]
        write_package(
            target,
            parts,
            kind="records",
            name="E",
            address="https://e.example/",
            at=AT,
            licence="",
            signer=None,
        )
        return target.read_bytes()
