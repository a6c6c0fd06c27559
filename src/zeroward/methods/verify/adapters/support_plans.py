"""Support shared out among countries under eligibility, budget, seats, hours and floors."""

from collections.abc import Mapping
from typing import Any

from zeroward.methods.maturity.ecosystems.support import (
    Country,
    EquityFloor,
    Programme,
    Service,
    best_plan,
    greedy,
)
from zeroward.methods.verify.adapters.forms import in_form
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question


@reads("support allocation", "allocation support services|countries", "allocation services countries")
@in_form
def support_plan(question: Question) -> Answer:
    """The largest sum of needs that can be met; which country gets what and when."""
    raw = question.raw
    services, countries = raw.get("services"), raw.get("countries")
    if not isinstance(services, Mapping) or not isinstance(countries, Mapping):
        raise CannotRead("no services and countries by name")
    years = tuple(int(one) for one in raw.get("years") or (1,))
    budget = raw.get("budget")
    by_year = (
        {int(year): float(one) for year, one in budget.items()}
        if isinstance(budget, Mapping)
        else dict.fromkeys(years, float(budget)) if budget is not None else {}
    )  # fmt: skip
    made = Programme(
        years,
        tuple(_service(str(key), one) for key, one in services.items()),
        tuple(_country(str(key), one, services) for key, one in countries.items()),
        budget=by_year,
        most=raw.get("max_per_country"),
        floors=tuple(
            EquityFloor(str(one["name"]), frozenset(one["countries"]), int(one["least"]), one.get("service"))
            for one in raw.get("floors") or ()
        ),
    )
    plan, simple = best_plan(made), greedy(made)
    answer = Answer()
    answer.add("value optimum total best", plan.value)
    answer.add("given allocation chosen", [[one.country, one.service, one.year] for one in plan.given])
    answer.add("cost spent", sum(plan.spent.values()))
    answer.add("greedy greedy_value", None if simple is None else simple.value)
    answer.add("proven optimal", plan.proven)
    return answer


def _service(key: str, one: Mapping[str, Any]) -> Service:
    seats = one.get("slots", one.get("seats"))
    return Service(
        key,
        key,
        cost=float(one.get("cost", 0)),
        hours=float(one.get("hours", one.get("burden", 0))),
        seats=None if seats is None else int(seats),
        whole=bool(one.get("whole", False)),
    )


def _country(key: str, one: Mapping[str, Any], services: Mapping[str, Any]) -> Country:
    allowed = one.get("eligible")
    may = {name: True if allowed is None else name in allowed for name in services}
    hours = one.get("hours", one.get("burden_cap"))
    needs = {str(name): float(value) for name, value in one["needs"].items()}
    return Country(key, key, needs, dict(may), hours=None if hours is None else float(hours))
