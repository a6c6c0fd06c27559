"""The portfolio."""

from typing import Any

from django.db.models import Prefetch, QuerySet

from zeroward.api.open_data.datasets import Column, Dataset, Row, base_row, register_dataset, text_columns
from zeroward.library.models import Challenge, Material, Term
from zeroward.library.queries.public import (
    countries_of_materials,
    placements_of_materials,
    public_challenges,
    public_materials,
)
from zeroward.taxonomy.models import Concept


def _tags() -> Prefetch:
    return Prefetch("hashtags", Concept.objects.filter(archived_at__isnull=True), to_attr="open_tags")


def _materials() -> QuerySet[Material]:
    return (
        public_materials()
        .select_related("format")
        .prefetch_related("links", countries_of_materials(), placements_of_materials(), _tags())
    )


def _material(record: Any) -> Row:
    return {
        **base_row(record, "title", "summary"),
        "format": record.format.key if record.format else "",
        "reach": record.reach,
        "countries": sorted(one.code for one in record.shown_countries),
        "year_from": record.year_from,
        "year_to": record.year_to,
        "challenges": [one.challenge.code for one in record.shown_placements],
        "hashtags": sorted(one.key for one in record.open_tags),
        "links": [one.url for one in record.links.all() if one.url],
    }


def _challenges() -> QuerySet[Challenge]:
    return public_challenges().prefetch_related(_tags())


def _challenge(record: Any) -> Row:
    return {
        **base_row(record, "title", "summary"),
        "key": record.code,
        "category": record.category.code,
        "hard": record.key_challenges.splitlines(),
        "hashtags": sorted(one.key for one in record.open_tags),
    }


def _term(record: Any) -> Row:
    return {**base_row(record, "term", "definition"), "expansion": record.expansion}


register_dataset(
    Dataset(
        key="materials",
        title="Learning materials",
        about="Reports, tools, programmes and events that help cities, with the challenges they answer.",
        theme="EDUC",
        columns=text_columns(
            Column("format", "Key in the vocabulary “formats”", term="learningResourceType"),
            Column("reach", "countries, eu or international"),
            Column("countries", "ISO 3166-1 codes", "list", "spatialCoverage"),
            Column("year_from", "First year", "number"),
            Column("year_to", "Last year", "number"),
            Column("challenges", "Codes of challenges that it answers", "list"),
            Column("hashtags", "Keys in the vocabulary “hashtags”", "list", "keywords"),
            Column("links", "Addresses where it can be read", "list"),
        ),
        records=_materials,
        row=_material,
        type="LearningResource",
        identity="material",
    )
)
register_dataset(
    Dataset(
        key="challenges",
        title="Challenges of cities",
        about="Problems that cities and national platforms struggle with, by category of the portfolio.",
        theme="REGI",
        columns=text_columns(
            Column("category", "Code of the category"),
            Column("hard", "What makes it hard", "list"),
            Column("hashtags", "Keys in the vocabulary “hashtags”", "list", "keywords"),
        ),
        records=_challenges,
        row=_challenge,
        type="CreativeWork",
        identity="challenge",
        found_by="code",
    )
)
register_dataset(
    Dataset(
        key="glossary",
        title="Glossary",
        about="Terms of climate-neutral cities and what they mean.",
        theme="EDUC",
        columns=text_columns(Column("expansion", "The term in full", term="alternateName")),
        records=Term.objects.public,
        row=_term,
        type="DefinedTerm",
        identity="term",
    )
)
