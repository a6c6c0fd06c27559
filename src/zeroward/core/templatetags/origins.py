"""Where the record of a page came from, under its title."""

from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from zeroward.core.origins import origin_of_page

register = template.Library()


@register.simple_tag(takes_context=True)
def origin_line(context: dict[str, Any]) -> str:
    """Nothing on pages about records that were made here. One query where records of others were ever taken over."""
    match = getattr(context.get("request"), "resolver_match", None)
    origin = origin_of_page(match.view_name, match.kwargs) if match else None
    if origin is None:
        return ""
    is_link = origin.licence.startswith(("https://", "http://"))
    licence = (
        format_html('<a rel="license" href="{}">{}</a>', origin.licence, _("Licence")) if is_link else ""
    )
    taken = format_html('{}: <a href="{}">{}</a>', _("Taken over"), origin.page, origin.name)
    told = [taken, date_format(localtime(origin.at), "DATE_FORMAT"), licence or origin.licence]
    spans = format_html_join("", "<span>{}</span>", ((one,) for one in told if one))
    return format_html('<p class="meta">{}</p>', spans)
