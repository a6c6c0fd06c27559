"""What the inputs of the energy methods have in common."""

from typing import Any

from zeroward.methods.ghg.method import Input


def amount(key: str, label: str, unit: str, **more: Any) -> Input:
    """A number that is zero or more."""
    return Input(key, label, unit=unit, minimum=0.0, **more)


def none_stated(key: str, label: str, unit: str) -> Input:
    """An amount that is zero unless somebody states one."""
    return amount(key, label, unit, default=0.0, source="none stated", mark="derived")
