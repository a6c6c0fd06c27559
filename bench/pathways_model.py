"""A made-up city model of the size that the peer measures: 160 quantities, 70 actions, 44 years.

    python bench/pathways_model.py > model.json

It has the shape of the peer's public model (159 nodes, 70 of them actions on the energy of buildings, years 2019 to
2062, costs and interactions): ten building types by five carriers and three vintages, each with demand, carriers,
emissions and costs, transport by mode, waste; each action changes one or two drivers, several the same one, and has an
investment. Our count is harder than the peer's: it leaves the 70 actions and their 70 costs out of the 160 quantities.
"""

import json
import sys
from typing import Any

TYPES = ("homes", "flats", "offices", "shops", "schools", "clinics", "hotels", "halls", "sports", "other")
CARRIERS = ("electricity", "heat", "gas", "oil", "wood")
MODES = ("car", "bus", "rail", "bike", "walk")
ACTIONS = 70


def model() -> dict[str, Any]:
    drivers: dict[str, Any] = {}
    nodes: dict[str, Any] = {}
    note = {"source": "made up for the measurement", "mark": "assumption"}
    drivers["population"] = {"unit": "person", "value": 250_000, **note}
    drivers["growth_rate"] = {"unit": "%", "value": 0.4, "uncertainty": {"percent": 40}, **note}
    drivers["factor"] = {
        "unit": "kgCO2e/MWh", "dims": ["carrier"], "uncertainty": {"percent": 5},
        "value": {"electricity": {"2019": 250, "2040": 60}, "heat": 150, "gas": 202, "oil": 267, "wood": 18}, **note,
    }  # fmt: skip
    drivers["price"] = {
        "unit": "EUR/MWh", "dims": ["carrier"],
        "value": {"electricity": 210, "heat": 110, "gas": 90, "oil": 100, "wood": 70}, **note,
    }  # fmt: skip
    nodes["people"] = {"unit": "person", "formula": "population * growth(growth_rate)"}
    for at, kind in enumerate(TYPES):
        buildings(at, kind, drivers, nodes, note)
    transport(drivers, nodes, note)
    return {
        "key": "bench", "title": "A made-up city", "base_year": 2019, "last_year": 2062,
        "dimensions": {"carrier": list(CARRIERS), "vintage": ["old", "middle", "new"], "mode": list(MODES)},
        "drivers": drivers, "nodes": nodes, "actions": {f"action_{at}": action(at) for at in range(ACTIONS)},
    }  # fmt: skip


def buildings(
    at: int, kind: str, drivers: dict[str, Any], nodes: dict[str, Any], note: dict[str, Any]
) -> None:
    """Fourteen quantities of one building type."""
    area = 4.0 + at
    drivers[f"area_{kind}"] = {
        "unit": "m2/person", "dims": ["vintage"], "value": {"old": area, "middle": area / 2, "new": area / 4},
        "uncertainty": {"percent": 8}, **note,
    }  # fmt: skip
    drivers[f"intensity_{kind}"] = {
        "unit": "kWh/m2", "dims": ["vintage"], "value": {"old": 190, "middle": 130, "new": 60},
        "uncertainty": {"percent": 12}, **note,
    }  # fmt: skip
    drivers[f"plugs_{kind}"] = {"unit": "kWh/m2", "value": 30 + at, "uncertainty": {"percent": 10}, **note}
    drivers[f"mix_{kind}"] = {
        "unit": "1", "dims": ["carrier"], "adds_to_one": "carrier",
        "value": {"electricity": 0.1, "heat": 0.3, "gas": 0.4, "oil": 0.15, "wood": 0.05}, **note,
    }  # fmt: skip
    nodes[f"floor_{kind}"] = {"unit": "m2", "formula": f"people * area_{kind}"}
    nodes[f"warmth_{kind}"] = {"unit": "GWh", "formula": f"floor_{kind} * intensity_{kind}"}
    nodes[f"demand_{kind}"] = {"unit": "GWh", "formula": f"sum(warmth_{kind}, vintage)"}
    nodes[f"appliances_{kind}"] = {"unit": "GWh", "formula": f"sum(floor_{kind}) * plugs_{kind}"}
    nodes[f"energy_{kind}"] = {
        "unit": "GWh",
        "formula": f"demand_{kind} * mix_{kind} + put(appliances_{kind}, carrier.electricity)",
    }
    nodes[f"emitted_{kind}"] = {
        "unit": "ktCO2e", "formula": f"energy_{kind} * factor", "role": "emissions",
        "tags": {"sector": "buildings", "type": kind},
    }  # fmt: skip
    nodes[f"bills_{kind}"] = {
        "unit": "MEUR", "formula": f"sum(energy_{kind} * price)", "role": "cost",
        "tags": {"type": "energy", "payer": "users"},
    }  # fmt: skip
    nodes[f"renewed_{kind}"] = {"unit": "1", "formula": f"1 - sum(warmth_{kind}) / base(sum(warmth_{kind}))"}
    nodes[f"per_head_{kind}"] = {"unit": "tCO2e/person", "formula": f"sum(emitted_{kind}) / people"}
    nodes[f"saved_{kind}"] = {"unit": "GWh", "formula": f"base(demand_{kind}) - demand_{kind}"}


