"""Tags of the front page."""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString

from zeroward.core.models import Served, Translatable
from zeroward.core.ui.maps import Dot, dots_markup

register = template.Library()


@register.simple_tag
def map_dots(dots: Iterable[Dot]) -> SafeString:
    return dots_markup(dots)


@register.filter
def served(record: Translatable, field: str) -> Served:
    """The text of a field in the reader's language."""
    return record.served(field)
