"""What stands beside the materials of a challenge: lessons, deep dives, quotes and recordings."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Model
from django.utils.translation import get_language

from zeroward.core.once import kept
from zeroward.core.queries.texts import attach_texts
from zeroward.library.models import DeepDive, Lesson, Quote, Recording
from zeroward.library.queries.public import (
    public_deep_dives,
    public_lessons,
    public_quotes,
    public_recordings,
)


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
    lessons, dives, quotes = defaultdict(list), defaultdict(list), defaultdict(list)
    for lesson in public_lessons().prefetch_related("challenges"):
        for challenge in lesson.challenges.all():
            lessons[challenge.pk].append(lesson)
    for dive in public_deep_dives().prefetch_related("challenges"):
        for challenge in dive.challenges.all():
            dives[challenge.pk].append(dive)
    for quote in public_quotes():
        quotes[quote.challenge_id].append(quote)
    recordings = list(public_recordings())
    every_dive = [dive for found in dives.values() for dive in found]
    attach_texts(*lessons.values(), every_dive, *quotes.values(), recordings)
    attach_texts([dive.country for dive in every_dive], [one.material for one in recordings])
    return Beside(dict(lessons), dict(dives), dict(quotes), recordings)
