"""What a sentence says of an instrument: used, planned, considered, or no more than mentioned.

Words near the mention speak for a status ("has been", "will", "could"); the nearer, the louder. *Used* must be clearly
louder than the rest, because a mention is never to be shown as a use. Where nothing speaks, the module decides: what
stands in a portfolio of actions is planned, elsewhere it is mentioned.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from zeroward.methods.contracts.mentions.vocabulary import Phrases, Word, dictionary, words_of

_REACH: Final = 6.0
"""Words after which a cue is half as loud."""
_COMMA: Final = 3
"""A comma between a cue and the mention is like three words."""
_LEAD: Final = 7
"""The introduction of a list, or the head of a column, is as far as seven words."""
_HEARD: Final = 0.8
"""A cue below that is not heard."""
_MARGIN: Final = 1.25
"""How much louder than the rest *used* must be."""
_IN_PLANS: Final = 1.8
"""How loud *used* must be among measures that will be taken."""
_DENIAL: Final = 4
"""Words before the mention in which "no" and "lack of" count."""
_PAST_UNTIL: Final = 2024
_YEAR: Final = re.compile(r"(?:19[89]\d|20[0-5]\d)")
_BEFORE: Final = ("denied", "neutral")
"""Cues that speak only of what follows them."""
_AFTER: Final = "denied_after"
"""Cues that deny what stands before them: "are not yet available"."""
_SAYS: Final = {_AFTER: "denied", "first": "planned", "neutral": "mentioned", "about": "mentioned"}
"""What a kind of cue makes of a mention, where it is no status itself: the verb that a measure begins with, "number of"
before it, and a sentence about laws or indicators."""
_PLANS: Final = ("B-1", "B-2", "C-3", "IP-B")
"""Modules whose content is what will be done."""


@dataclass(frozen=True, slots=True)
class Decided:
    """`reason` is the cue that decided, `confidence` how clearly it did."""

    status: str
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Cue:
    status: str
    loud: float
    reason: str


@lru_cache(maxsize=64)
def _cues(language: str) -> Phrases:
    found = dictionary(language) or {}
    return Phrases(
        [
            (phrase, (status, weight))
            for status, by_weight in found.get("status", {}).items()
            for weight, phrases in by_weight.items()
            for phrase in phrases
        ]
    )


def status_of(
    words: Sequence[Word],
    text: str,
    first: int,
    last: int,
    *,
    language: str,
    lead: str = "",
    module: str = "",
) -> Decided:
    """The status of the mention that stands in words `first` to `last` of a sentence."""
    cues = _heard(words, text, first, last, language)
    cues += _of_lead(lead, language)
    denied = next((cue for cue in cues if cue.status == "denied"), None)
    if denied:
        return Decided("mentioned", denied.reason, 0.8)
    loudest: dict[str, _Cue] = {}
    for cue in cues:
        if cue.status not in loudest or cue.loud > loudest[cue.status].loud:
            loudest[cue.status] = cue
    return _decide(loudest, module)


def _decide(loudest: Mapping[str, _Cue], module: str) -> Decided:
    used = loudest.get("used")
    others = [cue for status, cue in loudest.items() if status != "used" and cue.loud >= _HEARD]
    other = max(others, key=lambda cue: cue.loud, default=None)
    enough = _IN_PLANS if module.startswith(_PLANS) else _HEARD
    if used and used.loud >= enough and used.loud >= _MARGIN * (other.loud if other else 0):
        return Decided("used", used.reason, _sure(used.loud, other.loud if other else 0))
    if other:
        return Decided(other.status, other.reason, _sure(other.loud, used.loud if used else 0))
    if module.startswith(_PLANS):
        return Decided("planned", "", 0.6)
    return Decided("mentioned", "", 0.6)


def _sure(loud: float, against: float) -> float:
    return round(min(0.95, 0.5 + 0.15 * (loud - against)), 2) if loud > against else 0.5


def _heard(words: Sequence[Word], text: str, first: int, last: int, language: str) -> list[_Cue]:
    found = []
    for hit in _cues(language).in_words(words):
        if hit.first <= last and hit.last >= first:
            continue
        before = hit.last < first
        between = (
            text[words[hit.last].end : words[first].start]
            if before
            else text[words[last].end : words[hit.first].start]
        )
        away = (first - hit.last - 1) if before else (hit.first - last - 1)
        away += _COMMA * (between.count(",") + between.count("("))
        status, weight = hit.meaning
        if (status in _BEFORE and not before) or (status == _AFTER and before):
            continue
        if status in ("denied", _AFTER) and away > _DENIAL:
            continue
        if status == "first" and hit.first > 0:
            continue
        reason = text[words[hit.first].start : words[hit.last].end]
        found.append(_Cue(_SAYS.get(status, status), float(weight) / (1 + away / _REACH), reason))
    return found + _years(words, first, last)


def _years(words: Sequence[Word], first: int, last: int) -> list[_Cue]:
    """A year to come speaks for a plan; one that is over may belong to anything."""
    found = []
    for at, word in enumerate(words):
        if len(word.written) == 4 and _YEAR.fullmatch(word.written) and not first <= at <= last:
            away = first - at - 1 if at < first else at - last - 1
            year = int(word.written)
            if year > _PAST_UNTIL:
                found.append(_Cue("planned", 1.5 / (1 + away / _REACH), word.written))
    return found


def _of_lead(lead: str, language: str) -> list[_Cue]:
    if not lead:
        return []
    words = words_of(lead)
    return [
        _Cue(
            _SAYS.get(hit.meaning[0], hit.meaning[0]),
            float(hit.meaning[1]) / (1 + _LEAD / _REACH),
            lead[words[hit.first].start : words[hit.last].end],
        )
        for hit in _cues(language).in_words(words)
        if hit.meaning[0] not in (*_BEFORE, _AFTER, "about") and (hit.meaning[0] != "first" or hit.first == 0)
    ]
