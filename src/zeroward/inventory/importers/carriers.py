"""Energy carriers as other tools and other languages call them."""

import re
from functools import lru_cache
from typing import Final

from django.conf import settings
from django.utils import translation

from zeroward.inventory.queries.carriers import NAMES, carrier_name
from zeroward.methods.ghg.fuels import fuels
from zeroward.methods.text.fold import fold

ALSO: Final = {
    "grid electricity": "electricity",
    "grid-supplied electricity": "electricity",
    "power": "electricity",
    "district heating": "heat",
    "steam": "heat",
    "heat and steam": "heat",
    "district cooling": "cooling",
    "gas": "natural_gas",
    "petrol": "motor_gasoline",
    "gasoline": "motor_gasoline",
    "diesel oil": "gas_diesel_oil",
    "diesel": "gas_diesel_oil",
    "gas oil": "gas_diesel_oil",
    "heating oil": "gas_diesel_oil",
    "fuel oil": "residual_fuel_oil",
    "kerosene": "other_kerosene",
    "jet fuel": "jet_kerosene",
    "aviation fuel": "jet_kerosene",
    "liquefied petroleum gas": "lpg",
    "lpg": "lpg",
    "wood waste": "wood",
    "firewood": "wood",
    "biodiesels": "biodiesel",
    "bioethanol": "biogasoline",
    "coal": "other_bituminous_coal",
}


@lru_cache(maxsize=1024)
def carrier_of(text: str) -> str:
    """The key of a carrier, "" when the words name none that is known."""
    words = _plain(text)
    known = _names()
    if words in known:
        return known[words]
    shorter = words.removeprefix("fuel type ").split(" (")[0].strip()
    return known.get(shorter, "")


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    names = dict(ALSO)
    for lang, _title in settings.LANGUAGES:
        with translation.override(lang):
            for key in (*NAMES, *fuels()):
                names.setdefault(_plain(carrier_name(key)), key)
    return {**names, **{_plain(key): key for key in (*NAMES, *fuels())}}


def _plain(text: str) -> str:
    return re.sub(r"[\s_\-/]+", " ", fold(text)).strip()
