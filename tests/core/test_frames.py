import resource
from collections.abc import Callable

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
    """How often this thread got memory from the system meanwhile."""
    before = resource.getrusage(resource.RUSAGE_THREAD).ru_minflt
    call()
    return resource.getrusage(resource.RUSAGE_THREAD).ru_minflt - before


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
    taken: list[int] = []
    monkeypatch.setattr(
        cli, "execute_from_command_line", lambda _given: taken.append(pages_taken(loops_at_all_depths))
    )
    cli.main(["zeroward", "load-demo"])
    assert taken[0] < CALLS / 2
