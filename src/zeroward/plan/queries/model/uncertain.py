"""Draws of the uncertain drivers of a plan through its whole model."""

from typing import Any, Final

from zeroward.methods.pathways.engine import Scenario
from zeroward.methods.pathways.model import ModelError
from zeroward.methods.pathways.uncertainty import Simulation, simulate, uncertain_drivers
from zeroward.plan.queries.model.build import Built
from zeroward.plan.queries.model.scenarios import without_actions

DRAWS: Final = 1000


def uncertainty_of(built: Built) -> dict[str, dict[str, Any]]:
    """What the city stated of its values; it goes before what the model file says."""
    assert built.model is not None
    known = {one.key for one in built.model.spec.drivers}
    return {
        row["driver"]: {"percent": float(row["uncertainty_percent"])}
        for row in built.loaded.values
        if row["driver"] in known and row["uncertainty_percent"] is not None
    }


def uncertain_of(built: Built) -> tuple[str, ...]:
    """Keys of the drivers that are drawn."""
    if built.model is None:
        return ()
    return tuple(one.driver.key for one in uncertain_drivers(built.model, uncertainty_of(built)))


def drawn(built: Built, scenario: Scenario) -> Simulation | None:
    """1 000 draws of business as usual and the scenario, the same draws for both; None when nothing is uncertain."""
    if built.engine is None or not uncertain_of(built):
        return None
    try:
        return simulate(
            built.engine,
            [without_actions(scenario), scenario],
            draws=DRAWS,
            uncertainty=uncertainty_of(built),
        )
    except ModelError:
        return None
