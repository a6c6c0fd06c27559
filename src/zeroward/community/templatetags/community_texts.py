"""`{% load community_texts %}`: what a reader must know about the texts of an event or a group."""

from typing import Any

from django import template
from django.conf import settings
from django.template import Context

from zeroward.community.models import Event, Group
from zeroward.community.queries.texts import text_state
from zeroward.core.ui.languages import page_in

register = template.Library()


@register.inclusion_tag("community/parts/text_state.html", takes_context=True)
def text_note(context: Context, record: Event | Group) -> dict[str, Any]:
    """A line that says what is not translated, made by a machine, or older than its source; else nothing."""
    path = context["request"].get_full_path()
    spoken = record.lang in dict(settings.LANGUAGES)
    return {
        "state": text_state(record),
        "original_url": page_in(path, record.lang) if spoken else "",
        "lang": record.lang,
    }
