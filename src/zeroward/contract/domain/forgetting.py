"""Somebody closes their account: where they stand as the responsible person of a signatory, the body alone stays."""

from typing import Any

from zeroward.contract.models import Signatory
from zeroward.core.domain.forgetting import addresses_of


def forget_signatory_person(person: Any) -> None:
    """What was signed stays signed: the name under a signature is the body's proof and is not touched."""
    for address in addresses_of(person):
        Signatory.objects.filter(email__iexact=address).update(person="", position="", email="")
