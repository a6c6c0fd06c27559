"""Further inputs of a row that is an amount times a factor: the fuel's own values, losses on the way, contracts."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.say import say


def positive(inputs: Mapping[str, Any], key: str) -> float | None:
    """A number above zero, or None where there is none. Raises MethodError for anything else."""
    value = inputs.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value < math.inf:
        raise MethodError(
            say("%(value)s is no number above zero.", value=repr(value)),
            place=key,
            remedy="Give a number, or leave it out.",
        )
    return float(value)


def loss_terms(inputs: Mapping[str, Any]) -> tuple[float, str]:
    """Share and basis of the losses of a row. Raises MissingError without a share."""
    share = inputs.get("loss_share")
    if share is None:
        raise MissingError(
            "The share of losses in the grid is missing.",
            place="loss_share",
            remedy="Give it as a share of consumption, or of generation with loss_basis.",
        )
    if isinstance(share, bool) or not isinstance(share, (int, float)):
        raise MethodError(
            say("%(share)s is no share.", share=repr(share)),
            place="loss_share",
            remedy="Give it between 0 and 1.",
        )
    return float(share), str(inputs.get("loss_basis", "consumption"))


def contracts_of(inputs: Mapping[str, Any]) -> Sequence[tuple[float, Mapping[str, float], str]]:
    """The contracts of a row: MWh, kilograms of each gas per MWh, name. Raises MethodError for one that is neither."""
    contracts = []
    given = inputs.get("contracts") or ()
    if not isinstance(given, Sequence) or isinstance(given, str):
        raise MethodError(
            "The contracts are no list.", place="contracts", remedy="Give mwh and kg_per_mwh of each."
        )
    for number, one in enumerate(given, start=1):
        try:
            energy = float(one["mwh"])
            per_mwh = {str(gas): float(value) for gas, value in one["kg_per_mwh"].items()}
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise MethodError(
                say("Contract %(number)s cannot be read.", number=number),
                place=f"contracts {number}",
                remedy="Give mwh and kg_per_mwh, by gas.",
            ) from error
        if not all(0 <= value < math.inf for value in (energy, *per_mwh.values())):
            raise MethodError(
                say("Contract %(number)s is negative, or no number.", number=number),
                place=f"contracts {number}",
                remedy="Give zero or more.",
            )
        contracts.append((energy, per_mwh, str(one.get("name", f"contract {number}"))))
    return contracts
