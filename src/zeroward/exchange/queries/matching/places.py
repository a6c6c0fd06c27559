"""What a matching knows of each place, with its source, for those who run the call: and what it does not know."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from zeroward.core.ui.numbers import format_number
from zeroward.exchange.models import Call
from zeroward.exchange.queries.applicants import eligible
from zeroward.exchange.queries.matching.inputs import waiting_too
from zeroward.exchange.queries.matching.place_facts import (
    CLIMATE,
    LEVEL,
    MOST_LEVEL,
    TRADITION,
    Fact,
    climates,
    place_facts,
    traditions,
)

LABELS: Final[Mapping[str, str | Promise]] = {
    CLIMATE: _("Climate"),
    TRADITION: _("Tradition of government"),
    LEVEL: _("Level of readiness"),
}


@dataclass(frozen=True, slots=True)
class ShownFact:
    """`words` is "" while it is not known."""

    label: str
    words: str
    source: str
    assumed: bool


@dataclass(frozen=True, slots=True)
class PlaceRow:
    application: int
    name: str
    facts: tuple[ShownFact, ...]

    @property
    def unknown(self) -> int:
        return sum(not one.words for one in self.facts)


@dataclass(frozen=True, slots=True)
class PlacesPage:
    """`sources`: where the data files come from."""

    rows: list[PlaceRow]
    sources: list[str]

    @property
    def unknown(self) -> int:
        return sum(one.unknown for one in self.rows)


def places_page(call: Call) -> PlacesPage:
    """By name. A dozen queries, however many take part."""
    rows = sorted(eligible(call, also=waiting_too(call)), key=lambda one: one.name)
    known = place_facts(rows)
    return PlacesPage(
        rows=[
            PlaceRow(
                one.application_id,
                one.name,
                (
                    _shown(CLIMATE, known[one.application_id].climate),
                    _shown(TRADITION, known[one.application_id].tradition),
                    _shown(LEVEL, known[one.application_id].level),
                ),
            )
            for one in rows
        ],
        sources=[climates().source, traditions().source],
    )


def _shown(name: str, fact: Fact) -> ShownFact:
    if fact.value is None:
        return ShownFact(str(LABELS[name]), "", "", assumed=False)
    return ShownFact(str(LABELS[name]), words_of(name, fact.value), fact.source, fact.assumed)


def words_of(name: str, value: object) -> str:
    """A value as people read it."""
    if name == LEVEL:
        said = {"level": format_number(float(str(value)), 1), "most": MOST_LEVEL}
        return _now("%(level)s of %(most)d") % said
    if name == CLIMATE:
        words = climates().names.get(str(value))
        return f"{value}: {_now(words)}" if words else str(value)
    words = traditions().names.get(str(value))
    return _now(words) if words else str(value)


def climate_choices() -> list[tuple[str, str]]:
    return [("", _now("not written down here"))] + [
        (code, words_of(CLIMATE, code)) for code in climates().names
    ]


def tradition_choices() -> list[tuple[str, str]]:
    return [("", _now("not written down here"))] + [
        (key, words_of(TRADITION, key)) for key in traditions().names
    ]
