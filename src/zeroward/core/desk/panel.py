"""The way to the desk on the page of a signed-in person."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.core.desk.access import desk_pages
from zeroward.core.panels import Panel


def desk_panel(subject: dict[str, Any]) -> Panel | None:
    """Nothing for those who may open no page of the desk."""
    pages = desk_pages(subject["viewer"])
    return (
        Panel("desk", _("Editors' desk"), "core/desk/panel.html", {"pages": pages}, order=20)
        if pages
        else None
    )
