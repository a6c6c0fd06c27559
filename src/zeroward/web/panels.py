"""What the website itself shows in the workspace of a city or a national platform."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel
from zeroward.core.permissions import may
from zeroward.web.rules import TAKE_ALONG


def take_along_panel(subject: dict[str, Any]) -> Panel | None:
    """The way to the package of everything, for coordinators. No query."""
    place = subject.get("place")
    if place is None or not may(subject["viewer"], TAKE_ALONG, place):
        return None
    return Panel(
        "take-along", _("Take everything along"), "web/panels/take_along.html", {"place": place}, order=95
    )