def transport(drivers: dict[str, Any], nodes: dict[str, Any], note: dict[str, Any]) -> None:
    drivers["trips"] = {"unit": "pkm/person", "value": 9_000, "uncertainty": {"percent": 10}, **note}
    drivers["modes"] = {
        "unit": "1", "dims": ["mode"], "adds_to_one": "mode",
        "value": {"car": 0.6, "bus": 0.15, "rail": 0.1, "bike": 0.08, "walk": 0.07}, **note,
    }  # fmt: skip
    drivers["mode_factor"] = {
        "unit": "gCO2e/pkm", "dims": ["mode"], "value": {"car": 140, "bus": 70, "rail": 30, "bike": 0, "walk":
        0}, **note, }  # fmt: skip
    nodes["travelled"] = {"unit": "Mpkm", "formula": "people * trips * modes"}
    nodes["emitted_transport"] = {
        "unit": "ktCO2e", "formula": "travelled * mode_factor", "role": "emissions", "tags": {"sector": "transport"},
    }  # fmt: skip
    drivers["waste"] = {"unit": "t/person", "value": 0.5, "uncertainty": {"percent": 10}, **note}
    drivers["waste_factor"] = {"unit": "kgCO2e/t", "value": 500, "uncertainty": {"percent": 30}, **note}
    nodes["rubbish"] = {"unit": "t", "formula": "people * waste"}
    nodes["emitted_waste"] = {
        "unit": "ktCO2e", "formula": "rubbish * waste_factor", "role": "emissions", "tags": {"sector": "waste"},
    }  # fmt: skip
    for at in range(6):
        nodes[f"indicator_{at}"] = {"unit": "GWh", "formula": f"saved_{TYPES[at]} + saved_{TYPES[at + 1]}"}


def action(at: int) -> dict[str, Any]:
    """Seven for each building type: less heat, less power, three changes of carrier, two of travel or waste."""
    kind, sort = TYPES[at % 10], at // 10
    made: dict[str, Any] = {
        "start": 2021 + at % 8,
        "end": 2032 + at % 20,
        "curve": ("s", "line", "step")[at % 3],
    }
    effects = {
        0: {"target": f"intensity_{kind}", "how": "cut", "amount": 0.25, "where": ["vintage.old"]},
        1: {"target": f"intensity_{kind}", "how": "cut", "amount": "min(since * quantity(0.02, '1/year'), 0.4)"},
        2: {"target": f"plugs_{kind}", "how": "cut", "amount": 0.2},
        3: {"target": f"mix_{kind}", "how": "move", "amount": 0.6, "where": ["carrier.oil"],
            "to": {"electricity": 0.5, "heat": 0.5}},
        4: {"target": f"mix_{kind}", "how": "move", "amount": 0.5, "where": ["carrier.gas", "carrier.oil"],
            "to": {"electricity": 1.0}},
        5: {"target": "modes", "how": "move", "amount": 0.02, "where": ["mode.car"], "to": {"bus": 0.4, "bike": 0.6}},
        6: {"target": "waste", "how": "cut", "amount": 0.03},
    }  # fmt: skip
    made["effects"] = [effects[sort]]
    if sort == 0:
        made["effects"].append({"target": f"plugs_{kind}", "how": "cut", "amount": 0.05})
    made["costs"] = [
        {"type": "capex", "payer": "owners", "unit": "MEUR",
         "formula": f"sum(floor_{kind}) * quantity({20 + at}, 'EUR/m2') * change(level.action_{at})"}
    ]  # fmt: skip
    return made


if __name__ == "__main__":
    json.dump(model(), sys.stdout, indent=1)
