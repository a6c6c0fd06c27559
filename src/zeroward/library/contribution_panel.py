"""Contributions on other pages: a person's own on theirs, and who contributed on the page of a material."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel, PanelReader
from zeroward.core.queries.together import Part, Rows, part, records
from zeroward.library.models import Contribution
from zeroward.library.queries.contributions import credits_for, sent_by

SHOWN = 10


def _parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    """None on the page of anybody else."""
    viewer = subject["viewer"]
    if viewer.user_id is None or viewer.user_id != subject.get("user_id"):
        return {}
    return {"sent": part(sent_by(viewer.user_id), "id", "kind", "state", "secret", "created_at")}


def _make(_subject: dict[str, Any], rows: Rows) -> Panel | None:
    sent = records(Contribution, rows.get("sent", ()))
    found = sorted(sent, key=lambda one: (one.created_at, one.pk), reverse=True)[:SHOWN]
    if not found:
        return None
    template = "library/panels/contributions.html"
    return Panel("contributions", _("Your contributions"), template, {"contributions": found}, order=40)


contributions_panel = PanelReader(_parts, _make)
"""What somebody sent from their account, the newest first."""


def credits_panel(subject: dict[str, Any]) -> Panel | None:
    """Who contributed to a material and wants to be named."""
    found = credits_for(f"material:{subject.get('material', '')}")
    if not found:
        return None
    return Panel("credits", _("Contributed by"), "library/panels/credits.html", {"credits": found}, order=90)
