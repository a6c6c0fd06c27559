"""Somebody closes their account: what they coded stays without a person, and they are on no list any more."""

from typing import Any

from django.utils.translation import gettext as _

from zeroward.consultation.domain.register import blank
from zeroward.consultation.models import Coder, Contact
from zeroward.core.domain.forgetting import addresses_of
from zeroward.people.models import User


def forget_participant(person: Any) -> None:
    """How well coders agree is computed from who coded what: each coder's place goes to an account of nobody."""
    for coder in Coder.objects.filter(person=person):
        coder.person = _nobody(coder.pk)
        coder.save(update_fields=["person"])
    for address in addresses_of(person):
        for contact in Contact.objects.filter(email__iexact=address):
            blank(contact)


def _nobody(number: int) -> User:
    """An account that nobody can sign in to: inactive, without a password, at an address that cannot exist."""
    made, _new = User.objects.get_or_create(
        email=f"coder-{number}@closed.invalid",
        defaults={"first_name": _("closed account"), "is_active": False, "password": "!"},
    )
    return made
