"""Rows and factors for the tests of the engine."""

from hypothesis import strategies as st

from zeroward.methods.ghg import Factor, Rules
from zeroward.methods.ghg.gwp import gwp_set

AR5 = gwp_set("AR5").values
RULES = Rules(series={"electricity": ("jrc-com-2024-co2",)})
PLACE = "AT/klagenfurt"
FUELS = (
    *("natural_gas", "heating_oil", "lpg", "wood", "hard_coal", "lignite", "biogas"),
    *("peat", "municipal_waste_fossil", "municipal_waste_bio", "charcoal"),
)
SECTORS = ("residential", "commercial", "municipal", "industry", "agriculture_energy", "energy_own_use")


def row(source, carrier="", amount=1_000.0, unit="MWh", year=2021, **more):
    return {
        "source": source,
        "carrier": carrier,
        "amount": amount,
        "unit": unit,
        "place": PLACE,
        "year": year,
        **more,
    }


def own(key, values, unit="kg/MWh", year=2021, **more):
    return Factor(
        id=f"own/{key}/{year}",
        key=key,
        values=values,
        unit=unit,
        series="own",
        place=PLACE,
        valid_from=year,
        valid_to=year,
        source="the utility's report",
        licence="own",
        quality="H",
        **more,
    )


fuel_rows = st.builds(
    row,
    st.sampled_from([f"{sector}.fuel" for sector in SECTORS]),
    st.sampled_from(FUELS),
    st.floats(0, 1e9),
    st.sampled_from(["MWh", "kWh", "TJ", "GJ"]),
)
grid_rows = st.builds(
    row,
    st.sampled_from([f"{sector}.electricity" for sector in SECTORS]),
    st.just("electricity"),
    st.floats(0, 1e9),
    st.sampled_from(["MWh", "GWh"]),
    st.integers(1995, 2023),
)
rows = st.lists(fuel_rows | grid_rows, min_size=1, max_size=30)
