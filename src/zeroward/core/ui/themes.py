"""Light, dark, high contrast. Without a choice the reader's system decides and no cookie is set."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

COOKIE = "zeroward_theme"
COOKIE_AGE = 60 * 60 * 24 * 365

THEMES: tuple[tuple[str, Promise], ...] = (
    ("", _("As my system")),
    ("light", _("Light")),
    ("dark", _("Dark")),
    ("contrast", _("High contrast")),
    ("contrast-dark", _("High contrast, dark")),
)


def known_theme(value: str) -> str:
    """The theme if there is one of this name, else "" (as the system decides)."""
    return value if value in dict(THEMES) else ""


def chosen_theme(cookies: Mapping[str, str]) -> str:
    """What the reader chose, "" for nothing."""
    return known_theme(cookies.get(COOKIE, ""))
