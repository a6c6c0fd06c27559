import pytest
from django.core.cache import cache

from zeroward.federation.domain.peers import enter_peer
from zeroward.federation.models import Peer
from zeroward.federation.queries.origins import ANY


@pytest.fixture(autouse=True)
def _our_own_name(settings: object) -> None:
    settings.BASE_URL = "https://nation.example"  # type: ignore[attr-defined]
    cache.delete(ANY)


@pytest.fixture
def europe(db: None) -> Peer:
    return enter_peer(
        name="Europe", address="https://europe.example", sets=["kind:material", "kind:term"], key="europe"
    )
