"""The public pages of the portfolio, for crawlers."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from zeroward.core.sitemaps import RecordSitemap, RoomSitemap, register_sitemap
from zeroward.library.models import Answer, Category, Challenge, DeepDive, Material, Term
from zeroward.library.queries.public import (
    public_categories,
    public_challenges,
    public_deep_dives,
    public_materials,
)
from zeroward.taxonomy.models import Concept

LISTS = (
    "portfolio",
    "materials",
    "finder",
    "personas",
    "platform-route",
    "lessons",
    "recordings",
    "tags",
    "glossary",
    "answers",
    "news",
)


class ListPages(RoomSitemap):
    room = "library"

    def pages(self) -> Iterable[str]:
        return LISTS

    def location(self, item: str) -> str:
        return reverse(f"library:{item}")


class CategoryPages(RecordSitemap):
    room = "library"
    records = staticmethod(public_categories)

    def location(self, item: Category) -> str:
        return reverse("library:category", args=[item.code])


class ChallengePages(RecordSitemap):
    room = "library"
    records = staticmethod(public_challenges)

    def location(self, item: Challenge) -> str:
        return reverse("library:challenge", args=[item.code])


class MaterialPages(RecordSitemap):
    room = "library"
    records = staticmethod(public_materials)

    def location(self, item: Material) -> str:
        return reverse("library:material", args=[item.key])


class DeepDivePages(RecordSitemap):
    room = "library"
    records = staticmethod(public_deep_dives)

    def location(self, item: DeepDive) -> str:
        return reverse("library:deep-dive", args=[item.key])


class TermPages(RecordSitemap):
    room = "library"

    @staticmethod
    def records() -> Iterable[Any]:
        return Term.objects.public()

    def location(self, item: Term) -> str:
        return reverse("library:term", args=[item.key])


class AnswerPages(RecordSitemap):
    room = "library"

    @staticmethod
    def records() -> Iterable[Any]:
        return Answer.objects.public()

    def location(self, item: Answer) -> str:
        return reverse("library:answer", args=[item.key])


class TagPages(RecordSitemap):
    room = "library"

    @staticmethod
    def records() -> Iterable[Any]:
        return Concept.objects.of("hashtags").filter(archived_at__isnull=True)

    def location(self, item: Concept) -> str:
        return reverse("library:tag", args=[item.key])


for _name, _pages in (
    ("portfolio", ListPages),
    ("categories", CategoryPages),
    ("challenges", ChallengePages),
    ("materials", MaterialPages),
    ("deep-dives", DeepDivePages),
    ("terms", TermPages),
    ("answers", AnswerPages),
    ("hashtags", TagPages),
):
    register_sitemap(_name, _pages)
