"""Support needs derived from how actions and indicators stand: rules as data, each with its reason, none set before
another. What is not known is a need that is not known, never none."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from zeroward.methods.conditions import Condition, Decision, decide, read
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Name, say
from zeroward.methods.monitoring.rollup import Rolled

FOLDER: Final = Path(__file__).parent / "data"
FACTS: Final = (
    *("actions", "implemented", "silent", "barriers"),
    *("share_without_report", "share_delayed", "share_dropped"),
    *("share_without_base", "share_without_target", "share_without_value", "share_behind"),
)
"""What rules may ask: `facts_of` says what each is."""
LEAST_CITIES: Final = 5


@dataclass(frozen=True, slots=True)
class NeedRule:
    key: str
    label: str
    when: Condition
    mark: str


@dataclass(frozen=True, slots=True)
class NeedRules:
    title: str
    version: str
    source: str
    rules: tuple[NeedRule, ...]


@dataclass(frozen=True, slots=True)
class Need:
    """`decision.verdict` None: not known, and `decision.missing` names the facts that would settle it."""

    rule: NeedRule
    decision: Decision


@dataclass(frozen=True, slots=True)
class NeedCount:
    """How many of `cities` have a need, and of how many it is not known; None where too few cities would show."""

    rule: NeedRule
    cities: int
    needing: int | None
    unknown: int | None


@lru_cache(maxsize=1)
def proposed_needs() -> NeedRules:
    """The rules that are shipped: a proposal."""
    return read_needs(json.loads((FOLDER / "support_needs.json").read_text(encoding="utf-8")))


def read_needs(plain: Mapping[str, Any]) -> NeedRules:
    """From plain data. Raises MethodError (ConditionError for a condition) that names the place."""
    try:
        rules = tuple(
            NeedRule(str(one["key"]), str(one["label"]), read(one["when"], facts=FACTS), str(one["mark"]))
            for one in plain["rules"]
        )
        return NeedRules(str(plain["title"]), str(plain["version"]), str(plain["source"]), rules)
    except (KeyError, TypeError) as error:
        raise MethodError(
            say("The table of needs lacks something: %(key)s.", key=Name(str(error)[:80])),
            place="rules",
            remedy=say("Mend the table."),
        ) from error


def facts_of(rolled: Rolled, *, barriers: Collection[str] | None = None) -> dict[str, Any]:
    """Facts for the rules. Shares of nothing are not known: `delayed` and `dropped` are of the actions with a report,
    `behind` of the indicators that can be judged, `without_…` of all. `barriers` None: nobody was asked."""
    reported = rolled.actions - rolled.statuses[None]
    indicators = sum(rolled.indicators.values())
    judged = sum(rolled.indicators[word] for word in ("reached", "on_path", "behind"))
    return {
        "actions": rolled.actions,
        "implemented": rolled.statuses["implemented"],
        "silent": rolled.silent,
        "barriers": None if barriers is None else frozenset(barriers),
        "share_without_report": _share(rolled.statuses[None], rolled.actions),
        "share_delayed": _share(rolled.statuses["delayed"], reported),
        "share_dropped": _share(rolled.statuses["dropped"], reported),
        "share_without_base": _share(rolled.indicators["no_base"], indicators),
        "share_without_target": _share(rolled.indicators["no_target"], indicators),
        "share_without_value": _share(rolled.indicators["no_value"], indicators),
        "share_behind": _share(rolled.indicators["behind"], judged),
    }


def _share(part: int, of: int) -> float | None:
    return part / of if of else None


def needs(rules: NeedRules, facts: Mapping[str, Any]) -> tuple[Need, ...]:
    """Needs that follow and needs that are not known, in the order of the table; those that do not follow are left
    out."""
    found = (Need(one, decide(one.when, facts)) for one in rules.rules)
    return tuple(one for one in found if one.decision.verdict is not False)


def needs_of_cities(
    rules: NeedRules, cities: Sequence[Mapping[str, Any]], *, least: int = LEAST_CITIES
) -> tuple[NeedCount, ...]:
    """How many cities share each need, in the order of the table.

    Both counts are withheld where any of those with the need, those not known and the rest are from 1 to `least` - 1,
    so that no small group can be reckoned from the others.
    """
    found = []
    for one in rules.rules:
        verdicts = [decide(one.when, facts).verdict for facts in cities]
        needing, unknown = verdicts.count(True), verdicts.count(None)
        parts = (needing, unknown, len(cities) - needing - unknown)
        small = any(0 < part < least for part in parts)
        found.append(NeedCount(one, len(cities), None if small else needing, None if small else unknown))
    return tuple(found)
