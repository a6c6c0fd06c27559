"""The functions of the formula language. Each takes the call and the scope, and gives compiled code."""

import ast
from collections.abc import Callable
from typing import Final

import numpy as np

from zeroward.methods.ghg.say import Name, Said, names, say
from zeroward.methods.pathways.model import series
from zeroward.methods.pathways.model.expression import (
    Code,
    Env,
    FormulaError,
    Function,
    Run,
    Scope,
    code,
    constant,
    few_enough,
    plain,
    same,
    scaled,
)
from zeroward.methods.pathways.model.shapes import Floats, added
from zeroward.methods.pathways.model.units import NONE, Powers, UnitError, parse_unit
from zeroward.methods.pathways.model.unlike import wanted_here


def arguments(node: ast.Call, least: int, most: int | None = None) -> list[ast.expr]:
    given = len(node.args)
    if given < least or (most is not None and given > most):
        raise FormulaError("syntax", takes(least, most, given), node.col_offset + 1)
    return node.args


def takes(least: int, most: int | None, given: int) -> Said:
    """How many arguments a function takes."""
    words = {"least": least, "most": most, "given": given}
    if most is None:
        return say("Arguments: %(given)s. This function takes %(least)s or more.", **words)
    if most == least:
        return say("Arguments: %(given)s. This function takes %(least)s.", **words)
    return say("Arguments: %(given)s. This function takes %(least)s to %(most)s.", **words)


def dimension(node: ast.expr, scope: Scope, value: Code) -> str:
    """A bare name that is a dimension by which the value is split."""
    found = node.id if isinstance(node, ast.Name) else ""
    if found not in scope.space.dimensions:
        raise FormulaError("unknown", say("This is no dimension of the model."), node.col_offset + 1,
                           say("Use one of %(names)s.", names=names(scope.space.dimensions)))  # fmt: skip
    needs(value, found, node)
    return found


