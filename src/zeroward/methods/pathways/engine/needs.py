"""Which drivers have to be asked for, so that a quantity can be computed."""

from collections.abc import Sequence

from zeroward.methods.pathways.engine.evaluate import Setting, State
from zeroward.methods.pathways.engine.inputs import Missing, Values
from zeroward.methods.pathways.model.graph import Model


def needed(
    model: Model, setting: Setting, state: State, nodes: Sequence[str], values: Values
) -> tuple[Missing, ...]:
    """Drivers without a value on which these quantities depend, as things are switched now; in the order
    of the file.
    """
    by_slot = {step.slot: step for step in model.steps}
    waiting = [model.step(key).slot for key in nodes]
    seen: set[int] = set()
    lacking: set[str] = set()
    while waiting:
        slot = waiting.pop()
        if slot in seen or slot not in by_slot or state.env[slot] is not None:
            continue
        seen.add(slot)
        step = by_slot[slot]
        if step.run is None and setting.drivers[step.key] is None:
            lacking.add(step.key)
        waiting += step.reads
        for effect in step.effects:
            if state.active[effect.action]:
                waiting += effect.reads
    return tuple(one for one in values.missing if one.driver in lacking)
