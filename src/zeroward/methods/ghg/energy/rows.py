"""Rows of electricity that no single factor explains: contracts, and losses on the way."""

from collections.abc import Mapping, Sequence
from typing import Any

from zeroward.methods.ghg.method import MethodError, MissingError


def loss_terms(inputs: Mapping[str, Any]) -> tuple[float, str]:
    """Share and basis of the losses of a row. Raises MissingError without a share."""
    share = inputs.get("loss_share")
    if share is None:
        raise MissingError(
            "The share of losses in the grid is missing.",
            place="loss_share",
            remedy="Give it as a share of consumption, or of generation with loss_basis.",
        )
    return float(share), str(inputs.get("loss_basis", "consumption"))


def contracts_of(inputs: Mapping[str, Any]) -> Sequence[tuple[float, Mapping[str, float], str]]:
    """The contracts of a row: MWh, kilograms of each gas per MWh, name. Raises MethodError for one that is neither."""
    contracts = []
    for number, one in enumerate(inputs.get("contracts", ()), start=1):
        try:
            energy = float(one["mwh"])
            per_mwh = {str(gas): float(value) for gas, value in one["kg_per_mwh"].items()}
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise MethodError(
                f"Contract {number} cannot be read.",
                place=f"contracts {number}",
                remedy="Give mwh and kg_per_mwh, by gas.",
            ) from error
        if energy < 0 or min(per_mwh.values(), default=0.0) < 0:
            raise MethodError(f"Contract {number} is negative.", place=f"contracts {number}")
        contracts.append((energy, per_mwh, str(one.get("name", f"contract {number}"))))
    return contracts
