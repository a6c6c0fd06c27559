"""A factor: kilograms of gas per unit of activity, and everything one must know to trust it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

Basis = Literal["NCV", "GCV", ""]
Boundary = Literal["combustion", "upstream", "life_cycle"]
Mark = Literal["verified", "derived", "assumption"]

WORLD: Final = "world"
OWN: Final = "own"
"""The series of factors that a city entered itself."""


@dataclass(frozen=True, slots=True)
class Factor:
    """`values` are by gas, in `unit` (mass of gas / unit of activity). Never edited: a new value is a new record.

    `use` narrows a factor to a kind of plant or vehicle ("" fits any); `valid_from` and `valid_to` are years, both
    included, None is open. `family` tells apart what may not be mixed inside a time series. `gwp_set` is given only
    where the source published CO2 equivalents: such a factor cannot be restated with another set. `includes` names
    what is already inside ("losses": transmission and distribution).
    """

    id: str
    key: str
    values: Mapping[str, float]
    unit: str
    series: str
    use: str = ""
    place: str = WORLD
    valid_from: int | None = None
    valid_to: int | None = None
    release: str = ""
    family: str = ""
    basis: Basis = ""
    boundary: Boundary = "combustion"
    source: str = ""
    licence: str = ""
    quality: str = ""
    uncertainty_percent: float | None = None
    mark: Mark = "verified"
    gwp_set: str = ""
    includes: tuple[str, ...] = ()
    note: str = ""

    @property
    def per(self) -> str:
        """The unit of activity that the factor wants."""
        return self.unit.partition("/")[2]

    @property
    def mass_unit(self) -> str:
        return self.unit.partition("/")[0]

    def covers(self, year: int) -> bool:
        return (self.valid_from is None or self.valid_from <= year) and (
            self.valid_to is None or year <= self.valid_to
        )


@dataclass(frozen=True, slots=True)
class Fallback:
    """Something else was taken than what was asked for."""

    kind: Literal["place", "year", "use", "series"]
    wanted: str
    got: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.got} in place of {self.wanted or 'none named'}"


@dataclass(frozen=True, slots=True)
class Found:
    """What a lookup found, and what it had to take instead of what was asked."""

    factor: Factor
    fallbacks: tuple[Fallback, ...] = field(default=())
