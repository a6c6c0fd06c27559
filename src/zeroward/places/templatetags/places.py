"""Lists of cities, as they stand in the directory and on a country's page."""

from collections.abc import Iterable
from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from zeroward.places.queries.cities import CityRow

register = template.Library()


@register.simple_tag
def city_list(rows: Iterable[CityRow], *, mixed: bool = False, member: bool = False) -> SafeString:
    """A link for each city. `mixed`: Mission Cities and others stand together, and are told apart by the sign of the
    map; `member`: they lie in the European Union.

    Written without a template: the directory has hundreds of cities, and a template takes ten times as long. Names are
    plain text, so that Python's own `escape` does, without Django's question for lazy texts.
    """
    sign = '<i class="mapkey %s" aria-hidden="true"></i>'
    mission_sign = (sign % ("dot" if member else "ring")) if mixed else ""
    minded_sign = (sign % "diamond") if mixed else ""
    minded = escape(_("Mission-minded:"))
    minded_word = f'<b class="sr">{minded} </b>' if mixed else ""
    lines = []
    for row in rows:
        name, url = escape(row.name), escape(row.url)
        if row.city.is_mission_city:
            notes = "".join(f"<span>{escape(note)}</span>" for note in row.notes)
            lines.append(f'<li>{mission_sign}<a href="{url}">{name}</a>{notes}</li>')
        else:
            lines.append(f'<li class="loose">{minded_sign}<a href="{url}">{minded_word}{name}</a></li>')
    return mark_safe(f'<ul class="places">{"".join(lines)}</ul>')  # noqa: S308 (all text is escaped)
