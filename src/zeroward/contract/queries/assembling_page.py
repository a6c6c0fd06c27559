"""The page on which offers of the rooms below are looked at before they are taken over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.contract.models import Contract
from zeroward.contract.queries.content import content_of, template_for
from zeroward.contract.queries.offers import RENUMBERED, Offer, digest_of, offers_of, said
from zeroward.contract.queries.origins import origin_words
from zeroward.contract.queries.renumbering import ACTION, NUMBER
from zeroward.contract.queries.showing import column_at, head_of, row_label, said_in_short, words_of
from zeroward.contract.queries.sourced import sourced
from zeroward.core.visibility import Viewer
from zeroward.methods.contracts.template.content import Content, Place, rows_of
from zeroward.methods.contracts.template.shapes import Column, Template

MOST_LINES: Final = 40
TEXT: Final = Column("text", "Text")


@dataclass(frozen=True, slots=True)
class OfferLine:
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class OfferGroup:
    """What is chosen together. `kind` as in `offers`; `title` names the table, `origin` the room it comes from."""

    key: str
    kind: str
    title: str
    count: str
    origin: str
    lines: tuple[OfferLine, ...]
    more: int

    @property
    def usual(self) -> bool:
        """Whether it is ticked to begin with: what a person wrote is not."""
        return self.kind != "own"


@dataclass(frozen=True, slots=True)
class ModuleOffers:
    """`id` is "" for what concerns the whole contract."""

    id: str
    title: str
    groups: tuple[OfferGroup, ...]

    @property
    def heading(self) -> str:
        return f"{self.id} {self.title}".strip()


@dataclass(frozen=True, slots=True)
class AssemblingPage:
    modules: tuple[ModuleOffers, ...]
    seen: str
    h1: str


def assembling_page(contract: Contract, viewer: Viewer) -> AssemblingPage:
    """All offers, module by module."""
    template, content = template_for(contract), content_of(contract)
    offers = offers_of(template, content, sourced(contract, viewer, timezone.localdate()))
    others = [one for one in offers if one.kind != RENUMBERED]
    numbers = _numbers(content, [one for one in offers if one.kind == RENUMBERED])
    modules = [
        ModuleOffers(
            module,
            words_of(template.module(module).title),
            tuple(_groups(template, content, list(mine))),
        )
        for module, mine in groupby(others, key=lambda one: one.place.module)
    ]
    h1 = _headline(others, numbers is not None)
    return AssemblingPage((*((numbers,) if numbers else ()), *modules), digest_of(offers), h1)


def _numbers(content: Content, offers: list[Offer]) -> ModuleOffers | None:
    """Other numbers of actions, once for each action and not in every table that names it."""
    if not offers:
        return None
    lines: dict[Any, OfferLine] = {}
    for one in offers:
        if one.place.column == NUMBER and one.place.row.startswith(ACTION):
            row = row_at(content, one.place)
            name = row["cells"].get("name") or row["cells"].get("action") or {}
            was, now = said(one.before), said(one.after)
            lines.setdefault(now, OfferLine(str(said(name) or now), str(was), str(now)))
    title = _("Numbers of actions")
    shown = list(lines.values())
    group = OfferGroup(
        key=RENUMBERED,
        kind=RENUMBERED,
        title=title,
        count=ngettext("one entry", "%(count)d entries", len(offers)) % {"count": len(offers)},
        origin=_origin(offers[0]),
        lines=tuple(shown[:MOST_LINES]),
        more=max(len(shown) - MOST_LINES, 0),
    )
    return ModuleOffers("", title, (group,))


def row_at(content: Content, place: Place) -> Mapping[str, Any]:
    """The row of a place as it stands in the contract."""
    rows = rows_of(content, place.module, place.key)
    return next((row for row in rows if row["id"] == place.row), {"cells": {}})


def _headline(offers: list[Offer], renumbered: bool) -> str:
    if not offers and not renumbered:
        return _("The contract says what the rooms say")
    new = sum(one.kind == "new" for one in offers)
    other = len(offers) - new + renumbered
    parts = []
    if new:
        parts.append(ngettext("one thing is new", "%(count)d things are new", new) % {"count": new})
    if other:
        parts.append(ngettext("one differs", "%(count)d differ", other) % {"count": other})
    said = ", ".join(parts)
    return said[:1].upper() + said[1:]


def _groups(template: Template, content: Content, offers: list[Offer]) -> Iterable[OfferGroup]:
    by_key: dict[str, list[Offer]] = {}
    for one in offers:
        by_key.setdefault(one.key, []).append(one)
    for key, mine in by_key.items():
        lines = [_line(template, content, one) for one in mine[:MOST_LINES]]
        yield OfferGroup(
            key=key,
            kind=mine[0].kind,
            title=_title(template, mine[0]),
            count=ngettext("one entry", "%(count)d entries", len(mine)) % {"count": len(mine)},
            origin=_origin(mine[0]),
            lines=tuple(lines),
            more=len(mine) - len(lines),
        )


def _title(template: Template, offer: Offer) -> str:
    place = offer.place
    if place.kind == "text":
        return _("Text")
    if place.kind == "field":
        column = column_at(template, place)
        return words_of(column.title) if column is not None else place.key
    table = template.module(place.module).table(place.key)
    return f"{table.number} {words_of(table.title)}"


def _origin(offer: Offer) -> str:
    cells = [offer.after, offer.before, *offer.row.get("cells", {}).values()]
    return next((said for cell in cells if (said := origin_words(cell))), "")


def _line(template: Template, content: Content, offer: Offer) -> OfferLine:
    place = offer.place
    if place.kind != "cell":
        column = TEXT if place.kind == "text" else column_at(template, place) or TEXT
        label = _("Text") if place.kind == "text" else words_of(column.title)
        return OfferLine(label, _said(column, offer.before), _said(column, offer.after))
    table = template.module(place.module).table(place.key)
    if not place.column:
        cells = offer.row["cells"]
        said = "; ".join(
            said_in_short(column, cells[column.key], 60)
            for column in table.columns
            if column.key in cells and column.key not in (table.label, "number", "name", "action")
        )
        short = said if len(said) <= 240 else f"{said[:239]}…"
        pair = ("", short) if offer.kind == "new" else (short, "")
        return OfferLine(row_label(table, offer.row), *pair)
    column = table.column(place.column)
    return OfferLine(
        f"{row_label(table, row_at(content, place))}: {head_of(column)}",
        _said(column, offer.before),
        _said(column, offer.after),
    )


def _said(column: Column, cell: object) -> str:
    return said_in_short(column, cell) if isinstance(cell, dict) and cell else ""
