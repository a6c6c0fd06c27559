"""Fields of the translation page: an id for each, and what was typed before a refusal."""

import hashlib
from collections.abc import Mapping

from django import template

register = template.Library()


@register.filter
def text_id(name: str) -> str:
    """An id for a field whose name holds signs that an id must not."""
    return f"t-{hashlib.sha256(name.encode()).hexdigest()[:12]}"


@register.filter
def typed(found: Mapping[str, str], name: str) -> str | None:
    """What was typed in the field, None when the form was not sent."""
    return found.get(name)
