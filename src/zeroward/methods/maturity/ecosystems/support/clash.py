"""Rules that cannot be kept together: the fewest that clash (Junker 2004, QuickXplain), in words, and what would do."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from zeroward.methods.ghg.say import Said, joined, say
from zeroward.methods.maturity.ecosystems.support.model import Model, RuleName
from zeroward.methods.maturity.ecosystems.support.programme import Programme


@dataclass(frozen=True, slots=True)
class Clash:
    """Without any one of `rules` the others can be kept. `ways` are changes of one rule each that would do."""

    rules: tuple[RuleName, ...]
    sentence: Said
    ways: tuple[Said, ...]

    @property
    def remedy(self) -> Said:
        return joined(self.ways, " ") if self.ways else say("Take one of them back.")


def find_clash(model: Model) -> Clash:
    """For a programme without any plan."""
    order = model.names()
    rules = tuple(sorted(_fewest(model, [], list(reversed(order)), False), key=order.index))
    told = joined((rule_in_words(model.programme, one) for one in rules), "; ")
    ways = [_way(model, one) for one in rules]
    return Clash(
        rules,
        say("These rules cannot be kept together: %(rules)s.", rules=told),
        tuple(one for one in ways if one is not None),
    )


def _fewest(
    model: Model, base: Sequence[RuleName], rest: Sequence[RuleName], changed: bool
) -> list[RuleName]:
    """A smallest part of `rest` that cannot be kept beside `base`."""
    if changed and not _can(model, base):
        return []
    if len(rest) == 1:
        return list(rest)
    half = len(rest) // 2
    first, second = rest[:half], rest[half:]
    later = _fewest(model, [*base, *first], second, True)
    return [*_fewest(model, [*base, *later], first, bool(later)), *later]


def _can(model: Model, active: Sequence[RuleName]) -> bool:
    without = set(model.names()) - set(active)
    return model.solve(without=without, aim=np.zeros(len(model.items))) is not None


def _way(model: Model, rule: RuleName) -> Said | None:
    """The least change of this rule that would do, all others kept; None where none is enough or it is no number."""
    if not _can(model, [one for one in model.names() if one != rule]):
        return None
    if rule.kind == "floor":
        least = _reachable(model.programme, str(rule.what[0]))
        return say("%(name)s: at least %(least)s would do.", name=rule.what[0], least=least)
    if rule.kind in ("budget", "total"):
        row = next(one for one in model.rows if one.name == rule)
        aim = np.zeros(len(model.items))
        aim[row.places] = -row.weights
        solved = model.solve(without={rule}, aim=aim)
        assert solved is not None
        needed = float(row.weights[solved.given[row.places]].sum())
        return say(
            "A budget of %(amount)s would do (%(what)s).",
            amount=f"{needed:,.0f}",
            what=rule_in_words(model.programme, rule),
        )
    return None


def _reachable(programme: Programme, name: str) -> int:
    """The largest number of this floor that can be kept beside all other rules; 0 can."""
    low = 0
    high = next(one.least for one in programme.floors if one.name == name)
    while high - low > 1:
        middle = (low + high) // 2
        floors = tuple(replace(one, least=middle) if one.name == name else one for one in programme.floors)
        model = Model(replace(programme, floors=floors))
        if model.solve(aim=np.zeros(len(model.items))) is None:
            high = middle
        else:
            low = middle
    return low


def rule_in_words(programme: Programme, rule: RuleName) -> Said:
    """What a rule asks, short enough for a list."""
    if rule.kind == "budget":
        year = rule.what[0]
        return say("budget of %(year)s: %(amount)s", year=year, amount=f"{programme.budget[year]:,.0f}")
    if rule.kind == "total":
        return say("budget of all years: %(amount)s", amount=f"{programme.total or 0:,.0f}")
    if rule.kind == "floor":
        floor = next(one for one in programme.floors if one.name == rule.what[0])
        return say("%(name)s: at least %(least)s", name=floor.name, least=floor.least)
    if rule.kind == "seats":
        service = programme.service(rule.what[0])
        return say("%(service)s, %(year)s: seats for %(number)s countries", service=service.label,
                   year=rule.what[1], number=service.seats)  # fmt: skip
    country = programme.country(rule.what[0])
    if rule.kind == "hours":
        return say("%(country)s, %(year)s: %(hours)s hours of its people", country=country.label,
                   year=rule.what[1], hours=f"{country.hours or 0:g}")  # fmt: skip
    if rule.kind == "most":
        return say("%(country)s, %(year)s: at most %(number)s services", country=country.label,
                   year=rule.what[1], number=programme.most)  # fmt: skip
    return say(
        "decided: %(service)s for %(country)s",
        service=programme.service(rule.what[1]).label,
        country=country.label,
    )
