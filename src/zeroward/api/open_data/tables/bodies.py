"""Organisations, projects and national platforms. No names or addresses of persons."""

from typing import Any

from django.db.models import Prefetch, QuerySet

from zeroward.api.open_data.datasets import (
    CHANGED,
    LANGUAGE,
    Column,
    Dataset,
    Row,
    base_row,
    register_dataset,
    text_columns,
)
from zeroward.ecosystem.models import Platform
from zeroward.places.models import City, Organisation, Project

_CITIES = Column("cities", "Keys of cities", "list")


def _open_cities() -> Prefetch:
    return Prefetch("cities", City.objects.public(), to_attr="open_cities")


def _organisations() -> QuerySet[Organisation]:
    return Organisation.objects.public().select_related("country")


def _organisation(record: Any) -> Row:
    shown = record.country if record.country and record.country.is_public else None
    return {
        **base_row(record, "name", "description"),
        "short_name": record.short_name,
        "kind": record.kind,
        "country": shown.code if shown else "",
        "website": record.website,
    }


def _projects() -> QuerySet[Project]:
    return Project.objects.public().prefetch_related(_open_cities())


def _project(record: Any) -> Row:
    return {
        **base_row(record, "name", "description"),
        "programme": record.programme,
        "period": record.period,
        "website": record.website,
        "cities": sorted(one.key for one in record.open_cities),
    }


def _platforms() -> QuerySet[Platform]:
    shown = Platform.objects.public().filter(country__live=True, country__archived_at__isnull=True)
    return shown.select_related("country").prefetch_related(_open_cities())


def _platform(record: Any) -> Row:
    return {
        "key": record.country.code,
        "country": record.country.code,
        "language": record.source_lang,
        "part": record.part,
        "formalisation_level": record.formalisation_level,
        "formats": record.formats.splitlines(),
        "support": record.support.splitlines(),
        "cities": sorted(one.key for one in record.open_cities),
        "changed": record.updated_at.date().isoformat(),
    }


register_dataset(
    Dataset(
        key="organisations",
        title="Organisations",
        about="Bodies that work on climate-neutral cities.",
        theme="GOVE",
        columns=text_columns(
            Column("short_name", "Short name", term="alternateName"),
            Column("kind", "Key in the vocabulary “organisation-kinds”"),
            Column("country", "ISO 3166-1 code"),
            Column("website", "Website"),
        ),
        records=_organisations,
        row=_organisation,
        type="Organization",
        identity="organisation",
    )
)
register_dataset(
    Dataset(
        key="projects",
        title="Projects",
        about="Projects with the cities that take part.",
        theme="REGI",
        columns=text_columns(
            Column("programme", "Programme that pays"),
            Column("period", "When, as the source says"),
            Column("website", "Website"),
            _CITIES,
        ),
        records=_projects,
        row=_project,
        type="Project",
        identity="project",
    )
)
register_dataset(
    Dataset(
        key="national-platforms",
        title="National platforms",
        about="Platforms that bring the cities and ministries of a country together.",
        theme="GOVE",
        columns=(
            Column("key", "ISO 3166-1 code of the country", term="identifier"),
            Column("country", "ISO 3166-1 code"),
            Column("language", "Language of these texts (BCP 47)", term=LANGUAGE),
            Column("part", "Part in the alliance"),
            Column("formalisation_level", "Key in the vocabulary “formalisation-levels”"),
            Column("formats", "How they work together", "list"),
            Column("support", "What they offer to cities", "list"),
            _CITIES,
            Column("changed", "Day of the last change", "day", CHANGED),
        ),
        records=_platforms,
        row=_platform,
        type="Organization",
        identity="platform",
        found_by="country__code",
    )
)
