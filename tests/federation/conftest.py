from collections.abc import Iterator
from typing import Any

import pytest

from zeroward.federation.domain.peers import enter_peer
from zeroward.federation.models import Peer
from zeroward.federation.queries.origins import sources_changed


@pytest.fixture(autouse=True)
def _our_own_name(settings: Any) -> Iterator[None]:
    settings.BASE_URL = "https://nation.example"
    sources_changed()
    yield
    sources_changed()


@pytest.fixture
def europe(db: None) -> Peer:
    sets = ["kind:material", "kind:term"]
    return enter_peer(name="Europe", address="https://europe.example", sets=sets, key="europe")
