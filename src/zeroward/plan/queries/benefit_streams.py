"""Co-benefits of actions as streams of `methods.appraisal`. The same for what is stored and for what was just typed."""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.methods.appraisal.benefit_methods import BenefitMethod
from zeroward.methods.appraisal.streams import Stream

LEFT_OUT: Final = "left_out"
"""Input that says: this one is already counted with another action."""
OWN: Final = ("quantity", "place", "part", "value", "value_source", "value_year", LEFT_OUT)
"""Inputs that are fields of a stream; all others are handed to the method."""


def needs_value(method: BenefitMethod) -> bool:
    """True when nothing is shipped to multiply the amount by, so that the city has to give it."""
    return method.form == "unit_value" and not method.values


def stream_of(row: Mapping[str, Any], *, key: str, action: str = "", years: tuple[int, int]) -> Stream:
    """`row` holds the fields of `CoBenefit`; `years` hold where it names none. `key` tells the streams apart."""
    inputs: Mapping[str, Any] = row["inputs"]
    first, last = row.get("first") or years[0], row.get("last") or years[1]
    return Stream(
        key=key,
        method=row["benefit"],
        quantity=inputs.get("quantity", float("nan")),
        years=(first, max(first, last)),
        place=inputs.get("place", ""),
        action=action,
        part=inputs.get("part", ""),
        value=inputs.get("value"),
        value_source=inputs.get("value_source", ""),
        value_year=inputs.get("value_year"),
        beneficiary=row.get("beneficiary", ""),
        inputs={name: value for name, value in inputs.items() if name not in OWN},
    )
