"""Global warming potentials: from kilograms of each gas to CO2 equivalent, with a named set.

    >>> from zeroward.methods.ghg.gwp import to_co2e
    >>> float(to_co2e({"CO2": 100.0, "CH4": 1.0}, "AR5"))
    128.0

The sets are data (`data/gwp.json`). Biogenic CO2 weighs nothing: it is a memo item. What a factor published as
CO2 equivalent stays as it is: it cannot be restated with another set, and `restatable` says so.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from zeroward.methods.ghg.gases import CO2_BIO, CO2E, GAS_INDEX, GASES
from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.say import say

Methane = Literal["mean", "fossil_and_non_fossil"]
Masses = Mapping[str, float] | NDArray[np.float64]

NO_WEIGHT: Final = frozenset({CO2_BIO})
EXACT_IN_ONE_STEP: Final = 2
"""Two numbers are added with one rounding; more need an exact sum."""


@dataclass(frozen=True, slots=True)
class GwpSet:
    """One edition of potentials. `weights` follows `GASES`; a gas without a value has NaN there."""

    key: str
    title: str
    source: str
    mark: str
    methane: Methane
    values: Mapping[str, float]
    weights: NDArray[np.float64]

    def of(self, gas: str) -> float:
        """Kilograms of CO2e per kilogram of a gas. Raises MissingError when the set has no value for it."""
        if gas not in GAS_INDEX:
            raise MethodError(
                say("There is no gas called %(gas)s.", gas=gas),
                place=gas,
                remedy=say("Use one of %(names)s.", names=", ".join(GASES)),
            )
        value = float(self.weights[GAS_INDEX[gas]])
        if np.isnan(value):
            raise missing(self, gas)
        return value


@dataclass(frozen=True, slots=True)
class Blend:
    """A refrigerant that is sold as a mixture; `shares` are by mass and add to one."""

    key: str
    title: str
    source: str
    mark: str
    shares: Mapping[str, float]


@cache
def gwp_data() -> dict[str, Any]:
    """The file of potentials as it is."""
    text = files("zeroward.methods.ghg").joinpath("data/gwp.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


@cache
def gwp_sets() -> dict[str, GwpSet]:
    """All sets by key, in the order of the file."""
    return {key: read_set(key) for key in gwp_data()["sets"]}


def read_set(key: str) -> GwpSet:
    """One set from the data, with the values of the set that it is based on."""
    sets = gwp_data()["sets"]
    raw = sets[key]
    values = dict(sets[raw["based_on"]]["values"]) if "based_on" in raw else {}
    values.update(raw["values"])
    weights = np.array([weight_of(gas, values) for gas in GASES], dtype=np.float64)
    weights.setflags(write=False)
    return GwpSet(key, raw["title"], raw["source"], raw["mark"], raw["methane"], values, weights)


def weight_of(gas: str, values: Mapping[str, float]) -> float:
    if gas in NO_WEIGHT:
        return 0.0
    return 1.0 if gas == CO2E else float(values.get(gas, np.nan))


@cache
def blends() -> dict[str, Blend]:
    """Refrigerant blends by key."""
    return {
        key: Blend(key, one["title"], one["source"], one["mark"], one["shares"])
        for key, one in gwp_data()["blends"].items()
    }


def gwp_set(key: "str | GwpSet") -> GwpSet:
    """The set with this key. Raises MethodError when there is none."""
    if isinstance(key, GwpSet):
        return key
    sets = gwp_sets()
    if key not in sets:
        raise MethodError(
            say("There is no set of warming potentials called %(key)s.", key=key),
            place="gwp_set",
            remedy=say("Use one of %(names)s.", names=", ".join(sets)),
        )
    return sets[key]


def missing(chosen: GwpSet, gas: str) -> MissingError:
    return MissingError(
        say("%(key)s has no warming potential for %(gas)s.", key=chosen.key, gas=gas),
        place=gas,
        remedy="Choose a later set, or report this gas in kilograms beside the total.",
    )


def masses_of(emissions: Mapping[str, float]) -> NDArray[np.float64]:
    """Kilograms per gas as a row in the order of `GASES`. Raises MethodError for an unknown gas."""
    row = np.zeros(len(GASES))
    for gas, mass in emissions.items():
        if gas not in GAS_INDEX:
            raise MethodError(
                say("There is no gas called %(gas)s.", gas=gas),
                place=gas,
                remedy=say("Use one of %(names)s.", names=", ".join(GASES)),
            )
        row[GAS_INDEX[gas]] = mass
    return row


def by_gas(masses: Masses | ArrayLike, key: "str | GwpSet") -> NDArray[np.float64]:
    """CO2e of each gas, in kilograms, in the shape of the masses (last axis: gases).

    Raises MissingError when a gas occurs for which the set has no value.
    """
    chosen = gwp_set(key)
    array = masses_of(masses) if isinstance(masses, Mapping) else np.asarray(masses, dtype=np.float64)
    if array.shape[-1:] != (len(GASES),):
        raise MethodError(
            say("The last axis of the masses must hold %(count)s gases.", count=len(GASES)),
            place="masses",
            remedy="Use GASES as its order.",
        )
    unknown = np.isnan(chosen.weights)
    for index in np.flatnonzero(unknown):
        if np.any(array[..., index] != 0.0):
            raise missing(chosen, GASES[index])
    weighted: NDArray[np.float64] = array * np.where(unknown, 0.0, chosen.weights)
    return weighted


def to_co2e(masses: Masses | ArrayLike, key: "str | GwpSet") -> NDArray[np.float64]:
    """Kilograms of CO2e, without the gas axis. Each sum is rounded once (`math.fsum`), so that a row gives the same
    bits alone and among others, whatever the order of gases."""
    weighted = by_gas(masses, key)
    flat = weighted.reshape(-1, len(GASES))
    used = np.flatnonzero(np.any(flat != 0.0, axis=0))
    if len(used) <= EXACT_IN_ONE_STEP:
        total = flat[:, used].sum(axis=1)
    else:
        total = np.array([math.fsum(row) for row in flat[:, used].tolist()], dtype=np.float64)
    shaped: NDArray[np.float64] = total.reshape(weighted.shape[:-1])
    return shaped


def restatable(masses: Masses | ArrayLike) -> NDArray[np.bool_]:
    """Whether another set may be applied: false where something is known only as CO2 equivalent."""
    array = masses_of(masses) if isinstance(masses, Mapping) else np.asarray(masses, dtype=np.float64)
    return np.asarray(array[..., GAS_INDEX[CO2E]] == 0.0)


def blend_masses(key: str, mass: float) -> dict[str, float]:
    """Kilograms of each gas in a mass of a blend. Raises MethodError for an unknown blend."""
    if key not in blends():
        raise MethodError(
            say("There is no blend called %(key)s.", key=key),
            place=key,
            remedy=say("Use one of %(names)s, or single gases.", names=", ".join(blends())),
        )
    return {gas: mass * share for gas, share in blends()[key].shares.items()}


def blend_gwp(key: str, chosen: "str | GwpSet") -> float:
    """The potential of a blend: its gases weighted by mass."""
    return float(to_co2e(blend_masses(key, 1.0), chosen))
