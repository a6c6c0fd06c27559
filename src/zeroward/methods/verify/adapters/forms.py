"""Adapters that read inputs of a certain form: inputs of another form are not read, whatever is wrong with them."""

from collections.abc import Callable
from functools import wraps

from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.question import CannotRead, Question


def in_form(adapter: Callable[[Question], Answer]) -> Callable[[Question], Answer]:
    """A word where a number is expected, a list where a row has names: CannotRead, and another adapter may try."""

    @wraps(adapter)
    def read(question: Question) -> Answer:
        try:
            return adapter(question)
        except (TypeError, KeyError, IndexError, AttributeError) as error:
            raise CannotRead(f"the inputs have another form ({error})") from error

    return read
