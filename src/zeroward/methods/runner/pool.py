"""Several processes on this machine."""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from types import TracebackType
from typing import Final, TypeVar

from zeroward.methods.runner.ahead import in_order

Task = TypeVar("Task")
Result = TypeVar("Result")
TASKS_PER_WORKER: Final = 2


class Processes:
    """A context manager. Workers start fresh (`spawn`): a web server's threads and connections stay behind."""

    def __init__(self, workers: int | None = None) -> None:
        self.workers = workers or os.cpu_count() or 1

    def __enter__(self) -> "Processes":
        self._pool = ProcessPoolExecutor(self.workers, mp_context=multiprocessing.get_context("spawn"))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def map(self, function: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        """`function` has to be importable by name: a worker finds it there."""
        return in_order(
            lambda task: self._pool.submit(function, task), tasks, self.workers * TASKS_PER_WORKER
        )
