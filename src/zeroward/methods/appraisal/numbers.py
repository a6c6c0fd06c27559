"""Numbers that a method can use, and the error that names the one that it cannot."""

from math import inf

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Name, say


def not_negative(value: float, place: str) -> None:
    """Raise MethodError unless the number is zero or more, and finite."""
    if not 0 <= value < inf:
        raise no_number(place)


def above_zero(value: float, place: str) -> None:
    """Raise MethodError unless the number is above zero, and finite."""
    if not 0 < value < inf:
        raise no_number(place)


def no_number(place: str) -> MethodError:
    """The error for a number of this input that has no meaning here."""
    return MethodError(
        say("%(key)s: this number cannot be used.", key=Name(place)),
        place=place,
        remedy=say("Correct the number."),
    )
