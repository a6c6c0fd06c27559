"""Checks a spec as a whole and compiles it: names, circles, units, dimensions, dates, reference values."""

import json
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any

from zeroward.methods.ghg.say import Name, Said, names, say
from zeroward.methods.pathways.model.draft import Draft
from zeroward.methods.pathways.model.effects import compiled_effects, names_of
from zeroward.methods.pathways.model.errors import ModelError, Problems
from zeroward.methods.pathways.model.expression import (
    MOST_CELLS,
    FormulaError,
    Symbol,
    compiled,
    names_in,
    scaled,
)
from zeroward.methods.pathways.model.graph import FIRST_LEVEL, Model, Step
from zeroward.methods.pathways.model.order import affected, sorted_by_need
from zeroward.methods.pathways.model.shapes import Floats
from zeroward.methods.pathways.model.spec import Driver, Effect, Node, Spec
from zeroward.methods.pathways.model.units import Unit, UnitError, measure, parse_unit, words
from zeroward.methods.pathways.model.values import array_of

YEAR = (("[year]", 1),)
Aimed = dict[str, list[tuple[int, int, Effect]]]


class Builder(Draft):
    """Checks a model, quantity by quantity, in the order in which they need each other."""

    def run(self) -> tuple[Step, ...]:
        self.aim()
        self.dates()
        self.units_of_outcomes()
        order, circle = sorted_by_need({key: self.needs(key) for key in self.quantities})
        if circle:
            self.problems.add(
                "cycle", say("These need each other: %(names)s.", names=Name(" → ".join(circle))), where=circle[0],
                field="formula" if isinstance(self.quantities[circle[0]], Node) else "effects",
                remedy=say("Take one out, or use last year's value of another quantity."),
            )  # fmt: skip
            return ()
        for key in order:
            step = self.step(self.quantities[key])
            if step:
                self.steps.append(step)
        return tuple(self.steps)

    def aim(self) -> None:
        """Effects by their target."""
        for number, action in enumerate(self.spec.actions):
            for at, effect in enumerate(action.effects):
                if effect.target not in self.quantities:
                    self.problems.add(
                        "unknown", say("%(name)s is no driver or node.", name=Name(effect.target)), where=action.key,
                        field=f"effects.{at + 1}.target",
                    )  # fmt: skip
                else:
                    self.aimed.setdefault(effect.target, []).append((number, at, effect))

    def dates(self) -> None:
        first, last = self.spec.base_year, self.spec.last_year
        for action in self.spec.actions:
            if action.start is not None and action.start < first:
                self.problems.add(
                    "date",
                    say("The action starts in %(year)s, before the base year %(first)s.",
                        year=action.start, first=first),
                    where=action.key, field="start",
                    remedy=say("What was done before is in the base year already: start later."),
                )  # fmt: skip
            if action.start is not None and action.start > last:
                self.problems.add(
                    "date", say("The action starts in %(year)s, after the last year %(last)s.",
                                year=action.start, last=last),
                    where=action.key, field="start", remedy=say("Start earlier, or let the model run longer."),
                )  # fmt: skip
            if action.start is not None and action.end is not None and action.end < action.start:
                self.problems.add(
                    "date", say("The action ends before it starts."), where=action.key, field="end"
                )
            early = min(action.curve, default=9999) if not isinstance(action.curve, str) else 9999
            if early < first:
                self.problems.add(
                    "date", say("The curve begins in %(year)s, before the base year %(first)s.",
                                year=early, first=first),
                    where=action.key, field="curve", remedy=say("Leave these years out."),
                )  # fmt: skip

    def units_of_outcomes(self) -> None:
        for field, wanted in (("emissions_unit", "[co2e]"), ("cost_unit", "[money]")):
            unit = self.unit_of("", field, getattr(self.spec, field))
            if unit and unit.powers != ((wanted, 1),):
                problem = say(
                    "%(unit)s does not measure %(measure)s.", unit=Name(unit.text), measure=measure(wanted)
                )
                self.problems.add("unit", problem, field=field)

    def unit_of(self, where: str, field: str, text: str) -> Unit | None:
        if not text:
            return None  # the reader has said so
        try:
            return parse_unit(text)
        except UnitError as error:
            self.problems.add(
                "unit",
                error.message,
                where=where,
                field=field,
                remedy=say("For instance kWh/m2 or EUR/MWh."),
            )
            return None

    def needs(self, key: str) -> list[str]:
        one = self.quantities[key]
        found: set[str] = set()
        try:
            if isinstance(one, Node):
                found |= names_in(one.formula)
            for _, _, effect in self.aimed.get(key, ()):
                found |= names_of(effect)
        except FormulaError:
            return []  # reported where it is compiled
        return sorted(found & self.slots.keys(), key=self.slots.__getitem__)

    def step(self, one: Driver | Node) -> Step | None:
        unit = self.unit_of(one.key, "unit", one.unit)
        strange = [name for name in one.dims or () if name not in self.space.dimensions]
        if strange:
            problem = say("%(name)s is no dimension of the model.", name=Name(strange[0]))
            self.problems.add("unknown", problem, where=one.key, field="dims")
        if self.space.count(one.dims or ()) > MOST_CELLS:
            problem = say("More than %(most)s cells are too many.", most=MOST_CELLS)
            self.problems.add("shape", problem, where=one.key, field="dims")
            return None
        if unit is None or strange or any(name not in self.symbols for name in self.needs(one.key)):
            return None  # what it needs was reported where it stands
        run, dims, reads = None, frozenset(one.dims or ()), frozenset[int]()
        if isinstance(one, Node):
            try:
                run, dims, reads = self.formula(one, unit)
            except FormulaError as error:
                self.report(one.key, "formula", error)
                return None
        self.symbols[one.key] = Symbol(self.slots[one.key], unit.powers, unit.size, dims)
        share = one.adds_to_one if isinstance(one, Driver) else ""
        effects = compiled_effects(self, one.key, unit, dims, share)
        owner = one.action if isinstance(one, Node) else ""
        return Step(
            one.key, self.slots[one.key], run, unit, dims, reads, effects, one.minimum, one.maximum,
            self.space.axis(share) if share in dims else 0,
            1.0 / unit.size,
            list(self.levels).index(owner) if owner else -1,
        )  # fmt: skip

    def formula(self, one: Node, unit: Unit) -> tuple[Any, frozenset[str], frozenset[int]]:
        """Raises FormulaError when the formula does not give what the node says."""
        code = compiled(one.formula, self.scope)
        if code.powers != unit.powers:
            raise FormulaError(
                "unit",
                say(
                    "The formula gives %(found)s, but %(unit)s is %(wanted)s.",
                    found=words(code.powers), unit=Name(one.unit), wanted=words(unit.powers),
                ),
                0, say("Correct the unit or the formula."),
            )  # fmt: skip
        if one.dims is not None and frozenset(one.dims) != code.dims:
            message = otherwise_split(names(self.space.ordered(tuple(code.dims))), names(one.dims))
            raise FormulaError("shape", message, 0, say("Correct dims or the formula."))
        return scaled(code, unit.size), code.dims, self.read(names_in(one.formula))


