"""Fixtures for the whole suite: a migrated database in milliseconds, people of every role, visited routes."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.utils import translation
from hypothesis import HealthCheck, settings

from tests.support.database import prepared_database
from zeroward.core.shared_counts import counter

# A machine that is busy is no fault of what is tried, and the same examples each time make the same verdict each time;
# `make explore` draws others, and many more. How much of it a test puts aside, and how soon it is drawn, depends on the
# machine and on the modules that its process has loaded (constants found in them are drawn too): no sign of a fault.
ANYWHERE = (HealthCheck.filter_too_much, HealthCheck.too_slow)
settings.register_profile("zeroward", deadline=None, derandomize=True, suppress_health_check=ANYWHERE)
settings.register_profile("explore", deadline=None, max_examples=1000, print_blob=True)
settings.load_profile(os.environ.get("ZEROWARD_EXAMPLES", "zeroward"))

pytest_plugins = [
    "tests.support.visits",
    "tests.support.browser",
    "tests.support.emptied",
    "tests.support.facts",
    "tests.support.loaded",
    "tests.support.one_day",
    "tests.support.people",
    "tests.support.city_team",  # asks for people
    "tests.support.quick",
    "tests.support.records",
    "tests.support.asking",
    "tests.support.spare_database",
]


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_modify_db_settings: None, django_db_blocker: Any
) -> Iterator[None]:
    """A database that was migrated once and is copied from then on (see tests/support/database.py)."""
    with prepared_database(django_db_blocker):
        yield


@pytest.fixture(autouse=True)
def _fresh_process_state() -> Iterator[None]:
    """No test sees the cache, the counts of the minute or the language of the one before."""
    cache.clear()
    counter().clear()
    with translation.override("en"):
        yield
    cache.clear()
