"""What stands beside the materials of a challenge: lessons, deep dives, quotes and recordings."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import F, Model
from django.utils.translation import get_language

from zeroward.core.once import kept
from zeroward.core.queries.texts import attach_texts
from zeroward.library.models import DeepDive, Lesson, Quote, Recording
from zeroward.library.queries.public import (
    announced_deep_dives,
    public_lessons,
    public_quotes,
    public_recordings,
)

Row = TypeVar("Row", bound=Any)


@dataclass(frozen=True, slots=True)
class Beside:
    """Lessons, dives and quotes by the number of their challenge."""

    lessons: dict[int, list[Lesson]]
    dives: dict[int, list[DeepDive]]
    quotes: dict[int, list[Quote]]
    recordings: Sequence[Recording]

    def recordings_of(self, materials: Iterable[Model]) -> list[Recording]:
        """Newest first, whatever the order of the materials."""
        numbers = {material.pk for material in materials}
        return [one for one in self.recordings if one.material_id in numbers]


def known_beside() -> Beside:
    """There are few, so they are read whole and kept between pages: read them, change nothing."""
    return kept(("library.beside", get_language()), _beside)


def _beside() -> Beside:
    # a row for each of its challenges: one query, where reading those apart would take two
    lessons = _by_challenge(public_lessons().annotate(at=F("challenges")))
    dives = _by_challenge(announced_deep_dives().annotate(at=F("challenges")))
    quotes = _by_challenge(public_quotes().annotate(at=F("challenge")))
    recordings = list(public_recordings())
    every_dive = [dive for found in dives.values() for dive in found]
    others = [*(dive.country for dive in every_dive), *(one.material for one in recordings)]
    attach_texts(*lessons.values(), every_dive, *quotes.values(), recordings, others)
    return Beside(lessons, dives, quotes, recordings)


def _by_challenge(rows: Iterable[Row]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.at].append(row)
    return dict(found)
