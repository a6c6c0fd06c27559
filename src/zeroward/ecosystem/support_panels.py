"""What support shows on the page of a platform: the public plans of the country."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel, register_panel
from zeroward.ecosystem.queries.support_country import public_support


def support_panel(subject: dict[str, Any]) -> Panel | None:
    """The newest public plan of a country; nothing where none is public. Two queries."""
    found = public_support(str(subject.get("country", "")))
    if not found:
        return None
    context = {"newest": found[0], "count": len(found), "code": subject["country"]}
    return Panel("support", _("Support"), "ecosystem/panels/support.html", context, order=40)


def register_support_panel() -> None:
    register_panel("ecosystem.platform", "ecosystem.support", support_panel)
