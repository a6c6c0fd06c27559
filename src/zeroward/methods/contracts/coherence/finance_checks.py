"""Rules on the investment plan: F1, F2, F3, and F4 on its costing table."""

from collections.abc import Iterator
from typing import Final

from zeroward.methods.contracts.coherence.facts import Facts, Line
from zeroward.methods.contracts.coherence.outcome import Outcome, Where
from zeroward.methods.contracts.coherence.rules import limit, rule

PAYERS: Final = ("municipality", "public", "third", "households")
_SOURCES: Final = ("secured", "applied", "idea")


def check_finance(facts: Facts) -> Iterator[Outcome]:
    """All rules on T1, T6, T7, T8 and T9."""
    for line in facts.lines.get("T1", ()):
        yield from _share(line)
    yield from _split(facts)
    for line in facts.lines.get("payers", ()):
        yield from _payers(line)
    for line in facts.lines.get("T9", ()):
        yield from _covered(line)
    for key in ("T6", "T7"):
        for line in facts.lines.get(key, ()):
            yield from _effectiveness(line)


def _share(line: Line) -> Iterator[Outcome]:
    f1 = rule("F1")
    printed = line.numbers.get("share")
    if printed is None:
        return
    where, label = _at(line, "share"), str(line.words.get("year", ""))
    climate, budget = line.numbers.get("climate"), line.numbers.get("municipal")
    if climate is None or not budget:
        yield f1.cannot_check(where, "cells", label)
        return
    computed = 100 * climate / budget
    slack = limit("share_points") + 0.5 * line.steps.get("share", 0.01)
    if abs(computed - printed) <= slack or _cut_off(computed, printed, line.steps.get("share", 0.01)):
        yield f1.holds(where, label, computed=computed, printed=printed)
    else:
        yield f1.broken(where, label, computed=computed, printed=printed)


def _cut_off(computed: float, printed: float, step: float) -> bool:
    """7.355 written as 7.35: cut off, not rounded."""
    return 0 <= computed - printed < step


def _split(facts: Facts) -> Iterator[Outcome]:
    """F2: payers of T7 against its own capital cost, payers of T8 against the costing of T6."""
    f2 = rule("F2")
    costs = {
        _name(line): line.numbers["capex"] for line in facts.lines.get("T6", ()) if "capex" in line.numbers
    }
    for key in ("T7", "T8"):
        for line in facts.lines.get(key, ()):
            paid = [line.numbers[name] for name in PAYERS if name in line.numbers]
            if not paid or any(line.words.get(f"{name}_frequency") == "yearly" for name in PAYERS):
                continue  # what is paid every year is no capital cost
            where = _at(line, "municipality")
            label = str(line.words.get("action") or line.words.get("project") or "")
            printed = line.numbers.get("capex") if key == "T7" else costs.get(_name(line))
            if printed is None:
                yield f2.cannot_check(where, "cells", label)
            elif abs(sum(paid) - printed) <= _slack(line, printed):
                yield f2.holds(where, label, computed=sum(paid), printed=printed)
            else:
                yield f2.broken(where, label, computed=sum(paid), printed=printed)


def _payers(line: Line) -> Iterator[Outcome]:
    """F2 in a table that has its own total beside the payers."""
    f2 = rule("F2")
    paid = {name: value for name, value in line.numbers.items() if name != "total"}
    printed = line.numbers.get("total")
    if len(paid) < 2 or printed is None:
        return
    label = str(line.words.get("action") or line.words.get("field") or "")
    slack = 0.5 * sum(line.steps.values()) + 1e-6
    if abs(sum(paid.values()) - printed) <= slack:
        yield f2.holds(_at(line, "total"), label, computed=sum(paid.values()), printed=printed)
    else:
        yield f2.broken(_at(line, "total"), label, computed=sum(paid.values()), printed=printed)


def _covered(line: Line) -> Iterator[Outcome]:
    f3 = rule("F3")
    label = str(line.words.get("action", ""))
    numbers = line.numbers
    if "covered" in numbers and "gap" in numbers:
        both = numbers["covered"] + numbers["gap"]
        if abs(both - 100) <= limit("split_share"):
            yield f3.holds(_at(line, "covered"), label, computed=both, printed=100.0)
        else:
            yield f3.broken(_at(line, "covered"), label, computed=both, printed=100.0)
    elif numbers.get("covered", 0) > 100 + limit("split_share"):
        yield f3.broken(_at(line, "covered"), label, computed=numbers["covered"], printed=100.0)
    sources = [numbers[name] for name in _SOURCES if name in numbers]
    parts = [numbers[name] for name in ("municipality", "other") if name in numbers]
    if not sources:
        return
    if not parts:
        yield f3.cannot_check(_at(line, "secured"), "cells", label)
    elif sum(sources) <= sum(parts) + _slack(line, sum(parts)):
        yield f3.holds(_at(line, "secured"), label, computed=sum(sources), printed=sum(parts))
    else:
        yield f3.broken(
            _at(line, "secured"), label, sentence="broken_sources", computed=sum(sources), printed=sum(parts)
        )


def _effectiveness(line: Line) -> Iterator[Outcome]:
    f4 = rule("F4")
    printed = line.numbers.get("effectiveness")
    capex, tonnes = line.numbers.get("capex"), line.numbers.get("reduction")
    if printed is None or capex is None or not tonnes:
        return
    where, label = _at(line, "effectiveness"), str(line.words.get("action", ""))
    computed = capex / tonnes
    if abs(computed - printed) <= max(abs(computed) * limit("unit_cost_share") / 100, 0.5):
        yield f4.holds(where, label, computed=computed, printed=printed)
    else:
        yield f4.broken(where, label, computed=computed, printed=printed)


def _slack(line: Line, whole: float) -> float:
    """Half a step of each amount, at least a euro."""
    return max(0.5 * sum(line.steps.values()), 1.0, 1e-9 * abs(whole))


def _name(line: Line) -> str:
    return str(line.words.get("number") or line.words.get("action") or "").strip().casefold()


def _at(line: Line, column: str) -> Where:
    where = line.where
    return Where(where.module, where.table, where.row, column, where.line)
