"""What comes before what: a step opens those that wait for it, and those that it makes easier."""

from collections.abc import Mapping

from zeroward.methods.ghg.say import Name, say
from zeroward.methods.steps.catalogue import Step
from zeroward.methods.steps.faults import StepFaults


def unlocks_of(steps: Mapping[str, Step]) -> dict[str, tuple[str, ...]]:
    """By step, the steps that wait for it or that it opens, in the order of the list."""
    return {
        key: tuple(
            other.key
            for other in steps.values()
            if other.key != key and (key in other.after or other.key in step.opens)
        )
        for key, step in steps.items()
    }


def check_order(steps: Mapping[str, Step], faults: StepFaults) -> None:
    """Names must be there, and no two steps may wait for each other."""
    for step in steps.values():
        for name, others in (("after", step.after), ("opens", step.opens)):
            for other in others:
                if other not in steps:
                    faults.add(
                        f"{step.key}.{name}",
                        say("There is no such step: %(key)s.", key=Name(other)),
                        say("Name a step of the list."),
                    )
    for key in steps:
        if _leads_back(steps, key):
            faults.add(
                f"{key}.after",
                say("This step waits for itself."),
                say("Take one of the steps out of the circle."),
            )


def _leads_back(steps: Mapping[str, Step], key: str) -> bool:
    seen: set[str] = set()
    open_keys = [other for other in steps[key].after if other in steps]
    while open_keys:
        at = open_keys.pop()
        if at == key:
            return True
        if at not in seen:
            seen.add(at)
            open_keys += [other for other in steps[at].after if other in steps]
    return False
