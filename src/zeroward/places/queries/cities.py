"""The directory of cities: rows, filters, groups by country, and the dots of the map."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from zeroward.core.once import kept
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.addresses import address_of
from zeroward.core.ui.maps import Dot, dots_markup
from zeroward.core.ui.narrowing import Dimension, Narrowed, narrow
from zeroward.core.ui.sorting import sort_key
from zeroward.places.models import City, CityFact, Country
from zeroward.places.queries.facts import AnyFact, Kind, Known, all_of, known
from zeroward.places.queries.statuses import Standing, standing_of

_SHOWN = ("key", "name", "source_lang", "country_id", "is_mission_city", "latitude", "longitude")
_FACT_SHOWN = ("city_id", "kind", "answer", "role", "detail", "valid_from")


class CityRow:
    """One city of the directory with what is known of it."""

    def __init__(self, city: City, facts: Sequence[AnyFact]) -> None:
        self.city = city
        self.facts = facts
        self.name = str(city.served("name"))
        self.country_name = str(city.country.served("name"))

    @cached_property
    def url(self) -> str:
        return address_of("places:city", self.city.key)

    @cached_property
    def label(self) -> Known:
        return known(self.facts, Kind.LABEL)

    @cached_property
    def pilot(self) -> Known:
        return known(self.facts, Kind.PILOT)

    @cached_property
    def cohorts(self) -> list[str]:
        return sorted({pilot.cohort for pilot in all_of(self.facts, Kind.PILOT) if pilot.cohort})

    @cached_property
    def notes(self) -> list[str]:
        """What stands beside the name of a Mission City in a list: its label, and its cohorts as a pilot."""
        cohorts = [_("Pilot cohort %(cohort)s") % {"cohort": cohort} for cohort in self.cohorts]
        return [self._label_note, *cohorts]

    @property
    def _label_note(self) -> str:
        if self.label.value is None:
            return _("Label not known")
        if not self.label.value:
            return _("No label")
        when = self.label.when
        return _("Label %(when)s") % {"when": when} if when else _("Label, date not known")

    @property
    def kind(self) -> str:
        return "mission" if self.city.is_mission_city else "minded"

    @property
    def label_code(self) -> str:
        return {True: "yes", False: "no", None: "unknown"}[self.label.value]

    @property
    def pilot_codes(self) -> list[str]:
        if self.cohorts:
            return self.cohorts
        return ["unknown" if self.pilot.value is None else "no"]


@dataclass(frozen=True)  # no slots: what was made once is kept with it
class CountryGroup:
    """The cities of one country, in alphabetical order."""

    country: Country
    name: str
    standing: Standing
    rows: list[CityRow]

    @cached_property
    def url(self) -> str:
        return address_of("places:country", self.country.key)

    @cached_property
    def status(self) -> str:
        """What ties the country to the European Union today."""
        return ", ".join(capfirst(str(name)) for name in self.standing.names)

    @cached_property
    def counts(self) -> str:
        """ "2 Mission Cities, 1 other city"; what there is none of is not said."""
        mission = sum(row.city.is_mission_city for row in self.rows)
        minded = len(self.rows) - mission
        parts = []
        if mission:
            parts.append(
                ngettext("%(count)d Mission City", "%(count)d Mission Cities", mission) % {"count": mission}
            )
        if minded:
            text = ngettext("%(count)d Mission-minded city", "%(count)d Mission-minded cities", minded)
            parts.append(text % {"count": minded})
        return ", ".join(parts)


@dataclass(frozen=True)  # no slots, as above
class Directory:
    """`narrowed.rows` are the cities that remain; the totals count all of them."""

    narrowed: Narrowed[CityRow]
    groups: list[CountryGroup]
    mission: int
    minded: int
    labelled: int
    label_unknown: int

    @property
    def countries(self) -> int:
        return len(self.groups)

    @cached_property
    def dots(self) -> SafeString:
        """For the map of Europe."""
        return dots_markup(map_dots(self.narrowed.rows))


class Cities:
    """Every public city in alphabetical order, and the directory as it stands before anybody narrows it."""

    def __init__(self) -> None:
        self.rows = city_rows(City.objects.public(), Country.objects.prefetch_related("statuses"))

    @cached_property
    def directory(self) -> Directory:
        return _directory(self.rows, QueryDict())


def city_rows(cities: QuerySet[City], countries: Iterable[Country]) -> list[CityRow]:
    """Cities in alphabetical order, with their facts and names: two queries.

    `countries` are theirs, read beforehand with their statuses, so that each is one object for all its cities.
    """
    found, by_pk = list(cities.only(*_SHOWN)), {country.pk: country for country in countries}
    for city in found:
        city.country = by_pk[city.country_id]
    facts: dict[int, list[AnyFact]] = defaultdict(list)
    # plain rows: a directory has thousands of facts and needs none of their methods
    rows = CityFact.objects.filter(city__in=[city.pk for city in found]).values_list(*_FACT_SHOWN, named=True)
    for fact in rows:
        facts[fact.city_id].append(fact)
    attach_texts(found, by_pk.values())
    return sorted((CityRow(city, facts[city.pk]) for city in found), key=lambda row: sort_key(row.name))


def known_cities() -> Cities:
    """Kept between pages: read them, change nothing."""
    return kept(("places.cities", get_language()), Cities)


def all_rows() -> list[CityRow]:
    """Every public city in alphabetical order, kept between pages."""
    return known_cities().rows


def city_directory(query: QueryDict) -> Directory:
    """All cities, narrowed by the address: country, kind, label, cohort, and `q` for part of a name."""
    known = known_cities()
    return _directory(known.rows, query) if query else known.directory


def _directory(rows: list[CityRow], query: QueryDict) -> Directory:
    narrowed = narrow(
        rows, dimensions(rows), query, words=lambda row: f"{row.name} {row.city.name} {row.country_name}"
    )
    mission = [row for row in rows if row.city.is_mission_city]
    return Directory(
        narrowed=narrowed,
        groups=grouped(narrowed.rows),
        mission=len(mission),
        minded=len(rows) - len(mission),
        labelled=sum(row.label.value is True for row in mission),
        label_unknown=sum(row.label.value is None for row in mission),
    )


def dimensions(rows: Iterable[CityRow]) -> list[Dimension[CityRow]]:
    """How the directory can be narrowed. Label and pilots are asked of Mission Cities, and of others that have them."""
    rows = list(rows)
    cohorts = sorted({cohort for row in rows for cohort in row.cohorts})
    return [
        Dimension(
            "kind",
            _("Part in the Mission"),
            lambda row: [row.kind],
            {"mission": _("Mission City"), "minded": _("Mission-minded city")},
            keep_order=True,
        ),
        Dimension(
            "label",
            _("EU Mission Label"),
            lambda row: [row.label_code] if _asked(row, row.label) else [],
            {"yes": _("Labelled"), "no": _("Not labelled"), "unknown": _("Not known")},
            keep_order=True,
        ),
        Dimension(
            "cohort",
            _("Pilot Cities Programme"),
            lambda row: row.pilot_codes if _asked(row, row.pilot) else [],
            {
                **{cohort: _("Cohort %(number)s") % {"number": cohort} for cohort in cohorts},
                "no": _("No pilot"),
                "unknown": _("Not known"),
            },
            keep_order=True,
        ),
        Dimension(
            "country",
            _("Country"),
            lambda row: [row.city.country.code],
            {row.city.country.code: row.country_name for row in rows},
            shown=8,
        ),
    ]


def _asked(row: CityRow, fact: Known) -> bool:
    return row.city.is_mission_city or fact.value is not None


def grouped(rows: Sequence[CityRow]) -> list[CountryGroup]:
    """The rows by country; countries and cities both in the reader's alphabetical order."""
    by_country: dict[int, list[CityRow]] = {}
    for row in rows:
        by_country.setdefault(row.city.country_id, []).append(row)
    groups = [
        CountryGroup(found[0].city.country, found[0].country_name, standing_of(found[0].city.country), found)
        for found in by_country.values()
    ]
    return sorted(groups, key=lambda group: sort_key(group.name))


def map_dots(rows: Iterable[CityRow]) -> list[Dot]:
    """A dot for a Mission City of the European Union, a ring for one elsewhere, a diamond for a Mission-minded city."""
    members: dict[int, bool] = {}
    dots = []
    for row in rows:
        country = row.city.country
        if country.pk not in members:
            members[country.pk] = standing_of(country).is_member
        shape = ("dot" if members[country.pk] else "ring") if row.city.is_mission_city else "diamond"
        label = f"{row.name}, {row.country_name}"
        dots.append(Dot(label, row.city.latitude, row.city.longitude, row.url, shape))
    return dots
