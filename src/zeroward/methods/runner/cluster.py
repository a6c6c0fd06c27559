"""A Dask cluster, for what outgrows one machine. Whoever calls knows the scheduler's address."""

from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Any, Final, TypeVar

from zeroward.methods.runner.ahead import in_order

Task = TypeVar("Task")
Result = TypeVar("Result")
TASKS_PER_WORKER: Final = 2


class Dask:
    """A context manager around a client of the scheduler at `address` (`tcp://host:8786`)."""

    def __init__(self, address: str, *, timeout_seconds: float = 10.0) -> None:
        self.address = address
        self.timeout_seconds = timeout_seconds

    def __enter__(self) -> "Dask":
        from distributed import Client  # heavy

        client: Any = Client
        self._client = client(self.address, timeout=self.timeout_seconds, set_as_default=False)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def map(self, function: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        """`function` has to be importable on the workers. Equal tasks are computed each time (`pure=False`)."""
        workers = max(1, len(self._client.scheduler_info()["workers"]))
        return in_order(
            lambda task: self._client.submit(function, task, pure=False), tasks, workers * TASKS_PER_WORKER
        )
