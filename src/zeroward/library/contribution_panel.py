"""Contributions on other pages: a person's own on theirs, and who contributed on the page of a material."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel
from zeroward.library.queries.contributions import contributions_of, credits_for

SHOWN = 10


def contributions_panel(subject: dict[str, Any]) -> Panel | None:
    """What they sent from their account, the newest first; nothing on the page of anybody else."""
    viewer = subject["viewer"]
    if viewer.user_id is None or viewer.user_id != subject.get("user_id"):
        return None
    found = contributions_of(viewer.user_id)[:SHOWN]
    if not found:
        return None
    template = "library/panels/contributions.html"
    return Panel("contributions", _("Your contributions"), template, {"contributions": found}, order=40)


def credits_panel(subject: dict[str, Any]) -> Panel | None:
    """Who contributed to a material and wants to be named."""
    found = credits_for(f"material:{subject.get('material', '')}")
    if not found:
        return None
    return Panel("credits", _("Contributed by"), "library/panels/credits.html", {"credits": found}, order=90)
