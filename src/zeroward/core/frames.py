"""Room for the frames of a call, taken once. Only the standard library is imported here."""

from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Final, ParamSpec, TypeVar, cast

Given = ParamSpec("Given")
Answer = TypeVar("Answer")

WORDS: Final = 33_000
"""Just over a quarter of a megabyte. Python takes twice as much for it, and the rest is for the frames below."""


def roomy(call: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """The same function, with room under it for the frames of all that it calls.

    Python keeps the frames of a thread in pieces of 16 KB, which it takes from the system and gives back at once. Where
    a loop calls just across the end of a piece, each call takes one and gives it back: two hundred times for a page,
    and every thread of the process waits each time. A function that says that it needs much gets one large piece.
    """

    @wraps(call)
    def inside(*given: Given.args, **named: Given.kwargs) -> Answer:
        return call(*given, **named)

    made = cast("FunctionType", inside)
    made.__code__ = made.__code__.replace(co_stacksize=WORDS)
    return inside
