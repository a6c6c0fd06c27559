"""Compiles what actions do to a quantity."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np

from zeroward.methods.ghg.say import Name, Said, names, say
from zeroward.methods.pathways.model.draft import Draft
from zeroward.methods.pathways.model.expression import (
    Code,
    FormulaError,
    Run,
    Symbol,
    compiled,
    names_in,
    scaled,
)
from zeroward.methods.pathways.model.graph import FIRST_LEVEL, CompiledEffect
from zeroward.methods.pathways.model.shapes import Floats
from zeroward.methods.pathways.model.spec import Effect
from zeroward.methods.pathways.model.units import NONE, Unit
from zeroward.methods.pathways.model.unlike import wanted_here

YEAR = (("[year]", 1),)
ADDS_UP = 1e-9


def names_of(effect: Effect) -> frozenset[str]:
    """Names that an effect refers to."""
    mix = names_in(effect.to) if isinstance(effect.to, str) and effect.to else frozenset()
    return (names_in(effect.amount) | mix) - {"since", "level"}


def compiled_effects(
    draft: Draft, key: str, unit: Unit, dims: frozenset[str], share: str
) -> tuple[CompiledEffect, ...]:
    made = []
    for number, at, effect in draft.aimed.get(key, ()):
        action = draft.spec.actions[number]
        try:
            if share and effect.how not in ("move", "set"):
                raise FormulaError(
                    "shares", say("After this the shares would not add to one."), 0, say("Use move.")
                )
            made.append(one_effect(draft, number, effect, unit, dims))
        except FormulaError as error:
            field = "to" if effect.how == "move" and error.kind == "shares" else "amount"
            draft.report(action.key, f"effects.{at + 1}.{field}", error)
    return tuple(made)


def one_effect(draft: Draft, number: int, effect: Effect, unit: Unit, dims: frozenset[str]) -> CompiledEffect:
    """Raises FormulaError when amount, categories or mix do not fit the target."""
    count = len(draft.spec.actions)
    own = {
        "level": Symbol(FIRST_LEVEL + number, NONE, 1.0, frozenset()),
        "since": Symbol(FIRST_LEVEL + count + number, YEAR, 1.0, frozenset()),
    }
    scope = replace(draft.scope, own=own)
    amount = compiled(effect.amount, scope)
    same_unit = effect.how in ("add", "set")
    wanted = unit.powers if same_unit else NONE
    if amount.constant is not None and not amount.powers and same_unit:
        amount = Code(amount.run, wanted, unit.size)  # a bare number is in the unit of the target
    if amount.powers != wanted:
        raise FormulaError("unit", wanted_here(wanted, amount.powers))
    if not amount.dims <= dims:
        raise FormulaError("shape", target_not_split(amount.dims - dims))
    mask, axis = masked(draft, effect, dims)
    reads = draft.read(names_of(effect)) | {FIRST_LEVEL + number}
    mix = None
    if effect.how == "move":
        if mask is None:
            raise FormulaError("shape", say("A move says what it is taken from."), 0, say("Give where."))
        mix, more = mixture(draft, effect, dims, axis)
        reads |= more
    return CompiledEffect(
        number, effect.how, scaled(amount, unit.size if same_unit else 1.0), frozenset(reads), mask, axis, mix
    )


def target_not_split(dims: Iterable[str]) -> Said:
    return say("The target is not split by %(dimensions)s.", dimensions=names(sorted(dims)))


def masked(draft: Draft, effect: Effect, dims: frozenset[str]) -> tuple[Floats | None, int]:
    """Ones at the categories of `where`; categories of one dimension are joined, those of several crossed."""
    if not effect.where:
        return None, 0
    found: dict[str, list[int]] = {}
    for entry in effect.where:
        dimension, _, category = entry.partition(".")
        if category not in draft.space.dimensions.get(dimension, ()):
            raise FormulaError(
                "unknown",
                say("%(name)s is no category of the model.", name=Name(entry)),
                0,
                say("Write dimension.category."),
            )
        if dimension not in dims:
            raise FormulaError("shape", target_not_split([dimension]))
        found.setdefault(dimension, []).append(draft.space.position(dimension, category))
    mask = np.ones((1,) * draft.space.ndim)
    for dimension, positions in found.items():
        part = np.zeros(draft.space.shape((dimension,), 1))
        part[(slice(None),) * draft.space.axis(dimension) + (positions,)] = 1.0
        mask = mask * part
    return mask, draft.space.axis(next(iter(found)))


def mixture(draft: Draft, effect: Effect, dims: frozenset[str], axis: int) -> tuple[Run, frozenset[int]]:
    """Where moved amounts go: a table of shares, or a driver that adds to one along the same dimension."""
    dimension = list(draft.space.dimensions)[axis - 1]
    if isinstance(effect.to, Mapping):
        shares = np.zeros(draft.space.shape((dimension,), 1))
        for category, part in effect.to.items():
            if category not in draft.space.dimensions[dimension] or not isinstance(part, (int, float)):
                raise FormulaError(
                    "unknown",
                    say(
                        "%(name)s is no category of %(dimension)s.",
                        name=Name(category), dimension=Name(dimension),
                    ),
                )  # fmt: skip
            shares[(slice(None),) * axis + (draft.space.position(dimension, category),)] = part
        if abs(float(shares.sum()) - 1.0) > ADDS_UP or float(shares.min()) < 0:
            raise FormulaError(
                "shares",
                say("The mix adds to %(sum)g, not to 1.", sum=float(shares.sum())),
                0,
                say("Correct it."),
            )
        return (lambda _env: shares), frozenset()
    target = draft.quantities.get(effect.to)
    if (
        target is None
        or getattr(target, "adds_to_one", "") != dimension
        or not set(target.dims or ()) <= dims
    ):
        raise FormulaError(
            "shares",
            say("The mix has to be a driver that adds to one along %(dimension)s.", dimension=Name(dimension)), 0,
            say("Name one, or give a table of shares."),
        )  # fmt: skip
    slot, size = draft.slots[effect.to], draft.symbols[effect.to].size
    run: Run = (lambda env: env[slot]) if size == 1.0 else (lambda env: env[slot] * size)
    return run, frozenset({slot})
