"""Services that cities can ask for, and programmes that pay. Whom to ask stands on the pages, not here."""

from typing import Any

from django.db.models import Prefetch, QuerySet

from zeroward.api.open_data.datasets import Column, Dataset, Row, base_row, register_dataset, text_columns
from zeroward.funding.models import Programme
from zeroward.places.models import Country
from zeroward.services.models import Service
from zeroward.taxonomy.models import Concept


def _services() -> QuerySet[Service]:
    shown = Prefetch("countries", Country.objects.public(), to_attr="open_countries")
    paths = Prefetch("pathways", Concept.objects.filter(archived_at__isnull=True), to_attr="open_pathways")
    return Service.objects.public().prefetch_related(shown, paths)


def _service(record: Any) -> Row:
    return {
        **base_row(record, "name", "description"),
        "kind": record.kind,
        "level": record.level,
        "reach": record.reach,
        "countries": sorted(one.code for one in record.open_countries),
        "pathways": sorted(one.key for one in record.open_pathways),
        "availability": record.availability,
        "website": record.website,
    }


def _programmes() -> QuerySet[Programme]:
    return Programme.objects.public()


def _programme(record: Any) -> Row:
    return {
        **base_row(record, "name", "description"),
        "funder": record.funder,
        "level": record.level,
        "instrument": record.instrument,
        "valid_from": record.valid_from.isoformat() if record.valid_from else "",
        "valid_to": record.valid_to.isoformat() if record.valid_to else "",
        "website": record.website,
    }


register_dataset(
    Dataset(
        key="services",
        title="Support for cities",
        about="Services that cities and national platforms can ask for.",
        theme="GOVE",
        columns=text_columns(
            Column("kind", "Key in the vocabulary “service-kinds”"),
            Column("level", "Key in the vocabulary “levels”"),
            Column("reach", "eu, international or countries"),
            Column("countries", "ISO 3166-1 codes", "list"),
            Column("pathways", "Keys in the vocabulary “pathways”", "list"),
            Column("availability", "Whether it can be asked for now"),
            Column("website", "Website"),
        ),
        records=_services,
        row=_service,
        type="Service",
        identity="service",
    )
)
register_dataset(
    Dataset(
        key="funding-programmes",
        title="Funding programmes",
        about="Programmes, funds and facilities that cities can turn to.",
        theme="ECON",
        columns=text_columns(
            Column("funder", "Who pays"),
            Column("level", "Key in the vocabulary “levels”"),
            Column("instrument", "Key in the vocabulary “finance-instruments”"),
            Column("valid_from", "First day", "day"),
            Column("valid_to", "Last day", "day"),
            Column("website", "Website"),
        ),
        records=_programmes,
        row=_programme,
        type="MonetaryGrant",
        identity="programme",
    )
)
