"""What is known of a model while it is checked and compiled."""

import numpy as np

from zeroward.methods.pathways.model.errors import Problems
from zeroward.methods.pathways.model.expression import FormulaError, Scope, Symbol
from zeroward.methods.pathways.model.functions import FUNCTIONS
from zeroward.methods.pathways.model.graph import FIRST_LEVEL, Step
from zeroward.methods.pathways.model.shapes import Space
from zeroward.methods.pathways.model.spec import Driver, Effect, Node, Spec
from zeroward.methods.pathways.model.units import NONE

Aimed = dict[str, list[tuple[int, int, Effect]]]


class Draft:
    """Names, places and problems of a model; effects by the quantity that they are aimed at."""

    def __init__(self, spec: Spec, problems: Problems) -> None:
        self.spec, self.problems = spec, problems
        self.space = Space(spec.dimensions, np.arange(spec.base_year, spec.last_year + 1))
        self.levels = {
            one.key: Symbol(FIRST_LEVEL + at, NONE, 1.0, frozenset()) for at, one in enumerate(spec.actions)
        }
        self.first = FIRST_LEVEL + 2 * len(spec.actions)
        self.quantities: dict[str, Driver | Node] = {one.key: one for one in spec.quantities}
        self.slots = {key: self.first + at for at, key in enumerate(self.quantities)}
        self.symbols: dict[str, Symbol] = {}
        self.scope = Scope(self.space, self.symbols, self.levels, FUNCTIONS)
        self.aimed: Aimed = {}
        self.steps: list[Step] = []

    def read(self, names: frozenset[str]) -> frozenset[int]:
        levels = {
            self.levels[name[6:]].slot
            for name in names
            if name.startswith("level.") and name[6:] in self.levels
        }
        return frozenset(self.slots[name] for name in names if name in self.slots) | levels

    def report(self, where: str, field: str, error: FormulaError) -> None:
        self.problems.add(
            error.kind,
            error.message,
            where=where,
            field=field,
            column=error.column,
            remedy=error.remedy,
        )
