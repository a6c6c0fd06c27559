"""The rules of `data/rules.json`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from zeroward.methods.contracts.coherence.outcome import Outcome, Severity, State, Where

_FILE: Final = Path(__file__).parent / "data" / "rules.json"


@dataclass(frozen=True, slots=True)
class Rule:
    """`test` in signs for experts, `sentences` by name: "broken" and other names for kinds of it; `cannot` by what is
    missing; `remedy` what to do."""

    key: str
    severity: Severity
    title: str
    test: str
    sentences: Mapping[str, str]
    cannot: Mapping[str, str]
    remedy: str

    def holds(self, where: Where, label: str = "", **numbers: Any) -> Outcome:
        """The rule holds here."""
        return self._outcome("holds", where, label, "", {}, numbers)

    def broken(
        self,
        where: Where,
        label: str = "",
        *,
        sentence: str = "broken",
        params: Mapping[str, Any] | None = None,
        **numbers: Any,
    ) -> Outcome:
        """The rule is broken here. The numbers fill its sentence too."""
        words = {**numbers, **(params or {})}
        return self._outcome("broken", where, label, self.sentences[sentence], words, numbers)

    def cannot_check(
        self, where: Where, missing: str, label: str = "", *, params: Mapping[str, Any] | None = None
    ) -> Outcome:
        """The rule cannot be checked here, because of what is `missing`."""
        return self._outcome("cannot_check", where, label, self.cannot[missing], params or {}, {})

    def _outcome(
        self,
        state: State,
        where: Where,
        label: str,
        message: str,
        params: Mapping[str, Any],
        numbers: Mapping[str, Any],
    ) -> Outcome:
        known = {name: numbers.get(name) for name in ("computed", "printed", "repaired")}
        difference = None
        if known["computed"] is not None and known["printed"] is not None:
            difference = known["computed"] - known["printed"]
        remedy = self.remedy if state == "broken" else ""
        return Outcome(
            self.key,
            state,
            self.severity,
            where,
            label,
            known["computed"],
            known["printed"],
            difference,
            known["repaired"],
            message,
            dict(params),
            remedy,
        )


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """All rules in the order of the file."""
    return tuple(_read(raw) for raw in _data()["rules"])


def rule(key: str) -> Rule:
    """The rule with this id. Raises KeyError."""
    return _by_key()[key]


def limit(name: str) -> float:
    """A limit that the rules use ("residual_share": 20 percent). Raises KeyError."""
    return float(_data()["limits"][name])


@lru_cache(maxsize=1)
def _by_key() -> Mapping[str, Rule]:
    return {one.key: one for one in rules()}


@lru_cache(maxsize=1)
def _data() -> Mapping[str, Any]:
    found: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return found


def _read(raw: Mapping[str, Any]) -> Rule:
    sentences = {name: text for name, text in raw.items() if name.startswith("broken")}
    return Rule(
        raw["id"], raw["severity"], raw["title"], raw["test"], sentences, raw["cannot"], raw["remedy"]
    )
