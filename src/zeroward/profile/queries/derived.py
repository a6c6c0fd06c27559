"""What follows from other facts: rules as data in `data/profile/derived.json`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.conf import settings
from django.utils.translation import gettext

from zeroward.core.data_files import read_json
from zeroward.core.facts import Known
from zeroward.methods.conditions import Condition, read, verdict_of


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """`take` is another name under which a room knows the fact; else `yes` and `no` decide about it."""

    key: str
    take: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    yes: Condition | None = None
    no: Condition | None = None
    english: str = ""

    @property
    def say(self) -> str:
        return gettext(self.english)


@cache
def rules() -> tuple[Rule, ...]:
    data = read_json(settings.DATA_DIR / "profile" / "derived.json")
    return tuple(_rule(item) for item in data["items"])


def taken(known: Mapping[str, Known]) -> dict[str, Known]:
    """Facts of the catalogue that rooms know under another name."""
    found: dict[str, Known] = {}
    for rule in rules():
        told = known.get(rule.take) if rule.take else None
        if told is None:
            continue
        value = rule.values.get(str(told.value)) if rule.values else told.value
        if value is not None:
            found[rule.key] = Known(value, told.source, told.as_of)
    return found


def derived(facts: Mapping[str, Any]) -> dict[str, Known]:
    """What follows from these facts, each from facts of its own alone."""
    found: dict[str, Known] = {}
    for rule in rules():
        if rule.yes is not None and verdict_of(rule.yes, facts) is True:
            found[rule.key] = Known(True, rule.say)
        elif rule.no is not None and verdict_of(rule.no, facts) is True:
            found[rule.key] = Known(False, rule.say)
    return found


def _rule(item: Mapping[str, Any]) -> Rule:
    return Rule(
        key=item["key"],
        take=item.get("take", ""),
        values=item.get("values", {}),
        yes=read(item["yes"]) if "yes" in item else None,
        no=read(item["no"]) if "no" in item else None,
        english=item.get("say", ""),
    )
