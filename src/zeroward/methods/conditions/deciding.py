"""Deciding a condition for one city in Kleene's three-valued logic: met, not met, or not to be said yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.methods.conditions.condition import AnyOf, Condition, Not, Test
from zeroward.methods.conditions.holding import holds
from zeroward.methods.conditions.sentences import sentence_of
from zeroward.methods.ghg.say import Said


@dataclass(frozen=True, slots=True)
class Decision:
    """`verdict`: True met, False not met, None not to be said yet; `missing`: the facts that could still settle it.

    `passed`, `failed`, `unknown` are the tests that speak for it, against it, and those whose fact is not known (or
    disputed). `sentences` say what decided: what is not met, else what is open, else what was asked for.
    """

    verdict: bool | None
    missing: tuple[str, ...]
    passed: tuple[Test, ...]
    failed: tuple[Test, ...]
    unknown: tuple[Test, ...]
    sentences: tuple[Said, ...]


@dataclass(slots=True)
class _Tests:
    passed: list[Test]
    failed: list[Test]
    unknown: list[Test]


def decide(
    condition: Condition, facts: Mapping[str, Any], *, labels: Mapping[str, str] | None = None
) -> Decision:
    """The verdict with its reasons. `labels`: names of facts for sentences that the rule does not say itself."""
    verdict = verdict_of(condition, facts)
    tests = _Tests([], [], [])
    _gather(condition, facts, True, tests)
    missing = _each(_open_facts(condition, facts)) if verdict is None else ()
    said = _each(_reasons(condition, facts, labels or {}, verdict, True))
    return Decision(verdict, missing, tuple(tests.passed), tuple(tests.failed), tuple(tests.unknown), said)


def verdict_of(condition: Condition, facts: Mapping[str, Any]) -> bool | None:
    """The verdict alone. The order of the parts does not matter."""
    if isinstance(condition, Test):
        return holds(condition, facts.get(condition.fact))
    if isinstance(condition, Not):
        inner = verdict_of(condition.part, facts)
        return None if inner is None else not inner
    settling = isinstance(condition, AnyOf)
    found: bool | None = not settling
    for part in condition.parts:
        verdict = verdict_of(part, facts)
        if verdict is settling:
            return settling
        if verdict is None:
            found = None
    return found


def _open_facts(condition: Condition, facts: Mapping[str, Any]) -> Iterable[str]:
    """Facts of the parts that are open, where the whole is."""
    if verdict_of(condition, facts) is not None:
        return
    if isinstance(condition, Test):
        yield condition.fact
    elif isinstance(condition, Not):
        yield from _open_facts(condition.part, facts)
    else:
        for part in condition.parts:
            yield from _open_facts(part, facts)


def _gather(condition: Condition, facts: Mapping[str, Any], straight: bool, tests: _Tests) -> None:
    """`straight` is False within an odd number of nots: there a test that holds speaks against the whole."""
    if isinstance(condition, Test):
        verdict = holds(condition, facts.get(condition.fact))
        if verdict is None:
            tests.unknown.append(condition)
        else:
            (tests.passed if verdict is straight else tests.failed).append(condition)
    elif isinstance(condition, Not):
        _gather(condition.part, facts, not straight, tests)
    else:
        for part in condition.parts:
            _gather(part, facts, straight, tests)


def _reasons(
    condition: Condition,
    facts: Mapping[str, Any],
    labels: Mapping[str, str],
    wanted: bool | None,
    straight: bool,
) -> Iterable[Said]:
    """Sentences of the highest parts that say one and have the verdict of the whole."""
    verdict = verdict_of(condition, facts)
    if verdict is not wanted:
        return
    if condition.say or isinstance(condition, Test):
        yield sentence_of(condition, labels, straight)
    elif isinstance(condition, Not):
        turned = None if wanted is None else not wanted
        yield from _reasons(condition.part, facts, labels, turned, not straight)
    else:
        for part in condition.parts:
            yield from _reasons(part, facts, labels, wanted, straight)


def _each(found: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(found))
