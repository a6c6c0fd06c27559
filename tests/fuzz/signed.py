"""Packages of a hostile installation: a good one with a few things changed, counted, hashed and signed anew.

What only breaks a hash or a signature is refused before anything is read; so most of these have both right.
"""

import hashlib
import io
import json
import random
import struct
import warnings
import zipfile
from dataclasses import dataclass
from typing import Any

from tests.fuzz.inputs import HOSTILE, _bytes, _odd, _value, changed
from zeroward.federation.package import FileEntry, Signer
from zeroward.federation.package.manifest import MANIFEST, SIGNATURE, canonical, content_hash
from zeroward.web.domain.exit.rows import ModelContent, digest_of

NAMES = (
    "../x", "/etc/passwd", "a" * 300, "C:\\x", "records/x/../../y", "records/", "", " ", "é", "MANIFEST.JSON", "a\nb",
    "rows/people.User.jsonl", "rows/core.AuditEvent.jsonl", "rows/nothing.jsonl", "files/" + "0" * 64, "people.jsonl",
    "deletions.json", "attachments.json", "records/term/x.jsonld", "attachments/1/x.exe", "__proto__",
)  # fmt: skip
INNER = ("zw:content", "record", "texts", "values", "row")
"""Where most of a record stands."""
BOMB = 12 * 1024 * 1024


@dataclass(frozen=True)
class Meddler:
    """`signer` is a key that the reader trusts; `wrong` one that it does not."""

    signer: Signer
    wrong: Signer

    def __call__(self, good: bytes, dice: random.Random) -> bytes:
        if dice.random() < 0.1:
            return changed(good, dice)
        try:
            with zipfile.ZipFile(io.BytesIO(good)) as archive:
                files = {name: archive.read(name) for name in archive.namelist()}
            said = json.loads(files.pop(MANIFEST))
        except Exception:  # it was changed before
            return changed(good, dice)
        files.pop(SIGNATURE, None)
        for _time in range(dice.choice((1, 1, 1, 2, 4))):
            _change(files, said, dice)
        return self._written(files, said, dice)

    def _written(self, files: dict[str, bytes], said: Any, dice: random.Random) -> bytes:
        if isinstance(said, dict):
            if dice.random() < 0.9:
                _count(files, said)
            entries = [
                FileEntry(name, len(raw), hashlib.sha256(raw).hexdigest()) for name, raw in files.items()
            ]
            said["files"] = [{"name": one.name, "size": one.size, "sha256": one.sha256} for one in entries]
            said["content"] = content_hash(entries)
        if dice.random() < 0.1:
            said = _value(said, dice)  # another hash, another size, another name than there is
        raw = _json(said, dice)
        signed = (self.wrong if dice.random() < 0.03 else self.signer).sign(raw)
        whole = {**files, MANIFEST: raw, SIGNATURE: signed}
        if dice.random() < 0.03:
            del whole[dice.choice(sorted(whole))]
        return _zip(whole, dice)


def _change(files: dict[str, bytes], said: Any, dice: random.Random) -> None:
    """One thing: in a file, in what is said of them all, or which files there are."""
    kind = dice.random()
    name = dice.choice(sorted(files)) if files else ""
    if kind < 0.12 and isinstance(said, dict):
        about = said.get("about")
        said["about"] = _value(about, dice)
        if dice.random() < 0.2 and isinstance(other := _value(said, dice), dict):
            said.update(other)
    elif kind < 0.17:
        files.pop(name, None)
    elif kind < 0.2:
        files[dice.choice(NAMES)] = files.get(name, b"")
    elif kind < 0.21:
        files[name] = b"\x00" * BOMB
    elif name:
        files[name] = _content(name, files[name], dice)


def _content(name: str, raw: bytes, dice: random.Random) -> bytes:
    if dice.random() < 0.1 or not name.endswith(("json", "jsonl", "jsonld")):
        return _bytes(raw, dice)
    try:
        lines = [json.loads(line) for line in raw.splitlines()]
    except ValueError:
        return _bytes(raw, dice)
    if not lines:
        return canonical(
            dice.choice(({}, {"who": "x"}, {"model": "places.City", "named": ["x"], "row": {}}, []))
        )
    at, kind = dice.randrange(len(lines)), dice.randrange(12)
    if kind == 0:
        lines.append(lines[at])
    elif kind == 1:
        del lines[at]
    elif kind == 2:
        lines[at] = _deep(dice)
    elif kind == 3:
        dice.shuffle(lines)
    else:
        lines[at] = _leaf(lines[at], dice)
    return b"".join(_json(line, dice) for line in lines)


def _leaf(value: Any, dice: random.Random) -> Any:
    """Deep within it another value, often of the same sort."""
    if isinstance(value, dict) and value and dice.random() < 0.95:
        inner = [name for name in INNER if name in value]
        name = dice.choice(inner if inner and dice.random() < 0.8 else list(value))
        if dice.random() < 0.03:
            return {one: part for one, part in value.items() if one != name}
        return {**value, name: _leaf(value[name], dice)}
    if isinstance(value, list) and value and dice.random() < 0.9:
        at = dice.randrange(len(value))
        return [*value[:at], _leaf(value[at], dice), *value[at + 1 :]]
    if isinstance(value, str) and dice.random() < 0.6:
        return dice.choice(
            (*HOSTILE, value + dice.choice(HOSTILE), value[::-1], value * 40, value[: len(value) // 2])
        )
    if isinstance(value, int) and dice.random() < 0.5:
        return dice.choice(
            (value + 1, -value, 0, 2**31, 2**63, 10**40, float(value), str(value), bool(value))
        )
    return _odd(dice)


def _deep(dice: random.Random) -> Any:
    made: Any = dice.choice(HOSTILE)
    for _time in range(dice.choice((5, 70, 900))):
        made = [made] if dice.random() < 0.5 else {"a": made}
    return made


def _json(value: Any, dice: random.Random) -> bytes:
    """As packages write it; now and then as others would, which also lets halves of letters through."""
    plain = dice.random() < 0.85
    return canonical(value) if plain and not _is_odd(value) else json.dumps(value).encode() + b"\n"


def _is_odd(value: Any) -> bool:
    return "\\ud83d" in json.dumps(value)


def _count(files: dict[str, bytes], said: dict[str, Any]) -> None:
    """What a package of the exit path says of its rows is true again."""
    about = said.get("about")
    if said.get("kind") == "exit" and isinstance(about, dict):
        found = {
            name.removeprefix("rows/").removesuffix(".jsonl"): ModelContent(
                raw.count(b"\n"), hashlib.sha256(raw).hexdigest()
            )
            for name, raw in files.items()
            if name.startswith("rows/") and name.endswith(".jsonl")
        }
        about["rows"] = {label: one.rows for label, one in found.items()}
        about["content"] = digest_of(found)


def _zip(files: dict[str, bytes], dice: random.Random) -> bytes:
    made = io.BytesIO()
    names = list(files)
    dice.shuffle(names)
    packed = dice.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(made, "w", packed) as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name or "x"), files[name], archive.compression)
        if dice.random() < 0.02 and names:
            archive.infolist().append(archive.infolist()[0])  # a file that is listed twice
    raw = bytearray(made.getvalue())
    if dice.random() < 0.03:  # sizes, ways of packing, flags in the table of contents
        at = raw.rfind(b"PK\x01\x02")
        place, sort = dice.choice(((8, "<H"), (10, "<H"), (20, "<I"), (24, "<I"), (38, "<I"), (42, "<I")))
        struct.pack_into(sort, raw, at + place, dice.choice((0, 1, 9, 12, 99, 0xFFFF)))
    return bytes(raw)
