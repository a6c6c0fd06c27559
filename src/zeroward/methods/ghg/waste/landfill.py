"""Methane of landfills by first-order decay (IPCC 2006 and 2019, Volume 5, equations 3.1 to 3.6).

The recurrence of the Guidelines has a closed form: what a year's waste gives in each later year is a fixed weight.
The whole history of many cities is then one matrix product.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Array = npt.NDArray[np.float64]

CARBON_TO_METHANE = 16 / 12
ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Landfill:
    """A landfill's years. Arrays of the shape (…, year), in the unit of the waste (of carbon, where it says so)."""

    deposited: Array
    """Decomposable carbon laid down."""
    decomposed: Array
    """Carbon that decomposed."""
    stock: Array
    """Decomposable carbon left at the end of each year."""
    generated: Array
    """Methane generated, before recovery."""
    recovered: Array
    """Methane collected and burnt."""
    oxidised: Array
    """Methane oxidised in the cover."""
    emitted: Array
    """Methane that reaches the air: (generated - recovered) x (1 - OX)."""


def decay_weights(k: npt.ArrayLike, years: int, *, delay_months: float = 6.0) -> Array:
    """Share of the carbon laid down in year s that decomposes in year t: shape (*k.shape, s, t).

    `k` in 1/yr. With a delay of six months decay begins on 1 January of the following year; with none, in the
    middle of the year of deposition (month 7). The weights of a row, and what is left, add to 1.
    """
    rates = _checked_rates(k)
    if not 0 <= delay_months <= 6:
        raise MethodError(
            say("A delay of %(delay_months)s months is outside 0 to 6.", delay_months=delay_months),
            place="delay_months",
            remedy="Give the months between deposition and the start of decay, from 0 to 6.",
        )
    first = np.exp(-rates * (6.0 - delay_months) / 12.0)  # left at the end of the year of deposition
    age = np.arange(years)[None, :] - np.arange(years)[:, None]  # t - s
    rate = rates[..., None, None]
    later = first[..., None, None] * np.exp(-rate * np.maximum(age - 1, 0)) * -np.expm1(-rate)
    same = (1.0 - first)[..., None, None]
    return np.where(age > 0, later, np.where(age == 0, same, 0.0))


def remaining_weights(k: npt.ArrayLike, years: int, *, delay_months: float = 6.0) -> Array:
    """Share of the carbon laid down in year s that is left at the end of year t: shape (*k.shape, s, t)."""
    rates = _checked_rates(k)
    first = np.exp(-rates * (6.0 - delay_months) / 12.0)
    age = np.arange(years)[None, :] - np.arange(years)[:, None]
    left = first[..., None, None] * np.exp(-rates[..., None, None] * np.maximum(age, 0))
    return np.where(age >= 0, left, 0.0)


def landfill_methane(
    waste: npt.ArrayLike,
    *,
    doc: npt.ArrayLike,
    docf: npt.ArrayLike,
    k: npt.ArrayLike,
    mcf: npt.ArrayLike = 1.0,
    methane_share: float = 0.5,
    oxidation: npt.ArrayLike = 0.0,
    recovery: npt.ArrayLike = 0.0,
    delay_months: float = 6.0,
    start_stock: npt.ArrayLike = 0.0,
    zone: npt.ArrayLike | None = None,
) -> Landfill:
    """First-order decay of a history of waste, shape (…, year, type), all types of one mass unit.

    `doc`, `docf`: by type. `k`: by type, or (zone, type) with `zone` the index of each place's climate. `mcf`:
    anything that broadcasts against (…, year). `oxidation`, `recovery` (methane, same mass unit): against (…, year).
    `start_stock`: decomposable carbon before the first year, by type or (…, type). Shapes without leading axes are
    one place.

    Raises MethodError for negative waste, shares out of bounds, and recovery above what is generated.
    """
    tonnes = np.asarray(waste, dtype=np.float64)
    if tonnes.ndim < 2:
        raise MethodError("The waste needs the axes year and type.", place="waste", remedy="Give two axes.")
    _non_negative(tonnes, "waste", "waste laid down")
    share = np.broadcast_to(_share(doc, "doc") * _share(docf, "docf"), tonnes.shape[-1:])
    stock0 = np.broadcast_to(
        np.asarray(start_stock, dtype=np.float64), (*tonnes.shape[:-2], tonnes.shape[-1])
    )
    _non_negative(stock0, "start_stock", "stock at the start")
    correction = _share(mcf, "mcf")
    scale: Array | float = correction
    if correction.ndim and correction.shape[-1] != 1:  # by year: before the decay; else the same after it
        tonnes, scale = tonnes * correction[..., None], 1.0
    rates = _checked_rates(k)
    if zone is None:
        decomposed, stock = _decay(tonnes, share, scale, rates, delay_months, stock0)
    else:
        decomposed, stock = _by_zone(tonnes, share, scale, rates, delay_months, stock0, np.asarray(zone))
    generated = decomposed * _share(methane_share, "methane_share") * CARBON_TO_METHANE
    return _released(tonnes @ share * scale, decomposed, stock, generated, recovery, oxidation)


