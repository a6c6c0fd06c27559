"""What every reader may see. All reading pages start from here, so that no draft can slip through a relation."""

from typing import Any

from django.db.models import Prefetch, QuerySet

from zeroward.library.models import (
    Category,
    Challenge,
    DeepDive,
    Evidence,
    Lesson,
    Material,
    Placement,
    Quote,
    Recording,
)
from zeroward.places.models import Country


def visible(*paths: str) -> dict[str, Any]:
    """Conditions that the records at the end of these relations are published and not archived."""
    return {
        f"{path}__{field}": value
        for path in paths
        for field, value in (("live", True), ("archived_at__isnull", True))
    }


def public_categories() -> QuerySet[Category]:
    return Category.objects.public()


def public_challenges() -> QuerySet[Challenge]:
    return Challenge.objects.public().filter(**visible("category")).select_related("category")


def public_materials() -> QuerySet[Material]:
    return Material.objects.public()


def public_placements() -> QuerySet[Placement]:
    return Placement.objects.public().filter(**visible("material", "challenge", "challenge__category"))


def public_lessons() -> QuerySet[Lesson]:
    return Lesson.objects.public().filter(**visible("category")).select_related("category")


def public_deep_dives() -> QuerySet[DeepDive]:
    """Those that are told, each with a page of its own: pages, search, feeds, files and harvesters give no others."""
    return announced_deep_dives().exclude(title="")


def announced_deep_dives() -> QuerySet[DeepDive]:
    """With those that are not told yet, for pages that say what is missing: these have no title and no page."""
    return DeepDive.objects.public().filter(**visible("category")).select_related("category", "country")


def public_recordings() -> QuerySet[Recording]:
    """With their material, which may be missing or not public: ask `shown_material`."""
    return Recording.objects.public().select_related("material")


def public_quotes() -> QuerySet[Quote]:
    """Only what its speaker has agreed to."""
    return Quote.objects.public().filter(consent=True, **visible("challenge"))


def public_evidence() -> QuerySet[Evidence]:
    return Evidence.objects.public().filter(**visible("material")).select_related("city")


def shown_material(recording: Recording) -> Material | None:
    """The material of a recording, unless it is a draft or archived."""
    return recording.material if recording.material is not None and recording.material.is_public else None


def countries_of_materials(path: str = "countries") -> Prefetch:
    """Public countries of each material with code and name, kept in `shown_countries`."""
    light = Country.objects.public().only("key", "code", "name", "source_lang")
    return Prefetch(path, queryset=light, to_attr="shown_countries")


def challenges_through(path: str) -> Prefetch:
    """Public challenges behind a many-to-many relation, kept in `shown_challenges`."""
    return Prefetch(path, queryset=public_challenges(), to_attr="shown_challenges")


def placements_of_materials(path: str = "placements") -> Prefetch:
    """Public placements of each material with their challenge, kept in `shown_placements`."""
    rows = public_placements().select_related("challenge").order_by("challenge__order", "order", "pk")
    return Prefetch(path, queryset=rows, to_attr="shown_placements")
