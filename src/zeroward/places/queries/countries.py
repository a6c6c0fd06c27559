"""Countries: the list with dated status, and one country with its cities, bodies and networks."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Q
from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.models import Quality
from zeroward.core.queries.texts import attach_texts
from zeroward.core.queries.together import part, records, together
from zeroward.core.ui.sorting import sort_key
from zeroward.core.ui.tables import Column, Table
from zeroward.places.models import City, Country, CountryStatus, Network, Organisation
from zeroward.places.queries.cities import CityRow, city_rows
from zeroward.places.queries.statuses import SHORT_NAMES, Kind, Standing, standing_of


@dataclass(frozen=True, slots=True)
class CountryRow:
    country: Country
    name: str
    standing: Standing
    mission: int
    minded: int


@dataclass(frozen=True, slots=True)
class CountryList:
    """All countries in alphabetical order; `counts` by what they are today."""

    rows: list[CountryRow]
    counts: Counter[str]

    @property
    def members(self) -> int:
        return self.counts[Kind.MEMBER]

    @property
    def with_mission_cities(self) -> int:
        return sum(row.mission > 0 for row in self.rows)


@dataclass(frozen=True, slots=True)
class CountryPage:
    country: Country
    name: str
    standing: Standing
    cities: list[CityRow]
    organisations: list[Organisation]
    networks: list[Network]

    @property
    def ended(self) -> list[CountryStatus]:
        """Statuses that hold no more, the latest first."""
        today = timezone.localdate()
        past = [
            status for status in self.country.statuses.all() if status.valid_to and status.valid_to < today
        ]
        return sorted(past, key=lambda status: status.valid_to or today, reverse=True)

    @property
    def mission_cities(self) -> list[CityRow]:
        return [row for row in self.cities if row.city.is_mission_city]

    @property
    def minded_cities(self) -> list[CityRow]:
        return [row for row in self.cities if not row.city.is_mission_city]


def country_list() -> CountryList:
    """Three queries."""
    public = Q(cities__live=True, cities__archived_at__isnull=True)
    countries = list(
        Country.objects.public()
        .annotate(
            mission=Count("cities", filter=public & Q(cities__is_mission_city=True)),
            minded=Count("cities", filter=public & Q(cities__is_mission_city=False)),
        )
        .prefetch_related("statuses")
    )
    attach_texts(countries)
    rows = [
        CountryRow(
            country, str(country.served("name")), standing_of(country), country.mission, country.minded
        )
        for country in countries
    ]
    return CountryList(
        sorted(rows, key=lambda row: sort_key(row.name)),
        Counter(kind for row in rows for kind in row.standing.kinds),
    )


def country_page(code: str) -> CountryPage:
    """The page of a country by its ISO code, in capitals or not. Raises Http404 for any other."""
    country = (
        Country.objects.public()
        .filter(code=code.upper())
        .select_related("source")
        .prefetch_related("statuses")
        .first()
    )
    if country is None:
        raise Http404("There is no country with this code.")
    named = together(
        {
            "organisations": part(Organisation.objects.public().filter(country=country)),
            "networks": part(Network.objects.public().filter(countries=country)),
        }
    )
    organisations, networks = (
        records(Organisation, named["organisations"]),
        records(Network, named["networks"]),
    )
    attach_texts(organisations, networks)
    cities = city_rows(City.objects.public().filter(country=country), [country])
    return CountryPage(
        country=country,
        name=str(country.served("name")),
        standing=standing_of(country),
        cities=cities,
        organisations=sorted(organisations, key=lambda body: sort_key(body.name)),
        networks=sorted(networks, key=lambda network: sort_key(str(network.served("name")))),
    )


def country_table(found: CountryList) -> Table:
    """All countries as a table: what each is today and since when, and its cities."""
    return Table(
        caption=_("Countries, their status and their cities"),
        columns=[
            Column(_("Country")),
            Column(_("Status today")),
            Column(_("Mission Cities"), numeric=True),
            Column(_("Mission-minded cities"), numeric=True),
        ],
        rows=[
            [
                format_html(
                    '<a href="{}">{}</a>', reverse("places:country", args=[row.country.key]), row.name
                ),
                format_html_join(mark_safe("<br>"), "{}", ((line,) for line in status_lines(row.standing))),
                row.mission or _("none"),
                row.minded or _("none"),
            ]
            for row in found.rows
        ],
    )


def status_lines(standing: Standing) -> list[str]:
    """ "EU member since 1 January 1995", one line for each status that holds; "status not known" without any."""
    if not standing.statuses:
        return [capfirst(name) for name in standing.names]
    return [_status_line(status) for status in standing.statuses]


def _status_line(status: CountryStatus) -> str:
    name = capfirst(SHORT_NAMES[status.kind])
    if status.valid_from is None:
        return _("%(status)s, date not known") % {"status": name}
    words = {"status": name, "day": date_format(status.valid_from, "DATE_FORMAT")}
    if status.quality == Quality.LOW:
        return _("%(status)s since %(day)s (assumption)") % words
    return _("%(status)s since %(day)s") % words


def country_answer(page: CountryPage) -> str:
    """The first sentence of a country's page."""
    mission, minded = len(page.mission_cities), len(page.minded_cities)
    cities = [
        ngettext("%(count)d Mission City", "%(count)d Mission Cities", mission) % {"count": mission}
        if mission
        else "",
        ngettext("%(count)d Mission-minded city", "%(count)d Mission-minded cities", minded)
        % {"count": minded}
        if minded
        else "",
    ]
    known = [part for part in cities if part]
    if not known:
        return _("No city of this country is in the directory yet.")
    return _("In this directory: %(cities)s.") % {"cities": _(" and ").join(known)}
