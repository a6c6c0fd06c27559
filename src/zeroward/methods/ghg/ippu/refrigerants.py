"""Refrigerants: filling, losses in operation, end of life; blends by species (IPCC 2006, Volume 3, section 7.5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from zeroward.methods.ghg.calculation import Calculation, choice
from zeroward.methods.ghg.ippu.tables import TABLES
from zeroward.methods.ghg.method import Input, Method, MissingError, Outcome, register
from zeroward.methods.ghg.say import say

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class RefrigerantLosses:
    """Refrigerant lost in a year, in the mass unit of the bank, shape (…)."""

    filling: Array
    operation: Array
    end_of_life: Array

    @property
    def total(self) -> Array:
        return np.asarray(self.filling + self.operation + self.end_of_life)


def refrigerant_losses(
    bank: npt.ArrayLike,
    rate: npt.ArrayLike,
    *,
    charged: npt.ArrayLike = 0.0,
    charge_loss: npt.ArrayLike = 0.0,
    retired: npt.ArrayLike = 0.0,
    remaining: npt.ArrayLike = 1.0,
    recovered: npt.ArrayLike = 0.0,
) -> RefrigerantLosses:
    """Losses of a bank (equations 7.12 to 7.14).

    `bank`: refrigerant in equipment in use; `rate`: share lost in a year. `charged`: filled into new equipment,
    with the share `charge_loss`. `retired`: first charge of equipment retired, of which the share `remaining` is
    still there and the share `recovered` of that is taken out.
    """
    return RefrigerantLosses(
        filling=np.asarray(np.asarray(charged, dtype=np.float64) * np.asarray(charge_loss)),
        operation=np.asarray(np.asarray(bank, dtype=np.float64) * np.asarray(rate)),
        end_of_life=np.asarray(
            np.asarray(retired, dtype=np.float64) * np.asarray(remaining) * (1.0 - np.asarray(recovered))
        ),
    )


def species_of(refrigerant: str) -> Mapping[str, float]:
    """Mass shares of the gases in a refrigerant or blend; what they lack of 1 is no greenhouse gas of inventories.

    Raises KeyError for a refrigerant that is not in the table.
    """
    shares: Mapping[str, float] = TABLES["refrigerants"].values[refrigerant]
    return shares


def _compute(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(METHOD, inputs)
    rate = _rate(work)
    charged, retired = work.number("charged"), work.number("retired")
    losses = refrigerant_losses(
        work.number("bank"),
        rate,
        charged=charged,
        charge_loss=_needed_with(work, "charge_loss", "charged", charged),
        retired=retired,
        remaining=_needed_with(work, "remaining", "retired", retired),
        recovered=_needed_with(work, "recovered", "retired", retired),
    )
    work.step("filling", "Lost in filling new equipment", float(losses.filling), "kg", "charged x k")
    work.step("operation", "Lost in operation", float(losses.operation), "kg", "bank x rate")
    work.step("end_of_life", "Lost at the end of life", float(losses.end_of_life), "kg",
              "retired x remaining x (1 - recovered)")  # fmt: skip
    total = work.step("total", "Refrigerant lost", float(losses.total), "kg")
    name = work.text("refrigerant")
    gases = {
        gas: work.read(TABLES["refrigerants"], name, gas, place="refrigerant") for gas in species_of(name)
    }
    rest = 1 - sum(gases.values())
    if rest > 1e-9:
        work.step("not_counted", "of it hydrofluoroolefins, not counted", total * rest, "kg")
    return work.outcome_of(
        {
            gas: work.step(gas, gas, total * share, "kg", "lost x share in the blend")
            for gas, share in gases.items()
        }
    )


def _rate(work: Calculation) -> float:
    equipment = work.text("equipment")
    low, high = (TABLES["equipment"].get(equipment, end) for end in ("low", "high"))
    rate = work.optional("rate")
    if rate is None:
        remedy = say("Give a value with its source.")
        if low and high:
            remedy = say(
                "The Guidelines give %(low)s to %(high)s a year. Give a value with its source.",
                low=f"{low.value:.0%}",
                high=f"{high.value:.0%}",
            )
        raise MissingError("The share lost in a year is missing.", place="rate", remedy=remedy)
    if low and high and not low.value <= rate <= high.value:
        work.warn(
            say(
                "A loss of %(rate)s a year is outside the range of %(value)s to %(value_2)s.",
                rate=format(rate, ".1%"),
                value=format(low.value, ".0%"),
                value_2=format(high.value, ".0%"),
            )
        )
    return rate


def _needed_with(work: Calculation, key: str, amount_key: str, amount: float) -> float:
    """A share that is wanted only where there is an amount it applies to."""
    value = work.optional(key)
    if value is None and amount:
        raise MissingError(
            say(
                "There is an amount for %(amount_key)s, but no %(name)s.",
                amount_key=amount_key,
                name=key.replace("_", " "),
            ),
            place=key,
            remedy="Give a share.",
        )
    return value or 0.0


METHOD = register(
    Method(
        key="ippu.refrigerants",
        title="Refrigerants",
        equation="E = charged x k + bank x rate + retired x remaining x (1 - recovered), by species of the blend",
        source="IPCC 2006 Guidelines, Volume 3, equations 7.12 to 7.14, Table 7.9",
        tier="2a",
        activity="bank",
        notes="Hydrofluoroolefins in blends are shown, and not counted.",
        inputs=(
            Input("bank", "Refrigerant in equipment in use", unit="kg", minimum=0),
            choice("refrigerant", "Refrigerant", TABLES["refrigerants"]),
            choice("equipment", "Equipment", TABLES["equipment"]),
            Input("rate", "Lost in a year", unit="1/yr", kind="share", required=False,
                  help="Needed. The Guidelines give ranges by equipment, not a default."),
            Input("charged", "Filled into new equipment", unit="kg", minimum=0, default=0, mark="verified",
                  source="IPCC 2006 Guidelines, Volume 3, equation 7.12: nothing filled here"),
            Input("charge_loss", "Share lost in filling", kind="share", required=False),
            Input("retired", "First charge of equipment retired", unit="kg", minimum=0, default=0, mark="verified",
                  source="IPCC 2006 Guidelines, Volume 3, equation 7.14: nothing retired"),
            Input("remaining", "Share still there at retirement", kind="share", required=False),
            Input("recovered", "Share of it recovered", kind="share", required=False),
        ),
        compute=_compute,
    )
)  # fmt: skip
