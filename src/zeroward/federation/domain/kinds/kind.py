"""A kind of record that can be taken over: its model, its columns, and what a new one needs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model

from zeroward.federation.domain.kinds.columns import Column
from zeroward.federation.models import Peer
from zeroward.federation.wire.content import Content

_nothing: Callable[[Content, Peer], Mapping[str, Any]] = lambda _content, _peer: {}  # noqa: E731


@dataclass(frozen=True, slots=True)
class Kind:
    """`name` is that of the set. `fresh` gives values that only a new record gets; `changed` is called with each
    record before it is saved. `lang` is the field with the language of the source texts."""

    name: str
    model: type[Model]
    columns: Mapping[str, Column]
    key: str = "key"
    lang: str = "source_lang"
    fresh: Callable[[Content, Peer], Mapping[str, Any]] = field(default=_nothing)
    changed: Callable[[Any], None] = field(default=lambda _record: None)
    own_rows: frozenset[str] = frozenset()
    """Models whose rows belong to the record: they are no use that somebody makes of it."""
