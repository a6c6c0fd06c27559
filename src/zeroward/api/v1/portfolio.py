"""The learning portfolio: categories, challenges, materials."""

from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router

from zeroward.api.ground.cursors import cut, cut_query
from zeroward.api.v1.operations import Listed, Paging, listed, read
from zeroward.api.v1.portfolio_schemas import (
    CategoryDetail,
    CategoryOut,
    ChallengeBrief,
    ChallengeDetail,
    LinkOut,
    MaterialDetail,
    MaterialOut,
    PlacedIn,
)
from zeroward.api.v1.texts import of
from zeroward.core.ui.addresses import address_of
from zeroward.library.queries.category import ChallengeEntry, category_page
from zeroward.library.queries.challenge import challenge_page
from zeroward.library.queries.entries import MaterialEntry, attach_entry_texts, entry_of, listed_materials
from zeroward.library.queries.material import material_page
from zeroward.library.queries.portfolio import overview

router = Router(tags=["Portfolio"])


class MaterialFilters(Paging):
    country: str = Field("", max_length=2, description="ISO code of a country that it is about")
    challenge: str = Field("", max_length=8, description="Code of a challenge in which it is placed")


@read(router, "/categories", Listed[CategoryOut], name="list_categories", example="/categories")
def categories(request: HttpRequest, page: Query[Paging]) -> Any:
    """Categories of the portfolio."""
    found = cut(
        request, overview().categories, lambda one: one.category.code, limit=page.limit, cursor=page.cursor
    )
    return listed(
        found,
        [
            CategoryOut(
                code=one.category.code,
                title=of(one.category, "title"),
                summary=of(one.category, "summary"),
                challenges=one.challenges,
                materials=one.materials,
                page=one.url,
            )
            for one in found
        ],
    )


@read(router, "/categories/{code}", CategoryDetail, name="read_category", example="/categories/1")
def category(request: HttpRequest, code: str) -> Any:
    """One category with its challenges."""
    found = category_page(code)
    if found is None:
        raise Http404
    return CategoryDetail(
        code=code,
        title=of(found.category, "title"),
        summary=of(found.category, "summary"),
        challenges=[_brief(one) for one in found.challenges],
        page=address_of("library:category", code),
    )


def _brief(one: ChallengeEntry) -> ChallengeBrief:
    return ChallengeBrief(
        code=one.code,
        title=of(one.challenge, "title"),
        summary=of(one.challenge, "summary"),
        materials=one.materials,
        page=one.url,
    )


@read(router, "/challenges/{code}", ChallengeDetail, name="read_challenge", example="/challenges/1.1")
def challenge(request: HttpRequest, code: str) -> Any:
    """One challenge: what makes it hard, and the materials that help."""
    found = challenge_page(code)
    if found is None:
        raise Http404
    this = found.challenge
    return ChallengeDetail(
        code=code,
        category=this.category.code,
        title=of(this, "title"),
        summary=of(this, "summary"),
        hard=of(this, "key_challenges"),
        materials=[row.entry.material.key for row in found.materials],
        tags=[tag.key for tag in found.tags],
        related=[one.code for one in found.related],
        page=address_of("library:challenge", code),
    )


@read(router, "/materials", Listed[MaterialOut], name="list_materials", example="/materials?limit=2")
def materials(request: HttpRequest, page: Query[MaterialFilters]) -> Any:
    """Materials of the portfolio.

    In the order of their keys. Narrow them by a country or a challenge."""
    query = listed_materials()
    if page.country:
        query = query.filter(countries__code=page.country.upper())
    if page.challenge:
        query = query.filter(pk__in=_keys_in(page.challenge))
    found = cut_query(request, query, "key", limit=page.limit, cursor=page.cursor)
    attach_entry_texts(list(found.rows))
    return listed(found, [MaterialOut(**_material(entry_of(one))) for one in found])


def _keys_in(code: str) -> list[int]:
    found = challenge_page(code)
    return [row.entry.material.pk for row in found.materials] if found else []


def _material(entry: MaterialEntry) -> dict[str, Any]:
    record = entry.material
    return {
        "key": record.key,
        "title": of(record, "title"),
        "summary": of(record, "summary"),
        "format": entry.format,
        "countries": [country.code for country in record.shown_countries],
        "year_from": record.year_from,
        "year_to": record.year_to,
        "challenges": [context.code for context in entry.contexts],
        "page": entry.url,
        "changed_at": record.updated_at,
    }


@read(
    router,
    "/materials/{key}",
    MaterialDetail,
    name="read_material",
    example="/materials/cities-tcp",
)
def material(request: HttpRequest, key: str) -> Any:
    """One material with its places in the portfolio and its addresses."""
    found = material_page(key)
    if found is None:
        raise Http404
    record = found.material
    return MaterialDetail(
        **_material(found.entry),
        key_features=of(record, "key_features"),
        placements=[
            PlacedIn(
                code=one.code,
                title=of(one.placement.challenge, "title"),
                focus=of(one.placement, "focus") if one.focus else None,
            )
            for one in found.contexts
        ],
        links=[
            LinkOut(id=one.pk, label=one.label, url=one.url, lang=one.lang, remark=one.remark)
            for one in found.links
        ],
        partners=[body.name for body in found.partners],
        tags=[tag.key for tag in found.tags],
        source=record.source.title if record.source else "",
        related=[one.material.key for one in found.related],
    )
