"""How fast are inventories? One city, a hundred thousand municipalities, ten thousand cities over thirty years.

    python bench/ghg_inventories.py [--cities 100000] [--series 10000] [--processes 0]

Each inventory has 200 activity rows over all sectors, a landfill with thirty years of history, its country's factors
looked up, and every hundredth city a heat factor of its own. Making the input is not counted, looking up factors is;
the large runs stream their input in parts, and print the memory that they needed. Amounts and the factors of heat are
made up for the measurement.
"""

import argparse
import hashlib
import resource
import time
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import numpy as np

from zeroward.methods.ghg import Activity, ActivityTable, Factor, FactorSet, Rules, compute, default_factors
from zeroward.methods.ghg.batch import Columns, DenseFactors, Kind, Landfills, inventories
from zeroward.methods.ghg.frameworks import Rows, view
from zeroward.methods.ghg.gwp import gwp_set
from zeroward.methods.ghg.waste.landfill_inputs import DECAY
from zeroward.methods.runner import Processes, Runner, Serial

FACTORS = Path(__file__).resolve().parents[1] / "data" / "factors"
GWP = gwp_set("AR5").values
RULES = Rules(series={"electricity": ("jrc-com-2024-co2",), "heat": ("bench",)})
ROWS, HISTORY, PART = 200, 30, 10_000
LAST_YEAR = 2021
COUNTRIES = (
    "AT",
    "BE",
    "BG",
    "CZ",
    "DE",
    "DK",
    "ES",
    "FI",
    "FR",
    "GR",
    "HR",
    "HU",
    "IE",
    "IT",
    "NL",
    "PL",
    "PT",
    "RO",
)
STATIONARY = ("residential", "commercial", "municipal", "industry", "agriculture_energy", "energy_own_use")
FUELS = (
    "natural_gas",
    "gas_diesel_oil",
    "lpg",
    "lignite",
    "wood",
    "biogas",
    "other_bituminous_coal",
    "other_kerosene",
)
ROADS = ("road_municipal", "road_public", "road_private", "road_commercial")
FIXED = {  # kilograms per unit of what has no energy: the factors of the guidelines, by key
    "waste.composted": ({"CH4_bio": 4.0, "N2O": 0.24}, "kg/t", "biological_treatment.inside", "t"),
    "waste.digested": ({"CH4_bio": 0.8}, "kg/t", "biological_treatment.outside", "t"),
    "waste.burnt": ({"CO2": 400.0, "CO2_bio": 500.0, "N2O": 0.05}, "kg/t", "incineration.inside", "t"),
    "waste.sewage": ({"CH4_bio": 1.5, "N2O": 0.06}, "kg/person", "wastewater.inside", "person"),
    "ippu.clinker": ({"CO2": 520.0}, "kg/t", "industrial_process.process", "t"),
    "ippu.coolant": ({"HFC-134a": 100.0}, "kg/t", "product_use.process", "t"),
    "afolu.dairy": ({"CH4_bio": 117.0}, "kg/head", "livestock.process", "head"),
    "afolu.nitrogen": ({"N2O": 15.7}, "kg/t", "aggregate.process", "t"),
}


def kinds() -> tuple[Kind, ...]:
    """Two hundred kinds of rows over all sectors."""
    made = [Kind(f"{sector}.fuel", fuel, "MWh") for sector in STATIONARY for fuel in FUELS]
    made += [Kind(f"{road}.fuel", fuel, unit) for road in ROADS for fuel, unit in
             (("diesel", "MWh"), ("petrol", "MWh"), ("cng", "MWh"), ("lpg", "MWh"), ("biodiesel", "t"))]  # fmt: skip
    made += [Kind(f"{one}.{grid}", grid, "MWh") for one in STATIONARY for grid in ("electricity", "heat")]
    made += [Kind(f"{road}.electricity", "electricity", "MWh") for road in (*ROADS, "rail")]
    made += [Kind("public_lighting.electricity", "electricity", "kWh"), Kind("rail.fuel", "diesel", "l"),
             Kind("aviation.fuel", "jet_kerosene", "t"), Kind("waterborne.fuel", "residual_fuel_oil", "t"),
             Kind("off_road.fuel", "diesel", "GJ")]  # fmt: skip
    made += [Kind(source, key, unit) for key, (_, _, source, unit) in FIXED.items()]
    return tuple(made[number % len(made)] for number in range(ROWS))


def factors(cities: int) -> FactorSet:
    """What is shipped, with heat factors by country and for every hundredth city."""
    shared = {"series": "bench", "source": "made up for the measurement", "mark": "assumption"}
    more = [
        Factor(id=key, key=key, values=values, unit=unit, **shared)
        for key, (values, unit, _, _) in FIXED.items()
    ]
    more += [Factor(id=f"heat/{one}", key="heat", values={"CO2": 180.0}, unit="kg/MWh", place=one, **shared)
             for one in COUNTRIES]  # fmt: skip
    own = {**shared, "series": "own"}
    more += [Factor(id=f"own/{city}", key="heat", values={"CO2": 90.0 + city % 50}, unit="kg/MWh",
                    place=place(city), **own) for city in range(0, cities, 100)]  # fmt: skip
    return default_factors(FACTORS).with_records(more)


def place(city: int) -> str:
    return f"{COUNTRIES[city % len(COUNTRIES)]}/city-{city}"


