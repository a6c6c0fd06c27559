"""How one figure came about: amount, conversion, factor, gases, warming potentials, result."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from zeroward.methods.ghg.factors.record import Factor, Fallback
from zeroward.methods.ghg.gases import GASES
from zeroward.methods.ghg.method import METHODS, Step
from zeroward.methods.ghg.trace import Part, Trace
from zeroward.methods.ghg.weights import weights

_BY_FACTOR: Final = ("Activity × factor", "E = A × EF", "2006 IPCC Guidelines, volume 1, chapter 1")


@dataclass(frozen=True, slots=True)
class Explanation:
    """`method` is the key, `steps` lead from the amount to kilograms of CO2 equivalents."""

    method: str
    title: str
    equation: str
    source: str
    steps: tuple[Step, ...]
    factors: tuple[Factor, ...]
    fallbacks: tuple[Fallback, ...]
    warnings: tuple[str, ...]


class Told(Protocol):
    """Whatever has a message."""

    @property
    def message(self) -> str: ...


class Explained(Protocol):
    """What a table of emissions offers for the explanation of its rows."""

    @property
    def activities(self) -> Any: ...
    @property
    def traces(self) -> Sequence[Trace]: ...
    @property
    def fallbacks(self) -> Sequence[tuple[Fallback, ...]]: ...
    @property
    def kg(self) -> Any: ...
    @property
    def co2e(self) -> Any: ...
    @property
    def gwp(self) -> Mapping[str, float]: ...
    @property
    def gwp_set(self) -> str: ...

    def problems_of(self, row: int) -> Iterable[Told]: ...


def explain(table: Explained, row: int) -> Explanation:
    """The explanation of a row; for a row that could not be computed, its problems are the warnings."""
    trace: Trace = table.traces[row]
    method = str(table.activities.method[row])
    known = METHODS.get(method)
    title, equation, source = (known.title, known.equation, known.source) if known else _BY_FACTOR
    steps = list(trace.outcome.steps) if trace.outcome else []
    for number, part in enumerate(trace.parts):
        # the energy that a method asks for is a step of the method already
        steps += _part_steps(f"_{number}" if number else "", part)[1 if trace.outcome else 0 :]
    steps += _warming(table, row)
    return Explanation(
        method,
        title,
        equation,
        source,
        tuple(steps),
        tuple(part.factor for part in trace.parts),
        table.fallbacks[row],
        tuple(problem.message for problem in table.problems_of(row)),
    )


def _part_steps(suffix: str, part: Part) -> list[Step]:
    """Amount, conversion, factor."""
    label = part.label.replace("_", " ").capitalize()
    steps = [Step(f"amount{suffix}", label, part.amount, part.unit)]
    if part.multiplier != 1:
        converted = part.amount * part.multiplier
        steps.append(
            Step(
                f"converted{suffix}",
                f"{label}, in {part.per}",
                converted,
                part.per,
                f"{part.amount:g} {part.unit} × {part.multiplier:g}",
            )
        )
    if part.share != 1:
        steps.append(Step(f"share{suffix}", "Losses per unit consumed", part.share, "1"))
    steps += [
        Step(f"factor{suffix}_{gas}", f"Factor {gas}", value, f"{part.factor.mass_unit} {gas}/{part.per}")
        for gas, value in part.factor.values.items()
    ]
    return steps


def _warming(table: Explained, row: int) -> list[Step]:
    """Kilograms of each gas, its weight, and the sum."""
    weight = weights(table.gwp)
    steps = []
    for at, gas in enumerate(GASES):
        kg = float(table.kg[row, at])
        if kg:
            steps.append(Step(f"kg_{gas}", f"Emitted {gas}", kg, f"kg {gas}"))
            steps.append(
                Step(
                    f"co2e_{gas}",
                    f"{gas} as CO2 equivalents",
                    kg * float(weight[at]),
                    "kg CO2e",
                    f"{kg:g} × {float(weight[at]):g}" + (f" ({table.gwp_set})" if table.gwp_set else ""),
                )
            )
    steps.append(Step("co2e", "Emissions", float(table.co2e[row]), "kg CO2e", "sum over gases"))
    return steps
