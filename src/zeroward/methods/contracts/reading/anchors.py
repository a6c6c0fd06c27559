"""Lines that may begin or end a module: titles, captions, codes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from zeroward.methods.contracts.reading.source import Source, plain_of
from zeroward.methods.contracts.reading.titles import (
    SECTIONS,
    Code,
    code_in,
    commitment_meant,
    document_begun,
    ends_modules,
    is_about_the_rest,
    is_bare_goal,
    means_module,
    means_section,
    modules_meant,
    table_module,
    without_number,
)

Kind = Literal["module", "section", "commitment", "document", "end", "table", "number"]
_LONGEST: Final = 190
_LONGEST_LONE: Final = 110
_CAPTIONS: Final = ("a 2 3 ", "b 2 2 ", "b 2 3 ")
"""Captions that also stand inside a table."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """`name` is a module, a section ("A-2.3", "A-2.1"), a document ("AP") or, for numbers, ""; `number` is the
    chapter number of a head ("3.2"), () for none."""

    line: int
    kind: Kind
    name: str
    confidence: float
    title: str
    number: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Title:
    line: int
    text: str
    words: str
    head: bool
    caption: bool


def anchors_of(source: Source) -> list[Anchor]:
    """All of them, in the order of the lines. One line may give several."""
    plan, where = "AP", ""
    found: list[Anchor] = []
    for title in _titles(source):
        document = document_begun(title.words) if title.head or _near_cover(source, title.line) else ""
        if document:
            plan, where = ("IP" if document == "IP" else "AP"), document
            found.append(Anchor(title.line, "document", document, 0.9, title.text))
            continue
        for anchor in _anchors(title, plan):
            if where == "CM" and anchor.kind in ("module", "section", "table") and anchor.confidence < 0.8:
                continue  # the Commitments speak of pathways and governance under heads of their own
            plan = "IP" if anchor.kind == "module" and anchor.name.startswith("IP") else plan
            found.append(anchor)
    return found


def _titles(source: Source) -> Iterator[_Title]:
    """Short lines that stand as a title: heads, bold lines, first rows of tables with one filled cell, lone lines."""
    skip = source.furniture | source.contents
    for at, line in enumerate(source.lines):
        words = source.plain[at]
        if not words or len(words) < 4 or len(words) > _LONGEST or at + 1 in skip:
            continue
        text = line.strip()
        head = text.startswith(("#", "**"))
        if text.startswith("|"):
            if words.startswith(_CAPTIONS):
                yield _Title(at + 1, _first_cell(text), plain_of(_first_cell(text)), head=False, caption=True)
                continue
            if at and source.lines[at - 1].lstrip().startswith("|"):
                continue
            first, *others = [cell.strip() for cell in text.strip("|").split("|")]
            if first and not any(others):
                yield _Title(at + 1, _tidy(text), words, head=False, caption=True)
        elif "|" in text or text.startswith(("![", "http", "- ", "• ")):
            continue
        elif head or _stands_alone(text, words):
            yield _Title(at + 1, _tidy(text), words, head=head, caption=False)


def _first_cell(text: str) -> str:
    return _tidy(next((cell for cell in text.split("|") if cell.strip()), ""))


def _stands_alone(text: str, words: str) -> bool:
    """No sentence: short, or it begins with a code."""
    if text.endswith((".", ";", ",")) and words.count(" ") > 6:
        return False
    return len(words) <= _LONGEST_LONE or code_in(words) is not None


def _tidy(text: str) -> str:
    return " ".join(text.strip("#*| ").split())


def _near_cover(source: Source, line: int) -> bool:
    """Within a few lines of "Climate City Contract", as on a cover."""
    around = source.plain[max(0, line - 9) : line + 3]
    return any(
        len(words) < 60 and ("city contract" in words or "city climate contract" in words) for words in around
    )


def _anchors(title: _Title, plan: str) -> Iterator[Anchor]:
    base = Anchor(title.line, "end", "", 0.8, title.text, _number(title.text))
    if not title.caption:
        commitments = list(_commitments(title, base))
        yield from commitments
        if not commitments and ends_modules(title.words) and (title.head or title.words.count(" ") <= 8):
            yield base
            return
    code = code_in(title.words)
    if code or (title.head and modules_meant(without_number(title.words), plan)):
        yield from _coded(title, base, code, plan)
    else:
        yield from _by_words(title, base, plan)


def _commitments(title: _Title, base: Anchor) -> Iterator[Anchor]:
    for name in commitment_meant(title.words):
        yield replace(base, kind="commitment", name=name, confidence=0.9 if title.head else 0.75)
    if is_bare_goal(title.words) and title.head:
        yield replace(base, kind="commitment", name="CM-2", confidence=0.5)


def _by_words(title: _Title, base: Anchor, plan: str) -> Iterator[Anchor]:
    """Sections without a code, tables of the Investment Plan, chapter numbers."""
    length = title.words.count(" ")
    if title.head and length <= 14 and means_section(title.words, "B-2.3"):
        yield replace(base, kind="section", name="B-2.3", confidence=0.8)
    elif length <= 12 and means_section(title.words, "A-2.3"):
        yield replace(base, kind="section", name="A-2.3", confidence=0.7)
    elif _is_titled(title) and length <= 8 and means_section(title.words, "B-2.2"):
        yield replace(base, kind="section", name="B-2.2", confidence=0.7)
    elif plan == "IP" and (module := table_module(title.words)):
        yield replace(base, kind="table", name=module, confidence=0.6)
    elif base.number and title.head:
        yield replace(base, kind="number")


def _coded(title: _Title, base: Anchor, code: Code | None, plan: str) -> Iterator[Anchor]:
    """Titles with a code or with the words of a module's title. The words settle what a misread number means."""
    words = without_number(code.title if code else title.words)
    if code is None:
        (name, *others) = modules_meant(words, plan)
        if not others and title.words.count(" ") <= 12:
            yield replace(base, kind="module", name=name, confidence=0.7 if base.number else 0.55)
        return
    name = _in_plan(code.module, plan)
    if code.section is not None:
        yield _section(title, base, name, code, words)
        return
    if means_module(words, name):
        yield replace(base, kind="module", name=name, confidence=1.0)
    elif (code.has_word or code.module.startswith("IP")) and title.words.count(" ") <= 16:
        meant = modules_meant(words, "IP" if name.startswith("IP") else "AP")
        yield replace(base, kind="module", name=meant[0] if len(meant) == 1 else name, confidence=0.8)


