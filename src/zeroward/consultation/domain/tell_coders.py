"""Telling people that they are asked to code, and whoever opened a round that its coding is done."""

from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.consultation.models import CodingRound
from zeroward.core.domain.notifications import notify

ASKED: Final = "consultation.coding"


def tell_coders(round_: CodingRound, *, actor: Any) -> None:
    """Everybody who is to code, but the one who asks."""
    title, pk, one = round_.title, round_.consultation_id, round_.pk
    for coder in round_.coders.select_related("person"):
        if coder.person_id != getattr(actor, "pk", None):
            notify(
                user=coder.person,
                kind=ASKED,
                title=lambda: _("You are asked to code: %(round)s") % {"round": title},
                url=lambda: reverse("consultation:code", args=[pk, one]),
            )