def category(node: ast.expr, scope: Scope) -> tuple[str, int]:
    """`mode.car` as dimension and position."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        names = scope.space.dimensions.get(node.value.id, ())
        if node.attr in names:
            return node.value.id, names.index(node.attr)
    raise FormulaError(
        "unknown",
        say("This is no category of the model."),
        node.col_offset + 1,
        say("Write dimension.category."),
    )


def sum_(node: ast.Call, scope: Scope) -> Code:
    args = arguments(node, 1)
    value = code(args[0], scope)
    dims = [dimension(one, scope, value) for one in args[1:]] or sorted(value.dims)
    run, axes = value.run, [scope.space.axis(one) for one in dims]

    def total(env: Env) -> Floats:
        found = run(env)
        for axis in axes:
            found = added(found, axis)
        return found

    return Code(total, value.powers, value.scale, value.dims - set(dims))


def at(node: ast.Call, scope: Scope) -> Code:
    args = arguments(node, 2)
    value = code(args[0], scope)
    index: list[slice] = [slice(None)] * scope.space.ndim
    gone = set()
    for one in args[1:]:
        name, position = category(one, scope)
        needs(value, name, one)
        index[scope.space.axis(name)] = slice(position, position + 1)
        gone.add(name)
    run, where = value.run, tuple(index)
    return Code(lambda env: run(env)[where], value.powers, value.scale, value.dims - gone)


def needs(value: Code, name: str, node: ast.expr) -> None:
    if name not in value.dims:
        message = say("The amount is not split by %(dimension)s.", dimension=Name(name))
        raise FormulaError("shape", message, node.col_offset + 1)


def mask(nodes: list[ast.expr], scope: Scope) -> tuple[str, Floats]:
    """Ones at the categories given, which are of one dimension."""
    found = [category(one, scope) for one in nodes]
    name = found[0][0]
    if any(other != name for other, _ in found):
        message = say("These categories are of different dimensions.")
        raise FormulaError("shape", message, nodes[0].col_offset + 1)
    ones = np.zeros(scope.space.shape((name,), 1))
    ones[(slice(None),) * scope.space.axis(name) + ([position for _, position in found],)] = 1.0
    return name, ones


def only(node: ast.Call, scope: Scope) -> Code:
    args = arguments(node, 2)
    value = code(args[0], scope)
    name, ones = mask(args[1:], scope)
    needs(value, name, args[1])
    run = value.run
    return Code(lambda env: run(env) * ones, value.powers, value.scale, value.dims)


def put(node: ast.Call, scope: Scope) -> Code:
    args = arguments(node, 2, 2)
    value = code(args[0], scope)
    name, ones = mask(args[1:], scope)
    if name in value.dims:
        message = say("The amount is already split by %(dimension)s.", dimension=Name(name))
        raise FormulaError("shape", message, args[1].col_offset + 1)
    run = value.run
    return Code(lambda env: run(env) * ones, value.powers, value.scale, value.dims | {name})


def each(node: ast.Call, scope: Scope) -> Code:
    args = arguments(node, 2)
    value = code(args[0], scope)
    names = {one.id for one in args[1:] if isinstance(one, ast.Name) and one.id in scope.space.dimensions}
    if len(names) != len(args) - 1:
        raise FormulaError("unknown", say("This is no dimension of the model."), args[1].col_offset + 1)
    few_enough(value.dims | names, scope, node)
    ones, run = np.ones(scope.space.shape(tuple(names), 1)), value.run
    return Code(lambda env: run(env) * ones, value.powers, value.scale, value.dims | names)


def share(node: ast.Call, scope: Scope) -> Code:
    args = arguments(node, 2, 2)
    value = code(args[0], scope)
    run, axis = value.run, scope.space.axis(dimension(args[1], scope, value))

    def part(env: Env) -> Floats:
        found = run(env)
        return found / added(found, axis)

    return Code(part, NONE, 1.0, value.dims)


def over_years(change: Callable[[Floats], Floats], *, number: bool = False) -> Function:
    """A function along the years; `number` asks for a plain number."""

    def build(node: ast.Call, scope: Scope) -> Code:
        (arg,) = arguments(node, 1, 1)
        value = code(arg, scope)
        run, length = value.run, len(scope.space.years)
        if number:
            expect(value, NONE, arg)
            run = scaled(value)

        def along(env: Env) -> Floats:
            found = run(env)
            if found.shape[-1] != length:
                found = np.repeat(found, length, axis=-1)
            return change(found)

        return Code(along, value.powers, 1.0 if number else value.scale, value.dims)

    return build


def expect(value: Code, powers: Powers, node: ast.expr) -> None:
    if value.powers != powers:
        raise FormulaError("unit", wanted_here(powers, value.powers), node.col_offset + 1)


def several(least: int, most: int, powers: tuple[Powers, ...], kernel: Callable[..., Floats]) -> Function:
    """A function of several amounts with fixed units; the result is a plain number."""

    def build(node: ast.Call, scope: Scope) -> Code:
        args = arguments(node, least, most)
        parts = [code(one, scope) for one in args]
        for part, wanted, one in zip(parts, powers, args, strict=True):
            expect(part, wanted, one)
        runs: list[Run] = [scaled(part) for part in parts]
        dims = frozenset().union(*(part.dims for part in parts))
        years = scope.space.by_year(scope.space.years.astype(np.float64))
        return Code(lambda env: kernel(years, *(run(env) for run in runs)), NONE, 1.0, dims)

    return build


def bound(function: np.ufunc) -> Function:
    def build(node: ast.Call, scope: Scope) -> Code:
        args = arguments(node, 2, 2)
        return bounded(code(args[0], scope), args[1], scope, function, node)

    return build


def bounded(value: Code, limit: ast.expr, scope: Scope, function: np.ufunc, node: ast.expr) -> Code:
    """Zero is zero in every unit; any other limit must measure the same."""
    right = code(limit, scope)
    if right.constant == 0.0:
        right = constant(0.0, value.powers)
    if value.constant is None and right.constant is None and right.dims <= value.dims:
        right = Code(right.run, right.powers, right.scale, value.dims)
    same(value, right, node, "compared")
    if value.constant is not None and right.constant is not None:
        return constant(float(function(value.constant, right.constant)), value.powers)
    a, b, factor = plain(value), plain(right), right.scale / value.scale
    if factor < 0 or value.scale < 0:
        a, b, factor = scaled(value), scaled(right), 1.0
        return Code(lambda env: function(a(env), b(env)), value.powers, 1.0, value.dims | right.dims)
    if factor == 1.0:
        return Code(lambda env: function(a(env), b(env)), value.powers, value.scale, value.dims | right.dims)
    return Code(
        lambda env: function(a(env), b(env) * factor), value.powers, value.scale, value.dims | right.dims
    )


def clip(node: ast.Call, scope: Scope) -> Code:
    args = arguments(node, 3, 3)
    raised_ = bounded(code(args[0], scope), args[1], scope, np.maximum, node)
    return bounded(raised_, args[2], scope, np.minimum, node)


def positive(node: ast.Call, scope: Scope) -> Code:
    (arg,) = arguments(node, 1, 1)
    return bounded(code(arg, scope), ast.Constant(0.0), scope, np.maximum, node)


def of_number(function: np.ufunc) -> Function:
    def build(node: ast.Call, scope: Scope) -> Code:
        (arg,) = arguments(node, 1, 1)
        value = code(arg, scope)
        expect(value, NONE, arg)
        run = scaled(value)
        return Code(lambda env: function(run(env)), NONE, 1.0, value.dims)

    return build


def quantity(node: ast.Call, scope: Scope) -> Code:
    args = arguments(node, 2, 2)
    value = code(args[0], scope)
    if value.constant is None or value.powers:
        raise FormulaError("syntax", say("A number is wanted here."), args[0].col_offset + 1)
    if not isinstance(args[1], ast.Constant) or not isinstance(args[1].value, str):
        raise FormulaError("unit", say("A unit in quotes is wanted here."), args[1].col_offset + 1)
    try:
        unit = parse_unit(args[1].value)
    except UnitError as error:
        raise FormulaError("unit", error.message, args[1].col_offset + 1) from error
    return constant(value.constant * unit.size, unit.powers)


def clock(slot: int) -> Function:
    """Calendar year, or years since the base year."""

    def build(node: ast.Call, _scope: Scope) -> Code:
        arguments(node, 0, 0)
        return Code(lambda env: env[slot], (("[year]", 1),))

    return build


_YEAR: Final[Powers] = (("[year]", 1),)
FUNCTIONS: Final[dict[str, Function]] = {
    "sum": sum_, "at": at, "only": only, "put": put, "each": each, "share": share,
    "base": over_years(series.base), "lag": over_years(series.lag), "change": over_years(series.change),
    "cumulate": over_years(series.cumulate), "growth": over_years(series.growth, number=True),
    "turnover": several(3, 3, (NONE, NONE, NONE), series.turnover),
    "renewal": several(3, 3, (NONE, _YEAR, NONE), series.renewal),
    "scurve": several(3, 3, (NONE, NONE, _YEAR), series.scurve),
    "min": bound(np.minimum), "max": bound(np.maximum), "clip": clip, "positive": positive,
    "exp": of_number(np.exp), "log": of_number(np.log), "quantity": quantity,
    "calendar": clock(0), "elapsed": clock(1),
}  # fmt: skip
