"""`{% load texts %}`: translated text of records, with its language marked where it is not the page's."""

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from zeroward.core.models.translatable import Served, Translatable
from zeroward.core.templatetags.ui_signs import lang_attrs, served_in

register = template.Library()


@register.filter
def served(record: Translatable, field: str) -> Served:
    """`{{ service|served:"name" }}`: the text in the reader's language, else the source text."""
    return record.served(field)


@register.filter
def in_page_language(url: str) -> str:
    """An address of ours in the language of the page, so that a link never changes the reader's language."""
    _start, first, rest = url.split("/", 2) if url.count("/") > 1 else ("", "", "")
    here = get_language() or settings.LANGUAGE_CODE
    return f"/{here}/{rest}" if first in dict(settings.LANGUAGES) else url


@register.simple_tag
def said(record: Translatable, field: str) -> SafeString:
    """The text in a `span` that names its language, followed by the sign of the language when it is another one."""
    text = record.served(field)
    if not text:
        return SafeString()
    if not text.foreign:
        return format_html("{}", text.body)
    return format_html("<span{}>{}</span> {}", lang_attrs(text.lang), text.body, served_in(text.lang))