def otherwise_split(found: Name, wanted: Name) -> Said:
    """A formula has other dimensions than its node says."""
    if not found:
        return say("The formula is split by nothing, not by %(wanted)s.", wanted=wanted)
    if not wanted:
        return say("The formula is split by %(found)s, not by nothing.", found=found)
    return say("The formula is split by %(found)s, not by %(wanted)s.", found=found, wanted=wanted)


def build(spec: Spec, raw: Mapping[str, Any], problems: Problems, text: str) -> Model:
    """Raises ModelError with all that is wrong."""
    builder = Builder(spec, problems)
    steps = builder.run()
    reference: dict[str, Floats] = {
        one.key: array_of(one.value, one, builder.space, problems)
        for one in spec.drivers
        if set(one.dims) <= set(spec.dimensions)
    }
    problems.settle(text)
    check_groups(spec, problems)
    problems.settle(text)
    touched = reached(steps, len(spec.actions))
    return Model(spec, builder.space, steps, reference, touched, digest_of(raw, spec), raw)


def reached(steps: Sequence[Step], actions: int) -> tuple[tuple[int, ...], ...]:
    """For each action the steps that it changes, directly or through others, in order."""
    place = {step.slot: at for at, step in enumerate(steps)}
    reads: list[list[int]] = []
    direct: list[set[int]] = [set() for _ in range(actions)]
    for at, step in enumerate(steps):
        slots = step.reads.union(*(one.reads for one in step.effects))
        reads.append([place[slot] for slot in slots if slot in place])
        touching = {one.action for one in step.effects} | ({step.action} if step.action >= 0 else set())
        touching |= {(slot - FIRST_LEVEL) % actions for slot in slots if slot < FIRST_LEVEL + 2 * actions}
        for number in touching:
            direct[number].add(at)
    return tuple(affected(reads, starts) for starts in direct)


def check_groups(spec: Spec, problems: Problems) -> None:
    for one in spec.drivers:
        if one.adds_to_one and one.adds_to_one not in one.dims:
            problems.add(
                "shares",
                say("The values are not split by %(dimension)s.", dimension=Name(one.adds_to_one)),
                where=one.key,
                field="adds_to_one",
            )


def plain(part: Any) -> Any:
    """Tables with text for keys and floating-point numbers: 5 and 5.0 are the same value."""
    if isinstance(part, Mapping):
        return {str(key): plain(one) for key, one in part.items()}
    if isinstance(part, (list, tuple)):
        return [plain(one) for one in part]
    return float(part) if isinstance(part, int) and not isinstance(part, bool) else part


def digest_of(raw: Mapping[str, Any], spec: Spec) -> str:
    """The same content in TOML or JSON, in any order of names, has the same digest. Order of steps is no content."""
    text = json.dumps(
        [plain(raw), spec.base_year, spec.last_year],
        sort_keys=True,
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return blake2b(text.encode(), digest_size=16).hexdigest()


__all__ = ["Builder", "ModelError", "build"]
