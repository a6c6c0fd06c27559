"""What the team shows on the page of its city: whom everybody may ask."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel
from zeroward.core.scope import Scope
from zeroward.people.queries.contacts import public_contacts


def contacts_panel(subject: dict[str, Any]) -> Panel | None:
    """Contacts that the city shows to everyone. Two queries at most."""
    key = str(subject.get("city", ""))
    found = public_contacts(Scope.city(key)) if key else []
    if not found:
        return None
    return Panel("contacts", _("Whom to ask"), "people/panels/contacts.html", {"contacts": found}, order=60)
