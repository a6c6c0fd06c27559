"""Whether biomass is certified: yes, no, or nobody said."""

import pytest

from zeroward.methods.ghg import Activity, FactorSet, compute
from zeroward.methods.ghg.certified import CERTIFIED, certified_of, without_certified
from zeroward.methods.ghg.gwp import gwp_set
from zeroward.methods.ghg.method import METHODS


@pytest.mark.parametrize(
    ("said", "means"),
    [("yes", True), ("no", False), (True, True), (False, False), ("", None), (None, None), ("maybe", None),
     (1, None), ([], None)],
)  # fmt: skip
def test_three_values(said: object, means: bool | None) -> None:
    assert certified_of({CERTIFIED: said}) is means
    assert certified_of({}) is None


def test_methods_do_not_see_it() -> None:
    assert without_certified({CERTIFIED: "yes", "fuel": 3.0}) == {"fuel": 3.0}
    assert not any(one.key == CERTIFIED for method in METHODS.values() for one in method.inputs)


@pytest.mark.parametrize("method", ["activity-factor", "fuel-sales"])
def test_it_changes_no_mass(shipped: FactorSet, method: str) -> None:
    inputs = {} if method == "activity-factor" else {"carrier": "biodiesel"}
    rows = [
        Activity("road_private.fuel", "biodiesel" if not inputs else "", 100.0, "MWh", place="AT", year=2021,
                 method=method, inputs={**inputs, **said})
        for said in ({}, {CERTIFIED: "yes"}, {CERTIFIED: "no"})
    ]  # fmt: skip
    table = compute(rows, shipped, gwp=gwp_set("AR5").values)
    assert table.complete
    assert (table.kg == table.kg[0]).all()
    assert table.kg[0].any()
