"""How an inventory chooses its factors: the series, and the rule for electricity and heat."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal

from zeroward.methods.ghg.energy.electricity import LocalElectricity
from zeroward.methods.ghg.energy.heat import HeatSupply
from zeroward.methods.ghg.fuels import SERIES

ElectricityRule = Literal["location", "market", "neefe", "local_efe"]
DEFAULT_SERIES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({"fuel": (SERIES,)})


@dataclass(frozen=True, slots=True)
class Rules:
    """`series` maps a key of factors, or what it begins with (`"fuel"`), to the series allowed, best first.

    Electricity: `location` takes the series; `market` the contracts of the row, then the residual mix; `neefe` is
    `location` with a national series of the Covenant; `local_efe` computes the Covenant's local factor from
    `local_electricity` and the series. `heat` is the city's supply of district heat, if its factor is to be computed.
    """

    series: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: DEFAULT_SERIES)
    electricity: ElectricityRule = "location"
    residual: tuple[str, ...] = ("aib-2023-residual",)
    local_electricity: LocalElectricity | None = None
    heat: HeatSupply | None = None

    def series_for(self, key: str) -> tuple[str, ...]:
        """The series for a key: by the key itself, else by what stands before its first dot."""
        named = self.series.get(key)
        if named is None:
            prefix = key.partition(".")[0]
            named = self.series.get(prefix, DEFAULT_SERIES.get(prefix, ()))
        return tuple(named)
