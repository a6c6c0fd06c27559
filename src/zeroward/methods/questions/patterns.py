"""Patterns for texts, matched in time that grows with the length of text and pattern alone.

The usual engines try one way after another, and a pattern such as `(a+)+b` keeps them busy for hours. This one follows
all ways at once (Thompson's construction). A pattern always fits the whole text, as in XLSForm, so `^` and `$` at its
ends change nothing. Looking ahead or back and repeating what was found before have no place here.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from zeroward.methods.ghg.say import say
from zeroward.methods.questions.pattern_signs import (
    Alternatives,
    Node,
    PatternError,
    Repeat,
    Row,
    Sign,
    read_pattern,
)

MOST_STATES: Final = 600
LONGEST_PATTERN: Final = 400
_KEPT: Final = 500


@dataclass(slots=True)
class State:
    """`accepts` one character and goes to `then`; without it, all of `ways` are open at once."""

    accepts: Callable[[str], bool] | None = None
    then: int = -1
    ways: list[int] = field(default_factory=list)


class Pattern:
    """`fits(text)` says whether the whole text has this form."""

    def __init__(self, states: list[State], start: int, end: int) -> None:
        self._states, self._end = states, end
        self._start = self._reached([start])
        self._steps: dict[tuple[frozenset[int], str], frozenset[int]] = {}

    def fits(self, text: str) -> bool:
        now = self._start
        for letter in unicodedata.normalize("NFC", text):
            now = self._step(now, letter)
            if not now:
                return False
        return self._end in now

    def _step(self, now: frozenset[int], letter: str) -> frozenset[int]:
        found = self._steps.get((now, letter))
        if found is None:
            states = self._states
            open_to = [states[at].then for at in now if (accepts := states[at].accepts) and accepts(letter)]
            found = self._reached(open_to)
            if len(self._steps) < _KEPT:
                self._steps[now, letter] = found
        return found

    def _reached(self, waiting: list[int]) -> frozenset[int]:
        seen: set[int] = set()
        while waiting:
            at = waiting.pop()
            if at not in seen:
                seen.add(at)
                waiting.extend(self._states[at].ways)
        return frozenset(seen)


@lru_cache(maxsize=256)
def pattern_of(text: str) -> Pattern:
    """The pattern that a text describes. Raises PatternError when it cannot be read or is too large."""
    if len(text) > LONGEST_PATTERN:
        message = say("The pattern is longer than %(most)s characters.", most=LONGEST_PATTERN)
        raise PatternError(message, say("Shorten it."))
    return _Builder().whole(read_pattern(unicodedata.normalize("NFC", text)))


class _Builder:
    """Makes states from signs, back to front: each part is told where to go on."""

    def __init__(self) -> None:
        self.states: list[State] = []

    def whole(self, node: Node) -> Pattern:
        end = self.new(State())
        return Pattern(self.states, self.part(node, end), end)

    def new(self, state: State) -> int:
        if len(self.states) >= MOST_STATES:
            message = say("The pattern repeats too much: it has more than %(most)s places.", most=MOST_STATES)
            raise PatternError(message, say("Use smaller numbers in {…}."))
        self.states.append(state)
        return len(self.states) - 1

    def part(self, node: Node, then: int) -> int:
        if isinstance(node, Sign):
            return self.new(State(node.accepts, then))
        if isinstance(node, Row):
            for one in reversed(node.parts):
                then = self.part(one, then)
            return then
        if isinstance(node, Alternatives):
            return self.new(State(ways=[self.part(one, then) for one in node.parts]))
        return self.repeat(node, then)

    def repeat(self, node: Repeat, then: int) -> int:
        if node.most is None:
            again = self.new(State())
            self.states[again].ways = [self.part(node.part, again), then]
            then = again
        else:
            for _ in range(node.most - node.least):
                then = self.new(State(ways=[self.part(node.part, then), then]))
        for _ in range(node.least):
            then = self.part(node.part, then)
        return then
