"""Somebody closes their account: questions that their city asked stay with it, without their address."""

from typing import Any

from zeroward.core.domain.forgetting import addresses_of
from zeroward.helpdesk.models import Case


def forget_asker(person: Any) -> None:
    """Questions of the person alone are deleted with the account (`moving`)."""
    Case.objects.filter(asker=person).update(email="")
    for address in addresses_of(person):
        Case.objects.filter(email__iexact=address).update(email="")
