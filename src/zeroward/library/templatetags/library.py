"""`{% load library %}`: words of the glossary that link themselves, and texts in the language they are served in."""

import re
from dataclasses import replace
from html import escape
from typing import Any

from django import template
from django.template import Context
from django.urls import NoReverseMatch
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from zeroward.core.models import Served, Translatable
from zeroward.core.ui.addresses import address_of
from zeroward.core.ui.contribute import contribute_url
from zeroward.core.ui.languages import page_in
from zeroward.library.queries.finder import Asked
from zeroward.library.queries.glossary import PageTerms
from zeroward.places.models import Organisation

register = template.Library()

# tags, comments and entities are never looked into
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^>]*>|<!--.*?-->|&#?\w+;", re.DOTALL)
# a link within a link, a heading or a control would break the page
_CLOSED = frozenset(
    {"a", "button", "code", "h1", "h2", "h3", "h4", "label", "option", "pre", "summary", "textarea"}
)


@register.filter
def explained(text: Served | str, terms: PageTerms | None) -> SafeString:
    """The text, escaped, with the terms of the glossary linked that this page has not linked yet.

    Markup that is already safe keeps its tags: words in links, headings and controls stay as they are.
    """
    lang = text.lang if isinstance(text, Served) else get_language() or "en"
    written = text.body if isinstance(text, Served) else text
    if terms is None:
        return format_html("{}", written)
    if isinstance(written, SafeString):
        return _explained_markup(written, terms, lang)
    return _explained_text(str(written), terms, lang)


def _explained_text(text: str, terms: PageTerms, lang: str) -> SafeString:
    pieces = terms.matcher(lang).pieces(text, terms.linked)
    return mark_safe("".join(_piece(piece.text, piece.key) for piece in pieces))  # noqa: S308 (every piece is escaped)


def _piece(text: str, key: str) -> str:
    if not key:
        return escape(text)
    return format_html('<a class="term" href="{}">{}</a>', address_of("library:term", key), text)


def _explained_markup(markup: str, terms: PageTerms, lang: str) -> SafeString:
    """Only the text between tags is looked at; tags and entities stay as they are written."""
    done: list[str] = []
    place, closed = 0, 0
    for tag in _TAG.finditer(markup):
        done.append(_between(markup[place : tag.start()], terms, lang, closed))
        if (tag.group(2) or "").lower() in _CLOSED and not tag.group().endswith("/>"):
            closed = max(0, closed + (-1 if tag.group(1) else 1))
        done.append(tag.group())
        place = tag.end()
    done.append(_between(markup[place:], terms, lang, closed))
    return mark_safe("".join(done))  # noqa: S308 (it was safe before, and what was added is escaped)


def _between(text: str, terms: PageTerms, lang: str, closed: int) -> str:
    if closed or not text.strip():
        return text
    pieces = terms.matcher(lang).pieces(text, terms.linked)
    return "".join(_piece(piece.text, piece.key) if piece.key else piece.text for piece in pieces)


@register.filter
def text_of(record: Translatable, field: str) -> Served:
    """`{{ lesson|text_of:"text" }}`: the field in the reader's language."""
    return record.served(field)


@register.filter
def is_machine(record: Translatable, fields: str) -> bool:
    """True when one of the fields (apart by commas) reaches the reader as an unreviewed machine translation."""
    return any(record.served(name.strip()).machine for name in fields.split(","))


@register.simple_tag
def words_on_page(terms: PageTerms | None) -> list[tuple[str, str, str]]:
    """What was linked so far: ask for it after the text."""
    return terms.on_page() if terms is not None else []


@register.filter
def item(mapping: dict[str, Any], key: str) -> Any:
    return mapping.get(key)


@register.filter
def explained_in(line: str, text: Served) -> Served:
    """One line of a list, in the language of the whole: `{{ line|explained_in:steps|explained:terms }}`."""
    return replace(text, body=line)


@register.simple_tag
def contribute_to(kind: str, key: str, field: str = "") -> str:
    """The address of the form for a contribution about a record, "" while this platform takes none."""
    return contribute_url(f"{kind}:{key}", field)


@register.simple_tag(takes_context=True)
def original_url(context: Context, record: Translatable) -> str:
    """This page in the language in which the record was written."""
    return page_in(context["request"].get_full_path(), record.source_lang)


@register.simple_tag
def body_link(body: Organisation) -> SafeString:
    """The name of an organisation, leading to its page where there is one."""
    try:
        url = address_of("places:organisation", body.key)
    except NoReverseMatch:
        return format_html("{}", body.name)
    return format_html('<a href="{}">{}</a>', url, body.name)


@register.filter
def upto(asked: Asked, step: int) -> str:
    """The address of the finder with the answers up to a step."""
    return asked.address(upto=step)
