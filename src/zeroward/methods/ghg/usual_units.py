"""The usual units by dimension, with their size in the registry's smallest unit: what nearly every row and form needs.

The registry (`data/units.txt`) is the truth, and tests hold this table to it; but reading it takes pint, a second and
many megabytes, and no page should wait for that.
"""

from types import MappingProxyType
from typing import Final

BASES: Final = MappingProxyType(
    {
        "[energy]": "MWh",
        "[gross_energy]": "MWh_GCV",
        "[mass]": "t",
        "[volume]": "m3",
        "[stacked_volume]": "rm",
        "[vehicle_distance]": "vkm",
        "[passenger_distance]": "pkm",
        "[freight_distance]": "tkm",
        "[area]": "ha",
        "[animal]": "head",
        "[person_count]": "person",
        "[money]": "EUR",
        "[tree_count]": "tree",
        "[piece_count]": "piece",
        "[daily_count]": "per_day",
        "[carbon]": "tC",
        "[nitrogen]": "kgN",
        "[share]": "share",
    }
)
"""The canonical unit of each dimension."""

OFFERED: Final = MappingProxyType(
    {
        "[energy]": ("MWh", "kWh", "GWh", "GJ", "TJ", "toe", "ktoe"),
        "[gross_energy]": ("MWh_GCV", "kWh_GCV", "GJ_GCV"),
        "[mass]": ("t", "kg", "kt"),
        "[volume]": ("m3", "l", "hl"),
        "[vehicle_distance]": ("vkm", "Mvkm"),
        "[passenger_distance]": ("pkm", "Mpkm"),
        "[freight_distance]": ("tkm", "Mtkm"),
        "[area]": ("ha", "km2", "m2"),
        "[share]": ("share", "percent"),
    }
)
"""What a form offers where this dimension is wanted, the canonical unit first."""

SIZES: Final = MappingProxyType(
    {
        "[energy]": {
            "MWh": 3.6e9,
            "kWh": 3.6e6,
            "GWh": 3.6e12,
            "GJ": 1e9,
            "TJ": 1e12,
            "toe": 41.868e9,
            "ktoe": 41.868e12,
        },
        "[gross_energy]": {"MWh_GCV": 3.6e9, "kWh_GCV": 3.6e6, "GJ_GCV": 1e9, "TJ_GCV": 1e12},
        "[mass]": {"t": 1e6, "kg": 1e3, "kt": 1e9, "g": 1.0},
        "[volume]": {"m3": 1e3, "l": 1.0, "hl": 1e2},
        "[vehicle_distance]": {"vkm": 1.0, "Mvkm": 1e6},
        "[passenger_distance]": {"pkm": 1.0, "Mpkm": 1e6},
        "[freight_distance]": {"tkm": 1.0, "Mtkm": 1e6},
        "[area]": {"ha": 1e4, "km2": 1e6, "m2": 1.0},
        "[animal]": {"head": 1.0},
        "[person_count]": {"person": 1.0},
        "[money]": {"EUR": 1.0},
        "[share]": {"share": 1.0, "percent": 0.01},
    }
)
USUAL: Final = MappingProxyType(
    {unit: (dimension, size) for dimension, sizes in SIZES.items() for unit, size in sizes.items()}
)
"""Dimension and size of each usual unit. Sizes are whole numbers, so that a ratio of two is rounded once."""
