"""Somebody closes their account: their address goes from the entries that named it as a contact."""

from typing import Any

from zeroward.core.domain.forgetting import addresses_of
from zeroward.services.models import Provider, Service


def forget_contact(person: Any) -> None:
    """Earlier states of the entries lose the address with all others (`core.domain.forgetting`)."""
    for address in addresses_of(person):
        Provider.objects.filter(contact__iexact=address).update(contact="")
        Service.objects.filter(apply_contact__iexact=address).update(apply_contact="")
