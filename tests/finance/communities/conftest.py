"""A calculation as the form sends it, and a kept one."""

from collections.abc import Callable
from typing import Any, Final

import pytest

from tests.support.city_team import acting
from zeroward.finance.domain.communities import keep_community
from zeroward.finance.models import EnergyCommunity
from zeroward.people.models import User
from zeroward.places.models import City

ASKED: Final = {
    "scheme": "it-cer",
    "latitude": "44.5",
    "zone": "north",
    "bought": "0.25",
    "sold": "0.08",
    "zonal": "110",
    "factor": "0.25",
    "financing": "own",
    "grant": "0",
    "loan": "50",
    "loan_rate": "4",
    "loan_years": "10",
    "own_rate": "3",
    "kw_1": "80",
    "yield_1": "1150",
    "capex_1": "88000",
    "opex_1": "1400",
    "owner_1": "1",
    "kind_1": "school",
    "use_1": "60000",
    "share_1": "40",
    "kind_2": "home",
    "count_2": "30",
    "use_2": "2800",
}
KeepCommunity = Callable[..., EnergyCommunity]


@pytest.fixture
def keep(klagenfurt: City, editor: User) -> KeepCommunity:
    """`keep("School")`."""

    def made(title: str = "School", **changes: Any) -> EnergyCommunity:
        asked = {**ASKED, **changes}
        return keep_community(**acting(editor), city=klagenfurt, title=title, asked=asked)

    return made
