"""The peer's public model in our format: do we meet its published series?

    git clone https://github.com/kausaltech/kausal-paths
    python bench/pathways_peer.py kausal-paths/configs/gronlogik.yaml

The file is not part of this repository (AGPL-3.0): it is read, and its figures are put into a model of ours. 70 actions
renew four kinds of buildings; each renews its share of the floor area in the first year, as far as it can, and is worn
out after its life. The series are those that the peer's engine gave when it was run elsewhere (kt/a). Energy, emissions
and the costs of renovation are rebuilt; prices of energy are not.
"""

import argparse
import statistics
import time
from pathlib import Path
from typing import Any

import yaml

from zeroward.methods.pathways.engine import Engine, Scenario, bau
from zeroward.methods.pathways.model import from_tables

SOURCE = {"source": "configs/gronlogik.yaml of kausal-paths"}
FIRST, START, LAST = 2019, 2021, 2062
OFF = "improved_ventilation_single_family"  # switched off in the peer's default scenario
PUBLISHED = {
    "baseline": {2019: 6305.1764, 2061: 5880.42533534, 2062: 5891.09923568, "sum": 260290.14473302},
    "default": {2061: 4904.5627708, 2062: 6238.4326268, "sum": 181235.13284620},
}


def tables(peer: dict[str, Any]) -> dict[str, Any]:
    """Our model of the peer's file."""
    known = {one["id"]: one for one in peer["nodes"]}
    settings = {one["id"]: one["value"] for one in peer["params"]}
    kinds = [key.removeprefix("floor_area_") for key in known if key.startswith("floor_area_")]
    drivers: dict[str, Any] = {
        f"{what}_factor": {"unit": "gCO2e/kWh", "value": settings[f"{what}_co2_ef"], **SOURCE}
        for what in ("electricity", "heat")
    }
    nodes: dict[str, Any] = {}
    actions: dict[str, Any] = {}
    saved: dict[str, list[str]] = {}
    for one in peer["actions"]:
        renewal(one, settings, drivers, nodes, actions, saved)
    for kind in kinds:
        building(kind, known, saved, drivers, nodes)
    return {
        "key": "peer", "title": peer["name_en"], "base_year": FIRST, "last_year": LAST, "dimensions": {},
        "drivers": drivers, "nodes": nodes, "actions": actions,
    }  # fmt: skip


def renewal(
    one: dict[str, Any],
    settings: dict[str, Any],
    drivers: dict[str, Any],
    nodes: dict[str, Any],
    actions: dict[str, Any],
    saved: dict[str, list[str]],
) -> None:
    """One action: the share of the floor area that it has renewed, what that saves and costs for a square metre."""
    key, kind = one["id"], one["output_nodes"][0].split("_per_area_")[1]
    figures = {part["id"]: part["value"] for part in one["params"]}
    life, wait = int(figures["investment_lifetime"]), START - FIRST
    most = figures["renovation_potential"] / 100
    drivers[f"rate_{key}"] = {"unit": "%", "value": settings["renovation_rate_baseline"], **SOURCE}
    window = (
        f"clip((elapsed() - quantity({wait}, 'year')) / quantity(1, 'year'), 0, 1)"
        f" * clip((quantity({life + wait}, 'year') - elapsed()) / quantity(1, 'year'), 0, 1)"
    )
    nodes[f"done_{key}"] = {
        "unit": "1",
        "formula": f"renewal(rate_{key} * {window}, quantity({life}, 'year'), {most!r})",
    }
    for what in ("electricity", "heat"):
        amount = figures[f"{what}_saving"]
        if amount:
            saved.setdefault(f"{what}_{kind}", []).append(f"done_{key} * quantity({amount!r}, 'kWh/m2')")
    saved.setdefault(f"cost_{kind}", []).append(
        f"positive(change(done_{key})) * quantity({figures['investment_cost']!r}, 'EUR/m2')"
        f" + done_{key} * quantity({figures['maintenance_cost']!r}, 'EUR/m2')"
    )
    actions[key] = {"effects": [{"target": f"rate_{key}", "how": "set", "amount": 100.0}]}


