"""Where each row goes: into a cell, or out with a reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from zeroward.methods.ghg.frameworks.model import Framework
from zeroward.methods.ghg.frameworks.sources import source_of
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

STATES: Final = ("included", "excluded", "not_applicable")


@dataclass(frozen=True, slots=True)
class Reason:
    """Why rows are left out. `by` is `framework`, or the key of the switch that the city set."""

    reason: str
    title: str
    by: str


@dataclass(frozen=True, slots=True)
class Placing:
    """Row numbers by cell (in the order of the framework's cells) and by reason, and each row's place."""

    by_cell: tuple[tuple[int, ...], ...]
    by_reason: Mapping[Reason, tuple[int, ...]]
    places: tuple[int | Reason, ...]
    states: Mapping[str, str]


def place_rows(framework: Framework, row_sources: Sequence[str], switches: Mapping[str, str]) -> Placing:
    """The place of every row. Raises MethodError for an unknown source, switch or state."""
    states = switch_states(framework, switches)
    known: dict[str, int | Reason] = {}
    by_cell: list[list[int]] = [[] for _ in framework.cells]
    by_reason: dict[Reason, list[int]] = {}
    places: list[int | Reason] = []
    for row, source in enumerate(row_sources):
        if source not in known:
            known[source] = place_of(framework, source, states)
        place = known[source]
        places.append(place)
        if isinstance(place, Reason):
            by_reason.setdefault(place, []).append(row)
        else:
            by_cell[place].append(row)
    ordered = sorted(by_reason, key=lambda one: (one.by, one.reason))
    return Placing(
        tuple(tuple(rows) for rows in by_cell),
        {one: tuple(by_reason[one]) for one in ordered},
        tuple(places),
        states,
    )


def place_of(framework: Framework, source: str, states: Mapping[str, str]) -> int | Reason:
    """The position of the cell for a source, or the reason why it is left out."""
    if source in framework.exclusion_of_source:
        one = framework.exclusions[framework.exclusion_of_source[source]]
        return Reason(one.reason, one.title, "framework")
    if source not in framework.cell_of_source:
        source_of(source)  # raises with a remedy: every framework places every known source
    for key, switch in framework.switches.items():
        if source in switch.sources and states[key] != "included":
            if states[key] == "not_applicable":
                return Reason(
                    "not_applicable", f"The city says that this does not apply: {switch.title}.", key
                )
            return Reason("switched_off", switch.reason, key)
    return framework.cell_of_source[source]


def switch_states(framework: Framework, switches: Mapping[str, str]) -> dict[str, str]:
    """The state of every switch, with defaults. Raises MethodError for an unknown switch or state."""
    for key, state in switches.items():
        if key not in framework.switches:
            raise MethodError(
                say("%(short)s has no switch called %(key)s.", short=framework.short, key=key),
                place=key,
                remedy=say("Its switches are: %(value)s.", value=", ".join(framework.switches))
                if framework.switches
                else say("It has no switches."),
            )
        if state not in STATES:
            raise MethodError(
                say("%(state)s is no state of a switch.", state=state),
                place=key,
                remedy=say("Use one of %(names)s.", names=", ".join(STATES)),
            )
    return {key: switches.get(key, one.default) for key, one in framework.switches.items()}
