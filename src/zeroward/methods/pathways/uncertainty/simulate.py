"""Monte Carlo over the whole model. All scenarios see the same draws, so their difference is not blurred by chance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from zeroward.methods.ghg.say import Name, say
from zeroward.methods.pathways.engine.engine import Engine
from zeroward.methods.pathways.engine.evaluate import evaluate
from zeroward.methods.pathways.engine.inputs import asked
from zeroward.methods.pathways.engine.needs import needed
from zeroward.methods.pathways.engine.notes import Note, note_said
from zeroward.methods.pathways.engine.scenario import Scenario
from zeroward.methods.pathways.model.errors import ModelError, Problem
from zeroward.methods.pathways.model.shapes import Floats
from zeroward.methods.pathways.uncertainty.draws import Draws, uncertain_drivers

CHUNK: Final = 100


@dataclass(frozen=True)
class Band:
    """Series of the lower end, the middle (median) and the upper end of an interval."""

    lower: Floats
    middle: Floats
    upper: Floats


@dataclass(frozen=True)
class Simulation:
    """`series[scenario]` is (draws, years). `notes` tell how many draws had to be kept within bounds."""

    years: Floats
    series: Mapping[str, Floats]
    notes: tuple[str, ...] = ()

    def band(self, scenario: str, percent: float = 95.0) -> Band:
        tail = (100.0 - percent) / 2.0
        lower, middle, upper = np.percentile(self.series[scenario], [tail, 50.0, 100.0 - tail], axis=0)
        return Band(lower, middle, upper)

    def saved(self, reference: str, scenario: str) -> Floats:
        """Draw by draw what a scenario saves against another: (draws, years)."""
        return self.series[reference] - self.series[scenario]

    def probability(self, scenario: str, year: int, *, below: float) -> float:
        """Share of draws in which a level is reached."""
        at = int(np.searchsorted(self.years, year))
        return float((self.series[scenario][:, at] <= below).mean())


def simulate(
    engine: Engine,
    scenarios: Sequence[Scenario],
    *,
    draws: int = 1_000,
    seed: int = 1,
    chunk: int = CHUNK,
    role: str = "emissions",
    uncertainty: Mapping[str, Mapping[str, Any]] | None = None,
) -> Simulation:
    """The same bits for any chunk. Raises ModelError when values are missing or there is nothing to draw."""
    uncertain = uncertain_drivers(engine.model, uncertainty)
    if draws < 1 or chunk < 1 or not uncertain:
        raise ModelError([Problem("value", say("There is nothing to draw."), where="draws",
                                  remedy=say("Say of a driver how uncertain it is."))])  # fmt: skip
    source = Draws(engine.model, uncertain, seed=seed)
    series = {one.key: np.empty((draws, len(engine.model.years))) for one in scenarios}
    notes: set[tuple[str, Note]] = set()
    for first in range(0, draws, chunk):
        count = min(chunk, draws - first)
        drawn = source.take(count, engine.values.arrays)
        for one in scenarios:
            fixed = {key: array for key, array in drawn.items() if key not in one.values}
            setting = engine.setting(one, fixed, lenient=True)
            state = evaluate(setting, engine.strengths(one)[np.newaxis])
            lacking = engine.totals.missing(role, state.env)
            if lacking:
                raise asked(needed(engine.model, setting, state, lacking, engine.values))
            series[one.key][first : first + count] = engine.totals.total(role, state.env)
            notes |= set(state.notes.items())
    reached = [note_said(Name(key), engine.model.step(key).unit.text, note) for key, note in notes]
    kept = [
        say("%(label)s: %(number)s draws were kept within bounds.", label=Name(key), number=number)
        for key, number in source.clipped.items()
    ]
    return Simulation(engine.model.years.astype(np.float64), series, tuple(sorted((*reached, *kept))))
