"""The public pages of cities, countries and bodies, for crawlers."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from zeroward.core.sitemaps import RecordSitemap, RoomSitemap, register_sitemap
from zeroward.places.models import City, Country, Network, Organisation, Project


class ListPages(RoomSitemap):
    room = "places"

    def pages(self) -> Iterable[str]:
        return (
            "cities",
            "countries",
            "organisations",
            "networks",
            "projects",
        )

    def location(self, item: str) -> str:
        return reverse(f"places:{item}")


class CityPages(RecordSitemap):
    room = "places"

    @staticmethod
    def records() -> Iterable[Any]:
        return City.objects.public()

    def location(self, item: City) -> str:
        return reverse("places:city", args=[item.key])


class CountryPages(RecordSitemap):
    room = "places"

    @staticmethod
    def records() -> Iterable[Any]:
        return Country.objects.public()

    def location(self, item: Country) -> str:
        return reverse("places:country", args=[item.key])


class OrganisationPages(RecordSitemap):
    room = "places"

    @staticmethod
    def records() -> Iterable[Any]:
        return Organisation.objects.public()

    def location(self, item: Organisation) -> str:
        return reverse("places:organisation", args=[item.key])


class NetworkPages(RecordSitemap):
    room = "places"

    @staticmethod
    def records() -> Iterable[Any]:
        return Network.objects.public()

    def location(self, item: Network) -> str:
        return reverse("places:network", args=[item.key])


class ProjectPages(RecordSitemap):
    room = "places"

    @staticmethod
    def records() -> Iterable[Any]:
        return Project.objects.public()

    def location(self, item: Project) -> str:
        return reverse("places:project", args=[item.key])


def register_sitemaps() -> None:
    register_sitemap("places", ListPages)
    register_sitemap("cities", CityPages)
    register_sitemap("countries", CountryPages)
    register_sitemap("organisations", OrganisationPages)
    register_sitemap("networks", NetworkPages)
    register_sitemap("projects", ProjectPages)
