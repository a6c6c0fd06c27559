"""Icons: one SVG file, referenced by name, so that a page repeats nothing and the browser fetches it once.

An external `<use>` is loaded under `img-src 'self'` in Chromium, Safari and Firefox ≥ 132. Where it is not,
the word beside the icon still says everything.
"""

from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString

from zeroward.core.ui.addresses import file_address

SPRITE = "zeroward/icons.svg"

# fmt: off
ICONS = frozenset({
    "ask", "bell", "bin", "cal", "chart", "city", "clock", "close", "doc", "down", "draft", "err",
    "euro", "feed", "filter", "gap", "globe", "know", "left", "link", "lock", "mail", "menu", "no",
    "out", "people", "person", "pin", "play", "print", "prog", "quote", "right", "search", "table",
    "tag", "theme", "up", "warn", "yes",
})
# fmt: on
# Arrows that point along the text turn around in right-to-left languages.
_TURNING = frozenset({"left", "right", "out"})


def icon_markup(name: str) -> SafeString:
    """The icon as decoration; say its meaning in words beside it. Raises ValueError for an unknown name."""
    if name not in ICONS:
        raise ValueError(f"There is no icon {name!r}. Known: {', '.join(sorted(ICONS))}.")
    return _icon(name, file_address(SPRITE))


@lru_cache(maxsize=128)
def _icon(name: str, file: str) -> SafeString:
    turns = " turns" if name in _TURNING else ""
    return format_html('<svg class="ic{}" aria-hidden="true"><use href="{}#i-{}"/></svg>', turns, file, name)


def mark_markup() -> SafeString:
    """The sign of the house: a falling curve that ends in a ring."""
    return _mark(file_address(SPRITE))


@lru_cache(maxsize=2)
def _mark(file: str) -> SafeString:
    return format_html('<svg viewBox="0 0 38 26" aria-hidden="true"><use href="{}#i-mark"/></svg>', file)
