"""What rooms make of records and keep beside them, made once rows have come in."""

from collections.abc import Iterator

from zeroward.core.leaving import declared
from zeroward.core.search.index import rebuild
from zeroward.web.domain.exit.taking_in import TakenIn


def follow(taken: TakenIn) -> Iterator[str]:
    """Does it, room by room, then the search; one line for each."""
    for name, work in sorted(declared().followers.items()):
        if work(taken.keys):
            yield f"Made again: {name}"
    yield f"{rebuild()} records can be found."
