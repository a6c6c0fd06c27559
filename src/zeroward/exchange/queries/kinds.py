"""Kinds of programmes, as the data file has them: sides, steps of a call, criteria, how it is matched."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.utils.translation import gettext

from zeroward.core.data_files import read_json

ANY: Final = "single"


@dataclass(frozen=True, slots=True)
class SideKind:
    """`who`: kinds of applicants (city, country, team). `ranks`: says with whom it would like to work; `capacity`: says
    how many partners it takes; `needs`, `offers`: says what it wants to learn, what it can show. `form`: key of the
    questionnaire that is proposed."""

    key: str
    english: str
    who: tuple[str, ...]
    ranks: bool = False
    capacity: bool = False
    needs: bool = False
    offers: bool = False
    form: str = ""

    @property
    def title(self) -> str:
        return gettext(self.english)


@dataclass(frozen=True, slots=True)
class Kind:
    """`matching`: "" for none, hosts, pairs, groups or assignment; `stages`: the states of a call in their order;
    `follows`: cohort, awards or pilots: what comes after the decision; `prefix` begins the references."""

    key: str
    english: Mapping[str, str]
    prefix: str
    sides: tuple[SideKind, ...]
    matching: str
    stages: tuple[str, ...]
    criteria: tuple[Mapping[str, Any], ...]
    phases: tuple[Mapping[str, Any], ...]
    follows: tuple[str, ...]

    @property
    def title(self) -> str:
        return gettext(self.english["title"])

    @property
    def about(self) -> str:
        return gettext(self.english["about"])

    def side(self, key: str) -> SideKind:
        """Raises KeyError for a side that this kind has not."""
        for one in self.sides:
            if one.key == key:
                return one
        raise KeyError(key)

    def others_of(self, key: str) -> str:
        """The side from which partners come: the other one, or the same where there is one pool."""
        return next((one.key for one in self.sides if one.key != key), key)


@cache
def kinds() -> Mapping[str, Kind]:
    """All kinds, in the order of the data file."""
    read = read_json(Path(settings.DATA_DIR) / "exchange" / "kinds.json")
    return {item["key"]: _kind(item) for item in read["kinds"]}


def kind_of(key: str) -> Kind:
    """Raises KeyError for a kind that the data does not have."""
    return kinds()[key]


def _kind(item: Mapping[str, Any]) -> Kind:
    sides = tuple(
        SideKind(
            key=one["key"],
            english=one["title"],
            who=tuple(one["who"]),
            ranks=one["ranks"],
            capacity=one["capacity"],
            needs=one["needs"],
            offers=one["offers"],
            form=one["form"],
        )
        for one in item["sides"]
    )
    return Kind(
        key=item["key"],
        english={name: item[name] for name in ("title", "about")},
        prefix=item["prefix"],
        sides=sides,
        matching=item["matching"],
        stages=tuple(item["stages"]),
        criteria=tuple(item["criteria"]),
        phases=tuple(item["phases"]),
        follows=tuple(item["follows"]),
    )
