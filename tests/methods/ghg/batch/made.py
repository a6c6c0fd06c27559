"""Columns of several cities and years for the tests of the batch."""

import numpy as np

from tests.methods.ghg.engine.made import AR5, RULES
from zeroward.methods.ghg import Rules
from zeroward.methods.ghg.batch import Columns, DenseFactors, Kind, Landfills, inventories

COUNTRIES = ("AT", "DE", "IT", "PL")
LAST_YEAR, HISTORY = 2021, 30
KINDS = (
    Kind("residential.fuel", "natural_gas", "MWh"),
    Kind("residential.fuel", "wood", "GJ"),
    Kind("commercial.fuel", "heating_oil", "l"),
    Kind("residential.electricity", "electricity", "MWh"),
    Kind("road_private.fuel", "diesel", "t"),
    Kind("rail.electricity", "electricity", "GWh"),
    Kind("residential.heat", "heat", "MWh"),
)
LEVELS = {
    "buildings": {"residential.fuel", "residential.electricity"},
    "all": {kind.source for kind in KINDS},
}


def dense(shipped, kinds=KINDS, *, market=False):
    return DenseFactors(kinds, shipped, Rules(series=RULES.series, electricity="market") if market else RULES)


def landfills(cities, years=1):
    draw = np.random.default_rng(7)
    return Landfills(
        first_year=LAST_YEAR - HISTORY - years + 2,
        waste=draw.lognormal(9, 0.5, (cities, HISTORY + years - 1)),
        carbon=np.array([0.075, 0.1, 0.16]),
        k=np.array([0.185, 0.1, 0.06]),
        oxidation=0.1,
    )


def columns(cities, years, *, first=0, repeat=1, landfill=False):
    many, size = cities * years, len(KINDS) * repeat
    amounts = [
        np.random.default_rng((first + city, 1)).lognormal(8, 2, years * size) for city in range(cities)
    ]
    places = [f"{COUNTRIES[city % 4]}/city-{city}" for city in range(first, first + cities)]
    return Columns(
        place=np.repeat(np.array(places, dtype=object), years),
        year=np.tile(np.arange(LAST_YEAR - years + 1, LAST_YEAR + 1), cities),
        inventory=np.repeat(np.arange(many), size),
        kind=np.tile(np.arange(len(KINDS)), many * repeat),
        amount=np.concatenate(amounts),
        landfills=landfills(cities, years) if landfill else None,
        site=np.repeat(np.arange(cities), years) if landfill else None,
    )


def results(data, factors, **more):
    """All chunks of a run, put together."""
    chunks = list(inventories(data, factors, gwp=AR5, levels=LEVELS, **more))
    return {
        "co2e": np.concatenate([chunk.co2e for chunk in chunks], axis=1),
        "totals": np.concatenate([chunk.totals for chunk in chunks], axis=1),
        "missing": np.concatenate([chunk.missing for chunk in chunks]),
    }
