"""Notation keys: what a cell says when it has no number.

Number, zero that somebody stated, key and missing are four different states.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from zeroward.methods.ghg.frameworks.view import CellResult, View
from zeroward.methods.ghg.frameworks.words import gettext_noop

State = Literal["number", "zero", "key", "missing", "off"]

MEANINGS: Final = {
    "NO": gettext_noop("Not occurring: this does not exist in the city."),
    "NE": gettext_noop("Not estimated: it exists, but nobody has estimated it. Say why."),
    "IE": gettext_noop("Included elsewhere: it is part of another cell. Say which."),
    "C": gettext_noop("Confidential: the figure is in the total, but not shown."),
}


@dataclass(frozen=True, slots=True)
class Note:
    """A notation key on a source. `target` is the source or cell in which it is included (IE)."""

    source: str
    key: str
    explanation: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class CellState:
    """What stands in a cell. `open_sources` are those that have neither rows nor a key, in a cell without a number."""

    ref: str
    state: State
    keys: tuple[str, ...]
    notes: tuple[Note, ...]
    open_sources: tuple[str, ...]
    required_for: tuple[str, ...]
    confidential: bool


def states(view: View, notes: Iterable[Note], *, with_rows: Sequence[str] = ()) -> dict[str, CellState]:
    """The state of every cell of a view. `with_rows` names further sources that have activities whose emissions could
    not be computed: they are missing, not absent."""
    by_source = {one.source: one for one in notes}
    return {one.ref: state_of(view, one, by_source, frozenset(with_rows)) for one in view.cells}


def state_of(view: View, one: CellResult, notes: dict[str, Note], unfinished: frozenset[str]) -> CellState:
    """The state of one cell."""
    here = tuple(notes[source] for source in one.cell.sources if source in notes)
    open_sources = tuple(source for source in one.cell.sources if source not in notes or source in unfinished)
    off = not one.rows and all(is_off(view, source) for source in one.cell.sources)
    state: State
    if one.rows:
        open_sources = ()
        state = "number" if one.masses else "zero"
    elif off:
        open_sources = ()
        state = "off"
    else:
        state = "missing" if open_sources else "key"
    return CellState(
        ref=one.ref,
        state=state,
        keys=tuple(dict.fromkeys(note.key for note in here)),
        notes=here,
        open_sources=open_sources,
        required_for=one.cell.required_for,
        confidential=any(note.key == "C" for note in here),
    )


def is_off(view: View, source: str) -> bool:
    """Whether a switch leaves this source out."""
    return any(
        source in switch.sources and view.placing.states[key] != "included"
        for key, switch in view.framework.switches.items()
    )
