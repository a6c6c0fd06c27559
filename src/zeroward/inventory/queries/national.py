"""A country's cities together: what they share with the platform, in one framework and one set of potentials.

Sums over fewer than three cities are not told apart, so that no sum is one city's figure in disguise.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.charts import Chart, Frame, plain, strip
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.core.visibility import Viewer
from zeroward.inventory.queries.national_shared import (
    FRAMEWORK,
    Shared,
    shared_of,
    versions_of,
    working_of,
    years_of,
)
from zeroward.inventory.queries.national_sums import FEW, cities_chart
from zeroward.inventory.queries.results_words import in_words, per_head, percent, short
from zeroward.methods.ghg.frameworks import Framework, framework_of
from zeroward.places.models import City, Country


@dataclass(frozen=True, slots=True)
class NationalPage:
    """`year` 0: nothing is shared. `cities_known` is the number of cities of the country on file."""

    country: Country
    framework: Framework
    year: int
    years: list[tuple[int, int]]
    shared: list[Shared]
    cities_known: int
    people_known: int
    h1: str
    lead: str
    total: float | None
    per_head: float | None
    people: int
    coverage: str
    incomplete: int
    drafts: int
    sectors: Chart | None
    spread: Chart | None

    @property
    def cities(self) -> Table:
        """Every city that shares, in alphabetical order, with how far its inventory has come."""
        columns = [
            Column(_("City")),
            Column(_("State")),
            Column(_("Complete")),
            Column(_("Inhabitants"), True),
        ]
        return Table(_("Cities that share"), columns, [_city_line(one) for one in self.shared])

    @property
    def total_figure(self) -> str | None:
        return short(self.total)[0] if self.total is not None else None

    @property
    def total_unit(self) -> str:
        return f"{short(self.total)[1]} CO₂e" if self.total is not None else ""

    @property
    def per_head_figure(self) -> str | None:
        return per_head(self.per_head) if self.per_head is not None else None

    @property
    def coverage_figure(self) -> str | None:
        return self.coverage or None


def national_page(country: Country, viewer: Viewer, *, year: int = 0) -> NationalPage:
    """The view of one year: the one asked for, else the year of which most cities share. Seven queries.

    Permission is the caller's to check. Only what the viewer may see of the country's inventories is added up, and
    nothing that a city keeps to itself.
    """
    working = working_of(country, viewer)
    versions = versions_of(country)
    years = years_of(working, versions)
    chosen = year or max(years, key=lambda one: (years[one], one), default=0)
    shared = shared_of(working, versions, chosen)
    on_file = list(City.objects.public().filter(country=country).values_list("pk", "population"))
    return _page(country, chosen, years, shared, on_file)


def _page(
    country: Country,
    year: int,
    years: dict[int, int],
    shared: list[Shared],
    on_file: list[tuple[int, int | None]],
) -> NationalPage:
    told = len(shared) >= FEW
    total = fsum(one.results.total for one in shared) if told else None
    with_people = [one for one in shared if one.results.population]
    people = sum(one.results.population or 0 for one in with_people)
    # the sum of those with inhabitants, taken from the sum of all, must not leave one or two cities
    left = len(shared) - len(with_people)
    heads_told = len(with_people) >= FEW and (left == 0 or left >= FEW)
    per_head_kg = fsum(one.results.total for one in with_people) / people if heads_told else None
    known = sum(population or 0 for _pk, population in on_file)
    sharing = {one.city.pk for one in shared}
    covered = sum(population or 0 for pk, population in on_file if pk in sharing)
    return NationalPage(
        country=country,
        framework=framework_of(FRAMEWORK),
        year=year,
        years=sorted(years.items()),
        shared=shared,
        cities_known=len(on_file),
        people_known=known,
        h1=_headline(year, len(shared), len(on_file)),
        lead=_lead(total, year, len(shared)),
        total=total,
        per_head=per_head_kg,
        people=people,
        coverage=percent(covered, known),
        incomplete=sum(not one.results.complete for one in shared),
        drafts=sum(one.version is None for one in shared),
        sectors=cities_chart(shared) if told else None,
        spread=_spread(with_people) if heads_told else None,
    )


def _headline(year: int, shared: int, known: int) -> str:
    if not shared:
        return _("No city shares an inventory yet")
    return ngettext(
        "%(shared)d of %(known)d cities shares its inventory of %(year)d",
        "%(shared)d of %(known)d cities share their inventory of %(year)d",
        shared,
    ) % {"shared": shared, "known": known, "year": year}


def _lead(total: float | None, year: int, shared: int) -> str:
    if total is not None:
        return _("Together they emitted %(total)s of CO₂ equivalent in %(year)d.") % {
            "total": in_words(total),
            "year": year,
        }
    if shared:
        return _("Sums are told from three cities on, so that no sum is one city's figure in disguise.")
    return _(
        "A city decides itself who sees its inventory; sharing with the platform is one choice in its frame."
    )


def _city_line(one: Shared) -> list[object]:
    url = (
        reverse("inventory:public", args=[one.city.key, one.results.loaded.year])
        if one.version
        else reverse("inventory:results", args=[one.inventory])
    )
    state = f"{one.state} ({_('example')})" if one.results.loaded.header["is_example"] else one.state
    people = one.results.population
    return [
        format_html('<a href="{}">{}</a>', url, one.city.name),
        state,
        _("yes") if one.results.complete else _("no"),
        format_number(people) if people else "–",
    ]


def _spread(shared: Sequence[Shared]) -> Chart:
    """Emissions per head as a distribution, without names."""
    values = [(one.results.per_head or 0.0) / 1000 for one in shared]
    finding = _("From %(low)s to %(high)s t for each inhabitant") % {
        "low": format_number(min(values), 1),
        "high": format_number(max(values), 1),
    }
    frame = Frame(
        _("How far apart the cities are"), finding, _("Tonnes of CO₂ equivalent for each inhabitant")
    )
    return strip(frame, values, values=_("Tonnes for each inhabitant"), say=plain(1))
