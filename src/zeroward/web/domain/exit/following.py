"""What rooms make of records and keep beside them, made once rows have come in."""

from collections.abc import Iterator

from django.core.management import call_command

from zeroward.core.leaving import declared
from zeroward.core.search.index import rebuild
from zeroward.web.domain.exit.taking_in import TakenIn


def follow(taken: TakenIn) -> Iterator[str]:
    """Does it, room by room, then the search; one line for each."""
    for name, work in sorted(declared().followers.items()):
        if work(taken.keys):
            yield f"Made again: {name}"
    if taken.about.leaving.is_all:
        call_command("rebuild_references_index", verbosity=0)
        yield "Made again: what the desk says about where a record is used"
    yield f"{rebuild()} records can be found."
