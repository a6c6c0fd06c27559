"""Tasks sent ahead, results taken in order: the part that the process pool and the cluster share."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")
Value_co = TypeVar("Value_co", covariant=True)


class Promise(Protocol[Value_co]):
    """A result that is under way."""

    def result(self) -> Value_co:
        """Waits for the result, or raises what the task raised."""

    def cancel(self) -> object:
        """Asks that the task need not run."""


def in_order(
    submit: Callable[[Task], Promise[Result]], tasks: Iterable[Task], at_most: int
) -> Iterator[Result]:
    """At most so many tasks are under way. Whoever stops listening cancels the rest."""
    waiting: deque[Promise[Result]] = deque()
    try:
        for task in tasks:
            if len(waiting) >= at_most:
                yield waiting.popleft().result()
            waiting.append(submit(task))
        while waiting:
            yield waiting.popleft().result()
    finally:
        for promise in waiting:
            promise.cancel()