def _decay(
    tonnes: Array, share: Array, scale: Array | float, rates: Array, delay_months: float, stock0: Array
) -> tuple[Array, Array]:
    """Carbon decomposed and left, (…, year), of waste laid down, (…, year, type)."""
    *places, years, types = tonnes.shape
    if rates.ndim and rates.shape != (types,):
        raise MethodError(
            say("There are %(types)s types of waste.", types=types),
            place="k",
            remedy="Give one rate for each type.",
        )
    by_type = np.broadcast_to(rates, (types,))
    flat = tonnes.reshape(-1, years * types)

    def product(weights: Array) -> Array:  # (type, s, t) to (s, type, t), the order of the flattened waste
        matrix = (weights * share[:, None, None]).transpose(1, 0, 2).reshape(years * types, years)
        return np.asarray((flat @ matrix).reshape(*places, years) * scale)

    weights, left = _weights(tuple(by_type.tolist()), years, float(delay_months))
    decomposed, stock = product(weights), product(left)
    if stock0.any():
        ends = np.exp(-by_type[:, None] * np.arange(1, years + 1))
        starts = np.exp(-by_type[:, None] * np.arange(years))
        decomposed = decomposed + stock0 @ (starts * -np.expm1(-by_type[:, None]))
        stock = stock + stock0 @ ends
    return decomposed, stock


@lru_cache(maxsize=32)
def _weights(rates: tuple[float, ...], years: int, delay_months: float) -> tuple[Array, Array]:
    """Weights of decay and of what is left: cities of one climate share them."""
    found = (
        decay_weights(rates, years, delay_months=delay_months),
        remaining_weights(rates, years, delay_months=delay_months),
    )
    for one in found:
        one.setflags(write=False)
    return found


def _by_zone(
    tonnes: Array,
    share: Array,
    scale: Array | float,
    rates: Array,
    delay_months: float,
    stock0: Array,
    zone: npt.NDArray[np.intp],
) -> tuple[Array, Array]:
    if rates.ndim != 2 or zone.shape != tonnes.shape[:-2]:
        raise MethodError(
            "With climate zones the rates need the axes zone and type, and each place a zone.",
            place="zone",
            remedy="Give k by zone and type, and one zone for each place.",
        )
    if zone.size and not (zone.min() >= 0 and zone.max() < rates.shape[0]):
        raise MethodError("A climate zone has no rates.", place="zone", remedy="Give rates for each zone.")
    scales = np.broadcast_to(scale, tonnes.shape[:-1])
    decomposed, stock = np.empty(tonnes.shape[:-1]), np.empty(tonnes.shape[:-1])
    for index in np.unique(zone):
        here = zone == index
        decomposed[here], stock[here] = _decay(
            tonnes[here], share, scales[here], rates[index], delay_months, stock0[here]
        )
    return decomposed, stock


def _released(
    deposited: Array,
    decomposed: Array,
    stock: Array,
    generated: Array,
    recovery: npt.ArrayLike,
    oxidation: npt.ArrayLike,
) -> Landfill:
    recovered = np.broadcast_to(np.asarray(recovery, dtype=np.float64), generated.shape)
    _non_negative(recovered, "recovery", "methane recovered")
    too_much = recovered > generated * (1 + ROUNDING) + ROUNDING
    if too_much.any():
        place = int(np.argmax(too_much))
        raise MethodError(
            say(
                "More methane is recovered (%(value).6g) than generated (%(value_2).6g).",
                value=recovered.flat[place],
                value_2=generated.flat[place],
            ),
            place="recovery",
            remedy="Check the unit (tonnes of methane, not m3 of gas), and that the whole history is given.",
        )
    rest = np.maximum(generated - recovered, 0.0)
    share = _share(oxidation, "oxidation")
    return Landfill(
        deposited=deposited,
        decomposed=decomposed,
        stock=stock,
        generated=generated,
        recovered=np.array(recovered),
        oxidised=rest * share,
        emitted=rest * (1.0 - share),
    )


def _checked_rates(k: npt.ArrayLike) -> Array:
    rates = np.asarray(k, dtype=np.float64)
    if not (np.isfinite(rates).all() and (rates >= 0).all()):
        raise MethodError("A decay rate is negative.", place="k", remedy="Give rates per year, 0 or more.")
    return rates


def _share(value: npt.ArrayLike, place: str) -> Array:
    share = np.asarray(value, dtype=np.float64)
    if not ((share >= 0) & (share <= 1)).all():
        raise MethodError(
            say("%(place)s is outside 0 to 1.", place=place), place=place, remedy="Give a share: 40 % is 0.4."
        )
    return share


def _non_negative(value: Array, place: str, name: str) -> None:
    if not (np.isfinite(value).all() and (value >= 0).all()):
        raise MethodError(
            say("The %(name)s is negative, or no number.", name=name), place=place, remedy="Give 0 or more."
        )
