"""Reading a list of steps from plain data: everything that is wrong with it is named at once."""

import math
from collections.abc import Collection, Mapping
from typing import Any

from zeroward.methods.ghg.say import Name, say
from zeroward.methods.steps.catalogue import PARTS, ROLES, SIZES, Catalogue, Settings, Signal, Step
from zeroward.methods.steps.faults import StepFaults
from zeroward.methods.steps.order import check_order, unlocks_of
from zeroward.methods.steps.reading_step import read_step

SETTINGS = tuple(Settings.__dataclass_fields__)


def read_steps(plain: Any, *, facts: Collection[str] | None = None) -> Catalogue:
    """The catalogue. `facts`: the facts that conditions may name beside the signals of the list (None: any).

    Raises StepsError.
    """
    faults = StepFaults()
    if not isinstance(plain, Mapping) or not isinstance(plain.get("steps"), list):
        faults.add("", say("This is no list of steps."), say("Give an object with a list under steps."))
        faults.settle()
    phases = tuple(str(phase) for phase in _list(plain, "phases"))
    signals = tuple(
        Signal(str(one.get("key", "")), str(one.get("room", "")), str(one.get("label", "")))
        for one in _list(plain, "signals")
        if isinstance(one, Mapping)
    )
    allowed = None if facts is None else frozenset(facts) | {signal.key for signal in signals}
    steps: dict[str, Step] = {}
    for at, entry in enumerate(plain["steps"]):
        step = read_step(entry, at, phases, allowed, faults)
        if step is None:
            continue
        if step.key in steps:
            faults.add(step.key, say("This key stands twice."), say("Give each step a key of its own."))
        steps[step.key] = step
    check_order(steps, faults)
    settings = _numbers(plain, "settings", SETTINGS, faults)
    weights = _numbers(plain, "weights", PARTS, faults)
    ease = _numbers(plain, "ease", SIZES, faults)
    if weights and not math.isclose(sum(weights.values()), 1.0, abs_tol=1e-9):
        faults.add("weights", say("The weights do not add up to 1."), say("Change one of them."))
    _check_settings(settings, faults)
    faults.settle()
    return Catalogue(
        version=str(plain.get("version", "")),
        source=str(plain.get("source", "")),
        phases=phases,
        steps=steps,
        unlocks=unlocks_of(steps),
        weights=weights,
        ease=ease,
        settings=Settings(**{key: _whole(key, settings[key]) for key in SETTINGS}),
        signals=signals,
        signal_keys=frozenset(signal.key for signal in signals),
        by_role={role: tuple(step for step in steps.values() if role in step.roles) for role in ROLES},
    )


def _list(plain: Mapping[str, Any], key: str) -> list[Any]:
    found = plain.get(key, [])
    return found if isinstance(found, list) else []


def _whole(key: str, value: float) -> Any:
    return int(value) if key.endswith("_days") else value


def _numbers(
    plain: Mapping[str, Any], place: str, keys: Collection[str], faults: StepFaults
) -> dict[str, float]:
    """The numbers under these keys, all of them there and none below zero."""
    told = plain.get(place)
    table = told if isinstance(told, Mapping) else {}
    found: dict[str, float] = {}
    for key in keys:
        value = table.get(key)
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < 1e6:
            faults.add(
                f"{place}.{key}",
                say("A number is missing: %(key)s.", key=Name(key)),
                say("Write a number of zero or more."),
            )
            continue
        found[key] = float(value)
    return found


def _check_settings(settings: Mapping[str, float], faults: StepFaults) -> None:
    if settings.get("unlock_full", 1.0) <= 0:
        faults.add("settings.unlock_full", say("This number is above zero."), say("Write 1 or more."))
    if settings.get("due_now_days", 0.0) >= settings.get("due_far_days", math.inf):
        faults.add(
            "settings.due_far_days", say("Far lies behind near."), say("Write a larger number of days.")
        )
