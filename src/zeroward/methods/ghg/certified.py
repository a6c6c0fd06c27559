"""Whether biomass is certified as sustainable: yes, no, or nobody said. Some frameworks count its CO2 unless it is."""

from collections.abc import Mapping
from typing import Any, Final

CERTIFIED: Final = "certified"
"""The input that says so; any row may have it, whatever its method."""
YES: Final = "yes"
NO: Final = "no"


def certified_of(inputs: Mapping[str, Any]) -> bool | None:
    """True or False where somebody said so, as a word or as a truth value; None where nobody did."""
    said = inputs.get(CERTIFIED)
    if isinstance(said, bool):
        return said
    return True if said == YES else False if said == NO else None


def without_certified(inputs: Mapping[str, Any]) -> dict[str, Any]:
    """The inputs that a method knows: none of them asks for the certificate."""
    return {key: value for key, value in inputs.items() if key != CERTIFIED}
