"""Data that takes long to load is loaded once for a module: each test starts from it, and leaves no trace in it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import transaction
from django.utils import translation

from zeroward.places.models import City, Country
from zeroward.web.domain.demo import load_demo

LoadOnce = Callable[[Callable[[], Any]], Any]


@pytest.fixture(scope="module")
def load_once(django_db_setup: None, django_db_blocker: Any) -> Iterator[LoadOnce]:
    """`load_once(lambda: load_cities(DATA))` in a fixture of the module; each test then has a savepoint within.

    Not for modules with tests that need transactions of their own (`transactional_db`).
    """
    around: Any = transaction.atomic()
    around._from_testcase = (
        True  # as Django marks those of its own test cases: what is durable may lie within
    )

    def load(work: Callable[[], Any]) -> Any:
        with django_db_blocker.unblock(), translation.override("en"):
            return work()

    load(around.__enter__)
    yield load
    load(lambda: transaction.set_rollback(True))
    load(lambda: around.__exit__(None, None, None))


def make_examples() -> None:
    """All example data of the demonstration, around Klagenfurt, without the shipped catalogue."""
    austria = Country.objects.create(key="at", code="AT", name="Austria")
    City.objects.create(
        key="klagenfurt", name="Klagenfurt", country=austria, is_mission_city=True, population=100_316
    )
    load_demo()
