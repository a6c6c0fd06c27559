"""What a city can have factors of its own for, and their units."""

from functools import lru_cache

from django.utils.translation import gettext as _

from zeroward.inventory.queries.carriers import COMMON, OF_VEHICLES, carrier_name
from zeroward.methods.ghg.fuels import fuels, surroundings
from zeroward.methods.ghg.resolve import FUELS_WITHOUT_DEFAULT

GRID = ("electricity", "heat", "cooling")
FUEL = "fuel."
OF_ENERGY = ("t/MWh", "kg/MWh", "g/kWh", "t/TJ", "kg/TJ")
OF_FUELS = (*OF_ENERGY, "t/t", "kg/t")


@lru_cache(maxsize=1)
def factor_keys() -> tuple[str, ...]:
    """Keys of the engine: grids first, then fuels by their everyday names."""
    named = dict.fromkeys((*COMMON, *OF_VEHICLES, *surroundings(), *fuels(), *FUELS_WITHOUT_DEFAULT))
    return (*GRID, *(f"{FUEL}{name}" for name in named))


def units_of_factor(key: str) -> tuple[str, ...]:
    return OF_FUELS if key.startswith(FUEL) else OF_ENERGY


def factor_name(key: str) -> str:
    """What a factor is for, in the reader's language."""
    if key.startswith(FUEL):
        return carrier_name(key.removeprefix(FUEL))
    return carrier_name(key) if key in GRID else _(key)
