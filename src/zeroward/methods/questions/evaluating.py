"""What an expression comes to, with the answers given so far. No clock: today is told."""

import datetime
import math
from collections.abc import Mapping

from zeroward.methods.questions.expressions import Answer, Call, Chain, Literal, Negative, Tree
from zeroward.methods.questions.functions import FUNCTIONS
from zeroward.methods.questions.values import NOTHING, Value, equal, finite, number_of, truth_of


class Setting:
    """What names mean: `values` by name, `own` the answer that `.` stands for, and the day."""

    def __init__(self, values: Mapping[str, Value], *, today: datetime.date, own: Value = NOTHING) -> None:
        self.values, self.today, self.own = values, today, own


def evaluate(tree: Tree, setting: Setting) -> Value:
    """The value of an expression. Never fails: what cannot be computed is no number, as in XLSForm."""
    if isinstance(tree, Literal):
        return tree.value
    if isinstance(tree, Answer):
        return setting.values.get(tree.name, NOTHING) if tree.name else setting.own
    if isinstance(tree, Negative):
        return -number_of(evaluate(tree.inner, setting))
    if isinstance(tree, Chain):
        return _chain(tree, setting)
    return _call(tree, setting)


def holds(tree: Tree, setting: Setting) -> bool:
    return truth_of(evaluate(tree, setting))


def _call(call: Call, setting: Setting) -> Value:
    if call.name == "if":
        condition, then, otherwise = call.arguments
        return evaluate(then if holds(condition, setting) else otherwise, setting)
    if call.name == "today":
        return setting.today
    run = FUNCTIONS[call.name].run
    given = [evaluate(one, setting) for one in call.arguments]
    return run(given) if run else NOTHING


def _chain(chain: Chain, setting: Setting) -> Value:
    sign = chain.rest[0][0]
    if sign in ("and", "or"):
        parts = (chain.first, *(part for _sign, part in chain.rest))
        found = (holds(part, setting) for part in parts)
        return all(found) if sign == "and" else any(found)
    value = evaluate(chain.first, setting)
    for sign, part in chain.rest:
        value = _joined(value, sign, evaluate(part, setting))
    return value


def _joined(left: Value, sign: str, right: Value) -> Value:
    if sign == "=":
        return equal(left, right)
    if sign == "!=":
        return not equal(left, right)
    one, other = number_of(left), number_of(right)
    if sign in ("<", "<=", ">", ">="):
        return _compared(one, sign, other)
    return _reckoned(one, sign, other)


def _compared(one: float, sign: str, other: float) -> bool:
    if sign == "<":
        return one < other
    if sign == "<=":
        return one <= other
    return one > other if sign == ">" else one >= other


def _reckoned(one: float, sign: str, other: float) -> float:
    if sign == "+":
        return finite(one + other)
    if sign == "-":
        return finite(one - other)
    if sign == "*":
        return finite(one * other)
    if other == 0 or math.isnan(other):
        return math.nan
    return finite(one / other) if sign == "div" else finite(math.fmod(one, other))
