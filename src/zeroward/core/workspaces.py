"""Workspaces: the city, national platform or team behind a scope, as far as lower floors need to know it.

The owner of the records (people, with places) registers a reader; everybody else asks here.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.translation import get_language

from zeroward.core.once import once, reading_once
from zeroward.core.scope import Scope


@dataclass(frozen=True, slots=True)
class Workspace:
    """`name` is in the reader's language; `country` is the ISO code of the country it lies in, "" for the Mission."""

    scope: Scope
    name: str
    country: str = ""


Reader = Callable[[list[Scope]], dict[Scope, Workspace]]
_readers: list[Reader] = []

read_once = reading_once
"""Within it each workspace is read once, whoever asks: for a page on which many rooms name the same places."""


def register_workspaces(reader: Reader) -> None:
    """`reader(scopes)` returns those of the scopes that it knows."""
    if reader not in _readers:
        _readers.append(reader)


def workspaces(scopes: Iterable[Scope | str]) -> dict[str, Workspace]:
    """The workspaces behind these scopes, by the scope's text. Unknown and malformed scopes are left out."""
    wanted: list[Scope] = []
    for scope in scopes:
        try:
            wanted.append(scope if isinstance(scope, Scope) else Scope.parse(scope))
        except ValueError:
            continue
    known: dict[Scope, Workspace] = once(("workspaces", get_language()), dict)
    known.update(_read([scope for scope in wanted if scope not in known]))
    return {str(scope): known[scope] for scope in wanted if scope in known}


def _read(scopes: list[Scope]) -> dict[Scope, Workspace]:
    found: dict[Scope, Workspace] = {}
    for reader in _readers if scopes else ():
        found.update(reader(scopes))
    return found


def workspace(scope: Scope | str) -> Workspace | None:
    """One workspace, or None when there is none with this scope."""
    return workspaces([scope]).get(str(scope))
