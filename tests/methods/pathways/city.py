"""A small city model as tables, and random actions on it."""

import copy

from hypothesis import strategies as st

from zeroward.methods.pathways.model import from_tables

NOTE = {"source": "made up for the test"}
TABLES = {
    "key": "town",
    "title": "A town",
    "base_year": 2020,
    "last_year": 2035,
    "dimensions": {"mode": ["car", "bus", "walk"], "carrier": ["gas", "oil", "electricity"]},
    "drivers": {
        "population": {"label": "Population", "unit": "person", "value": 100_000, **NOTE},
        "growth_rate": {"unit": "%", "value": 0.5, "minimum": -5, "uncertainty": {"percent": 20}, **NOTE},
        "trips": {"unit": "pkm/person", "value": 8_000, "uncertainty": {"percent": 10}, **NOTE},
        "modes": {
            "unit": "1",
            "dims": ["mode"],
            "adds_to_one": "mode",
            "value": {"car": 0.6, "bus": 0.3, "walk": 0.1},
            "uncertainty": {"percent": 5},
            **NOTE,
        },
        "mode_factor": {
            "unit": "gCO2e/pkm",
            "dims": ["mode"],
            "value": {"car": 150, "bus": 50, "walk": 0},
            **NOTE,
        },
        "area": {"unit": "m2/person", "value": 40, **NOTE},
        "intensity": {"unit": "kWh/m2", "value": 120, "uncertainty": {"percent": 15}, **NOTE},
        "mix": {
            "unit": "%",
            "dims": ["carrier"],
            "adds_to_one": "carrier",
            "value": {"gas": 60, "oil": 30, "electricity": 10},
            **NOTE,
        },
        "factor": {
            "unit": "kgCO2e/MWh",
            "dims": ["carrier"],
            "value": {"gas": 202, "oil": 267, "electricity": {"2020": 300, "2030": 100}},
            **NOTE,
        },
        "price": {"unit": "EUR/MWh", "value": 100, **NOTE},
    },
    "nodes": {
        "people": {"unit": "person", "formula": "population * growth(growth_rate)"},
        "travel": {"unit": "Mpkm", "formula": "people * trips * modes"},
        "transport": {
            "unit": "ktCO2e",
            "formula": "travel * mode_factor",
            "role": "emissions",
            "tags": {"sector": "transport", "scope": "1"},
        },
        "heat": {"unit": "GWh", "formula": "people * area * intensity"},
        "heating": {
            "unit": "ktCO2e",
            "formula": "heat * mix * factor",
            "role": "emissions",
            "tags": {"sector": "heating", "scope": "1"},
        },
        "bills": {
            "unit": "MEUR",
            "formula": "heat * price",
            "role": "cost",
            "tags": {"type": "energy"},
            "shares": {"payer": {"tenants": 0.7, "owners": 0.3}},
        },
    },
    "actions": {
        "shift": {
            "kind": "shift",
            "start": 2022,
            "end": 2030,
            "curve": "line",
            "effects": [
                {"target": "modes", "how": "move", "amount": 0.3, "where": ["mode.car"],
                 "to": {"bus": 0.5, "walk": 0.5}}
            ],
        },
        "renovation": {
            "start": 2022,
            "curve": "step",
            "effects": [
                {"target": "intensity", "how": "cut", "amount": "min(since * quantity(0.03, '1/year'), 0.5)"}
            ],
            "costs": [
                {"type": "capex", "payer": "owners",
                 "formula": "people * area * quantity(6, 'EUR/m2') * level.renovation"}
            ],
        },
        "pumps": {
            "start": 2021,
            "end": 2032,
            "curve": "s",
            "effects": [
                {"target": "mix", "how": "move", "amount": 0.8, "where": ["carrier.oil", "carrier.gas"],
                 "to": {"electricity": 1.0}}
            ],
        },
        "campaign": {"kind": "enabling", "start": 2021},
    },
}  # fmt: skip


def tables(**changes):
    """The tables, with entries changed: `tables(**{"nodes.heat.unit": "MWh"})`; None takes an entry out."""
    made = copy.deepcopy(TABLES)
    for path, value in changes.items():
        *way, last = path.split(".")
        place = made
        for part in way:
            place = place.setdefault(part, {})
        if value is None:
            del place[last]
        else:
            place[last] = value
    return made


def town(**changes):
    return from_tables(tables(**changes))


def effects():
    """An effect on one of the drivers of the town."""
    share = st.floats(0.0, 0.9, allow_nan=False)
    return st.one_of(
        st.builds(lambda a: {"target": "intensity", "how": "cut", "amount": a}, share),
        st.builds(lambda a: {"target": "trips", "how": "cut", "amount": a}, share),
        st.builds(lambda a: {"target": "trips", "how": "raise", "amount": a}, share),
        st.builds(lambda a: {"target": "intensity", "how": "set", "amount": 40 + 100 * a}, share),
        st.builds(lambda a: {"target": "area", "how": "add", "amount": 10 * a}, share),
        st.builds(
            lambda a: {"target": "modes", "how": "move", "amount": a, "where": ["mode.car"], "to": {"bus": 1.0}},
            share,
        ),
        st.builds(
            lambda a: {"target": "mix", "how": "move", "amount": a, "where": ["carrier.oil", "carrier.gas"],
                       "to": {"electricity": 0.7, "gas": 0.3}},
            share,
        ),
    )  # fmt: skip


def actions(most=5):
    """Tables of several actions."""
    one = st.builds(
        lambda parts, start, length, curve: {
            "start": start, "end": start + length, "curve": curve, "effects": parts,
        },
        st.lists(effects(), min_size=1, max_size=2),
        st.integers(2020, 2030),
        st.integers(0, 10),
        st.sampled_from(["step", "line", "s"]),
    )  # fmt: skip
    return st.lists(one, min_size=1, max_size=most).map(
        lambda many: {f"action_{at}": each for at, each in enumerate(many)}
    )
