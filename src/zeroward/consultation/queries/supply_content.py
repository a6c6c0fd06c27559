"""Needs beside the support on offer, as plain data: what is frozen with a report, and what the page is made of."""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.consultation.models import CodebookVersion, Consultation, NeedService
from zeroward.consultation.queries.estimates import table_of_grid
from zeroward.consultation.queries.per_city import grids_of
from zeroward.consultation.queries.replies import Item, items_of
from zeroward.consultation.queries.tables import ResultTable
from zeroward.consultation.queries.weighing import weigher_of
from zeroward.core.models import Visibility
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.services.models import Service

EVERYWHERE: Final = ("eu", "international")
DEFAULT_BOOK: Final = "needs-support"
MARK: Final = "gap"
"""A grid question with `extra = {"gap": "support"}` asks for the experience with support: its rows are needs, its
choices not_needed, not_known, not_used, not_fit and helps."""
SUPPORT: Final = "support"


def supply_content(consultation: Consultation) -> dict[str, Any] | None:
    """Everything that the gaps are told from; None without a codebook of needs."""
    version = needs_book(consultation)
    if version is None:
        return None
    return content_of(consultation, version, items_of(consultation))


def content_of(
    consultation: Consultation, version: CodebookVersion, items: tuple[Item, ...]
) -> dict[str, Any]:
    """The same for items that are at hand. Three queries."""
    asked = tables_of_needs(consultation, items)
    offered = _offered(version)
    countries = _countries(consultation)
    return {
        "codebook": {"title": version.codebook.title, "number": version.number},
        "countries": countries,
        "needs": [
            {
                "key": str(code["key"]),
                "names": dict(code["name"]),
                "services": offered.get(str(code["key"]), []),
                "tables": asked.get(str(code["key"]), []),
            }
            for code in version.codes
        ],
    }


def support_tables(
    consultation: Consultation, content: Mapping[str, Any], items: tuple[Item, ...]
) -> list[ResultTable]:
    """What cities say of support today, weighted as in the report; only the tables that the content names."""
    wanted = {key for need in content["needs"] for key in need["tables"]}
    weigher = weigher_of(consultation)
    grids = [grid for item in items if item.key in wanted for grid in grids_of(item)]
    return [table for grid in grids if (table := table_of_grid(grid, weigher)) is not None]


def needs_book(consultation: Consultation) -> CodebookVersion | None:
    """The codebook that the question on support names, else the shipped one of needs, else the consultation's own; its
    newest version in use. One or two queries."""
    named = [one for one in _support_books(consultation) if one]
    keys = [*named, DEFAULT_BOOK]
    found = list(
        CodebookVersion.objects.filter(codebook__key__in=keys, frozen=True)
        .select_related("codebook")
        .order_by("-order")
    )
    usable = [one for one in found if _may_use(one, consultation)]
    usable.sort(key=lambda one: (keys.index(one.codebook.key), -one.order))
    return usable[0] if usable else consultation.codebook


def tables_of_needs(consultation: Consultation, items: tuple[Item, ...]) -> dict[str, list[str]]:
    """Key of each need → keys of the result tables in which cities tell of support for it."""
    wanted: dict[tuple[int, str], str] = {}
    for stream, question in _support_questions(consultation):
        for row in question.rows:
            wanted[(stream.pk, f"{stream.kind}.{question.key}.{row.key}")] = row.key
    found: dict[str, list[str]] = {}
    for item in items:
        bare = item.key.removesuffix(f".{item.stream.pk}")
        need = wanted.get((item.stream.pk, bare))
        if need is not None:
            found.setdefault(need, []).append(item.key)
    return found


def _support_books(consultation: Consultation) -> list[str]:
    return [question.codes for _stream, question in _support_questions(consultation)]


def _support_questions(consultation: Consultation) -> list[tuple[Any, Any]]:
    streams = consultation.streams.select_related("collection__version__questionnaire").exclude(
        collection=None
    )
    return [
        (stream, question)
        for stream in streams
        if stream.collection is not None
        for question in definition_of(stream.collection.version).questions
        if question.kind == "grid" and question.extra.get(MARK) == SUPPORT
    ]


def _may_use(version: CodebookVersion, consultation: Consultation) -> bool:
    book = version.codebook
    return book.visibility == Visibility.PUBLIC or book.scope == consultation.scope


def _offered(version: CodebookVersion) -> dict[str, list[dict[str, Any]]]:
    rows = (
        NeedService.objects.filter(codebook=version, service__in=Service.objects.public())
        .select_related("service")
        .prefetch_related("service__countries")
        .order_by("service__name")
    )
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        service = row.service
        everywhere = service.reach in EVERYWHERE
        found.setdefault(row.need, []).append(
            {
                "row": row.pk,
                "key": service.key,
                "name": service.name,
                "fits": row.fits,
                "everywhere": everywhere,
                "countries": [] if everywhere else sorted(one.code for one in service.countries.all()),
            }
        )
    return found


def _countries(consultation: Consultation) -> list[str]:
    """Countries of the cities in the frame."""
    if consultation.frame is None:
        return []
    return sorted(set(consultation.frame.units.values_list("country", flat=True)) - {""})
