"""What belongs to the portfolio beside challenges and materials: lessons, deep dives, hashtags, words, recordings."""

from typing import Any

from django.http import Http404, HttpRequest
from ninja import Query, Router

from zeroward.api.ground.cursors import cut
from zeroward.api.v1.operations import Listed, Paging, listed, read
from zeroward.api.v1.portfolio_schemas import (
    DiveOut,
    EditionOut,
    LessonOut,
    PersonaOut,
    RecordingOut,
    TagOut,
    TermOut,
)
from zeroward.api.v1.texts import of
from zeroward.core.ui.addresses import address_of
from zeroward.library.queries.dives import told_dives
from zeroward.library.queries.editions import editions
from zeroward.library.queries.glossary import TermEntry, glossary, term_page
from zeroward.library.queries.guides import personas
from zeroward.library.queries.lessons import lessons_page
from zeroward.library.queries.public import shown_material
from zeroward.library.queries.recordings import recordings_page
from zeroward.library.queries.tags import tag_index

router = Router(tags=["Portfolio"])


@read(router, "/lessons", Listed[LessonOut], name="list_lessons", example="/lessons")
def lessons(request: HttpRequest, page: Query[Paging]) -> Any:
    """Lessons learned, with those that are announced."""
    entries = [entry for group in lessons_page().groups for entry in group.lessons]
    found = cut(request, entries, lambda one: one.lesson.key, limit=page.limit, cursor=page.cursor)
    return listed(
        found,
        [
            LessonOut(
                key=one.lesson.key,
                category=one.lesson.category.code,
                challenges=[context.code for context in one.contexts],
                text=of(one.lesson, "text"),
                to_come=one.to_come,
            )
            for one in found
        ],
    )


@read(router, "/deep-dives", Listed[DiveOut], name="list_deep_dives", example="/deep-dives")
def deep_dives(request: HttpRequest, page: Query[Paging]) -> Any:
    """Deep dives: one country's way, step by step."""
    found = cut(request, told_dives(), lambda one: one.key, limit=page.limit, cursor=page.cursor)
    return listed(
        found,
        [
            DiveOut(
                key=one.key,
                category=one.category.code,
                title=of(one, "title"),
                summary=of(one, "summary"),
                country=one.country.code if one.country and one.country.is_public else None,
                page=address_of("library:deep-dive", one.key),
            )
            for one in found
        ],
    )


@read(router, "/tags", Listed[TagOut], name="list_tags", example="/tags?limit=5")
def tags(request: HttpRequest, page: Query[Paging]) -> Any:
    """Hashtags of the portfolio with how many records carry each."""
    entries = [tag for group in tag_index().groups for tag in group.tags]
    found = cut(request, entries, lambda one: one.key, limit=page.limit, cursor=page.cursor)
    return listed(found, [TagOut(key=one.key, label=one.label, materials=one.count) for one in found])


@read(router, "/glossary", Listed[TermOut], name="list_terms", example="/glossary?limit=5")
def terms(request: HttpRequest, page: Query[Paging]) -> Any:
    """Words of the glossary."""
    entries = [entry for group in glossary() for entry in group.entries]
    found = cut(request, entries, lambda one: one.term.key, limit=page.limit, cursor=page.cursor)
    return listed(found, [_term(one) for one in found])


@read(router, "/glossary/{key}", TermOut, name="read_term", example="/glossary/term-action-plan")
def term(request: HttpRequest, key: str) -> Any:
    """One word of the glossary."""
    found = term_page(key)
    if found is None:
        raise Http404
    return _term(found)


def _term(entry: TermEntry) -> TermOut:
    record = entry.term
    return TermOut(
        key=record.key,
        term=of(record, "term"),
        expansion=of(record, "expansion"),
        definition=of(record, "definition"),
        page=entry.url,
    )


@read(router, "/recordings", Listed[RecordingOut], name="list_recordings", example="/recordings")
def recordings(request: HttpRequest, page: Query[Paging]) -> Any:
    """Recordings of sessions."""
    entries = recordings_page().recordings
    found = cut(request, entries, lambda one: one.recording.key, limit=page.limit, cursor=page.cursor)
    return listed(
        found,
        [
            RecordingOut(
                key=one.recording.key,
                title=of(one.recording, "title"),
                description=of(one.recording, "description"),
                held_on=one.held_on,
                url=one.url,
                lang=one.recording.lang,
                material=material.key if (material := shown_material(one.recording)) else None,
            )
            for one in found
        ],
    )


@read(router, "/personas", Listed[PersonaOut], name="list_personas", example="/personas")
def people_like(request: HttpRequest, page: Query[Paging]) -> Any:
    """Made-up people of the portfolio, and the challenges that answer their needs."""
    found = cut(request, personas(), lambda one: one.persona.key, limit=page.limit, cursor=page.cursor)
    return listed(
        found,
        [
            PersonaOut(
                key=one.persona.key,
                name=one.persona.name,
                role=of(one.persona, "role"),
                needs=of(one.persona, "needs"),
                challenges=[context.code for context in one.contexts],
            )
            for one in found
        ],
    )


@read(router, "/editions", Listed[EditionOut], name="list_editions", example="/editions")
def frozen(request: HttpRequest, page: Query[Paging]) -> Any:
    """Frozen editions of the portfolio, each with the digest of its content."""
    found = cut(request, editions(), lambda one: one.number, limit=page.limit, cursor=page.cursor)
    return listed(
        found,
        [
            EditionOut(
                number=one.number,
                title=one.title,
                frozen_at=one.frozen_at,
                digest=one.digest,
                page=address_of("library:edition", one.number),
            )
            for one in found
        ],
    )
