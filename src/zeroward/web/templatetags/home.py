"""Tags of the front page."""

from django import template

from zeroward.core.models import Served, Translatable

register = template.Library()


@register.filter
def served(record: Translatable, field: str) -> Served:
    """The text of a field in the reader's language."""
    return record.served(field)
