"""What a sentence says of an instrument: used, planned, considered, or no more than mentioned.

Words near the mention speak for a status ("has been", "will", "could"); the nearer, the louder. *Used* must be clearly
louder than the rest, because a mention is never to be shown as a use. Where nothing speaks, the module decides: what
stands in a portfolio of actions is planned, elsewhere it is mentioned.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from zeroward.methods.contracts.mentions.vocabulary import Phrases, Word, dictionary, words_of

_REACH: Final = 6.0
"""Words after which a cue is half as loud."""
_NEAR: Final = 3.0
"""The same for forms of verbs that no list names."""
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
_EARLIEST: Final = 2005
_BODIES: Final = frozenset(
    ("AGENCY", "ASSEMBLY", "BOARD", "CBUD", "DASH", "OSS", "PACT", "PLATFORM", "STEER", "TEAM")
)
"""Codes of things that stand once they are set up: to speak of "the" one says that there is one."""
_STANDS: Final = 2.2
_MODIFIERS: Final = 3
"""How many words with a capital may stand between the article and the body."""
_YEAR: Final = re.compile(r"(?:19[89]\d|20[0-5]\d)")
_BEFORE: Final = ("denied", "neutral", "used_before")
"""Cues that speak only of what follows them."""
_AFTER: Final = "denied_after"
"""Cues that deny what stands before them: "are not yet available"."""
_SAYS: Final = {
    _AFTER: "denied",
    "used_before": "used",
    "first": "planned",
    "neutral": "mentioned",
    "about": "mentioned",
}
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
    code: str = "",
) -> Decided:
    """The status of the mention that stands in words `first` to `last` of a sentence."""
    cues = _heard(words, text, first, last, language)
    if code in _BODIES and not module.startswith(_PLANS):
        cues += _definite(words, text, first, language)
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
    return found + _years(words, first, last, language) + _perfect(words, text, first, last, language)


def _perfect(words: Sequence[Word], text: str, first: int, last: int, language: str) -> list[_Cue]:
    """ "Has extended", "is offered": forms of verbs that no list can hold."""
    forms: Mapping[str, Any] = (dictionary(language) or {}).get("forms", {})
    found = []
    for auxiliaries, weight in forms.get("auxiliaries", {}).items():
        known = auxiliaries.split()
        for at, word in enumerate(words[:-1]):
            if word.folded not in known or (at and words[at - 1].folded in forms["never_after"]):
                continue
            end = next((to for to in (at + 1, at + 2) if _is_participle(words, to, forms)), 0)
            if not end or (at <= last and end >= first):
                continue
            away = first - end - 1 if end < first else at - last - 1
            reason = text[word.start : words[end].end]
            between = (
                text[words[end].end : words[first].start]
                if end < first
                else text[words[last].end : word.start]
            )
            away += _COMMA * (between.count(",") + between.count("("))
            found.append(_Cue("used", float(weight) / (1 + away / _NEAR), reason))
    return found


def _is_participle(words: Sequence[Word], at: int, forms: Mapping[str, Any]) -> bool:
    if at >= len(words) or words[at].apart:
        return False
    folded = words[at].folded
    if folded in forms["never"]:
        return False
    return folded in forms["words"] or (len(folded) > 4 and folded.endswith(tuple(forms["endings"])))


def _definite(words: Sequence[Word], text: str, first: int, language: str) -> list[_Cue]:
    """ "The", "our" before a body: whoever writes so speaks of one that there is."""
    known, elsewhere = _small_words(language, "definite"), _small_words(language, "elsewhere")
    for at in range(first - 1, max(-1, first - 1 - _MODIFIERS), -1):
        word = words[at]
        if word.folded in elsewhere:
            break
        if word.folded in known:
            return [_Cue("used", _STANDS, text[word.start : word.end])]
        if words[at + 1].apart or not word.written[:1].isupper():
            break
    return []


@lru_cache(maxsize=64)
def _small_words(language: str, kind: str) -> frozenset[str]:
    """ "definite" words, those that stand before a "past_year", and those that say that a body is "elsewhere"."""
    return frozenset((dictionary(language) or {}).get(kind, ()))


def _years(words: Sequence[Word], first: int, last: int, language: str) -> list[_Cue]:
    """A year to come speaks for a plan; one that is over, after "in" or "since", for something that took place."""
    found = []
    for at, word in enumerate(words):
        if len(word.written) == 4 and _YEAR.fullmatch(word.written) and not first <= at <= last:
            away = first - at - 1 if at < first else at - last - 1
            year = int(word.written)
            if year > _PAST_UNTIL:
                found.append(_Cue("planned", 1.5 / (1 + away / _REACH), word.written))
            elif (
                _EARLIEST <= year < _PAST_UNTIL
                and at
                and words[at - 1].folded in _small_words(language, "past_year")
            ):
                found.append(_Cue("used", 1.8 / (1 + away / _REACH), word.written))
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
