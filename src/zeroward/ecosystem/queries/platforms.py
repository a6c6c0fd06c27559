"""The national platforms: all of them side by side, and one profile."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch
from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.models.living import LivingQuerySet
from zeroward.core.once import kept
from zeroward.core.queries.history import Change, public_history
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.addresses import address_of
from zeroward.core.ui.sorting import sort_key
from zeroward.core.ui.tables import Cell, Matrix, MatrixRow
from zeroward.ecosystem.models import Platform
from zeroward.ecosystem.queries.fields import FIELDS, ProfileField, profile_fields
from zeroward.library.models import Material
from zeroward.places.models import City
from zeroward.taxonomy.queries.labels import concept_labels, label_of

Part = Platform.Part


@dataclass(frozen=True, slots=True)
class Row:
    """A platform with its country's name and its fields."""

    platform: Platform
    name: str
    fields: list[ProfileField]
    levels: dict[str, str]

    @property
    def url(self) -> str:
        return address_of("ecosystem:platform", self.platform.country.key)

    @property
    def gaps(self) -> list[ProfileField]:
        return [field for field in self.fields if field.is_gap]


@dataclass(frozen=True, slots=True)
class Overview:
    """`core` are the full profiles; `states` counts their fields; `open_fields` counts gaps by field, most first."""

    core: list[Row]
    supporting: list[Row]
    other: list[Row]
    states: Counter[str]
    open_fields: list[tuple[str | Promise, int]]


@dataclass(frozen=True, slots=True)
class Profile:
    row: Row
    level: str
    cities: list[City]
    materials: list[Material]
    history: list[Change]

    @property
    def platform(self) -> Platform:
        return self.row.platform

    @property
    def runners(self) -> ProfileField | None:
        """The field that says who runs the platform, when it is filled."""
        return next(
            (field for field in self.row.fields if field.name == "facilitators" and not field.is_gap), None
        )

    @property
    def filled(self) -> int:
        return len(self.row.fields) - len(self.row.gaps)


def overview() -> Overview:
    """All platforms by their part in the alliance, alphabetical. Four queries, kept between pages."""
    rows = kept(("ecosystem.platforms", get_language()), lambda: _rows(_platforms()))
    core = [row for row in rows if row.platform.part == Part.CORE]
    gaps = Counter(field.name for row in core for field in row.gaps)
    titles = {name: title for name, title, _question in FIELDS}
    return Overview(
        core=core,
        supporting=[row for row in rows if row.platform.part == Part.SUPPORTING],
        other=[row for row in rows if row.platform.part == Part.OTHER],
        states=Counter(field.state for row in core for field in row.fields),
        open_fields=[(titles[name], count) for name, count in gaps.most_common()],
    )


def grid(rows: list[Row]) -> Matrix:
    """Seven fields by country: signs and a few words; a gap leads to the form that fills it."""
    return Matrix(
        caption=_("Seven profile fields of the national platforms"),
        corner=_("Country"),
        fields=[title for _name, title, _question in FIELDS],
        rows=[MatrixRow(row.name, row.url, [_cell(row, field) for field in row.fields]) for row in rows],
    )


def _cell(row: Row, field: ProfileField) -> Cell:
    if field.is_gap:
        url = field.fill_url or f"{row.url}#{field.name}"
        return Cell(
            "gap",
            field.short,
            url,
            _("%(field)s of %(country)s") % {"field": field.title, "country": row.name},
        )
    if field.state == "half":
        return Cell("half", field.short, f"{row.url}#{field.name}", _("(to check)"))
    return Cell("full", field.short)


def profile(code: str) -> Profile:
    """The profile of a country's platform by ISO code. Raises Http404 when there is none. Ten queries."""
    platform = _platforms().filter(country__code=code.upper()).first()
    if platform is None:
        raise Http404("There is no profile for this country.")
    materials = list(Material.objects.public().filter(key__in=platform.materials))
    row = _rows([platform], materials)[0]
    level = platform.formalisation_level
    return Profile(
        row=row,
        level=label_of(row.levels, level) if level else "",
        cities=sorted(platform.cities.all(), key=lambda city: sort_key(str(city.served("name")))),
        materials=sorted(materials, key=lambda material: sort_key(str(material.served("title")))),
        history=public_history(platform),
    )


def _platforms() -> LivingQuerySet:
    cities = Prefetch("cities", City.objects.public().select_related("country"))
    return Platform.objects.public().select_related("country", "source").prefetch_related(cities)


def _rows(platforms: Iterable[Platform], more: Sequence[Material] = ()) -> list[Row]:
    """Rows in alphabetical order, with all names and texts read at once."""
    found = list(platforms)
    cities = [city for platform in found for city in platform.cities.all()]
    attach_texts(found, [platform.country for platform in found], cities, more)
    levels = concept_labels("formalisation-levels")["formalisation-levels"]
    rows = [
        Row(platform, str(platform.country.served("name")), profile_fields(platform, levels), levels)
        for platform in found
    ]
    return sorted(rows, key=lambda row: sort_key(row.name))
