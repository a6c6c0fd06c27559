"""Tags for small signs: icons, plates, badges, languages, hashtags, numbers."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from zeroward.core.ui.icons import icon_markup, mark_markup
from zeroward.core.ui.languages import direction
from zeroward.core.ui.numbers import format_number, format_percent, format_signed
from zeroward.core.ui.states import state_of

register = template.Library()


@register.simple_tag
def icon(name: str) -> SafeString:
    """A decorative icon; the word stands beside it."""
    return icon_markup(name)


@register.simple_tag
def brand_mark() -> SafeString:
    return mark_markup()


@register.inclusion_tag("ui/plate.html")
def plate(
    code: str, url: str = "", outline: bool = False, big: bool = False, name: str = ""
) -> dict[str, Any]:
    """Code of a category, challenge or rule. `outline` for a reference, `name` is read out with a link."""
    return {"code": code, "url": url, "outline": outline or bool(url), "big": big, "name": name}


@register.inclusion_tag("ui/badge.html")
def badge(state: str, label: str = "", owner: str = "", due: date | str | None = None) -> dict[str, Any]:
    """State with icon and word; owner and due date stand behind it where they are known."""
    found = state_of(state)
    return {"state": found, "label": label or found.label, "owner": owner, "due": due}


@register.simple_tag
def lang_attrs(code: str) -> SafeString:
    """` lang="de" dir="ltr"` for text that is not in the language of the page, else nothing."""
    if not code or code == get_language():
        return SafeString()
    return format_html(' lang="{}" dir="{}"', code, direction(code))


@register.simple_tag
def served_in(code: str) -> SafeString:
    """Small sign beside a title whose text is in another language than the page; else nothing."""
    if not code or code == get_language():
        return SafeString()
    return format_html(
        '<span class="lang" title="{}"><span aria-hidden="true">{}</span><span class="sr">{}</span></span>',
        *_served(code),
    )


def _served(code: str) -> tuple[str, str, str]:
    try:
        name = str(get_language_info(code)["name_translated"])
    except KeyError:
        name = code.upper()
    sentence = _("This text is shown in %(language)s") % {"language": name}
    return sentence, code.upper(), sentence


@register.inclusion_tag("ui/hashtags.html")
def hashtags(tags: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """`tags`: pairs of label (without #) and address."""
    return {"tags": tags}


@register.simple_tag
def term(label: str, url: str, code: str = "") -> SafeString:
    """A word with its explanation in the glossary."""
    return format_html('<a class="term" href="{}"{}>{}</a>', url, lang_attrs(code), label)


@register.filter
def number(value: float | int | Decimal | str | None, decimals: int | None = None) -> str:
    """1440022 → 1 440 022. Years are no numbers: leave them alone. Nothing stays nothing."""
    return "" if value in (None, "") else format_number(value, decimals)


@register.filter
def signed(value: float | Decimal, decimals: int = 2) -> str:
    return format_signed(value, decimals)


@register.filter
def percent(share: float | Decimal, decimals: int = 0) -> str:
    """0.34 → 34 %."""
    return format_percent(share, decimals)
