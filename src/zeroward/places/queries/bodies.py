"""Organisations, networks and projects: their directories and their pages."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Prefetch
from django.http import Http404, QueryDict
from django.utils.translation import gettext as _

from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.narrowing import UNKNOWN, Dimension, Narrowed, narrow
from zeroward.core.ui.sorting import sort_key
from zeroward.places.models import City, Country, Network, Organisation, Project
from zeroward.taxonomy.models import Concept
from zeroward.taxonomy.queries.labels import concept_labels, label_of


@dataclass(frozen=True, slots=True)
class ThemeGroup:
    """A thematic area with its projects; a project with several themes stands in each."""

    key: str
    label: str
    projects: list[Project]


def organisation_directory(query: QueryDict) -> Narrowed[Organisation]:
    """Narrowed by country, kind, and `q` for part of a name. Three queries."""
    records = list(Organisation.objects.public().select_related("country"))
    attach_texts(record.country for record in records)
    kinds = concept_labels("organisation-kinds")["organisation-kinds"]
    for record in records:
        record.kind_label = label_of(kinds, record.kind) if record.kind else ""
    countries = {
        record.country.code: str(record.country.served("name")) for record in records if record.country
    }
    dimensions = [
        Dimension(
            "kind",
            _("Kind"),
            lambda record: [record.kind or UNKNOWN],
            {**_kinds(records), UNKNOWN: _("Not known")},
        ),
        Dimension(
            "country",
            _("Country"),
            lambda record: [record.country.code if record.country else UNKNOWN],
            {**countries, UNKNOWN: _("Not known")},
            shown=10,
        ),
    ]
    found = narrow(
        records,
        dimensions,
        query,
        words=lambda record: f"{record.name} {record.short_name} {record.other_names}",
    )
    found.rows.sort(key=lambda record: sort_key(record.name))
    return found


def by_initial(records: Sequence[Organisation]) -> list[tuple[str, list[Organisation]]]:
    """Records in their order under their first letter; what begins with a digit or a sign stands under #."""
    groups: dict[str, list[Organisation]] = {}
    for record in records:
        initial = sort_key(record.name)[0][:1]
        letter = initial[0][0].upper() if initial and initial[0][0].isalpha() else "#"
        groups.setdefault(letter, []).append(record)
    return list(groups.items())


def _kinds(records: Sequence[Any]) -> dict[str, str]:
    return {record.kind: record.kind_label for record in records if record.kind}


def organisation_page(key: str) -> Organisation:
    return _one(
        Organisation.objects.public().select_related("country", "source"),
        key,
        _linked_networks(),
        _linked_projects(),
    )


def network_directory(query: QueryDict) -> Narrowed[Network]:
    """Narrowed by level and country, and `q` for part of a name. Five queries."""
    records = list(Network.objects.public().prefetch_related(_countries(), _cities()))
    attach_texts(records, (country for record in records for country in record.public_countries))
    levels = concept_labels("levels")["levels"]
    for record in records:
        record.level_label = label_of(levels, record.level) if record.level else ""
    countries = {
        country.code: str(country.served("name")) for record in records for country in record.public_countries
    }
    dimensions = [
        Dimension(
            "level",
            _("Level"),
            lambda record: [record.level or UNKNOWN],
            {
                **{record.level: record.level_label for record in records if record.level},
                UNKNOWN: _("Not known"),
            },
        ),
        Dimension(
            "country",
            _("Country"),
            lambda record: [country.code for country in record.public_countries],
            countries,
            shown=10,
        ),
    ]
    found = narrow(records, dimensions, query, words=lambda record: f"{record.served('name')} {record.name}")
    found.rows.sort(key=lambda record: sort_key(str(record.served("name"))))
    return found


def network_page(key: str) -> Network:
    network = _one(
        Network.objects.public().select_related("source"), key, _countries(), _cities(), _organisations()
    )
    network.level_label = label_of(concept_labels("levels")["levels"], network.level) if network.level else ""
    return network


def project_directory(query: QueryDict) -> Narrowed[Project]:
    """Narrowed by thematic area and by country of the cities, and `q` for part of a name. Six queries."""
    records = list(Project.objects.public().prefetch_related(_themes(), _cities()))
    attach_texts(records, (city.country for record in records for city in record.public_cities))
    themes = {theme.key: theme.label for record in records for theme in record.theme_list}
    countries = {
        city.country.code: str(city.country.served("name"))
        for record in records
        for city in record.public_cities
    }
    dimensions = [
        Dimension(
            "theme",
            _("Thematic area"),
            lambda record: [theme.key for theme in record.theme_list] or [UNKNOWN],
            {**themes, UNKNOWN: _("Not known")},
            shown=15,
        ),
        Dimension(
            "country",
            _("Country of its cities"),
            lambda record: {city.country.code for city in record.public_cities},
            countries,
            shown=6,
        ),
    ]
    found = narrow(records, dimensions, query, words=lambda record: f"{record.served('name')} {record.name}")
    found.rows.sort(key=lambda record: sort_key(str(record.served("name"))))
    return found


def by_theme(projects: Sequence[Project]) -> list[ThemeGroup]:
    """Projects under their thematic areas, alphabetical; those without a theme come last."""
    groups: dict[str, list[Project]] = defaultdict(list)
    labels: dict[str, str] = {}
    for project in projects:
        for theme in project.theme_list:
            groups[theme.key].append(project)
            labels[theme.key] = theme.label
        if not project.theme_list:
            groups[UNKNOWN].append(project)
    labels[UNKNOWN] = _("Thematic area not known")
    ordered = sorted(groups, key=lambda key: (key == UNKNOWN, sort_key(labels[key])))
    return [ThemeGroup(key, labels[key], groups[key]) for key in ordered]


def project_page(key: str) -> Project:
    return _one(
        Project.objects.public().select_related("source"), key, _themes(), _cities(), _organisations()
    )


def _one(queryset: Any, key: str, *related: Prefetch) -> Any:
    """A public record with its public neighbours and all their names; Http404 when there is none."""
    record = queryset.filter(key=key).prefetch_related(*related).first()
    if record is None:
        raise Http404("There is no such record.")
    lists = [getattr(record, prefetch.to_attr) for prefetch in related]
    records: list[Model] = [record, *(item for items in lists for item in items)]
    owners = [getattr(item, "country", None) for item in records]
    attach_texts((item for item in records if not isinstance(item, Concept)), owners)
    for prefetch, items in zip(related, lists, strict=True):
        if prefetch.to_attr != "theme_list":
            items.sort(
                key=lambda item: sort_key(
                    item.served("name").body if "name" in item.translatable else item.name
                )
            )
    return record


def _countries() -> Prefetch:
    return Prefetch("countries", Country.objects.public(), to_attr="public_countries")


def _cities() -> Prefetch:
    return Prefetch("cities", City.objects.public().select_related("country"), to_attr="public_cities")


def _organisations() -> Prefetch:
    return Prefetch(
        "organisations",
        Organisation.objects.public().select_related("country"),
        to_attr="public_organisations",
    )


def _linked_networks() -> Prefetch:
    return Prefetch("networks", Network.objects.public(), to_attr="public_networks")


def _linked_projects() -> Prefetch:
    return Prefetch("projects", Project.objects.public(), to_attr="public_projects")


def _themes() -> Prefetch:
    return Prefetch("themes", Concept.objects.labelled(), to_attr="theme_list")
