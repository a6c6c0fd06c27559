"""Rolling up by city and field at once, and adding groups together; each indicator counts once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from zeroward.methods.monitoring import STATUSES, ActionRow, Effect, IndicatorRow, Rolled, roll_up
from zeroward.methods.monitoring.rollup import WORDS, IndicatorWord


@dataclass(slots=True)
class Both:
    """What is collected for one roll-up. `indicators` pairs the key of an indicator with a row for each of its actions;
    `alone` are those of no action, whose row names the city as "alone <city>"."""

    actions: list[ActionRow] = field(default_factory=list)
    indicators: list[tuple[int, IndicatorRow]] = field(default_factory=list)
    alone: list[tuple[int, IndicatorRow]] = field(default_factory=list)
    effects: defaultdict[str, list[Effect]] = field(default_factory=lambda: defaultdict(list))
    newest: dict[str, date] = field(default_factory=dict)
    unread: dict[str, int] = field(default_factory=dict)
    unread_keys: set[tuple[str, int]] = field(default_factory=set)
    late_by_date: int = 0


def by_city_and_field(both: Both) -> list[tuple[str, str, Rolled]]:
    """City, field, and what is rolled up of them. The group of an action is "city|field"."""
    found = roll_up(both.actions, [row for _key, row in both.indicators])
    group_of = {one.key: one.group for one in both.actions}
    counts: defaultdict[str, dict[IndicatorWord, int]] = defaultdict(_none)
    seen: set[int] = set()
    for (key, row), word in zip(both.indicators, found.words, strict=True):
        # an indicator of several actions counts once, with the first of them
        if key not in seen:
            seen.add(key)
            counts[group_of[row.action]][word] += 1
    groups = {one.group: replace(one, indicators=counts[one.group]) for one in found.groups}
    for city, rolled in _alone(both.alone, seen):
        there = groups.get(f"{city}|")
        groups[f"{city}|"] = added("", [there, rolled]) if there else rolled
    return [(*key.split("|", 1), one) for key, one in sorted(groups.items())]  # type: ignore[misc]


def _none() -> dict[IndicatorWord, int]:
    return dict.fromkeys(WORDS, 0)


def _alone(rows: Sequence[tuple[int, IndicatorRow]], seen: set[int]) -> list[tuple[str, Rolled]]:
    """Indicators of no action by city: no action is counted for them."""
    own = [row for key, row in rows if key not in seen]
    cities = sorted({row.action for row in own})
    words = roll_up([ActionRow(one, one, None) for one in cities], own).words
    found = {city: _none() for city in cities}
    for row, word in zip(own, words, strict=True):
        found[row.action][word] += 1
    return [(city.removeprefix("alone "), empty(counts)) for city, counts in found.items()]


def empty(indicators: dict[IndicatorWord, int] | None = None) -> Rolled:
    """A group without actions."""
    return Rolled("", 0, dict.fromkeys((*STATUSES, None), 0), indicators or _none(), 0, 0)


def added(name: str, parts: Iterable[Rolled]) -> Rolled:
    """Groups that share no action as one."""
    whole = empty()
    actions = measured = silent = 0
    for one in parts:
        actions, measured, silent = actions + one.actions, measured + one.measured, silent + one.silent
        for status, number in one.statuses.items():
            whole.statuses[status] += number
        for word, number in one.indicators.items():
            whole.indicators[word] += number
    return replace(whole, group=name, actions=actions, measured=measured, silent=silent)
