"""Panels: what one room shows on the page of another, without either importing the other.

The page names a slot and describes its subject; whoever registered for the slot returns a panel, or nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Panel:
    """A section of a page: a title, a template of the room that offers it, and the template's context."""

    key: str
    title: str | Promise
    template: str
    context: dict[str, Any] = field(default_factory=dict)
    order: int = 50


PanelMaker = Callable[[dict[str, Any]], Panel | None]
_makers: dict[str, dict[str, PanelMaker]] = {}


def register_panel(slot: str, name: str, maker: PanelMaker) -> None:
    """`maker(subject)` is called for each page with this slot; the same name twice replaces the maker."""
    _makers.setdefault(slot, {})[name] = maker


def panels_for(slot: str, subject: dict[str, Any]) -> list[Panel]:
    """The panels for a slot, in their order. `subject` holds plain values: keys, codes, a viewer."""
    made = (maker(subject) for maker in _makers.get(slot, {}).values())
    return sorted((panel for panel in made if panel is not None), key=lambda panel: (panel.order, panel.key))