def part(first: int, cities: int, years: int) -> Columns:
    """A part of the input: whole cities, each with its years."""
    draw = np.random.default_rng(first)
    many = cities * years
    places = np.repeat(np.array([place(city) for city in range(first, first + cities)], dtype=object), years)
    return Columns(
        place=places,
        year=np.tile(np.arange(LAST_YEAR - years + 1, LAST_YEAR + 1), cities),
        inventory=np.repeat(np.arange(many, dtype=np.int32), ROWS),
        kind=np.tile(np.arange(ROWS, dtype=np.int32), many),
        amount=draw.lognormal(8.0, 1.0, many * ROWS),
        landfills=Landfills(
            first_year=LAST_YEAR - HISTORY - years + 2,
            waste=draw.lognormal(9.0, 0.5, (cities, HISTORY + years - 1)),
            carbon=np.array([0.075, 0.1, 0.16, 0.0215, 0.096]),
            k=np.array([0.185, 0.1, 0.06, 0.03, 0.06]),
            oxidation=0.1,
        ),
        site=np.repeat(np.arange(cities), years),
    )


def levels(all_kinds: tuple[Kind, ...]) -> dict[str, set[str]]:
    """GPC: BASIC, BASIC+ and territorial, by the sources in them."""
    sources = {kind.source for kind in all_kinds} | {"solid_waste.inside"}
    beyond = ("industrial_process", "product_use", "livestock", "land", "aggregate")
    basic = {one for one in sources if not one.startswith(beyond)}
    outside = {one for one in sources if one.endswith((".outside", ".electricity", ".heat"))}
    return {"BASIC": basic, "BASIC+": sources, "territorial": sources - outside}


def run(cities: int, years: int, runner: Runner) -> None:
    spent, burnt, rows, missing, sums = 0.0, 0.0, 0, 0, hashlib.sha256()
    size = max(1, PART // years)
    all_kinds, known = kinds(), factors(cities)
    dense = DenseFactors(all_kinds, known, RULES)

    def parts() -> Iterator[Columns]:
        nonlocal spent, burnt, rows
        for first in range(0, cities, size):
            started, busy = time.perf_counter(), time.process_time()
            piece = part(first, min(size, cities - first), years)
            spent += time.perf_counter() - started
            burnt += time.process_time() - busy
            rows += len(piece.amount)
            yield piece

    started, busy = time.perf_counter(), time.process_time()
    for chunk in inventories(parts(), dense, gwp=GWP, levels=levels(all_kinds), runner=runner):
        missing += int(chunk.missing.sum())
        sums.update(np.ascontiguousarray(chunk.totals.T).tobytes())
    taken = time.perf_counter() - started - spent
    busy = time.process_time() - busy - burnt
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{cities:>7} cities × {years:>2} years: {taken:6.2f} s, processor {busy:.2f} s"
        f" ({rows / busy / 1e6:.0f} million rows/s, {missing} without factor, peak {peak:.0f} MB,"
        f" totals {sums.hexdigest()[:12]})"
    )


def one_city() -> None:
    """A city of 200 rows, one of them its landfill, as a page computes it: rows that explain themselves, and the cells
    and totals of the GPC. Then the same rows through the batch."""
    all_kinds, known = kinds(), factors(1)
    columns = part(0, 1, 1)
    rows = [
        kind.activity(float(amount), place(0), LAST_YEAR)
        for kind, amount in zip(all_kinds[1:], columns.amount[1:], strict=True)
    ]
    history = dict(enumerate(columns.landfills.waste[0].tolist(), start=LAST_YEAR - HISTORY + 1))
    composition = {"food": 0.4, "garden": 0.1, "paper": 0.2, "wood": 0.05, "textiles": 0.05}
    inputs = {
        "year": LAST_YEAR,
        "waste": history,
        "composition": composition,
        "climate": "temperate_wet",
        "site": "managed",
    }
    rows.append(Activity("solid_waste.inside", place=place(0), year=LAST_YEAR, method=DECAY, inputs=inputs))
    table = ActivityTable.from_records(rows)

    def inventory() -> float:
        emissions = compute(table, known, gwp=GWP, gwp_set="AR5", rules=RULES)
        assert emissions.complete
        seen = view(Rows(sources=tuple(table.source), masses=emissions.kg), "gpc", gwp="AR5")
        return seen.totals["basic"].co2e

    explained = min(timed(inventory) for _ in range(100))
    dense = DenseFactors(all_kinds, known, RULES)
    parts = {"gwp": GWP, "levels": levels(all_kinds)}
    batch = min(timed(lambda: list(inventories(columns, dense, **parts))) for _ in range(100))
    print(f"one city: {explained * 1e3:.2f} ms explained and by the GPC, {batch * 1e3:.2f} ms in the batch")


def timed(action: object) -> float:
    started = time.perf_counter()
    action()  # type: ignore[operator]
    return time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cities", type=int, default=100_000)
    parser.add_argument("--series", type=int, default=10_000, help="cities of the run over thirty years")
    parser.add_argument("--processes", type=int, default=0)
    options = parser.parse_args()
    one_city()
    with Processes(options.processes) if options.processes else nullcontext(Serial()) as runner:
        run(1_000, 1, runner)  # warms up
        run(options.cities, 1, runner)
        run(options.series, 30, runner)


if __name__ == "__main__":
    main()
