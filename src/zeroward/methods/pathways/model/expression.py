"""Formulas: a small language, read with Python's own parser and a white list, compiled once to plain NumPy calls.

Units and dimensions are settled while compiling. Amounts that do not measure the same, or that are not split by the
same dimensions, are never added; conversions become one multiplication.
"""

import ast
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import isfinite
from operator import itemgetter
from typing import Final

import numpy as np

from zeroward.methods.ghg.say import Name, Said, names, say
from zeroward.methods.pathways.model.errors import ProblemKind
from zeroward.methods.pathways.model.shapes import Floats, Space
from zeroward.methods.pathways.model.units import NONE, Powers, raised, times
from zeroward.methods.pathways.model.unlike import Doing, unlike_dims, unlike_units

Env = list[Floats]
Run = Callable[[Env], Floats]
LONGEST: Final = 2_000
MOST_CELLS: Final = 20_000
DEEPEST: Final = 200
"""Levels of a formula: compiling and running go down them one by one, on Python's own stack."""


class FormulaError(ValueError):
    """What a formula cannot mean. `column` counts from 1."""

    def __init__(self, kind: ProblemKind, message: str, column: int = 0, remedy: str = "") -> None:
        super().__init__(message)
        self.kind, self.message, self.column, self.remedy = kind, message, column, remedy


@dataclass(frozen=True, slots=True)
class Symbol:
    """What a name stands for: its place in the environment, its unit and its dimensions."""

    slot: int
    powers: Powers
    size: float
    dims: frozenset[str]


@dataclass(frozen=True, slots=True)
class Code:
    """A compiled formula: `run(env) * scale` is the value in base units. `constant` where it is one number."""

    run: Run
    powers: Powers = NONE
    scale: float = 1.0
    dims: frozenset[str] = frozenset()
    constant: float | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """What names mean. `levels` are actions; `own` are names that only this formula knows."""

    space: Space
    symbols: Mapping[str, Symbol]
    levels: Mapping[str, Symbol]
    functions: "Mapping[str, Function]"
    own: Mapping[str, Symbol] = field(default_factory=dict)


Function = Callable[[ast.Call, Scope], Code]


