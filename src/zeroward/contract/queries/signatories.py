"""Signatories and their commitments, as pages show them."""

from zeroward.contract.models import Contract, Signatory


def signatories_of(contract: Contract) -> list[Signatory]:
    """With their commitments; two queries. Those who sign no more come last."""
    found = list(contract.signatories.prefetch_related("commitments"))
    return sorted(found, key=lambda one: one.left_on is not None)
