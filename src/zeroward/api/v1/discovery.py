"""Finding things: the search over everything public, and the vocabularies that records use."""

from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.cursors import cut
from zeroward.api.queries.vocabularies import scheme_of, schemes
from zeroward.api.v1.operations import Listed, Paging, listed, read
from zeroward.core.search.query import search
from zeroward.core.search.results import Hit
from zeroward.taxonomy.queries.labels import concept_labels

router = Router(tags=["Search and vocabularies"])
MOST_PAGES = 200


class SearchAsked(Schema):
    q: str = Field("", max_length=300, description="Words in any language of the platform")
    kind: str = Field("", max_length=40, description='Kind of record, for example "material"')
    country: str = Field("", max_length=20, description="ISO code")
    category: str = Field("", max_length=20, description="Code of a category of the portfolio")
    exact: bool = Field(False, description="Only the words as they are typed")
    page: int = Field(
        1, ge=1, le=MOST_PAGES, description="Pages are numbered: results are ranked anew each time"
    )
    size: int = Field(10, ge=1, le=50, description="Results on a page")


class HitOut(Schema):
    kind: str = Field(examples=["material"])
    key: str
    title: str
    snippet: str
    lang: str = Field(description="Language of title and snippet")
    points: int = Field(description="How well it fits: the sum of its parts")
    parts: dict[str, int] = Field(description="Points by word of the question")
    page: str


class WordOut(Schema):
    text: str
    also: list[str] = Field(description="Other words that were looked for")
    corrected: str = Field(
        description="What was looked for instead, when nobody wrote the word as it was typed"
    )
    found: bool


class ResultsOut(Schema):
    total: int
    page: int
    words: list[WordOut] = Field(description="How the question was read")
    items: list[HitOut]


class VocabularyOut(Schema):
    key: str = Field(examples=["thematic-areas"])
    title: str
    version: str
    source: str
    licence: str


class VocabularyDetail(VocabularyOut):
    concepts: dict[str, str] = Field(
        description="Labels by key, in the language of the answer, else in English"
    )


@read(router, "/search", ResultsOut, name="search", example="/search?q=heat%20pumps&size=3")
def find(request: HttpRequest, asked: Query[SearchAsked]) -> Any:
    """Search over everything public.

    The same as the search page and the command `zeroward search`: the question may be in any language, and each
    result says how its points came about."""
    filters = {
        name: [value]
        for name, value in (("kind", asked.kind), ("country", asked.country), ("category", asked.category))
        if value
    }
    result = search(
        asked.q,
        lang=get_language() or "en",
        filters=filters,
        page=asked.page,
        size=asked.size,
        exact=asked.exact,
    )
    return ResultsOut(
        total=result.total,
        page=result.page,
        words=[
            WordOut(text=one.text, also=list(one.also), corrected=one.corrected, found=one.found)
            for one in result.understood
        ],
        items=[_hit(one) for one in result.hits],
    )


def _hit(hit: Hit) -> HitOut:
    return HitOut(
        kind=hit.kind,
        key=hit.key,
        title=hit.plain_title,
        snippet=hit.plain_snippet,
        lang=hit.lang,
        points=hit.points,
        parts=dict(hit.parts),
        page=hit.url,
    )


@read(
    router,
    "/vocabularies",
    Listed[VocabularyOut],
    name="list_vocabularies",
    example="/vocabularies",
)
def vocabularies(request: HttpRequest, page: Query[Paging]) -> Any:
    """Controlled vocabularies."""
    found = cut(request, schemes(), lambda one: one.key, limit=page.limit, cursor=page.cursor)
    return listed(
        found,
        [
            VocabularyOut(
                key=one.key, title=one.title, version=one.version, source=one.source, licence=one.licence
            )
            for one in found
        ],
    )


@read(
    router,
    "/vocabularies/{key}",
    VocabularyDetail,
    name="read_vocabulary",
    example="/vocabularies/thematic-areas",
)
def vocabulary(request: HttpRequest, key: str) -> Any:
    """One vocabulary with the words for its concepts."""
    found = scheme_of(key)
    if found is None:
        raise Http404
    return VocabularyDetail(
        key=found.key,
        title=found.title,
        version=found.version,
        source=found.source,
        licence=found.licence,
        concepts=concept_labels(key)[key],
    )
