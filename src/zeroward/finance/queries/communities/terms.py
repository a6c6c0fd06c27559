"""What is asked of a calculation."""

from dataclasses import dataclass


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
    """`count` alike members that use `use` kWh a year each."""

    number: int
    kind: str
    count: int
    use: float
    is_firm: bool


@dataclass(frozen=True, slots=True)
class Terms:
    """Shares and rates as fractions, prices in euro per kWh, `zonal` and `refund` in euro per MWh."""

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
