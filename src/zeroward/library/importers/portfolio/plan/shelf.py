"""A shelf: what the importer must know about one kind of record, to propose, match, compare and write it.

Rooms above the library put shelves of their own beside these (see `register_shelf`), so that the parts of the
document which belong to them are planned and committed in the same run.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from django.db import models

from zeroward.library.importers.portfolio.plan.desk import Desk
from zeroward.library.importers.portfolio.plan.proposal import Proposal

Lookup = Callable[[], "models.QuerySet[Any]"]


class Shelf(ABC):
    """One kind of record.

    `prose` names the fields whose wording is ours once there is one; `refs` and `sets` say where the keys of
    foreign keys and many-to-many fields are looked up; `fresh_only` names fields that only a new record takes;
    `extra` names what is no field of the model and is written by `write_extra`.
    """

    kind: ClassVar[str]
    order: ClassVar[int]
    model: ClassVar[type[models.Model]]
    prose: ClassVar[frozenset[str]] = frozenset()
    refs: ClassVar[Mapping[str, Lookup]] = {}
    sets: ClassVar[Mapping[str, Lookup]] = {}
    fresh_only: ClassVar[frozenset[str]] = frozenset()
    extra: ClassVar[frozenset[str]] = frozenset()
    threshold: ClassVar[float] = 0.8
    complete: ClassVar[bool] = True  # false: only part of what the document names is proposed

    @abstractmethod
    def propose(self, desk: Desk) -> Sequence[Proposal]:
        """The records of this kind in the document, in their order."""

    def candidates(self) -> Sequence[Any]:
        """The records that may already be what the document proposes."""
        return list(self.model._default_manager.all())

    @abstractmethod
    def likeness(self, proposal: Proposal, record: Any) -> float:
        """How sure it is, 0 to 1, that the record is the proposed one."""

    def read(self, record: Any, name: str, proposal: Proposal) -> Any:  # noqa: ARG002 - for shelves
        """What the record holds in a field, as plain as the proposal."""
        if name in self.sets:
            return sorted(part.key for part in getattr(record, name).all())
        value = getattr(record, name)
        if name in self.refs:
            return value.key if value is not None else ""
        return value.isoformat() if hasattr(value, "isoformat") else value

    def adjust(self, record: Any, name: str, now: Any, proposal: Proposal) -> Any:  # noqa: ARG002 - as above
        """The value to compare and write; a field that gathers lines returns those of both sides."""
        return proposal.values[name]

    def write_extra(self, record: Any, values: Mapping[str, Any]) -> None:  # noqa: B027 - most kinds have none
        """Write what is no field of the record; such names are left out of the ordinary writing."""

    def defaults(self) -> Mapping[str, Any]:
        """Values for a new record that the document does not give."""
        return {}


_shelves: dict[str, Shelf] = {}


def register_shelf(shelf: type[Shelf]) -> type[Shelf]:
    """Add a kind of record to the importer."""
    _shelves[shelf.kind] = shelf()
    return shelf


def shelves() -> list[Shelf]:
    """All shelves in the order in which they are planned and written: what is referred to comes first."""
    return sorted(_shelves.values(), key=lambda shelf: (shelf.order, shelf.kind))


def by_key(model: type[models.Model]) -> Lookup:
    """A lookup over all records of a model."""
    return model._default_manager.all


def gathered(now: str, *others: str) -> str:
    """The lines of several texts, each once."""
    lines = (line.strip() for text in (now, *others) for line in text.splitlines())
    return "\n".join(dict.fromkeys(filter(None, lines)))
