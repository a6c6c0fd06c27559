"""Reading a condition from plain data: everything that is wrong with it is named at once."""

import math
from collections.abc import Collection, Mapping
from typing import Any, Final

from zeroward.methods.conditions.condition import SIGNS, AllOf, AnyOf, Condition, Not, Plain, Test
from zeroward.methods.conditions.faults import ConditionFaults
from zeroward.methods.ghg.say import Name, Said, names, say

DEEPEST: Final = 20
"""Conditions within conditions, at most."""
LARGEST: Final = 2000
"""Parts of a condition, at most."""
BESIDE: Final = frozenset({"say", "source", "quality", "note"})
"""What may stand beside a test or a group, for readers."""
GROUPS: Final = ("all", "any", "not")

_NUMBER: Final = (
    frozenset({"number"}),
    say("A number is wanted here."),
    say("Write a number without its unit."),
)
_WORDS: Final = (
    frozenset({"words"}),
    say("A list of words is wanted here."),
    say("Write keys of choices in a list."),
)
_WANTED: Final[Mapping[str, tuple[frozenset[str], Said, Said]]] = {
    "at_least": _NUMBER,
    "at_most": _NUMBER,
    "is": (
        frozenset({"number", "word", "yes or no"}),
        say("One value is wanted here."),
        say("Write a word, a number, true or false."),
    ),
    "has": (frozenset({"word"}), say("One word is wanted here."), say("Write the key of a choice.")),
    "one_of": _WORDS,
    "has_any": _WORDS,
    "has_all": _WORDS,
    "known": (frozenset({"yes or no"}), say("Yes or no is wanted here."), say("Write true or false.")),
}
"""What each sign can be given, and what is said when it is something else."""


def read(plain: Any, *, facts: Collection[str] | None = None) -> Condition:
    """The condition that plain data stands for. `facts`: those it may name (None: any).

    {"all": [...]}, {"any": [...]}, {"not": ...} or {"fact": "population", "at_least": 50000}; several signs of one
    test must all hold. "say" (an English sentence) and "source" may stand in each. Raises ConditionError.
    """
    reader = _Reader(facts)
    found = reader.condition(plain, "", 0)
    reader.faults.settle()
    assert found is not None
    return found


class _Reader:
    """Walks through the data once and keeps what is wrong."""

    def __init__(self, facts: Collection[str] | None) -> None:
        self.facts = facts
        self.faults = ConditionFaults()
        self.parts = 0

    def condition(self, plain: Any, place: str, depth: int) -> Condition | None:
        self.parts += 1
        if depth > DEEPEST or self.parts > LARGEST:
            if not self.faults.found:
                self._wrong(place, say("This condition is too large."), say("Divide it into smaller ones."))
            return None
        if not isinstance(plain, Mapping):
            self._wrong(
                place, say("This is no condition."), say("Give an object with all, any, not or fact.")
            )
            return None
        kinds = [kind for kind in (*GROUPS, "fact") if kind in plain]
        if len(kinds) != 1:
            self._wrong(
                place,
                say("A condition is one of these: all, any, not, fact."),
                say("Give an object with all, any, not or fact."),
            )
            return None
        allowed = BESIDE | {kinds[0]} | (frozenset(SIGNS) if kinds[0] == "fact" else frozenset())
        for word in plain:
            if word not in allowed:
                self._wrong(
                    _under(place, str(word)[:60]),
                    say("This word is not known: %(word)s.", word=Name(str(word)[:60])),
                    say("Use these words: %(words)s.", words=names(sorted(allowed))),
                )
        beside = {word: self._text(plain, word, place) for word in ("say", "source")}
        if kinds[0] == "fact":
            return self._tests(plain, place, beside)
        if kinds[0] == "not":
            part = self.condition(plain["not"], _under(place, "not"), depth + 1)
            return None if part is None else Not(part, **beside)
        return self._group(kinds[0], plain, place, depth, beside)

    def _group(
        self, kind: str, plain: Mapping[str, Any], place: str, depth: int, beside: dict[str, str]
    ) -> Condition | None:
        here = _under(place, kind)
        parts = plain[kind]
        if not isinstance(parts, list | tuple):
            self._wrong(here, say("This is no list of conditions."), say("Write the conditions in a list."))
            return None
        if kind == "any" and not parts:
            self._wrong(here, say("Nobody can meet this: the list is empty."), say("Write what is wanted."))
        found = [self.condition(part, _under(here, str(at)), depth + 1) for at, part in enumerate(parts, 1)]
        kept = tuple(part for part in found if part is not None)
        return AllOf(kept, **beside) if kind == "all" else AnyOf(kept, **beside)

    def _tests(self, plain: Mapping[str, Any], place: str, beside: dict[str, str]) -> Condition | None:
        fact = plain["fact"]
        if not isinstance(fact, str) or not fact:
            self._wrong(_under(place, "fact"), say("A fact is missing."), say("Write the key of a fact."))
            return None
        if self.facts is not None and fact not in self.facts:
            self._wrong(
                _under(place, "fact"),
                say("There is no such fact: %(fact)s.", fact=Name(fact)),
                say("Write the key of a fact."),
            )
        signs = [sign for sign in SIGNS if sign in plain]
        if not signs:
            self._wrong(
                place,
                say("Nothing is asked of the fact."),
                say("Use one of these: %(words)s.", words=names(SIGNS)),
            )
            return None
        found = []
        for sign in signs:
            value = self._value(sign, plain[sign], _under(place, sign))
            kept = "equals" if sign == "is" and isinstance(value, float) else sign
            found.append(Test(fact, kept, value, **(beside if len(signs) == 1 else {})))
        return found[0] if len(found) == 1 else AllOf(tuple(found), **beside)

    def _value(self, sign: str, raw: Any, place: str) -> Plain:
        kinds, said, remedy = _WANTED[sign]
        if isinstance(raw, int | float) and not isinstance(raw, bool):
            if "number" in kinds and math.isfinite(raw):
                return float(raw)
        elif isinstance(raw, bool):
            if "yes or no" in kinds:
                return raw
        elif isinstance(raw, str):
            if "word" in kinds and raw:
                return raw
        elif "words" in kinds and _are_words(raw):
            return tuple(sorted(set(raw)))
        self._wrong(place, said, remedy)
        return None

    def _text(self, plain: Mapping[str, Any], word: str, place: str) -> str:
        found = plain.get(word, "")
        if isinstance(found, str):
            return found
        self._wrong(_under(place, word), say("A text is wanted here."), say("Write a sentence."))
        return ""

    def _wrong(self, place: str, said: Said, remedy: Said) -> None:
        self.faults.add(place, said, remedy)


def _are_words(raw: Any) -> bool:
    return isinstance(raw, list | tuple) and bool(raw) and all(isinstance(one, str) and one for one in raw)


def _under(place: str, word: str) -> str:
    return f"{place}.{word}" if place else word
