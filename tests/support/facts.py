"""A fact that is known of every place, whatever else the rooms know."""

from collections.abc import Iterator

import pytest

from zeroward.core import facts
from zeroward.core.facts import FactReader, Known, register_facts


def tell_fact(key: str, told: Known) -> None:
    """Told until the test is over; then what was registered before counts again."""
    register_facts(FactReader({key: key}, lambda scopes, _inside: {scope: {key: told} for scope in scopes}))


@pytest.fixture(autouse=True)
def _facts_as_registered() -> Iterator[None]:
    """No test sees what another one told."""
    before = dict(facts._readers)
    yield
    facts._readers.clear()
    facts._readers.update(before)
