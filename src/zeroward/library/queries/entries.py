"""Materials as entries of a list: the line above the title, the title, the summary, where they are placed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.models import Served
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.addresses import address_of
from zeroward.core.ui.sorting import sort_key
from zeroward.library.models import Challenge, Material, Reach
from zeroward.library.queries.public import (
    countries_of_materials,
    placements_of_materials,
    public_materials,
)
from zeroward.library.queries.words import attach_labels
from zeroward.places.models import Country

COUNTRIES_NAMED = 8


@dataclass(frozen=True, slots=True)
class Context:
    """A challenge in which a material is placed."""

    code: str
    title: Served
    url: str


@dataclass(frozen=True, slots=True)
class MaterialEntry:
    """One material in a list. `countries` and `years` are ready to be shown; `why` says why it stands here."""

    material: Material
    title: Served
    summary: Served
    url: str
    countries: str
    years: str
    format: str
    contexts: Sequence[Context]
    why: str = ""


def context_of(challenge: Challenge) -> Context:
    return Context(challenge.code, challenge.served("title"), address_of("library:challenge", challenge.code))


def listed_materials() -> QuerySet[Material]:
    """Public materials with what an entry needs: four queries, and two more for texts and labels."""
    return (
        public_materials()
        .select_related("format")
        .prefetch_related(countries_of_materials(), placements_of_materials())
    )


def entries(materials: Iterable[Material], *, keep_order: bool = False) -> list[MaterialEntry]:
    """Entries in the alphabetical order of their titles in the reader's language, unless the order is kept.

    Takes two queries. The materials come from `listed_materials`.
    """
    found = list(materials)
    attach_entry_texts(found)
    made = [entry_of(material) for material in found]
    return (
        made if keep_order else sorted(made, key=lambda entry: sort_key(entry.title.body, entry.title.lang))
    )


def attach_entry_texts(materials: Sequence[Material]) -> None:
    """Texts and labels of materials, their countries and their challenges."""
    attach_texts(
        materials,
        [country for material in materials for country in material.shown_countries],
        [placement.challenge for material in materials for placement in material.shown_placements],
    )
    attach_labels(material.format for material in materials)


def entry_of(material: Material, *, apart_from: str = "", why: str = "") -> MaterialEntry:
    """The entry of a material whose texts are attached. `apart_from`: a challenge that is not to be named."""
    placements = getattr(material, "shown_placements", [])
    return MaterialEntry(
        material=material,
        title=material.served("title"),
        summary=material.served("summary"),
        url=address_of("library:material", material.key),
        countries=country_line(material, getattr(material, "shown_countries", [])),
        years=year_line(material),
        format=format_line(material),
        contexts=[context_of(row.challenge) for row in placements if row.challenge.code != apart_from],
        why=why,
    )


def country_line(material: Material, countries: Iterable[Country]) -> str:
    """ "Austria, Sweden"; the European and the international level come first, and many countries are counted."""
    levels = {Reach.EU: _("European level"), Reach.INTERNATIONAL: _("International")}
    names = sorted((country.served("name").body for country in countries), key=sort_key)
    if len(names) > COUNTRIES_NAMED:
        names = [ngettext("%(count)d country", "%(count)d countries", len(names)) % {"count": len(names)}]
    return ", ".join([*([levels[material.reach]] if material.reach in levels else []), *names])


def year_line(material: Material) -> str:
    """ "2023–2025", "since 2023" is not claimed: one year is one year."""
    first, last = material.year_from, material.year_to
    if first and last and first != last:
        return f"{first}–{last}"
    return str(first or last or "")


def format_line(material: Material) -> str:
    """The format as our vocabulary calls it, else as the source does."""
    return material.format.label if material.format is not None else material.format_label
