"""Operations of the rooms on a city's way, and of the national platforms, put together."""

from typing import Final

from zeroward.api.v1.rooms import (
    comments,
    contract_opening,
    following,
    inventory_opening,
    learning_log,
    money_frame,
    money_projects,
    own_factors,
    pacts,
    plan_equity,
    plan_library,
    plan_opening,
    reviews,
    support_plans,
    support_requests,
)

CITY_PARTS: Final = (
    inventory_opening,
    own_factors,
    plan_opening,
    plan_equity,
    plan_library,
    contract_opening,
    pacts,
    comments,
    money_frame,
    money_projects,
    following,
    learning_log,
    support_plans,
    support_requests,
    reviews,
)
