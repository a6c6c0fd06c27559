"""Checking a sealed PDF with nothing but the file: seal, coverage, attached files, manifest.

Whose seal it is, is told by the fingerprint of the certificate inside: the caller knows its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, Literal

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.seals.manifest import Manifest, hash_of, read_manifest
from zeroward.methods.seals.offline import leave_out_http
from zeroward.methods.seals.sealing import MANIFEST

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

LARGEST: Final = 60_000_000
MOST_FILES: Final = 200

State = Literal["intact", "changed", "not_sealed", "unreadable"]


@dataclass(frozen=True, slots=True)
class Part:
    """Something that the manifest names. `is_same` is None when the file does not hold it."""

    name: str
    sha256: str
    is_same: bool | None


@dataclass(frozen=True, slots=True)
class SealCheck:
    """`state`: intact (sealed, nothing changed since), changed, not_sealed, or unreadable (no PDF, broken, encrypted).

    `sealed_at` is what the one who sealed said. `parts` compares the document and the attached files with the manifest.
    """

    state: State
    sha256: str
    signer: str = ""
    fingerprint: str = ""
    sealed_at: datetime | None = None
    manifest: Manifest | None = None
    parts: tuple[Part, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def is_intact(self) -> bool:
        return self.state == "intact"

    def is_by(self, fingerprints: Iterable[str]) -> bool:
        """True when one of these certificates made the seal."""
        return bool(self.fingerprint) and self.fingerprint in set(fingerprints)


def check_pdf(content: bytes) -> SealCheck:
    """Never raises for what a file holds: a file that cannot be read is said to be unreadable."""
    digest = hash_of(content)
    if len(content) > LARGEST or not content.lstrip()[:5].startswith(b"%PDF-"):
        return SealCheck("unreadable", digest)
    try:
        return _check(content, digest)
    except Exception:  # a file from anywhere can break the reader in any way
        return SealCheck("unreadable", digest)


def _check(content: bytes, digest: str) -> SealCheck:
    leave_out_http()
    from pyhanko.pdf_utils.reader import PdfFileReader  # heavy

    reader = PdfFileReader(BytesIO(content), strict=False)
    if reader.encrypted:
        return SealCheck("unreadable", digest)
    seals = list(reader.embedded_regular_signatures)
    if not seals:
        return SealCheck("not_sealed", digest)
    seal = seals[0]
    files = _files(reader)
    manifest = _manifest(files)
    parts = _parts(content, manifest, files) if manifest else ()
    whole = _is_whole(seal) and manifest is not None and all(part.is_same for part in parts)
    certificate = seal.signer_cert
    return SealCheck(
        state="intact" if whole else "changed",
        sha256=digest,
        signer=str(certificate.subject.native.get("common_name", "")),
        fingerprint=certificate.sha256.hex(),
        sealed_at=seal.self_reported_timestamp,
        manifest=manifest,
        parts=parts,
        files=files,
    )


def _is_whole(seal: "EmbeddedPdfSignature") -> bool:
    """The seal holds, and covers every byte of the file."""
    from pyhanko.sign.validation import validate_pdf_signature  # heavy
    from pyhanko.sign.validation.status import SignatureCoverageLevel  # heavy
    from pyhanko_certvalidator import ValidationContext  # heavy

    status = validate_pdf_signature(
        seal, ValidationContext(trust_roots=[seal.signer_cert], allow_fetching=False)
    )
    return bool(status.intact and status.valid and status.coverage == SignatureCoverageLevel.ENTIRE_FILE)


def _files(reader: "PdfFileReader") -> dict[str, bytes]:
    """What is attached, by name; from the flat list that we write."""
    names: Any = reader.root
    for name in ("/Names", "/EmbeddedFiles", "/Names"):
        if name not in names:
            return {}
        names = names[name]
    found: dict[str, bytes] = {}
    for place in range(0, min(len(names), 2 * MOST_FILES) - 1, 2):
        spec: Any = names[place + 1]
        found[str(spec["/UF"] if "/UF" in spec else spec["/F"])] = bytes(spec["/EF"]["/F"].data)
    return found


def _manifest(files: Mapping[str, bytes]) -> Manifest | None:
    try:
        return read_manifest(files[MANIFEST])
    except (KeyError, MethodError):
        return None


def _parts(content: bytes, manifest: Manifest, files: Mapping[str, bytes]) -> tuple[Part, ...]:
    document = hash_of(content[: manifest.size]) if len(content) >= manifest.size else ""
    found = [Part("", manifest.document, document == manifest.document)]
    for name, sha256 in manifest.files.items():
        there = files.get(name)
        found.append(Part(name, sha256, None if there is None else hash_of(there) == sha256))
    return tuple(found)
