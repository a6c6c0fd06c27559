import resource
from collections.abc import Callable
from threading import Thread

import pytest

from zeroward.core.frames import roomy
from zeroward.web import cli

DEPTHS = 150
CALLS = 300


def leaf() -> None:
    pass


def calls_at(depth: int) -> None:
    """A loop of calls that stands so deep below the others."""
    if depth:
        calls_at(depth - 1)
    else:
        for _ in range(CALLS):
            leaf()


def loops_at_all_depths() -> None:
    for depth in range(DEPTHS):
        calls_at(depth)


def pages_taken(call: Callable[[], None]) -> int:
    """How often a thread got memory from the system while it called: a new one, since a test has room itself."""
    taken: list[int] = []

    def asked() -> None:
        before = resource.getrusage(resource.RUSAGE_THREAD).ru_minflt
        call()
        taken.append(resource.getrusage(resource.RUSAGE_THREAD).ru_minflt - before)

    thread = Thread(target=asked)
    thread.start()
    thread.join()
    return taken[0]


def test_function_is_the_same() -> None:
    def joined(first: str, *, last: str) -> str:
        return first + last

    assert roomy(joined)("a", last="b") == "ab"
    assert roomy(joined).__name__ == "joined"
    with pytest.raises(TypeError, match="last"):
        roomy(joined)("a")  # type: ignore[call-arg]


def test_no_loop_takes_memory_again_and_again() -> None:
    """Some loop stands at the end of a piece. Where none takes more by itself, Python mends it and this may go."""
    assert pages_taken(loops_at_all_depths) > CALLS
    assert pages_taken(roomy(loops_at_all_depths)) < CALLS / 2


def test_command_has_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "seldom", lambda: None)  # which this process would keep
    monkeypatch.setattr(cli, "execute_from_command_line", lambda _given: loops_at_all_depths())
    assert pages_taken(lambda: cli.main(["zeroward", "load-demo"])) < CALLS / 2
