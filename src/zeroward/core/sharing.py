"""Share settings: who may see new records of a kind, as each city or platform chooses.

A room registers its kinds of records; the owner of the settings (people) registers the reader. Each record can still be
changed on its own page.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from zeroward.core.models.visibility import Visibility
from zeroward.core.scope import Scope


@dataclass(frozen=True, slots=True)
class SharingKind:
    """A kind of record: "profile.facts". `label` names them in the plural; `default` holds until a city chooses one of
    the `levels`: what is being worked on is never for everyone, for example."""

    key: str
    label: str | Promise
    order: int = 50
    default: str = Visibility.CITY
    levels: tuple[str, ...] = tuple(Visibility.values)


Reader = Callable[[Scope], dict[str, str]]
_kinds: dict[str, SharingKind] = {}
_readers: list[Reader] = []


def register_sharing(kind: SharingKind) -> None:
    """Make a kind known; the same key twice replaces it."""
    _kinds[kind.key] = kind


def register_sharing_reader(reader: Reader) -> None:
    """`reader(scope)` gives what the place has chosen, by kind."""
    if reader not in _readers:
        _readers.append(reader)


def sharing_kinds() -> list[SharingKind]:
    return sorted(_kinds.values(), key=lambda kind: (kind.order, kind.key))


def default_visibility(scope: Scope | str, key: str) -> str:
    """Who may see a new record of this kind. One query. Raises KeyError for a kind that nobody registered."""
    kind = _kinds[key]
    place = scope if isinstance(scope, Scope) else Scope.parse(scope)
    chosen = kind.default
    for reader in _readers:
        chosen = reader(place).get(key, chosen)
    return chosen if chosen in kind.levels else kind.default
