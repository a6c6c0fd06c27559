"""What actions do to a quantity, all together.

Additions come first, then settings, then cuts, then moves. Within each of these the order does not matter:
cuts multiply
what is left, and where several actions set or move the same thing they share it in proportion to their level.
"""

from collections.abc import Sequence

import numpy as np

from zeroward.methods.ghg.say import say
from zeroward.methods.pathways.engine.notes import PART, Note
from zeroward.methods.pathways.model.errors import ModelError, Problem
from zeroward.methods.pathways.model.expression import Env
from zeroward.methods.pathways.model.graph import FIRST_LEVEL, CompiledEffect, Step
from zeroward.methods.pathways.model.shapes import Floats, added

OVER = 1e-9


def applied(
    x: Floats, step: Step, effects: Sequence[CompiledEffect], env: Env, notes: dict[str, Note] | None
) -> Floats:
    """The quantity after its effects. With `notes` an amount over the whole is cut off and noted, else refused.

    Raises ModelError when an action would cut or move less than nothing or more than there is.
    """
    sets: list[tuple[Floats, Floats]] = []
    moves: list[tuple[CompiledEffect, Floats]] = []
    factor: Floats | None = None
    for one in effects:
        level, amount = env[FIRST_LEVEL + one.action], one.amount(env)
        if one.mask is not None:
            level = level * one.mask
        if one.how == "add":
            x = x + level * amount
        elif one.how == "set":
            sets.append((level, amount))
        elif one.how == "move":
            moves.append((one, part(level * amount, step, notes)))
        else:
            change = level * amount
            left = 1.0 + change if one.how == "raise" else 1.0 - part(change, step, notes)
            factor = left if factor is None else factor * left
    if sets:
        x = settled(x, sets)
    if factor is not None:
        x = x * factor
    return moved(x, moves, env) if moves else x


def part(share: Floats, step: Step, notes: dict[str, Note] | None) -> Floats:
    """A share of the whole, from 0 to 1."""
    if float(share.max()) <= 1.0 + OVER and float(share.min()) >= -OVER:
        return share
    if notes is None:
        raise ModelError(
            [
                Problem(
                    "value",
                    say("An action takes %(share).3g of it (only 0 to 1 can be).", share=float(share.max())),
                    where=step.key, remedy=say("Lower the amount, or give it a limit with min(…, 1)."),
                )
            ]
        )  # fmt: skip
    notes[step.key] = PART
    return np.clip(share, 0.0, 1.0)


def settled(x: Floats, sets: Sequence[tuple[Floats, Floats]]) -> Floats:
    """Drawn towards what the actions set, as far as they have come."""
    keep: Floats | float = 1.0
    weight: Floats | float = 0.0
    aim: Floats | float = 0.0
    for level, amount in sets:
        keep, weight, aim = keep * (1.0 - level), weight + level, aim + level * amount
    return np.asarray(x * keep + aim / np.where(np.asarray(weight) > 0, weight, 1.0) * (1.0 - keep))


def moved(x: Floats, moves: Sequence[tuple[CompiledEffect, Floats]], env: Env) -> Floats:
    """Parts taken from some categories and given to others; the whole stays what it was."""
    keep: Floats | float = 1.0
    weight: Floats | float = 0.0
    for _, share in moves:
        keep, weight = keep * (1.0 - share), weight + share
    out = x * (1.0 - keep)
    result = x - out
    for one, share in moves:
        mine = out if len(moves) == 1 else out * (share / np.where(np.asarray(weight) > 0, weight, 1.0))
        result = result + added(mine, one.axis) * one.mix(env)  # type: ignore[misc]
    return result


def limited(x: Floats, step: Step, notes: dict[str, Note]) -> Floats:
    """Within the technical limits of the quantity; what was cut off is noted, for it is an effect that
    does not happen.
    """
    low, high = step.minimum, step.maximum
    if low is not None and float(x.min()) < low - OVER:
        notes[step.key] = Note("lower", low)
        x = np.maximum(x, low)
    if high is not None and float(x.max()) > high + OVER:
        notes[step.key] = Note("upper", high)
        x = np.minimum(x, high)
    return x
