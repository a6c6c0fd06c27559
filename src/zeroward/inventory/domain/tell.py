"""Telling the team about a step of its inventory."""

from typing import Any, Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.domain.notifications import notify
from zeroward.inventory.models import Inventory
from zeroward.people.queries.team import members_of

STEP: Final = "inventory.step"
SAID: Final[dict[str, str | Promise]] = {
    "hand-in": gettext_lazy("handed in for the internal check"),
    "return": gettext_lazy("put back to draft"),
    "verify": gettext_lazy("verified by a third party"),
    "reopen": gettext_lazy("put back to draft; the verification lapsed"),
    "publish": gettext_lazy("published"),
    "correct": gettext_lazy("being corrected in a new version"),
}


def tell_step(*, inventory: Inventory, key: str, actor: Any) -> None:
    """Everybody of the city but the one who did it. Statements stay on the page: letters may go astray."""
    name, year, pk = inventory.city.name, inventory.year, inventory.pk
    told = {getattr(actor, "pk", None)}
    for member in members_of(inventory.scope):
        if member.user_id in told:
            continue
        told.add(member.user_id)
        notify(
            user=member.user,
            kind=STEP,
            title=lambda: (
                _("Inventory of %(place)s %(year)d: %(what)s")
                % {"place": name, "year": year, "what": SAID[key]}
            ),
            url=lambda: reverse("inventory:inventory", args=[pk]),
        )
