"""Panels: what one room shows on the page of another, without either importing the other.

The page names a slot and describes its subject; whoever registered for the slot returns a panel, or nothing. Rows that
they name ahead (`PanelReader`) are read of all rooms in one query.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise

from zeroward.core.queries.together import Part, Rows, together


@dataclass(frozen=True, slots=True)
class Panel:
    """A section of a page: a title, a template of the room that offers it, and the template's context."""

    key: str
    title: str | Promise
    template: str
    context: dict[str, Any] = field(default_factory=dict)
    order: int = 50


PanelMaker = Callable[[dict[str, Any]], Panel | None]


@dataclass(frozen=True, slots=True)
class PanelReader:
    """A maker in two steps: `parts(subject)` names the rows that it looks at, none where it shows nothing anyway;
    `make(subject, rows)` makes the panel of them."""

    parts: Callable[[dict[str, Any]], Mapping[str, Part]]
    make: Callable[[dict[str, Any], Rows], Panel | None]

    def __call__(self, subject: dict[str, Any]) -> Panel | None:
        return self.make(subject, together(self.parts(subject)))


_makers: dict[str, dict[str, PanelMaker]] = {}


def register_panel(slot: str, name: str, maker: PanelMaker) -> None:
    """`maker(subject)` is called for each page with this slot; the same name twice replaces the maker."""
    _makers.setdefault(slot, {})[name] = maker


def panels_for(slot: str, subject: dict[str, Any]) -> list[Panel]:
    """The panels for a slot, in their order. `subject` holds plain values: keys, codes, a viewer."""
    made = _made(_makers.get(slot, {}), subject)
    return sorted((panel for panel in made if panel is not None), key=lambda panel: (panel.order, panel.key))


def _made(makers: Mapping[str, PanelMaker], subject: dict[str, Any]) -> Iterator[Panel | None]:
    """The panels as they come; rows that the makers named are read together."""
    parts = {name: one.parts(subject) for name, one in makers.items() if isinstance(one, PanelReader)}
    rows = together({f"{name}/{key}": one for name, own in parts.items() for key, one in own.items()})
    for name, maker in makers.items():
        if isinstance(maker, PanelReader):
            yield maker.make(subject, {key: rows[f"{name}/{key}"] for key in parts[name]})
        else:
            yield maker(subject)
