"""What the team shows on the page of its city: whom everybody may ask."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel, PanelReader
from zeroward.core.queries.together import Part, Rows
from zeroward.core.scope import Scope
from zeroward.people.queries.contacts import public_from, public_parts


def _parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    key = str(subject.get("city", ""))
    return public_parts(Scope.city(key)) if key else {}


def _make(_subject: dict[str, Any], rows: Rows) -> Panel | None:
    found = public_from(rows) if rows else []
    if not found:
        return None
    return Panel("contacts", _("Whom to ask"), "people/panels/contacts.html", {"contacts": found}, order=60)


contacts_panel = PanelReader(_parts, _make)
"""Contacts that the city shows to everyone. One query."""
