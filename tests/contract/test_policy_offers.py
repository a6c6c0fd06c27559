"""Demands that contracts do not meet, offered to the alignment matrix of a platform."""

from zeroward.contract.models import Contract, FrameworkDemand
from zeroward.contract.policy_offers import policy_offers
from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer

PLATFORM = Viewer(user_id=1, roles={"country:AT": frozenset({"platform-coordinator"})})


def demand(contract: Contract, fit: str, text: str = "Heat plan by 2027") -> None:
    FrameworkDemand.objects.create(contract=contract, framework="Climate act", demand=text, fit=fit)


def test_demand_that_is_not_met_is_offered_to_who_may_read_the_contract(contract: Contract) -> None:
    demand(contract, "partly")
    demand(contract, "apart", "heat plan by 2027")
    demand(contract, "meets", "Other")
    assert list(policy_offers(PLATFORM, "AT")) == []
    Contract.objects.filter(pk=contract.pk).update(visibility=Visibility.PLATFORM)
    found = list(policy_offers(PLATFORM, "AT"))
    assert [(one.title, one.cities, one.source_note) for one in found] == [
        ("Heat plan by 2027", 1, "Asked by: Climate act")
    ]
    assert list(policy_offers(PLATFORM, "SI")) == []
    assert list(policy_offers(Viewer(), "AT")) == []
