"""What contracts say, offered to the alignment matrix: only what the viewer may read."""

from tests.insight.conftest import AddContract
from zeroward.core.models import Visibility
from zeroward.core.policy_needs import offered_needs
from zeroward.core.visibility import Viewer
from zeroward.insight.policy_offers import policy_offers


def test_barrier_is_counted_once_a_city(add_contract: AddContract) -> None:
    add_contract("graz")
    add_contract("linz")
    add_contract("maribor", country="SI")
    found = list(policy_offers(Viewer(), "AT"))
    assert [(one.origin, one.cities, one.is_gap) for one in found] == [("insight.barrier:FIN.LACK", 2, True)]


def test_contract_that_is_not_shared_offers_nothing(add_contract: AddContract) -> None:
    add_contract("graz", visibility=Visibility.CITY)
    assert list(policy_offers(Viewer(), "AT")) == []
    assert offered_needs(Viewer(), "AT") == []
    inside = Viewer(user_id=1, roles={"city:graz": frozenset({"city-coordinator"})})
    assert [one.cities for one in policy_offers(inside, "AT")] == [1]
