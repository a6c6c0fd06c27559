"""Reading one step."""

from collections.abc import Collection, Mapping
from typing import Any

from zeroward.methods.conditions import Condition, ConditionError, facts_in, read
from zeroward.methods.ghg.say import Name, names, say
from zeroward.methods.steps.catalogue import ROLES, SIZES, STAGES, Help, Step
from zeroward.methods.steps.faults import StepFaults

TEXTS = ("title", "text", "why")


def read_step(
    entry: Any, at: int, phases: Collection[str], facts: frozenset[str] | None, faults: StepFaults
) -> Step | None:
    """The step, or None when it has no key; whatever is wrong is added to the faults."""
    if not isinstance(entry, Mapping) or not isinstance(entry.get("key"), str) or not entry["key"]:
        faults.add(f"steps.{at + 1}", say("This is no step with a key."), say("Give an object with a key."))
        return None
    key = entry["key"]
    one = _Entry(key, entry, faults)
    effort, links = one.table("effort"), one.table("links")
    return Step(
        key=key,
        phase=one.choice("phase", entry.get("phase"), phases),
        family=str(entry.get("family") or key),
        roles=frozenset(one.choice("roles", role, ROLES) for role in one.several("roles", needed=True)),
        title=one.text("title"),
        text=one.text("text"),
        why=one.text("why"),
        effort=one.choice("effort.size", effort.get("size"), SIZES),
        effort_say=str(effort.get("say", "")),
        stages=one.stages(),
        needs=frozenset(one.several("needs")),
        themes=frozenset(one.several("themes")),
        helps=one.helps(),
        after=tuple(one.several("after")),
        opens=tuple(one.several("opens")),
        when=one.condition("when", facts),
        done=one.condition("done", facts),
        begun=one.condition("begun", facts),
        visitor_links=tuple(str(link) for link in links.get("visitor", ())),
        city_links=tuple(str(link) for link in links.get("city", ())),
        without_account=entry.get("without_account") is True,
        repeat=str(entry.get("repeat", "")),
        source=str(entry.get("source", "")),
    )


class _Entry:
    """One entry with what it is called, so that a fault names its place."""

    def __init__(self, key: str, entry: Mapping[str, Any], faults: StepFaults) -> None:
        self.key, self.entry, self.faults = key, entry, faults

    def table(self, name: str) -> Mapping[str, Any]:
        found = self.entry.get(name, {})
        if isinstance(found, Mapping):
            return found
        self._wrong(name)
        return {}

    def text(self, name: str) -> str:
        found = self.entry.get(name)
        if isinstance(found, str) and found.strip():
            return found
        self.faults.add(f"{self.key}.{name}", say("A text is missing."), say("Write a short sentence."))
        return ""

    def choice(self, name: str, value: Any, allowed: Collection[str]) -> str:
        if isinstance(value, str) and value in allowed:
            return value
        self.faults.add(
            f"{self.key}.{name}",
            say("There is no such choice: %(value)s.", value=Name(value)),
            say("Choose one of these: %(choices)s.", choices=names(allowed)),
        )
        return ""

    def several(self, name: str, *, needed: bool = False) -> list[str]:
        found = self.entry.get(name, [])
        if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
            self._wrong(name)
            return []
        if needed and not found:
            self._wrong(name)
        return found

    def stages(self) -> dict[str, float]:
        found: dict[str, float] = {}
        for stage, value in self.table("stages").items():
            self.choice("stages", stage, STAGES)
            if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value <= 1:
                self._wrong(f"stages.{stage}")
                continue
            found[stage] = float(value)
        return found

    def helps(self) -> tuple[Help, ...]:
        found = self.entry.get("helps", [])
        if not isinstance(found, list) or not all(isinstance(one, Mapping) for one in found):
            self._wrong("helps")
            return ()
        return tuple(Help(str(one.get("service", "")), str(one.get("say", ""))) for one in found)

    def condition(self, name: str, facts: frozenset[str] | None) -> Condition | None:
        """The condition, when there is one; a fact that nobody knows of is a fault."""
        if self.entry.get(name) is None:
            return None
        try:
            found = read(self.entry[name])
        except ConditionError as error:
            self.faults.add(f"{self.key}.{name}", say("%(fault)s", fault=error.message), _repair())
            return None
        unknown = facts_in(found) - facts if facts is not None else ()
        for fact in sorted(unknown):
            self.faults.add(
                f"{self.key}.{name}", say("There is no such fact: %(fact)s.", fact=Name(fact)), _repair()
            )
        return found

    def _wrong(self, name: str) -> None:
        self.faults.add(f"{self.key}.{name}", say("This entry cannot be read."), _repair())


def _repair() -> Any:
    return say("Compare it with the entries beside it.")
