"""Generated coding projects: nested codes, letters of every kind, mixed line endings, passages over each other."""

import random
import uuid
from collections.abc import Iterator
from typing import Final

from zeroward.consultation.domain.refi.project import (
    Case,
    CodeNode,
    Coding,
    Note,
    Person,
    Project,
    Selection,
    Source,
    walk,
)

WORDS: Final = (
    "money",
    "Förderung",
    "e\u0301nergie",
    "énergie",
    "👩‍👩‍👧‍👦",
    "🇪🇺",
    "\U0001d54fx",
    "ქალაქი",
    "مدينة",
    "城市",
    "a\u0308\u0323",
    "<b>&amp;",
    '"quoted"',
    "]]>",
    "\u200bzero",
    "\ufeff",
    "don’t",
    "0",
    "\u2028",
    "\x85",
)
ENDINGS: Final = ("\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n\r", "\t", " ", "  ")


def project(seed: int) -> Project:
    """A project that depends on nothing but the seed."""
    draw = random.Random(seed)
    users = tuple(Person(_guid(draw), _name(draw)) for _place in range(draw.randint(0, 4)))
    codes = _codes(draw, 0)
    notes = tuple(
        Note(_guid(draw), _name(draw), _text(draw, 6), _one(draw, users))
        for _place in range(draw.randint(0, 3))
    )
    sources = tuple(_source(draw, users, codes, notes) for _place in range(draw.randint(0, 4)))
    passages = [one.guid for source in sources for one in source.selections]
    cases = tuple(
        Case(
            _guid(draw),
            _name(draw),
            draw.choice(("", _text(draw, 3).strip())),
            tuple(one.guid for one in sources if draw.random() < 0.5),
            tuple(one for one in passages if draw.random() < 0.3),
        )
        for _place in range(draw.randint(0, 3))
    )
    return Project(_name(draw), users, codes, cases, sources, notes, draw.choice(("Zeroward", "Other 2.1")))


def _source(
    draw: random.Random, users: tuple[Person, ...], codes: tuple[CodeNode, ...], notes: tuple[Note, ...]
) -> Source:
    text = _text(draw, draw.randint(0, 80))
    selections = tuple(_selections(draw, text, users, codes, notes)) if text else ()
    return Source(
        _guid(draw),
        _name(draw),
        text,
        draw.choice(("", _name(draw))),
        selections,
        tuple(_codings(draw, users, codes, notes)) if draw.random() < 0.2 else (),
        _refs(draw, notes),
    )


def _selections(
    draw: random.Random,
    text: str,
    users: tuple[Person, ...],
    codes: tuple[CodeNode, ...],
    notes: tuple[Note, ...],
) -> Iterator[Selection]:
    for _place in range(draw.randint(0, 12)):
        start = draw.randrange(len(text))
        end = draw.randint(start + 1, len(text))
        yield Selection(
            _guid(draw),
            start,
            end,
            draw.choice(("", _name(draw), text[start:end])).replace("\x0c", ""),
            draw.choice(("", _name(draw))),
            _one(draw, users),
            tuple(_codings(draw, users, codes, notes)),
            _refs(draw, notes),
        )


def _codings(
    draw: random.Random, users: tuple[Person, ...], codes: tuple[CodeNode, ...], notes: tuple[Note, ...]
) -> Iterator[Coding]:
    every = [code.guid for code, _parent in walk(codes)]
    for _place in range(draw.randint(0, 3) if every else 0):
        yield Coding(_guid(draw), draw.choice(every), _one(draw, users), _refs(draw, notes))


def _codes(draw: random.Random, depth: int) -> tuple[CodeNode, ...]:
    return tuple(
        CodeNode(
            _guid(draw),
            _name(draw),
            draw.choice(("", _text(draw, 8).strip())),
            draw.choice(("", f"#{draw.randrange(1 << 24):06X}")),
            draw.random() < 0.8,
            _codes(draw, depth + 1) if depth < 4 and draw.random() < 0.5 else (),
        )
        for _place in range(draw.randint(0 if depth else 1, 3))
    )


def _text(draw: random.Random, words: int) -> str:
    parts = [draw.choice(WORDS) + draw.choice(ENDINGS) for _place in range(words)]
    return "".join(parts)


def _name(draw: random.Random) -> str:
    return (
        "n"
        + " ".join(draw.choice(WORDS) for _place in range(draw.randint(1, 4)))
        + draw.choice(("", "\n", "\t x"))
    )


def _refs(draw: random.Random, notes: tuple[Note, ...]) -> tuple[str, ...]:
    return tuple(one.guid for one in notes if draw.random() < 0.3)


def _one(draw: random.Random, users: tuple[Person, ...]) -> str:
    return draw.choice([one.guid for one in users]) if users and draw.random() < 0.8 else ""


def _guid(draw: random.Random) -> str:
    return str(uuid.UUID(int=draw.getrandbits(128), version=4))
