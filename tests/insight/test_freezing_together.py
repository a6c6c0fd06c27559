"""Two people freeze at the same moment: each gets a number, or both the same count; nothing is half kept."""

from collections.abc import Callable, Sequence
from threading import Barrier, Thread

import pytest
from django.db import IntegrityError, connection
from django.http import QueryDict

from tests.insight.conftest import AddContract
from zeroward.core.models import AuditEvent
from zeroward.core.workspaces import Workspace, workspace
from zeroward.insight.domain.freezing import freeze, keep, next_number
from zeroward.insight.models import Snapshot
from zeroward.insight.queries.base import base_of
from zeroward.insight.queries.content import content_of, digest_of
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of


def place() -> Workspace:
    found = workspace("country:AT")
    assert found is not None
    return found


def frozen(user: User, query: str = "", title: str = "Bonds") -> Snapshot:
    return freeze(actor=user, viewer=viewer_of(user), place=place(), title=title, query=QueryDict(query))


def together(work: Sequence[Callable[[], object]]) -> list[object]:
    """All at once on PostgreSQL; one after the other on SQLite, which lets one write at a time. What each gave."""
    results: list[object] = [None] * len(work)
    if connection.vendor == "sqlite":
        return [one() for one in work]
    start = Barrier(len(work))

    def run(at: int) -> None:
        start.wait()
        try:
            results[at] = work[at]()
        except Exception as error:
            results[at] = error
        finally:
            connection.close()

    threads = [Thread(target=run, args=(at,)) for at in range(len(work))]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return results


@pytest.mark.django_db
def test_number_that_somebody_took_meanwhile_keeps_nothing(add_contract: AddContract, platform: User) -> None:
    add_contract("anton")
    add_contract("berta", country="DE")
    number = next_number()
    first = frozen(platform)
    assert first.number == number
    base = base_of(viewer_of(platform), QueryDict("country=DE"))
    content = content_of(base, "country=DE")
    with pytest.raises(IntegrityError):
        keep(actor=platform, place=place(), title="Late", base=base, content=content, number=number)
    assert not Snapshot.objects.filter(digest=digest_of(content)).exists()
    assert AuditEvent.objects.filter(action="insight.count.freeze").count() == 1
    late = frozen(platform, "country=DE", "Late")
    assert (late.number, late.title, late.files.count()) == (number + 1, "Late", 1)


@pytest.mark.django_db(transaction=True)
def test_many_at_the_same_moment_each_get_a_number(add_contract: AddContract, platform: User) -> None:
    for at in range(4):
        add_contract(f"city{at}", "The city has issued a green bond since 2021.", year=2020 + at)
    queries = ["", *(f"year={2020 + at}" for at in range(4))]
    made = together([lambda query=query: frozen(platform, query) for query in queries])  # type: ignore[misc]
    assert all(isinstance(one, Snapshot) for one in made), made
    kept = list(Snapshot.objects.order_by("number"))
    assert [one.number for one in kept] == [1, 2, 3, 4, 5]
    assert all(one.files.count() == one.size and digest_of(one.data) == one.digest for one in kept)


@pytest.mark.django_db(transaction=True)
def test_same_count_frozen_twice_at_the_same_moment_is_one(add_contract: AddContract, platform: User) -> None:
    add_contract("anton", "The city has issued a green bond since 2021.")
    made = together([lambda: frozen(platform), lambda: frozen(platform), lambda: frozen(platform)])
    assert {one.pk for one in made if isinstance(one, Snapshot)} == {Snapshot.objects.get().pk}
    assert all(isinstance(one, Snapshot) for one in made), made
    assert AuditEvent.objects.filter(action="insight.count.freeze").count() == 1
