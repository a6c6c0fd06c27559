"""The inventory as a sum of products: each term is an amount times one or two uncertain multipliers.

    total = sum over terms of  value · x[first] · x[second]

A multiplier that stands in several terms (a factor used in many rows, years or cities) is drawn once. That is all
there is to correlation here. The value holds the warming potential, which is a convention and not varied.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.uncertainty.bounds import Floats
from zeroward.methods.ghg.uncertainty.distributions import Distribution, constant

CERTAIN: Final = "certain"
"""Key of the multiplier that is always one: the second of a term that has only one."""


@dataclass(frozen=True, slots=True)
class Term:
    """`output` names what it adds to: a sector, a year, a city."""

    value: float
    first: str
    second: str = CERTAIN
    output: str = "total"


@dataclass(frozen=True, slots=True)
class Model:
    """Made by `model_of`. Terms are merged and sorted by key, so their order at entry changes nothing."""

    keys: tuple[str, ...]
    distributions: tuple[Distribution, ...]
    outputs: tuple[str, ...]
    values: Floats
    first: NDArray[np.intp]
    second: NDArray[np.intp]
    output: NDArray[np.intp]


def model_of(terms: Sequence[Term], inputs: Mapping[str, Distribution]) -> Model:
    """A model from its terms. Raises MissingError for an input that is not described, MethodError without terms."""
    if not terms:
        raise MethodError("There is nothing to vary.", place="terms", remedy="Enter at least one activity.")
    merged: dict[tuple[str, str, str], list[float]] = {}
    for term in terms:
        if not np.isfinite(term.value):
            raise MethodError(say("%(first)s has no amount.", first=term.first), place=term.first)
        merged.setdefault((term.output, term.first, term.second), []).append(term.value)
    known = {CERTAIN: constant(), **inputs}
    keys = tuple(sorted({CERTAIN} | {key for _, *pair in merged for key in pair}))
    for key in keys:
        if key not in known:
            raise MissingError(
                say("%(key)s has no uncertainty.", key=key), place=key, remedy="Describe its distribution."
            )
    at = {key: index for index, key in enumerate(keys)}
    outputs = tuple(sorted({output for output, *_ in merged}))
    where = {output: index for index, output in enumerate(outputs)}
    ordered = sorted(merged)
    return Model(
        keys=keys,
        distributions=tuple(known[key] for key in keys),
        outputs=outputs,
        values=np.array([sum(sorted(merged[one])) for one in ordered]),
        first=np.array([at[first] for _, first, _ in ordered], dtype=np.intp),
        second=np.array([at[second] for *_, second in ordered], dtype=np.intp),
        output=np.array([where[output] for output, *_ in ordered], dtype=np.intp),
    )


def joined(models: Sequence[Model]) -> Model:
    """One model of several (cities, years): inputs of the same key are the same input.

    Raises MethodError when two models describe one input differently.
    """
    inputs: dict[str, Distribution] = {}
    terms: list[Term] = []
    for model in models:
        for key, distribution in zip(model.keys, model.distributions, strict=True):
            if inputs.setdefault(key, distribution) != distribution:
                raise MethodError(
                    say("%(key)s has two different uncertainties.", key=key),
                    place=key,
                    remedy="Give it one, or two names.",
                )
        terms += [
            Term(float(value), model.keys[first], model.keys[second], model.outputs[output])
            for value, first, second, output in zip(
                model.values, model.first, model.second, model.output, strict=True
            )
        ]
    return model_of(terms, inputs)
