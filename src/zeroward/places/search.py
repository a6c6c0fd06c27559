"""What of this room can be found: cities, countries, organisations, networks and projects."""

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.search.entries import entries_of
from zeroward.core.search.records import RecordData
from zeroward.core.search.registry import SearchSource, register_source
from zeroward.places.models import City, Country, Network, Organisation, Project


def describe_cities(cities: Sequence[City]) -> Iterator[RecordData]:
    """A city is also found by its country and its region."""
    countries = {country.pk: country for country in Country.objects.all()}
    entries = entries_of(
        cities,
        title="name",
        body=("nuts3_name",),
        address=lambda city: reverse("places:city", args=[city.key]),
        more=lambda city, lang: str(countries[city.country_id].served("name", lang)),
    )
    for city in cities:
        hint = 45 if city.is_mission_city else 40
        yield RecordData(city.key, entries[city.pk], {"country": [city.country.code]}, hint)


def describe_countries(countries: Sequence[Country]) -> Iterator[RecordData]:
    entries = entries_of(
        countries, title="name", address=lambda country: reverse("places:country", args=[country.key])
    )
    for country in countries:
        yield RecordData(country.key, entries[country.pk], {"country": [country.code]}, 45)


def describe_organisations(bodies: Sequence[Organisation]) -> Iterator[RecordData]:
    entries = entries_of(
        bodies,
        title="name",
        summary="description",
        body=("short_name", "other_names"),
        address=lambda body: reverse("places:organisation", args=[body.key]),
    )
    for body in bodies:
        yield RecordData(
            body.key, entries[body.pk], {"country": [body.country.code] if body.country else []}, 30
        )


def describe_networks(networks: Sequence[Network]) -> Iterator[RecordData]:
    entries = entries_of(
        networks,
        title="name",
        summary="description",
        address=lambda network: reverse("places:network", args=[network.key]),
        more=lambda network, _lang: "\n".join(city.name for city in network.cities.all()),
    )
    for network in networks:
        codes = [country.code for country in network.countries.all()]
        yield RecordData(network.key, entries[network.pk], {"country": codes}, 40)


def describe_projects(projects: Sequence[Project]) -> Iterator[RecordData]:
    """A project is also found by its themes and its cities."""
    entries = entries_of(
        projects,
        title="name",
        summary="description",
        body=("programme",),
        address=lambda project: reverse("places:project", args=[project.key]),
        more=_project_words,
    )
    for project in projects:
        codes = sorted({city.country.code for city in project.cities.all()})
        yield RecordData(project.key, entries[project.pk], {"country": codes}, 40)


def _project_words(project: Project, lang: str) -> str:
    themes = project.themes.all()
    return "\n".join(
        [*(theme.label_in(lang) for theme in themes), *(city.name for city in project.cities.all())]
    )


def register_sources() -> None:
    register_source(
        SearchSource(
            "city",
            City,
            lambda: City.objects.public().select_related("country"),
            describe_cities,
            _("Cities"),
        )
    )
    register_source(
        SearchSource("country", Country, Country.objects.public, describe_countries, _("Countries"))
    )
    register_source(
        SearchSource(
            "organisation",
            Organisation,
            lambda: Organisation.objects.public().select_related("country"),
            describe_organisations,
            _("Organisations"),
        )
    )
    register_source(
        SearchSource(
            "network",
            Network,
            lambda: Network.objects.public().prefetch_related("countries", "cities"),
            describe_networks,
            _("Networks"),
        )
    )
    register_source(
        SearchSource(
            "project",
            Project,
            lambda: Project.objects.public().prefetch_related("cities__country", "themes__labels"),
            describe_projects,
            _("Projects"),
        )
    )
