"""What this room shows on the pages of others: who can help."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel, PanelReader, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.together import Part, Rows
from zeroward.services.queries.groups import pathway_of_category
from zeroward.services.queries.keeping import kept_by, names_kept
from zeroward.services.queries.memberships import memberships_from, stated_by
from zeroward.services.queries.services import helping, initiatives, offered_in, parts_in
from zeroward.taxonomy.queries.labels import label_of


def challenge_panel(subject: dict[str, Any]) -> Panel | None:
    """Services that share a material with a challenge, or fit its category. Five queries."""
    if not _is_open():
        return None
    pathway = pathway_of_category(str(subject.get("category", "")))
    rows = helping(subject.get("materials") or [], pathway)
    if not rows:
        return None
    name = next((label_of(row.labels["pathways"], pathway) for row in rows if row.fits), "")
    context = {"rows": rows, "pathway": pathway, "pathway_name": name}
    return Panel("who-can-help", _("Who can help"), "services/panels/who_can_help.html", context, order=60)


def _country_parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    return parts_in(str(subject.get("country", ""))) if _is_open() else {}


def _country(subject: dict[str, Any], rows: Rows) -> Panel | None:
    offered = offered_in(rows) if rows else []
    if not offered:
        return None
    context = {"rows": offered, "country": str(subject.get("country", ""))}
    return Panel("support", _("Support"), "services/panels/country.html", context, order=60)


country_panel = PanelReader(_country_parts, _country)
"""What is offered in a country of its own. Two queries."""


def initiatives_panel(_subject: dict[str, Any]) -> Panel | None:
    """Covenant of Mayors, CIVITAS and the others beside the Mission. Three queries."""
    rows = initiatives() if _is_open() else []
    if not rows:
        return None
    return Panel(
        "initiatives", _("Initiatives beside the Mission"), "services/panels/initiatives.html", {"rows": rows}
    )


def _stated_parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    return {"stated": stated_by(str(subject.get("city", "")))} if _is_open() else {}


def _memberships(_subject: dict[str, Any], rows: Rows) -> Panel | None:
    found = memberships_from(rows.get("stated", ()))
    if found is None:
        return None
    return Panel(
        "memberships",
        _("Networks and initiatives"),
        "services/panels/memberships.html",
        {"found": found},
        order=70,
    )


memberships_panel = PanelReader(_stated_parts, _memberships)
"""Networks and initiatives in which a city says that it is, each with how we know. One query."""


def _kept_parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    """None on the page of anybody else."""
    viewer, user_id = subject["viewer"], subject.get("user_id")
    if viewer.user_id is None or viewer.user_id != user_id or not _is_open():
        return {}
    return {"kept": kept_by(viewer.user_id)}


def _kept(_subject: dict[str, Any], rows: Rows) -> Panel | None:
    found = names_kept(rows.get("kept", ()))
    if not found:
        return None
    return Panel(
        "support", _("Entries that you keep"), "services/panels/keeper.html", {"providers": found}, order=70
    )


keeper_panel = PanelReader(_kept_parts, _kept)
"""For keepers of providers: where they work. One query."""


def _is_open() -> bool:
    return "services" in {room.key for room in open_rooms()}


def register_panels() -> None:
    register_panel("library.challenge", "services.help", challenge_panel)
    register_panel("places.networks", "services.initiatives", initiatives_panel)
    register_panel("places.country", "services.country", country_panel)
    register_panel("places.city", "services.memberships", memberships_panel)
    register_panel("people.home", "services.keeper", keeper_panel)
