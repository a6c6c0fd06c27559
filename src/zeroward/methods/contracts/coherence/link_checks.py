"""Rules between parts of a contract: X1 to X4, and U1."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from zeroward.methods.contracts.coherence.action_checks import actions_with_cost
from zeroward.methods.contracts.coherence.facts import Facts, Line
from zeroward.methods.contracts.coherence.outcome import Outcome, Where
from zeroward.methods.contracts.coherence.rules import rule
from zeroward.methods.contracts.words import plain

_TARGETS: Final = ("target_2025", "target_2027", "target_2030")


def check_links(facts: Facts) -> Iterator[Outcome]:
    """All rules between parts."""
    yield from _plans(facts)
    yield from _outcomes(facts)
    yield from _commitments(facts)
    yield from _blanks(facts)
    yield from _doubts(facts)


def _plans(facts: Facts) -> Iterator[Outcome]:
    """X1: the same actions in both plans, joined by number or by name."""
    x1 = rule("X1")
    costing = facts.lines.get("T6")
    if not facts.actions or costing is None:
        return
    if not costing:
        yield x1.cannot_check(Where("IP-B1", "T6"), "plan")
        return
    listed = {key for line in costing for key in _keys(line.words.get("number"), line.words.get("action"))}
    for action in actions_with_cost(facts.actions):
        if _keys(action.number, action.name) & listed:
            yield x1.holds(action.where, action.name)
        else:
            yield x1.broken(action.where, action.name, params={"name": action.name or action.number})
    known = {key for action in facts.actions for key in _keys(action.number, action.name)}
    for line in costing:
        name = str(line.words.get("action") or line.words.get("number") or "")
        keys = _keys(line.words.get("number"), line.words.get("action"))
        if keys and not keys & known:
            yield x1.broken(line.where, name, sentence="broken_back", params={"name": name})


def _outcomes(facts: Facts) -> Iterator[Outcome]:
    """X2: an indicator for every outcome; targets that run one way."""
    x2 = rule("X2")
    pathways, indicators = facts.lines.get("B-1.1"), facts.lines.get("B-3.1")
    if pathways is None or indicators is None:
        return
    if pathways and not indicators:
        yield x2.cannot_check(Where("B-3.1", "B-3.1"), "indicators")
        return
    measured = " ".join(plain(str(line.words.get("outcome", ""))) for line in indicators)
    for line in pathways:
        for outcome in _listed(line.words.get("late")):
            where = Where(line.where.module, line.where.table, line.where.row, "late", line.where.line)
            if plain(outcome) and plain(outcome) in measured:
                yield x2.holds(where, outcome)
            else:
                yield x2.broken(where, outcome, params={"name": outcome})
    for line in indicators:
        yield from _targets(line)


def _targets(line: Line) -> Iterator[Outcome]:
    x2 = rule("X2")
    values = [line.numbers[name] for name in _TARGETS if name in line.numbers]
    if len(values) < 2:
        return
    label = str(line.words.get("indicator", ""))
    where = Where(line.where.module, line.where.table, line.where.row, "target_2030", line.where.line)
    if values == sorted(values) or values == sorted(values, reverse=True):
        yield x2.holds(where, label)
    else:
        yield x2.broken(where, label, sentence="broken_targets", params={"name": label})


def _commitments(facts: Facts) -> Iterator[Outcome]:
    """X3: a priority for every commitment."""
    x3 = rule("X3")
    commitments, priorities = facts.lines.get("commitments"), facts.lines.get("priorities")
    if not commitments or priorities is None:
        return
    if not priorities:
        yield x3.cannot_check(Where("CM-3", "priorities"), "priorities")
        return
    known = {
        key for line in priorities for key in _keys(line.words.get("number"), line.words.get("priority"))
    }
    for line in commitments:
        name = str(line.words.get("signatory", ""))
        where = Where(line.where.module, line.where.table, line.where.row, "priorities", line.where.line)
        if any(_keys(one) & known for one in _listed(line.words.get("priorities"))):
            yield x3.holds(where, name)
        else:
            yield x3.broken(where, name, params={"name": name})


def _blanks(facts: Facts) -> Iterator[Outcome]:
    """X4: one answer for each module."""
    x4 = rule("X4")
    for one in facts.blanks:
        if one.count:
            yield x4.broken(one.where, params={"count": one.count, "all": one.all})
        else:
            yield x4.holds(one.where)


def _doubts(facts: Facts) -> Iterator[Outcome]:
    """U1: what cannot be read in one way is told, never settled."""
    u1 = rule("U1")
    for one in facts.doubts:
        params: dict[str, Any] = {"text": one.text}
        if len(one.readings) > 1:
            params |= {"first": one.readings[0], "second": one.readings[1]}
        yield u1.cannot_check(one.where, one.kind, one.label, params=params)


def _listed(value: Any) -> tuple[str, ...]:
    """The entries of a cell: a list as it is, a text by its lines."""
    if isinstance(value, str):
        return tuple(line.strip(" -•*") for line in value.splitlines() if line.strip(" -•*"))
    if isinstance(value, Sequence):
        return tuple(str(one) for one in value)
    return () if value is None else (str(value),)


def _keys(*values: Any) -> set[str]:
    return {plain(str(value)) for value in values if value is not None and plain(str(value))}
