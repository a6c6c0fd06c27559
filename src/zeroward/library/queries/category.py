"""One category: its challenges with what they hold, its lessons and its deep dives."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from zeroward.core.models import Served
from zeroward.core.queries.texts import attach_texts
from zeroward.library.models import Category, Challenge, DeepDive
from zeroward.library.queries.glossary import PageTerms, page_terms
from zeroward.library.queries.lessons import LessonEntry, lesson_entry, lessons_with_challenges
from zeroward.library.queries.public import (
    announced_deep_dives,
    public_categories,
    public_challenges,
    public_placements,
)
from zeroward.places.models import Country


@dataclass(frozen=True, slots=True)
class ChallengeEntry:
    """`titles`: the first materials by name, so that the list says what is inside."""

    challenge: Challenge
    code: str
    title: Served
    summary: Served
    url: str
    materials: int
    titles: Sequence[Served]


@dataclass(frozen=True, slots=True)
class CategoryPage:
    category: Category
    title: Served
    summary: Served
    challenges: Sequence[ChallengeEntry]
    lessons: Sequence[LessonEntry]
    dives: Sequence[DeepDive]
    countries: Sequence[Country]
    materials: int
    previous: Category | None
    following: Category | None
    terms: PageTerms


def category_page(code: str) -> CategoryPage | None:
    """Nine queries, or None when there is no such public category."""
    categories = list(public_categories().select_related("source", "owner"))
    category = next((one for one in categories if one.code == code), None)
    if category is None:
        return None
    challenges = list(public_challenges().filter(category=category))
    placements = list(
        public_placements()
        .filter(challenge__category=category)
        .select_related("material")
        .order_by("order", "pk")
    )
    lessons = lessons_with_challenges(category=category)
    dives = list(announced_deep_dives().filter(category=category))
    materials = {row.material_id: row.material for row in placements}
    countries = list(Country.objects.public().filter(materials__in=list(materials)).distinct())
    terms = page_terms()
    attach_texts(
        categories,
        challenges,
        materials.values(),
        lessons,
        dives,
        countries,
        [dive.category for dive in dives],
        [dive.country for dive in dives],
        [lesson.category for lesson in lessons],
        [challenge for lesson in lessons for challenge in lesson.shown_challenges],
    )
    return CategoryPage(
        category=category,
        title=category.served("title"),
        summary=category.served("summary"),
        challenges=challenge_entries(
            challenges, [(row.challenge_id, materials[row.material_id]) for row in placements]
        ),
        lessons=[lesson_entry(lesson) for lesson in lessons],
        dives=dives,
        countries=countries,
        materials=len(materials),
        previous=_beside(categories, category, -1),
        following=_beside(categories, category, 1),
        terms=terms,
    )


def challenge_entries(
    challenges: Sequence[Challenge], placed: Sequence[tuple[int, object]]
) -> list[ChallengeEntry]:
    """Entries in the order of the portfolio. `placed`: challenge key and material of each public placement."""
    counts = Counter(key for key, _material in placed)
    titles: dict[int, list[Served]] = defaultdict(list)
    for key, material in placed:
        titles[key].append(material.served("title"))  # type: ignore[attr-defined]
    return [
        ChallengeEntry(
            challenge=challenge,
            code=challenge.code,
            title=challenge.served("title"),
            summary=challenge.served("summary"),
            url=reverse("library:challenge", args=[challenge.code]),
            materials=counts[challenge.pk],
            titles=titles[challenge.pk],
        )
        for challenge in challenges
    ]


def _beside(categories: Sequence[Category], category: Category, step: int) -> Category | None:
    place = categories.index(category) + step
    return categories[place] if 0 <= place < len(categories) else None
