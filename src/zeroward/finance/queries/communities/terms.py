"""What is asked of a calculation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PlantRow:
    """`owner` is the number of a member, 0 for the community; amounts in euros, `output` kWh per kW and year."""

    number: int
    kw: float
    output: float
    capex: float
    opex: float
    owner: int


@dataclass(frozen=True, slots=True)
class MemberRow:
    """`count` alike members that use `use` kWh a year each; `share` of the production under the fixed key, None where
    nobody said."""

    number: int
    kind: str
    count: int
    use: float
    is_firm: bool
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """Shares and rates as fractions, prices in euro per kWh, `zonal` and `refund` in euro per MWh. `measured` are
    kWh by row ("member_2", "plant_1"), of 8 760 hours or of twelve months: they count in place of use and yield."""

    scheme: str
    latitude: float
    bought: float
    sold: float
    zonal: float | None
    zone: str
    refund: float
    factor: float | None
    financing: str
    grant: float
    loan: float
    loan_rate: float
    loan_years: int
    deduction: float
    income_share: float
    own_rate: float
    plants: tuple[PlantRow, ...]
    members: tuple[MemberRow, ...]
    measured: Mapping[str, Sequence[float]] = field(default_factory=dict)
