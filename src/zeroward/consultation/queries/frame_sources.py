"""The cities that this platform knows, as lines of a frame, with where each statement comes from."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from zeroward.consultation.domain.units import UnitRow
from zeroward.consultation.models import Frame
from zeroward.consultation.queries.size_classes import size_of, source_of_sizes
from zeroward.places.models import City, Project

COVARIATES: Final = ("country", "size", "rurality", "cluster", "projects", "mission", "theme")


def known_rows(kind: str, *, country: str = "", clusters: Mapping[str, str] | None = None) -> list[UnitRow]:
    """Lines of all cities of this kind of frame, by key. `clusters` is what the team says: country → cluster.

    How rural a city is, the platform does not know: it stays empty.
    """
    cities = City.objects.public().select_related("country").order_by("key")
    if kind == Frame.Kind.MISSION:
        cities = cities.filter(is_mission_city=True)
    elif kind == Frame.Kind.COUNTRY:
        cities = cities.filter(country__code=country)
    counts, themes = _projects()
    groups = clusters or {}
    return [
        UnitRow(
            key=city.key,
            name=city.name,
            country=city.country.code,
            city=city.pk,
            size=size_of(city.population),
            cluster=groups.get(city.country.code, ""),
            projects=counts.get(city.pk, 0),
            mission=city.is_mission_city,
            population=city.population,
            themes=tuple(sorted(themes.get(city.pk, ()))),
        )
        for city in cities
    ]


def _projects() -> tuple[Mapping[int, int], Mapping[int, set[str]]]:
    """How many projects name each city, and their themes. Two queries."""
    public = Project.objects.public().values("pk")
    pairs = list(
        Project.cities.through.objects.filter(project__in=public).values_list("city_id", "project_id")
    )
    of_project: dict[int, set[str]] = defaultdict(set)
    named = Project.themes.through.objects.filter(project__in=public)
    for project, theme in named.values_list("project_id", "concept__key"):
        of_project[project].add(theme)
    themes: dict[int, set[str]] = defaultdict(set)
    for city, project in pairs:
        themes[city] |= of_project[project]
    return Counter(city for city, _project in pairs), themes


def covariates_of(rows: Sequence[UnitRow], sources: Mapping[str, str]) -> dict[str, Any]:
    """What a version says about its covariates: name → {"source", "known", "of"}; `sources` by name."""
    return {
        name: {"source": sources.get(name, "none") if known else "none", "known": known, "of": len(rows)}
        for name in COVARIATES
        for known in [sum(is_known(row, name) for row in rows)]
    }


def is_known(row: UnitRow, name: str) -> bool:
    if name == "theme":
        return bool(row.themes)
    return getattr(row, name) not in ("", None)


def platform_sources(clusters: Iterable[str] = ()) -> dict[str, str]:
    """Where the statements of `known_rows` come from."""
    return {
        "country": "platform.cities",
        "size": "platform.population",
        "projects": "platform.projects",
        "mission": "platform.cities",
        "theme": "platform.projects",
        "cluster": "typed" if list(clusters) else "none",
        "rurality": "none",
        "size_classes": source_of_sizes(),
    }
