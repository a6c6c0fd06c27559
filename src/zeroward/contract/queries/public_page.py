"""A published contract as everyone reads it: frozen content, only the modules that were published."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from zeroward.contract.models import Publication
from zeroward.contract.queries.module_page import ShownCell, ShownTable, field_cells, shown_table, text_cell
from zeroward.contract.queries.published import Published, published_contracts
from zeroward.contract.queries.showing import words_of
from zeroward.contract.queries.standing import Standing, standing_from
from zeroward.methods.contracts.template.load import template_of
from zeroward.methods.contracts.template.shapes import Module


@dataclass(frozen=True, slots=True)
class PublicModule:
    id: str
    title: str
    text: ShownCell | None
    fields: tuple[ShownCell, ...]
    tables: tuple[ShownTable, ...]


@dataclass(frozen=True, slots=True)
class PublicPart:
    key: str
    title: str
    modules: tuple[PublicModule, ...]


@dataclass(frozen=True, slots=True)
class PublicPage:
    parts: tuple[PublicPart, ...]
    standing: Standing
    signatories: tuple[Mapping[str, Any], ...]


def public_page(found: Published) -> PublicPage:
    """Everything on the page. No query."""
    template = template_of(found.content["template"])
    modules = found.content["modules"]
    parts = [
        PublicPart(
            part.key,
            words_of(part.title),
            tuple(_module(module, modules[module.id]) for module in part.modules if module.id in modules),
        )
        for part in template.parts
    ]
    shows_signatories = found.is_whole or "CM-5" in found.modules
    return PublicPage(
        tuple(part for part in parts if part.modules),
        standing_from(template, found.content),
        tuple(found.version.data.get("signatories", ())) if shows_signatories else (),
    )


def contents_of(page: PublicPage) -> list[tuple[str, str]]:
    """The parts of the page, with their ids."""
    first = [(_("Who signs"), "signatories")] if page.signatories else []
    return [*first, *((part.title, part.key) for part in page.parts)]


def know_rows(found: Published, page: PublicPage) -> list[tuple[str, object]]:
    """How do we know."""
    standing = page.standing
    return [
        (_("Frozen on"), date_format(localtime(found.version.at), "DATE_FORMAT")),
        (_("Template"), words_of(standing.template.title)),
        (_("Answered"), standing.in_words),
    ]


def _module(module: Module, content: Mapping[str, Any]) -> PublicModule:
    text = text_cell(module, content)
    return PublicModule(
        module.id,
        words_of(module.title),
        text if text is not None and text.state in ("value", "reason") else None,
        tuple(cell for cell in field_cells(module, content, {}) if cell.state in ("value", "reason")),
        tuple(
            shown for table in module.tables if (shown := shown_table(module, table, content, {}, None)).rows
        ),
    )


@dataclass(frozen=True, slots=True)
class PublishedCity:
    name: str
    country: str
    publications: tuple[Publication, ...]


def published_cities() -> list[PublishedCity]:
    """Cities with what they published, in alphabetical order. One query."""
    found: dict[int, list[Publication]] = {}
    for one in published_contracts():
        found.setdefault(one.version.contract.city_id, []).append(one)
    cities = [
        PublishedCity(
            rows[0].version.contract.city.name, rows[0].version.contract.city.country.name, tuple(rows)
        )
        for rows in found.values()
    ]
    return sorted(cities, key=lambda one: (one.name.casefold(), one.country))
