"""What a browser says of itself, in words that its person knows it by."""

import re
from typing import Final

from django.utils.translation import gettext as _

BROWSERS: Final = (
    ("Edge", r"\bEdg(?:e|A|iOS)?/"),
    ("Opera", r"\b(?:OPR|Opera)/"),
    ("Samsung Internet", r"\bSamsungBrowser/"),
    ("Vivaldi", r"\bVivaldi/"),
    ("Firefox", r"\b(?:Firefox|FxiOS)/"),
    ("Chrome", r"(?:\b|Headless)(?:Chrome|CriOS|Chromium)/"),
    ("Safari", r"\bSafari/"),
)
"""Most name others beside themselves, so that the first that fits counts."""
SYSTEMS: Final = (
    ("iPhone", r"\biPhone\b"),
    ("iPad", r"\biPad\b"),
    ("Android", r"\bAndroid\b"),
    ("Windows", r"\bWindows\b"),
    ("Chromebook", r"\bCrOS\b"),
    ("Mac", r"\bMac(?:intosh| OS X)\b"),
    ("Linux", r"\b(?:Linux|X11)\b"),
)
LONGEST: Final = 60


def device_words(said: str) -> str:
    """ "Firefox on Windows"; of what is not known the beginning of what it says, "" where it says nothing."""
    browser = next((name for name, sign in BROWSERS if re.search(sign, said)), "")
    system = next((name for name, sign in SYSTEMS if re.search(sign, said)), "")
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or said[:LONGEST]