def _in_plan(module: str, plan: str) -> str:
    """In an Investment Plan "A-1" is its own first module."""
    return f"IP-{module.replace('-', '')}" if plan == "IP" and not module.startswith("IP") else module


def _section(title: _Title, base: Anchor, module: str, code: Code, words: str) -> Anchor:
    """Sections by what they say: "A-1.5: Residual emissions and compensation strategy" is the strategy as well, and
    "B-2.3: Portfolio of private actors" is not."""
    name = f"{module}.{code.section}"
    if title.head and module[0] in "AB" and means_section(words, "B-2.3"):
        return replace(base, kind="section", name="B-2.3", confidence=1.0 if name == "B-2.3" else 0.75)
    if name == "B-2.3" and is_about_the_rest(words):
        return replace(base, kind="section", name=name, confidence=1.0)
    for section in SECTIONS:
        if module == section[:3] and means_section(words, section):
            return replace(base, kind="section", name=section, confidence=1.0 if name == section else 0.85)
    if name in ("A-2.3", "B-2.3"):
        name = f"{module}.{90 + (code.section or 0)}"
    return replace(base, kind="section", name=name, confidence=0.8)


def _is_titled(title: _Title) -> bool:
    return title.head or title.caption or title.words.startswith("table ")


def _number(text: str) -> tuple[int, ...]:
    found = re.match(r"(\d{1,2})(?:\.(\d{1,2}))?\.? +\S", text)
    return tuple(int(part) for part in found.groups() if part) if found else ()
