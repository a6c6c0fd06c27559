"""The portfolio as a whole: six categories with their counts, and what is still in progress."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import get_language

from zeroward.core.models import Served, Stage
from zeroward.core.once import kept
from zeroward.core.queries.texts import attach_texts
from zeroward.library.models import Category, Challenge, Lesson, Material
from zeroward.library.queries.public import (
    announced_deep_dives,
    public_categories,
    public_challenges,
    public_lessons,
    public_placements,
)


@dataclass(frozen=True, slots=True)
class CategoryEntry:
    """A category in the contents. `empty` counts challenges without any material."""

    category: Category
    title: Served
    summary: Served
    url: str
    challenges: int
    materials: int
    empty: int


@dataclass(frozen=True, slots=True)
class OpenPart:
    """Something that is announced and not there: what, where, since when it is known and what fills it."""

    kind: str
    code: str
    title: Served
    url: str
    about: str
    note: str


@dataclass(frozen=True, slots=True)
class Overview:
    categories: Sequence[CategoryEntry]
    challenges: int
    materials: int
    open_lessons: Sequence[OpenPart]
    open_challenges: Sequence[OpenPart]
    open_dives: Sequence[OpenPart]

    @property
    def open_count(self) -> int:
        return len(self.open_lessons) + len(self.open_challenges) + len(self.open_dives)


def overview() -> Overview:
    """Six queries, whatever the size of the portfolio; kept between pages."""
    return kept(("library.overview", get_language()), _read)


def _read() -> Overview:
    categories = list(
        public_categories().prefetch_related(
            Prefetch("challenges", queryset=Challenge.objects.public(), to_attr="shown_challenges")
        )
    )
    pairs = list(public_placements().values_list("challenge__category_id", "challenge_id", "material_id"))
    lessons = list(
        public_lessons()
        .exclude(stage=Stage.COMPLETE)
        .prefetch_related(Prefetch("challenges", queryset=public_challenges(), to_attr="shown_challenges"))
    )
    dives = list(announced_deep_dives().exclude(stage=Stage.COMPLETE))
    attach_texts(
        categories,
        [challenge for category in categories for challenge in category.shown_challenges],
        [challenge for lesson in lessons for challenge in lesson.shown_challenges],
        [lesson.category for lesson in lessons],
        [dive.category for dive in dives],
    )
    filled = {challenge for _category, challenge, _material in pairs}
    made = [category_entry(category, pairs) for category in categories]
    return Overview(
        categories=made,
        challenges=sum(entry.challenges for entry in made),
        materials=Material.objects.public().count(),
        open_lessons=[open_lesson(lesson) for lesson in lessons],
        open_challenges=[
            open_challenge(challenge)
            for category in categories
            for challenge in category.shown_challenges
            if challenge.pk not in filled
        ],
        open_dives=[
            OpenPart(
                "deep-dive",
                dive.category.code,
                dive.category.served("title"),
                reverse("library:category", args=[dive.category.code]) + "#deep-dive",
                f"deep-dive:{dive.key}",
                dive.note,
            )
            for dive in dives
        ],
    )


def category_entry(category: Category, pairs: Sequence[tuple[int, int, int]]) -> CategoryEntry:
    """`pairs`: category, challenge and material of every public placement."""
    own = [challenge.pk for challenge in category.shown_challenges]
    counts = Counter(challenge for _category, challenge, _material in pairs)
    return CategoryEntry(
        category=category,
        title=category.served("title"),
        summary=category.served("summary"),
        url=reverse("library:category", args=[category.code]),
        challenges=len(own),
        materials=len({material for kind, _challenge, material in pairs if kind == category.pk}),
        empty=sum(counts[challenge] == 0 for challenge in own),
    )


def open_lesson(lesson: Lesson) -> OpenPart:
    challenge = next(iter(lesson.shown_challenges), None)
    if challenge is None:
        url = reverse("library:category", args=[lesson.category.code]) + "#lessons"
        return OpenPart(
            "lesson",
            lesson.category.code,
            lesson.category.served("title"),
            url,
            f"lesson:{lesson.key}",
            lesson.note,
        )
    url = reverse("library:challenge", args=[challenge.code]) + "#lesson"
    return OpenPart(
        "lesson", challenge.code, challenge.served("title"), url, f"lesson:{lesson.key}", lesson.note
    )


def open_challenge(challenge: Challenge) -> OpenPart:
    url = reverse("library:challenge", args=[challenge.code])
    return OpenPart(
        "challenge",
        challenge.code,
        challenge.served("title"),
        url,
        f"challenge:{challenge.code}",
        challenge.note,
    )
