"""What changed between two states of a contract, in the reader's words: module by module, cell by cell."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.contract.queries.showing import column_at, head_of, row_label, said_in_short, words_of
from zeroward.methods.contracts.template.content import Content, rows_of
from zeroward.methods.contracts.template.difference import Change, diff
from zeroward.methods.contracts.template.load import template_of
from zeroward.methods.contracts.template.shapes import Template

MOST_WORDS: Final = 4000
"""Of a text that is compared word by word; longer ones stand beside each other."""
AROUND: Final = 12
"""Words shown around a change."""
LONG: Final = 400


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: `kind` is "same", "added", "removed" or "gap" (left out, for the reader's sake)."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class ShownChange:
    """`what` says what happened, `where` to what. Of long texts `pieces` show the words that changed."""

    kind: str
    what: str
    where: str
    before: str = ""
    after: str = ""
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangedModule:
    id: str
    title: str
    changes: tuple[ShownChange, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    modules: tuple[ChangedModule, ...]
    signatories: tuple[ShownChange, ...]

    @property
    def count(self) -> int:
        return sum(len(one.changes) for one in self.modules) + len(self.signatories)


def compare(old: Mapping[str, Any], new: Mapping[str, Any]) -> Comparison:
    """Two states, each {"content", "signatories"} as a version has them."""
    before, after = old["content"], new["content"]
    template = template_of(after["template"])
    found: dict[str, list[ShownChange]] = {}
    for change in diff(before, after):
        found.setdefault(change.place.module, []).append(_shown(template, change, before, after))
    modules = tuple(
        ChangedModule(key, words_of(template.module(key).title) if template.has(key) else key, tuple(changes))
        for key, changes in found.items()
    )
    return Comparison(modules, _signatories(old.get("signatories", ()), new.get("signatories", ())))


def pieces_of(before: str, after: str) -> tuple[Piece, ...]:
    """Word by word, with a few words around each change. Paragraphs become one line."""
    old, new = before.split(), after.split()
    if max(len(old), len(new)) > MOST_WORDS:
        return (Piece("removed", _cut(before)), Piece("added", _cut(after)))
    found = []
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for place, (tag, a1, a2, b1, b2) in enumerate(steps):
        if tag == "equal":
            found += _around(old[a1:a2], is_first=place == 0, is_last=place == len(steps) - 1)
            continue
        if a2 > a1:
            found.append(Piece("removed", " ".join(old[a1:a2])))
        if b2 > b1:
            found.append(Piece("added", " ".join(new[b1:b2])))
    return tuple(found)


def _around(words: Sequence[str], *, is_first: bool, is_last: bool) -> list[Piece]:
    head = [] if is_first else words[:AROUND]
    tail = [] if is_last else words[-AROUND:]
    if len(words) <= len(head) + len(tail):
        return [Piece("same", " ".join(words))]
    shown = [Piece("same", " ".join(head))] if head else []
    return [*shown, Piece("gap", "…"), *([Piece("same", " ".join(tail))] if tail else [])]


def _shown(template: Template, change: Change, before: Content, after: Content) -> ShownChange:
    place, where = change.place, _where(template, change, before, after)
    if change.kind in ("row_added", "row_removed"):
        return ShownChange(
            change.kind, _("row added") if change.kind == "row_added" else _("row removed"), where
        )
    if change.kind == "moved":
        return ShownChange("moved", _("rows in another order"), where)
    what = {"added": _("added"), "removed": _("taken out")}.get(change.kind, _("changed"))
    column = column_at(template, place)
    if column is not None:
        old, new = said_in_short(column, change.before, LONG), said_in_short(column, change.after, LONG)
        return ShownChange(change.kind, what, where, old, new)
    old, new = _text(change.before), _text(change.after)
    return ShownChange(change.kind, what, where, pieces=pieces_of(old, new))


def _where(template: Template, change: Change, before: Content, after: Content) -> str:
    place = change.place
    if place.kind == "text" or not template.has(place.module):
        return _("text")
    if place.kind == "field":
        column = column_at(template, place)
        return words_of(column.title) if column is not None else place.key
    table = next((one for one in template.module(place.module).tables if one.id == place.key), None)
    if table is None:
        return str(place)
    title = words_of(table.title)
    if not place.row:
        return title
    content = before if change.kind == "row_removed" else after
    row = next((one for one in rows_of(content, place.module, place.key) if one["id"] == place.row), None)
    label = row_label(table, row) if row is not None else change.label or place.row
    column = column_at(template, place)
    named = f"{label}, {head_of(column)}" if column is not None else label
    return f"{title}: {named}"


def _text(cell: Mapping[str, Any]) -> str:
    return str(cell.get("value") or cell.get("not_available") or "")


def _signatories(
    old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]
) -> tuple[ShownChange, ...]:
    before, after = ({one["name"]: one for one in rows} for rows in (old, new))
    found = [ShownChange("row_added", _("added"), name) for name in after if name not in before]
    found += [ShownChange("row_removed", _("taken out"), name) for name in before if name not in after]
    for name, one in after.items():
        was = before.get(name)
        if was is not None and was != one:
            texts = ["\n".join(row["text"] for row in side["commitments"]) for side in (was, one)]
            found.append(ShownChange("changed", _("changed"), name, pieces=pieces_of(*texts)))
    return tuple(found)


def _cut(text: str) -> str:
    line = re.sub(r"\s+", " ", text)
    return line if len(line) <= LONG else f"{line[:LONG]}…"
