"""What the front page shows: the map, ways in, the portfolio, and what is still missing."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.urls import NoReverseMatch
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.core.once import kept
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.addresses import address_of
from zeroward.core.ui.maps import Dot, dots_markup
from zeroward.ecosystem.models import Platform
from zeroward.library.models import Category, Challenge, Material, Term
from zeroward.places.models import City, CityFact, CountryStatus

ANNOUNCED_LABELS = (
    106  # the six notices of the Mission Label to 16 February 2026 (data/catalogue/mission_cities.json)
)


@dataclass(frozen=True, slots=True)
class Way:
    """One link of "Where would you like to start?"; `url` is empty when the room is not there."""

    label: str | Promise
    url: str


def home_facts() -> dict[str, Any]:
    """Everything in a dozen queries, kept between pages."""
    return dict(kept(("web.home", get_language()), _read))


def _read() -> dict[str, Any]:
    cities = list(
        City.objects.public()
        .filter(is_mission_city=True)
        .values_list("name", "key", "latitude", "longitude", "country_id", named=True)
    )
    members = set(
        CountryStatus.objects.filter(kind=CountryStatus.Kind.MEMBER, valid_to__isnull=True).values_list(
            "country_id", flat=True
        )
    )
    categories = categories_with_counts()
    attach_texts(categories)
    return {
        "dots": dots_markup(city_dot(city, city.country_id in members) for city in cities),
        "in_eu": sum(city.country_id in members for city in cities),
        "associated": sum(city.country_id not in members for city in cities),
        "categories": categories,
        "counts": portfolio_counts(categories),
        "starts": starts(),
        "missing": missing(),
    }


def city_dot(city: Any, in_union: bool) -> Dot:
    return Dot(
        label=city.name,
        latitude=city.latitude,
        longitude=city.longitude,
        url=address("places:city", city.key),
        shape="dot" if in_union else "ring",
    )


def categories_with_counts() -> list[Any]:
    open_placement = Q(
        challenges__placements__live=True, challenges__placements__material__live=True, challenges__live=True
    )
    return list(
        Category.objects.public().annotate(
            challenge_count=Count("challenges", filter=Q(challenges__live=True), distinct=True),
            material_count=Count("challenges__placements__material", filter=open_placement, distinct=True),
        )
    )


def portfolio_counts(categories: list[Any]) -> dict[str, int]:
    return {
        "categories": len(categories),
        "challenges": sum(category.challenge_count for category in categories),
        "materials": Material.objects.public().count(),
        "terms": Term.objects.public().count(),
    }


def missing() -> dict[str, int]:
    """Gaps that a reader can help to close."""
    profiles = Platform.objects.public().filter(part=Platform.Part.CORE)
    challenges = Challenge.objects.public()
    found = challenges.aggregate(
        total=Count("pk", distinct=True), empty=Count("pk", filter=Q(placements__isnull=True), distinct=True)
    )
    platforms = profiles.aggregate(total=Count("pk"), silent=Count("pk", filter=Q(formalisation_level="")))
    return {
        "challenges": found["total"],
        "challenges_empty": found["empty"],
        "platforms": platforms["total"],
        "platforms_silent": platforms["silent"],
        "labels": CityFact.objects.filter(kind=CityFact.Kind.LABEL, answer=CityFact.Answer.YES).count(),
        "labels_announced": ANNOUNCED_LABELS,
    }


def starts() -> dict[str, list[Way]]:
    """Ways in by who is asking; an address that is not there is left out."""
    wanted = {
        "city": [
            Way(_("Three questions, then your next steps"), address("journey:start")),
            Way(_("Define your problem, find who solved it"), address("library:worksheet")),
            Way(_("Five steps to the right material"), address("library:finder")),
            Way(_("Support that a city can ask for"), address("services:services")),
        ],
        "country": [
            Way(_("National platforms side by side"), address("ecosystem:platforms")),
            Way(_("Set up a national platform"), address("library:platform-guide")),
            Way(_("Who is who in the Mission"), address("ecosystem:governance")),
        ],
        "question": [
            Way(_("Find your city among the 112"), address("places:cities")),
            Way(_("Search everything public"), address("search")),
            Way(_("Terms explained"), address("library:glossary")),
            Way(_("Suggest a material, correct a fact"), address("library:contribute")),
        ],
    }
    return {who: [way for way in ways if way.url] for who, ways in wanted.items()}


def address(name: str, *parts: str) -> str:
    try:
        return address_of(name, *parts)
    except NoReverseMatch:
        return ""