def building(
    kind: str,
    known: dict[str, Any],
    saved: dict[str, list[str]],
    drivers: dict[str, Any],
    nodes: dict[str, Any],
) -> None:
    """One kind of building: energy for a square metre, energy, emissions, costs (crowns stand as EUR)."""
    drivers[f"area_{kind}"] = {"unit": "m2", "value": first(known[f"floor_area_{kind}"]), **SOURCE}
    for what in ("electricity", "heat"):
        drivers[f"{what}_use_{kind}"] = {
            "unit": "kWh/m2",
            "value": first(known[f"{what}_per_area_{kind}"]),
            **SOURCE,
        }
        parts = saved.get(f"{what}_{kind}", [])
        total = chained(f"{what}_{kind}", parts, nodes, "kWh/m2")
        nodes[f"{what}_per_area_{kind}"] = {
            "unit": "kWh/m2",
            "formula": " - ".join([f"{what}_use_{kind}", *total]),
        }
        nodes[f"{what}_{kind}"] = {"unit": "GWh", "formula": f"area_{kind} * {what}_per_area_{kind}"}
        nodes[f"{what}_emissions_{kind}"] = {
            "unit": "ktCO2e", "formula": f"{what}_{kind} * {what}_factor", "role": "emissions",
            "tags": {"sector": kind, "carrier": what},
        }  # fmt: skip
    nodes[f"energy_{kind}"] = {"unit": "GWh", "formula": f"electricity_{kind} + heat_{kind}"}
    spent = chained(f"cost_{kind}", saved[f"cost_{kind}"], nodes, "EUR/m2")
    nodes[f"renovation_{kind}"] = {
        "unit": "MEUR", "formula": f"area_{kind} * ({' + '.join(spent)})", "role": "cost", "tags": {"sector": kind},
    }  # fmt: skip


def chained(name: str, parts: list[str], nodes: dict[str, Any], unit: str) -> list[str]:
    """Long sums in pieces of eight terms, each a node of its own."""
    pieces = [parts[at : at + 8] for at in range(0, len(parts), 8)]
    for at, piece in enumerate(pieces):
        nodes[f"{name}_part_{at}"] = {"unit": unit, "formula": " + ".join(piece)}
    return [f"{name}_part_{at}" for at in range(len(pieces))]


def first(node: dict[str, Any]) -> float:
    return float(node["historical_values"][0][1])


def median(action: Any, times: int) -> float:
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        action()
        taken.append((time.perf_counter() - started) * 1e3)
    return statistics.median(taken)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    options = parser.parse_args()
    made = tables(yaml.safe_load(options.file.read_text(encoding="utf-8")))
    model = from_tables(made)
    engine = Engine(model)
    default = Scenario("default", actions={one.key: float(one.key != OFF) for one in model.actions})
    worst = 0.0
    for name, scenario in (("baseline", bau()), ("default", default)):
        found = engine.run(scenario).emissions
        for year, wanted in PUBLISHED[name].items():
            value = float(found.sum()) if year == "sum" else float(found[int(year) - FIRST])
            worst = max(worst, abs(value / wanted - 1))
            print(f"{name:<10} {year!s:<5} {value:18.8f}   published {wanted:18.8f}")
    print(f"largest relative difference {worst:.1e} (wanted at most 1e-6)")
    whole = engine.run(default)
    keys = [one.key for one in model.actions]
    print(
        f"{len(model.spec.quantities)} quantities, {len(keys)} actions, {len(model.years)} years; usual milliseconds"
    )
    print(f"load and check {median(lambda: from_tables(made), 7):8.2f}   (peer, measured elsewhere: 750)")
    print(f"outcome, cold  {median(lambda: Engine(model).run(default).emissions, 7):8.2f}   (790)")
    switch = statistics.median(median(lambda key=key: whole.toggle(key, 0.0).emissions, 3) for key in keys)
    print(f"one switch     {switch:8.2f}   (120)")
    print(
        f"70 effects     {median(lambda: [whole.toggle(key, 0.0).emissions for key in keys], 5):8.2f}   (3 800)"
    )


if __name__ == "__main__":
    main()
