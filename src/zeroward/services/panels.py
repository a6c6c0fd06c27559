"""What this room shows on the pages of others: who can help."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.services.queries.groups import pathway_of_category
from zeroward.services.queries.keeping import providers_kept_by
from zeroward.services.queries.memberships import memberships_of
from zeroward.services.queries.services import helping, initiatives, offered_in
from zeroward.taxonomy.queries.labels import label_of


def challenge_panel(subject: dict[str, Any]) -> Panel | None:
    """Services that share a material with a challenge, or fit its category. Five queries."""
    if not _is_open():
        return None
    pathway = pathway_of_category(str(subject.get("category", "")))
    rows = helping(subject.get("materials") or [], pathway)
    if not rows:
        return None
    name = next((label_of(row.labels["pathways"], pathway) for row in rows if row.service.fits), "")
    context = {"rows": rows, "pathway": pathway, "pathway_name": name}
    return Panel("who-can-help", _("Who can help"), "services/panels/who_can_help.html", context, order=60)


def country_panel(subject: dict[str, Any]) -> Panel | None:
    """What is offered in a country of its own. Five queries."""
    if not _is_open():
        return None
    code = str(subject.get("country", ""))
    rows = offered_in(code)
    if not rows:
        return None
    return Panel(
        "support", _("Support"), "services/panels/country.html", {"rows": rows, "country": code}, order=60
    )


def initiatives_panel(_subject: dict[str, Any]) -> Panel | None:
    """Covenant of Mayors, CIVITAS and the others beside the Mission. Three queries."""
    rows = initiatives() if _is_open() else []
    if not rows:
        return None
    return Panel(
        "initiatives", _("Initiatives beside the Mission"), "services/panels/initiatives.html", {"rows": rows}
    )


def memberships_panel(subject: dict[str, Any]) -> Panel | None:
    """Networks and initiatives in which a city says that it is, each with how we know. About five queries."""
    if not _is_open():
        return None
    found = memberships_of(str(subject.get("city", "")))
    if found is None:
        return None
    return Panel(
        "memberships",
        _("Networks and initiatives"),
        "services/panels/memberships.html",
        {"found": found},
        order=70,
    )


def keeper_panel(subject: dict[str, Any]) -> Panel | None:
    """For keepers of providers: where they work. One query, none on the page of anybody else."""
    viewer, user_id = subject["viewer"], subject.get("user_id")
    if viewer.user_id is None or viewer.user_id != user_id or not _is_open():
        return None
    found = providers_kept_by(viewer.user_id)
    if not found:
        return None
    return Panel(
        "support", _("Entries that you keep"), "services/panels/keeper.html", {"providers": found}, order=70
    )


def _is_open() -> bool:
    return "services" in {room.key for room in open_rooms()}


def register_panels() -> None:
    register_panel("library.challenge", "services.help", challenge_panel)
    register_panel("places.networks", "services.initiatives", initiatives_panel)
    register_panel("places.country", "services.country", country_panel)
    register_panel("places.city", "services.memberships", memberships_panel)
    register_panel("people.home", "services.keeper", keeper_panel)