@lru_cache(maxsize=8_192)
def parse(text: str) -> ast.expr:
    """The tree of a formula. Raises FormulaError when it is empty, too long or not one expression."""
    if not text.strip() or len(text) > LONGEST:
        raise FormulaError(
            "syntax", say("The formula is too long.") if text.strip() else say("The formula is empty.")
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python's advice on its own grammar
            tree = ast.parse(text.strip(), mode="eval").body
    except SyntaxError as error:
        raise FormulaError(
            "syntax", say("The formula cannot be read."), error.offset or 0, say("Check it here.")
        ) from error
    except (RecursionError, MemoryError, ValueError) as error:
        raise FormulaError(
            "syntax", say("The formula is nested too deeply or holds a stray sign.")
        ) from error
    if _depth(tree) > DEEPEST:
        raise FormulaError("syntax", say("The formula is nested too deeply or holds a stray sign."))
    return tree


def _depth(tree: ast.expr) -> int:
    """Levels of the tree, counted without going down them on the stack."""
    level, depth = [tree], 0
    while level:
        depth += 1
        level = [part for node in level for part in ast.iter_child_nodes(node) if isinstance(part, ast.expr)]
    return depth


@lru_cache(maxsize=8_192)
def names_in(text: str) -> frozenset[str]:
    """Names that a formula refers to; `level.x` appears as such."""
    found: set[str] = set()
    for node in ast.walk(parse(text)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            found.add(f"{node.value.id}.{node.attr}")
        elif isinstance(node, ast.Name):
            found.add(node.id)
    return frozenset(found)


def compiled(text: str, scope: Scope) -> Code:
    """Raises FormulaError with the position of what cannot be."""
    return code(parse(text), scope)


def code(node: ast.expr, scope: Scope) -> Code:
    """The code of a part of a formula, unless it would be too large."""
    found = meaning(node, scope)
    few_enough(found.dims, scope, node)
    return found


def few_enough(dims: frozenset[str], scope: Scope, node: ast.expr) -> None:
    """Raises FormulaError when an amount would have more cells than a model may hold."""
    if scope.space.count(tuple(dims)) > MOST_CELLS:
        raise FormulaError(
            "shape",
            say("This has more than %(most)s cells.", most=MOST_CELLS),
            node.col_offset + 1,
            say("Sum over a dimension first."),
        )


def meaning(node: ast.expr, scope: Scope) -> Code:
    if isinstance(node, ast.Constant):
        return number(node)
    if isinstance(node, ast.Name):
        return name(node, scope)
    if isinstance(node, ast.Attribute):
        return level(node, scope)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        inner = code(node.operand, scope)
        if inner.constant is not None:
            return constant(-inner.constant, inner.powers)
        return Code(inner.run, inner.powers, -inner.scale, inner.dims)
    if isinstance(node, ast.BinOp):
        return binary(node, scope)
    if isinstance(node, ast.Call):
        return call(node, scope)
    raise FormulaError("syntax", say("This has no meaning in a formula."), node.col_offset + 1)


def call(node: ast.Call, scope: Scope) -> Code:
    if not isinstance(node.func, ast.Name) or node.func.id not in scope.functions or node.keywords:
        raise FormulaError(
            "unknown",
            say("There is no such function."),
            node.col_offset + 1,
            say("Use one of %(names)s.", names=names(scope.functions)),
        )
    return scope.functions[node.func.id](node, scope)


def number(node: ast.Constant) -> Code:
    value = node.value
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not np.isfinite(value):
        raise FormulaError(
            "syntax", say("%(value)s is no number.", value=Name(repr(value))), node.col_offset + 1
        )
    return constant(float(value))


def constant(value: float, powers: Powers = NONE) -> Code:
    if not isfinite(value):
        raise FormulaError("value", say("The numbers in this formula are too large."))
    made: dict[int, Floats] = {}

    def run(env: Env) -> Floats:
        ndim = env[0].ndim
        if ndim not in made:
            made[ndim] = np.full((1,) * ndim, value)
        return made[ndim]

    return Code(run, powers, 1.0, frozenset(), value)


def name(node: ast.Name, scope: Scope) -> Code:
    symbol = scope.own.get(node.id) or scope.symbols.get(node.id)
    if symbol is None:
        raise FormulaError(
            "unknown",
            say("%(name)s is not known.", name=Name(node.id)),
            node.col_offset + 1,
            nearest(node.id, scope),
        )
    return Code(itemgetter(symbol.slot), symbol.powers, symbol.size, symbol.dims)


def nearest(wanted: str, scope: Scope) -> Said:
    from difflib import get_close_matches

    close = [Name(one) for one in get_close_matches(wanted, [*scope.symbols, *scope.own], 2)]
    if not close:
        return say("Name a driver or node of this model.")
    if len(close) == 1:
        return say("Did you mean %(name)s?", name=close[0])
    return say("Did you mean %(one)s or %(other)s?", one=close[0], other=close[1])


def level(node: ast.Attribute, scope: Scope) -> Code:
    owner = node.value.id if isinstance(node.value, ast.Name) else ""
    if owner != "level":
        raise FormulaError(
            "unknown", say("%(name)s is not an amount.", name=Name(f"{owner}.{node.attr}")), node.col_offset + 1,
            say("Categories stand inside at(), only() and put()."),
        )  # fmt: skip
    if node.attr not in scope.levels:
        message = say("There is no action called %(name)s.", name=Name(node.attr))
        raise FormulaError("unknown", message, node.col_offset + 1)
    return Code(itemgetter(scope.levels[node.attr].slot))


def binary(node: ast.BinOp, scope: Scope) -> Code:
    if isinstance(node.op, ast.Pow):
        return power(node, scope)
    left, right = code(node.left, scope), code(node.right, scope)
    if isinstance(node.op, ast.Mult):
        return product(left, right)
    if isinstance(node.op, ast.Div):
        return quotient(left, right, node)
    if isinstance(node.op, (ast.Add, ast.Sub)):
        return total(left, right, -1.0 if isinstance(node.op, ast.Sub) else 1.0, node)
    raise FormulaError("syntax", say("This sign has no meaning in a formula."), node.col_offset + 1)


def product(left: Code, right: Code) -> Code:
    powers, dims = times(left.powers, right.powers), left.dims | right.dims
    if left.constant is not None and right.constant is not None:
        return constant(left.constant * right.constant, powers)
    if left.constant is not None:
        return stretched(right, left.constant, powers)
    if right.constant is not None:
        return stretched(left, right.constant, powers)
    a, b = left.run, right.run
    return within(Code(lambda env: a(env) * b(env), powers, left.scale * right.scale, dims))


def stretched(part: Code, factor: float, powers: Powers) -> Code:
    """A formula times a number, which costs nothing until the end. Nothing times zero keeps its shape."""
    if factor == 0.0:
        run = part.run
        return Code(lambda env: run(env) * 0.0, powers, 1.0, part.dims)
    return within(Code(part.run, powers, part.scale * factor, part.dims))


def within(part: Code) -> Code:
    """Raises FormulaError when numbers in a formula multiply to more, or less, than a number can hold."""
    if part.scale == 0.0 or not isfinite(part.scale):
        raise FormulaError("value", say("The numbers in this formula are too large or too small."))
    return part


def quotient(left: Code, right: Code, node: ast.BinOp) -> Code:
    powers = times(left.powers, raised(right.powers, -1))
    if right.constant is not None:
        if right.constant == 0:
            raise FormulaError("division", say("This divides by zero."), node.right.col_offset + 1)
        if left.constant is not None:
            return constant(left.constant / right.constant, powers)
        return within(Code(left.run, powers, left.scale / right.constant, left.dims))
    a, b = left.run, right.run
    return within(Code(lambda env: a(env) / b(env), powers, left.scale / right.scale, left.dims | right.dims))


def power(node: ast.BinOp, scope: Scope) -> Code:
    base, exponent = code(node.left, scope), node.right
    sign = 1
    if isinstance(exponent, ast.UnaryOp) and isinstance(exponent.op, ast.USub):
        sign, exponent = -1, exponent.operand
    times_ = exponent.value if isinstance(exponent, ast.Constant) else 0
    if not isinstance(times_, int) or not 1 <= times_ <= 3:
        message = say("A power is 1, 2 or 3, or its negative.")
        raise FormulaError("syntax", message, node.right.col_offset + 1)
    result = base
    for _ in range(times_ - 1):
        result = product(result, base)
    if sign > 0:
        return result
    return quotient(constant(1.0), result, node)


def same(left: Code, right: Code, node: ast.expr, doing: Doing) -> None:
    """Raises FormulaError unless two amounts measure the same and are split alike."""
    if left.powers != right.powers:
        raise FormulaError(
            "unit",
            unlike_units(left.powers, right.powers, doing),
            node.col_offset + 1,
            say("Multiply by a factor with the missing unit."),
        )
    if left.dims != right.dims and left.constant is None and right.constant is None:
        odd = names(sorted(left.dims ^ right.dims))
        raise FormulaError(
            "shape",
            unlike_dims(odd, doing),
            node.col_offset + 1,
            say(
                "Use sum(…, %(dimensions)s), at(…) or each(…, %(dimensions)s) to say what is meant.",
                dimensions=odd,
            ),
        )


def total(left: Code, right: Code, sign: float, node: ast.BinOp) -> Code:
    same(left, right, node, "added" if sign > 0 else "subtracted")
    dims = left.dims | right.dims
    if left.constant is not None and right.constant is not None:
        return constant(left.constant + sign * right.constant, left.powers)
    a, b, factor = plain(left), plain(right), sign * right.scale / left.scale
    if factor == 1.0:
        return Code(lambda env: a(env) + b(env), left.powers, left.scale, dims)
    if factor == -1.0:
        return Code(lambda env: a(env) - b(env), left.powers, left.scale, dims)
    return Code(lambda env: a(env) + b(env) * factor, left.powers, left.scale, dims)


def plain(part: Code) -> Run:
    """A constant as a bare number (NumPy adds it to any shape), anything else as it is."""
    if part.constant is None:
        return part.run
    value = np.float64(part.constant)
    return lambda _env: value  # type: ignore[return-value]


def scaled(part: Code, size: float = 1.0) -> Run:
    """The run of a formula in units of `size`."""
    factor, run = part.scale / size, part.run
    return run if factor == 1.0 else (lambda env: run(env) * factor)
