"""Files as nobody should send them: good ones with a few things changed. The same seed gives the same files."""

import io
import json
import random
import warnings
import zipfile
import zlib
from typing import Any

HOSTILE = (
    "", " ", "\x00", "\ufeff", "\u202e", "=1+1", '"', "'", ";", "\t", "\n", "\r\n", "-1", "1e999", "NaN", "9" * 400,
    "0,5", "1.234,5", "1'000", "2026-13-45", "0000-00-00", "31.02.2026", "<script>", "]]>", "&#0;", "%s",
    "../../etc/passwd", "A1:XFD1048576", "2000000000",
    "null", "true", "[]", "{}", "\ud83d", "ﬀ", "٣", "İ", "a" * 5000, "city:klagenfurt", "AT", "€", "½", "∞",
)  # fmt: skip
MOST = 200_000
BROKEN = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, MemoryError),  # of an archive
    *(ValueError, RecursionError),  # of JSON
    IndexError,  # an archive without a part
)
"""Why a file that was changed before cannot be changed inside any more."""


def changed(good: bytes, dice: random.Random) -> bytes:
    """One file made of a good one. Archives are changed inside, tables and JSON by their cells, the rest by bytes."""
    if dice.random() < 0.6:
        try:
            return _inside(good, dice)
        except BROKEN:
            return _bytes(good, dice)
    return _bytes(good, dice)


def _inside(good: bytes, dice: random.Random) -> bytes:
    if good.startswith(b"PK\x03\x04"):
        return _archive(good, dice)
    if good[:1] in (b"{", b"["):
        return _json(good, dice)
    if b"\x00" not in good[:200] and b"<" not in good[:50]:
        return _table(good, dice)
    return _bytes(good, dice)


def _bytes(good: bytes, dice: random.Random) -> bytes:
    made = bytearray(good)
    for _time in range(dice.choice((1, 1, 2, 5, 30))):
        at = dice.randrange(len(made) + 1)
        end = min(len(made), at + dice.choice((1, 2, 8, 64, 1000)))
        kind = dice.randrange(6)
        if kind == 0:
            made[at:end] = b""
        elif kind == 1:
            made[at:at] = dice.choice(HOSTILE).encode("utf-8", "surrogatepass")
        elif kind == 2:
            made[at:end] = dice.randbytes(end - at)
        elif kind == 3:
            made[at:at] = made[at:end] * dice.choice((1, 2, 50))
        elif kind == 4:
            del made[at:]
        elif made:
            made[at % len(made)] ^= 1 << dice.randrange(8)
    return bytes(made[:MOST])


def _table(good: bytes, dice: random.Random) -> bytes:
    text = good.decode("utf-8", "replace")
    sign = max(",;\t", key=text.count)
    rows = [line.split(sign) for line in text.splitlines()] or [[""]]
    for _time in range(dice.choice((1, 2, 4))):
        row = dice.choice(rows)
        kind = dice.randrange(6)
        if kind == 0:
            rows.insert(dice.randrange(len(rows) + 1), list(row))
        elif kind == 1:
            row.insert(dice.randrange(len(row) + 1), dice.choice(HOSTILE))
        elif kind == 2 and len(rows) > 1:
            rows.remove(row)
        elif kind == 3:
            dice.shuffle(row)
        elif row:
            row[dice.randrange(len(row))] = dice.choice(HOSTILE)
    made = "\n".join(dice.choice((sign, sign, sign, ",", ";")).join(row) for row in rows)
    return made.encode(dice.choice(("utf-8", "utf-8", "utf-8", "utf-16", "latin-1")), "replace")[:MOST]


def _json(good: bytes, dice: random.Random) -> bytes:
    value = json.loads(good)
    for _time in range(dice.choice((1, 1, 2, 5))):
        value = _value(value, dice)
    return json.dumps(value, ensure_ascii=dice.random() < 0.5).encode("utf-8", "surrogatepass")[:MOST]


def _odd(dice: random.Random) -> Any:
    return dice.choice((None, True, -1, 0, 1e308, 10**30, [], {}, [[]], [None], {"": None}, *HOSTILE))


def _value(value: Any, dice: random.Random) -> Any:
    """One place in it holds something else."""
    if isinstance(value, dict) and value and dice.random() < 0.9:
        name = dice.choice(list(value))
        kind = dice.randrange(8)
        if kind == 0:
            return {one: part for one, part in value.items() if one != name}
        if kind == 1:
            return {**value, dice.choice(HOSTILE): _odd(dice)}
        return {**value, name: _value(value[name], dice)}
    if isinstance(value, list) and value and dice.random() < 0.9:
        at, kind = dice.randrange(len(value)), dice.randrange(8)
        if kind == 0:
            return [*value[:at], *value[at + 1 :]]
        if kind == 1:
            return [*value, value[at]]
        return [*value[:at], _value(value[at], dice), *value[at + 1 :]]
    return _odd(dice)


def _archive(good: bytes, dice: random.Random) -> bytes:
    """The same archive, one of its parts changed, left out, or called otherwise."""
    made = io.BytesIO()
    with (
        warnings.catch_warnings(action="ignore"),  # the same name twice
        zipfile.ZipFile(io.BytesIO(good)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        names = old.namelist()
        chosen, kind = dice.choice(names), dice.randrange(5)
        for name in names:
            content = old.read(name)
            if name != chosen:
                new.writestr(name, content)
            elif kind < 3:
                new.writestr(name, _xml(content, dice))
            elif kind == 3:
                other = dice.choice(("../x", "a" * 300, "xl/none.xml"))
                new.writestr(name if other in names else other, content)
    return made.getvalue()


def _xml(content: bytes, dice: random.Random) -> bytes:
    """What stands between two tags or quotes becomes something else; or bytes as they come."""
    signs = [at for at, sign in enumerate(content[:MOST]) if sign in b'>"']
    if not signs or dice.random() < 0.3:
        return _bytes(content, dice)
    at = dice.choice(signs) + 1
    end = min((content.find(sign, at) for sign in (b"<", b'"') if content.find(sign, at) >= 0), default=at)
    word = dice.choice(HOSTILE).replace("<", "&lt;").replace("\x00", "")
    return content[:at] + word.encode("utf-8", "replace") + content[end:]
