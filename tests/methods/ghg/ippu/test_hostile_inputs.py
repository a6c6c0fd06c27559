"""Whatever is typed or imported: a finite result, or an error that names the place."""

import math
import random

import pytest

from zeroward.methods.ghg import afolu, ippu, waste
from zeroward.methods.ghg.method import METHODS, MethodError

FAMILIES = {module.__name__.rsplit(".", 1)[-1] for module in (afolu, ippu, waste)} | {"direct"}
OURS = [one for key, one in METHODS.items() if key.split(".")[0] in FAMILIES]

RUBBISH = (
    None, True, "", "many", "1,5", math.nan, math.inf, -math.inf, -1, -1e-9, 1e16, 1e308, 10**400, 0, 5e-324, 1e15,
    [], [1], {}, {1: 1}, {"": 1}, {"food": "x"}, {"food": math.nan}, {"food": -0.1}, {"food": 0.7, "paper": 0.7},
    {10**400: 1}, {1e9: 1, 1: 1}, {"2000": 1e15}, {(1, 2): 1}, object(), b"1", 1j,
)  # fmt: skip


def fitting(one, dice):
    """A value of the right kind for an input, often an extreme one."""
    if one.kind == "choice":
        return dice.choice(one.choices).key
    if one.kind == "series":
        return {
            year: dice.choice((0.0, 1.0, 1e6, dice.random() * 1e4))
            for year in range(2000, 2000 + dice.randint(1, 5))
        }
    if one.kind == "composition":
        names = [choice.key for choice in one.choices]
        return {name: dice.random() / 2 for name in dice.sample(names, min(len(names), dice.randint(0, 3)))}
    if one.kind == "text":
        return "AR5"
    if one.key == "year":
        return 2000  # the first of the series
    lower = one.minimum or 0.0
    upper = 1.0 if one.kind == "share" else one.maximum or 1e6
    return dice.choice((lower, upper, dice.uniform(lower, upper), dice.uniform(lower, upper)))


@pytest.mark.parametrize("method", OURS, ids=lambda method: method.key)
def test_any_input_gives_a_finite_result_or_a_placed_error(method):
    dice = random.Random(method.key)
    results = 0
    for _ in range(400):
        inputs = {one.key: fitting(one, dice) for one in method.inputs if one.required or dice.random() < 0.5}
        if dice.random() < 0.5:
            inputs[dice.choice(method.inputs).key] = dice.choice(RUBBISH)
        places, outcome = places_or_outcome(method, inputs)
        assert places <= {one.key for one in method.inputs} | {"mcf"}, inputs
        if outcome is not None:
            results += 1
            assert all(math.isfinite(value) for value in outcome.emissions.values()), inputs
            assert all(math.isfinite(step.value) for step in outcome.steps), inputs
    assert results > 3


def places_or_outcome(method, inputs):
    try:
        return set(), method.compute(inputs)
    except MethodError as error:
        return {error.place.split(".")[0]}, None
