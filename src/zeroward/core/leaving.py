"""What goes along when a city or a country takes what is theirs to another instance.

Most is told by the models: records that have an owner go with it, what hangs on them by a required link goes too, and
records of the shared catalogue are named by key. Each room says the rest in `<app>/exit_path.py`, which is read when
somebody first asks. `tests/web/exit` holds every model of the house to it. More: docs/exit-path.md.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.utils.module_loading import autodiscover_modules


@dataclass(frozen=True, slots=True)
class Pointer:
    """A row that points at any record by kind and number. With `app`, the kind is the name of a model of that app;
    without, it is a content type."""

    kind: str
    number: str
    app: str = ""


Follow = Callable[[dict[str, list[Any]]], bool]


@dataclass(frozen=True, slots=True)
class Declared:
    """Everything that rooms have said, by the label of a model ("app.Model") or of a field ("app.Model.field")."""

    owned: set[str] = field(default_factory=set)
    goes_with: dict[str, tuple[str, ...]] = field(default_factory=dict)
    named: dict[str, tuple[str, ...]] = field(default_factory=dict)
    stays: dict[str, str] = field(default_factory=dict)
    with_all: set[str] = field(default_factory=set)
    led_anew: set[str] = field(default_factory=set)
    secrets: set[str] = field(default_factory=set)
    guests: set[str] = field(default_factory=set)
    own_only: dict[str, str] = field(default_factory=dict)
    pointers: dict[str, Pointer] = field(default_factory=dict)
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    followers: dict[str, Follow] = field(default_factory=dict)


_declared = Declared()


def register_owned(*labels: str) -> None:
    """Models that have a field `scope` with their owner without being `Owned`."""
    _declared.owned.update(labels)


def register_goes_with(label: str, *fields: str) -> None:
    """A row goes with the rows that these fields name, where none of them is required: one of them is enough."""
    _declared.goes_with[label] = fields


def register_named(label: str, *fields: str) -> None:
    """By which fields a row is found again in another instance."""
    _declared.named[label] = fields


def register_guests(*labels: str) -> None:
    """Named models whose rows take their own content along, for an instance that does not have them yet: what many
    share, and what nobody keeps to themselves."""
    _declared.guests.update(labels)


def register_stays(why: str, *labels: str) -> None:
    """Models, or whole apps, whose rows stay where they are."""
    _declared.stays.update(dict.fromkeys(labels, why))


def register_goes_with_all(*labels: str) -> None:
    """Models whose rows stay when some leave, and go when everybody does: parts of the catalogue without a key of
    their own, and what is about many places at once."""
    _declared.with_all.update(labels)


def register_led_anew(*labels: str) -> None:
    """Models whose rows stay, and lead to records of the same name when a whole catalogue comes in."""
    _declared.led_anew.update(labels)


def register_secret(*names: str) -> None:
    """Fields of text ("app.Model.field") that are empty in every package."""
    _declared.secrets.update(names)


def register_own_only(label: str, city: str) -> None:
    """Rows that speak for the city named in this field, below a record that several cities share."""
    _declared.own_only[label] = city


def register_pointer(label: str, pointer: Pointer) -> None:
    """A row that goes with whatever record it points at."""
    _declared.pointers[label] = pointer


def register_numbers_in_words(name: str, *patterns: str) -> None:
    """A field of text or JSON ("app.Model.field") that holds numbers of rows within words.

    "stream:{consultation.Stream}" says that "stream:12" names row 12. In JSON every text and every key is looked at.
    """
    _declared.words[name] = (*_declared.words.get(name, ()), *patterns)


def register_after_taking_in(name: str, follow: Follow) -> None:
    """`follow(keys)` is called once rows have been taken in, with the new primary keys by the label of their model:
    for what a room makes out of its records and keeps beside them. It says whether there was anything to make."""
    _declared.followers[name] = follow


@cache
def declared() -> Declared:
    autodiscover_modules("exit_path")
    return _declared
