"""A community reckoned through: one year by hour, its money, its plants, and who gains under which key."""

from dataclasses import dataclass
from typing import Final, cast

import numpy as np
from numpy.typing import NDArray

from zeroward.finance.queries.communities.terms import PlantRow, Terms
from zeroward.methods.energy_sharing import (
    Bands,
    Community,
    Financing,
    Kept,
    Member,
    Money,
    Plant,
    PlantCase,
    Prices,
    Scheme,
    Split,
    Year,
    bands_of,
    by_demand,
    by_month,
    by_share,
    by_weights,
    cascade,
    equal,
    money_of,
    plant_case,
    scheme,
    shapley,
    sun,
    use,
    year_of,
)
from zeroward.methods.energy_sharing.financing import Form

LIFETIME: Final = 25
WEAR: Final = 0.005
MONTHS: Final = 12


@dataclass(frozen=True)
class Reckoned:
    """`static`, `dynamic` and `ordered` are the shared energy by member under three keys; `splits` the gain under
    three. `shares` are those of the fixed key."""

    terms: Terms
    scheme: Scheme
    prices: Prices
    year: Year
    money: Money
    bands: Bands
    static: Kept
    dynamic: Kept
    ordered: Kept
    shares: tuple[float, ...]
    splits: tuple[Split, ...]
    cases: tuple[tuple[PlantRow, PlantCase], ...]


def reckon(terms: Terms) -> Reckoned:
    """Everything about this community. Raises MethodError or MissingError for what the rules do not allow."""
    found = scheme(terms.scheme)
    year = year_of(_members(terms), _plants(terms))
    prices = Prices(terms.bought, terms.sold, terms.zonal, terms.zone, terms.refund, terms.factor)
    money = money_of(year, found, prices)
    per_kwh = money.to_share / year.shared if year.shared else 0.0
    given = year.injected.sum(axis=0)
    taken = year.withdrawn[:-1]
    shares = _shares(terms)
    return Reckoned(
        terms,
        found,
        prices,
        year,
        money,
        bands_of(year, price_sold=terms.sold, value_shared=per_kwh, saved=money.saved),
        by_share(given.tolist(), taken.tolist(), shares),
        by_demand(given.tolist(), taken.tolist()),
        cascade(given.tolist(), taken.tolist(), range(len(shares))),
        shares,
        _splits(year, per_kwh),
        tuple(
            (row, _case(row, plant, terms, year, money, found))
            for row, plant in zip(terms.plants, year.plants, strict=True)
        ),
    )


def _shares(terms: Terms) -> tuple[float, ...]:
    """Of the fixed key: as they were given, the rest in equal parts among those without one; else equal for all."""
    given = [one.share for one in terms.members]
    open_ones = given.count(None)
    rest = max(0.0, 1.0 - sum(one for one in given if one is not None))
    return tuple(rest / open_ones if one is None else one for one in given)


def _members(terms: Terms) -> list[Member]:
    return [
        Member(
            str(row.number),
            _hours(terms, f"member_{row.number}", use(row.kind, row.count * row.use)),
            exempt=not row.is_firm,
        )
        for row in terms.members
    ]


def _plants(terms: Terms) -> list[Plant]:
    return [
        Plant(
            str(row.number),
            row.kw,
            _hours(terms, f"plant_{row.number}", sun(terms.latitude, row.kw * row.output)),
            row.capex,
            row.opex,
            str(row.owner) if row.owner else "",
            terms.grant,
        )
        for row in terms.plants
    ]


def _hours(terms: Terms, row: str, shape: NDArray[np.float64]) -> NDArray[np.float64]:
    """What was measured, where it was: hours as they are, months over the shape."""
    kept = terms.measured.get(row)
    if kept is None:
        return shape
    return by_month(shape, kept) if len(kept) == MONTHS else np.asarray(kept, dtype=np.float64)


def _splits(year: Year, per_kwh: float) -> tuple[Split, ...]:
    """By use, by head and by Shapley's value; what nobody's plant feeds in counts for the community itself."""
    plants = year.injected[-1].any()
    rows = slice(None) if plants else slice(0, -1)
    community = Community(year.injected[rows], year.withdrawn[rows], per_kwh)
    weights = [float(one) for one in year.withdrawn[rows].sum(axis=1)]
    heads = [1.0] * len(year.members) + ([0.0] if plants else [])
    by_head = by_weights(community, heads, key="equal") if plants else equal(community)
    by_use = by_weights(community, weights, key="use") if any(weights) else by_head
    return by_use, by_head, shapley(community)


def _case(row: PlantRow, plant: Plant, terms: Terms, year: Year, money: Money, found: Scheme) -> PlantCase:
    """A plant with its part of the income: its own share of what all plants produce."""
    part = float(plant.output.sum()) / year.produced if year.produced else 0.0
    support = money.premium * part
    return plant_case(
        capex=row.capex,
        income=money.income * part,
        opex=row.opex,
        years=LIFETIME,
        financing=Financing(
            form=cast("Form", terms.financing),
            grant_share=terms.grant,
            loan_share=terms.loan,
            loan_rate=terms.loan_rate,
            loan_years=terms.loan_years,
            deduction_share=terms.deduction,
            income_share=terms.income_share,
            equity_rate=terms.own_rate,
        ),
        degradation=WEAR,
        support=support,
        support_years=int(found.support_years.value) if found.support_years else 0,
    )
