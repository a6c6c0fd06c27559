"""Inputs of another shape than expected are not covered; only what a method makes of them can be a failure."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from zeroward.methods.verify.question import CannotRead

P = ParamSpec("P")
R = TypeVar("R")


def reading(function: Callable[P, R]) -> Callable[P, R]:
    """Mark a function that only reads inputs: what it stumbles over is a limit of the reader."""

    @wraps(function)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except (TypeError, IndexError, OverflowError, KeyError) as error:
            raise CannotRead("the inputs have another shape") from error

    return guarded
