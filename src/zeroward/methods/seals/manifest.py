"""The manifest of a sealed document: what it is about, and the SHA-256 of everything in it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Final

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

FORM: Final = "zeroward-manifest/1"
LARGEST: Final = 2_000_000
_HASH: Final = re.compile(r"[0-9a-f]{64}")


def hash_of(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class Manifest:
    """`document` is the hash of the PDF as it was before its seal, `size` its length in bytes: a sealed file begins
    with exactly these bytes. `files` are the hashes of what is attached, by name; `sections` those of parts of the
    content (a section that was published alone can be compared too). `facts` are plain JSON: city, title, version …"""

    document: str
    size: int
    files: Mapping[str, str] = field(default_factory=dict)
    sections: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> bytes:
        """The same manifest gives the same bytes."""
        data = {
            "form": FORM,
            "facts": dict(self.facts),
            "document": {"sha256": self.document, "bytes": self.size},
            "files": dict(self.files),
            "sections": dict(self.sections),
        }
        return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True).encode()


def make_manifest(
    document: bytes,
    *,
    files: Mapping[str, bytes] | None = None,
    sections: Mapping[str, bytes] | None = None,
    facts: Mapping[str, Any] | None = None,
) -> Manifest:
    """Hash everything."""
    return Manifest(
        document=hash_of(document),
        size=len(document),
        files={name: hash_of(content) for name, content in (files or {}).items()},
        sections={name: hash_of(content) for name, content in (sections or {}).items()},
        facts=dict(facts or {}),
    )


def read_manifest(content: bytes) -> Manifest:
    """Raises MethodError for anything that is no manifest of this form."""
    if len(content) > LARGEST:
        raise _unreadable()
    try:
        data = json.loads(content)
        document = data["document"]
        manifest = Manifest(
            document=_hash(document["sha256"]),
            size=_size(document["bytes"]),
            files=_hashes(data["files"]),
            sections=_hashes(data["sections"]),
            facts=dict(data["facts"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise _unreadable() from error
    if data.get("form") != FORM:
        raise _unreadable()
    return manifest


def _hash(value: Any) -> str:
    if not isinstance(value, str) or not _HASH.fullmatch(value):
        raise ValueError("no SHA-256")
    return value


def _size(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError("no length")
    return value


def _hashes(value: Any) -> dict[str, str]:
    return {str(name): _hash(one) for name, one in dict(value).items()}


def _unreadable() -> MethodError:
    return MethodError(
        say("This is no manifest of a sealed document."),
        place="manifest",
        remedy=say("Take the file as it was handed out."),
    )
