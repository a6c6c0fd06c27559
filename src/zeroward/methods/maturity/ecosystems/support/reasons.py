"""Why a country gets a service, or does not: who may have it, its need, and the rules in which no room is left."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, joined, names, say
from zeroward.methods.maturity.ecosystems.support.clash import rule_in_words
from zeroward.methods.maturity.ecosystems.support.model import Row, RuleName
from zeroward.methods.maturity.ecosystems.support.plan import ClashError, Plan, best_plan
from zeroward.methods.maturity.ecosystems.support.programme import Country, Pin, Service

Why = Literal["given", "not_eligible", "not_known", "need_not_known", "no_need", "decided", "no_room", "open"]


@dataclass(frozen=True, slots=True)
class Reason:
    """`years` in which it is given. `full` are the rules without room, for what is not given."""

    country: str
    service: str
    why: Why
    years: tuple[int, ...]
    full: tuple[RuleName, ...]
    sentence: Said


def reasons(plan: Plan) -> tuple[Reason, ...]:
    """One for every country and service, by their keys."""
    left = {row.name: _left(plan, row) for row in plan.model.rows}
    by_pair: dict[tuple[str, str], list[int]] = {}
    for at, one in enumerate(plan.model.items):
        by_pair.setdefault((one.country.key, one.service.key), []).append(at)
    rows_of: dict[int, list[tuple[Row, float]]] = {}
    for row in plan.model.rows:
        for place, weight in zip(row.places, row.weights, strict=True):
            rows_of.setdefault(int(place), []).append((row, float(weight)))
    found = []
    for country in sorted(plan.programme.countries, key=lambda one: one.key):
        for service in sorted(plan.programme.services, key=lambda one: one.key):
            places = by_pair.get((country.key, service.key), [])
            full = tuple(
                dict.fromkeys(
                    row.name
                    for at in places
                    if not plan.chosen[at] and plan.model.items[at].forced is None
                    for row, weight in rows_of.get(at, [])
                    if weight > left[row.name] + 1e-9
                )
            )
            found.append(_reason(plan, country, service, places, full))
    return tuple(found)


def _left(plan: Plan, row: Row) -> float:
    return row.top - float(row.weights[plan.chosen[row.places]].sum())


def _reason(
    plan: Plan, country: Country, service: Service, places: list[int], full: tuple[RuleName, ...]
) -> Reason:
    years = tuple(year for at in places if plan.chosen[at] for year in plan.model.items[at].years)
    why = next(_whys(plan, country, service, places, years, full))
    return Reason(
        country.key, service.key, why, years, full, _sentence(plan, country, service, why, years, full)
    )


def _whys(
    plan: Plan,
    country: Country,
    service: Service,
    places: list[int],
    years: tuple[int, ...],
    full: tuple[RuleName, ...],
) -> Iterator[Why]:
    may, need = country.eligible.get(service.key, False), country.needs.get(service.key)
    if years:
        yield "given"
    if may is None:
        yield "not_known"
    if not may:
        yield "not_eligible"
    if need is None:
        yield "need_not_known"
    if not places:
        yield "no_need"
    if all(plan.model.items[at].forced is False for at in places):
        yield "decided"
    yield "no_room" if full else "open"


def _sentence(
    plan: Plan,
    country: Country,
    service: Service,
    why: Why,
    years: tuple[int, ...],
    full: tuple[RuleName, ...],
) -> Said:
    if why == "given":
        decided = any(
            pin.given and (pin.country, pin.service) == (country.key, service.key)
            for pin in plan.programme.pins
        )
        if decided:
            return say("Decided for %(years)s.", years=names(map(str, years)))
        return say(
            "Given in %(years)s: it may have it, and its need is %(need)s of 100.",
            years=names(map(str, years)),
            need=round(100 * country.needs.get(service.key, 0.0)),
        )
    if why in ("not_eligible", "not_known") and service.key in country.why:
        return country.why[service.key]
    if why == "no_room":
        rules = joined((rule_in_words(plan.programme, one) for one in full), "; ")
        return say("No room is left: %(rules)s.", rules=rules)
    return {
        "not_eligible": say("By the rules it may not have it."),
        "not_known": say("Whether it may have it is not known."),
        "need_not_known": say("Its need is not known."),
        "no_need": say("It has no need of it."),
        "decided": say("It was decided not to."),
    }.get(why, say("It would fit: the plan is not proven to be the best."))


def what_if(plan: Plan, country: str, service: str, year: int) -> Said:
    """What the plan would lose if this were given. Raises MethodError for what a country may not have."""
    pin = Pin(country, service, year, True)
    try:
        other = best_plan(replace(plan.programme, pins=(*plan.programme.pins, pin)))
    except ClashError as error:
        return error.clash.sentence
    if other.value < plan.value:
        return say(
            "The needs that are met would fall from %(value)s to %(other)s.",
            value=f"{plan.value:.2f}",
            other=f"{other.value:.2f}",
        )
    return say("As many needs would be met: the plan could be changed so.")


def floor_price(plan: Plan, floor: str) -> float:
    """How much more of the needs would be met without this floor; 0: it costs nothing."""
    rest = tuple(one for one in plan.programme.floors if one.name != floor)
    if len(rest) == len(plan.programme.floors):
        raise MethodError(say("%(key)s takes no part.", key=floor), place="floors")
    return max(0.0, best_plan(replace(plan.programme, floors=rest)).value - plan.value)
