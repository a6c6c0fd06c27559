"""Cases like this one that somebody solved, by the words that they share; only those that the reader may read."""

from dataclasses import dataclass
from typing import Final

from zeroward.core.visibility import Viewer
from zeroward.helpdesk.models import Case
from zeroward.helpdesk.queries.access import desk_cases
from zeroward.methods.text.stem import stem
from zeroward.methods.text.stop_words import stop_words
from zeroward.methods.text.tokens import distinct_words

COMPARED: Final = 400
SHOWN: Final = 4
ENOUGH: Final = 0.2


@dataclass(frozen=True, slots=True)
class Similar:
    """`share` is how many of the words of both stand in both, from 0 to 1; the same topic adds a little."""

    case: Case
    share: float


def similar_cases(viewer: Viewer, case: Case) -> list[Similar]:
    """At most four, the most similar first. One query."""
    ended = desk_cases(viewer).filter(state__in=[Case.State.SOLVED, Case.State.CLOSED]).exclude(pk=case.pk)
    found = [Similar(one, _share(case, one)) for one in ended.order_by("-solved_at", "-pk")[:COMPARED]]
    near = [one for one in found if one.share >= ENOUGH]
    return sorted(near, key=lambda one: (-one.share, -one.case.pk))[:SHOWN]


def _share(one: Case, other: Case) -> float:
    mine, theirs = _words(one), _words(other)
    both = len(mine & theirs) / max(1, len(mine | theirs))
    return both + 0.1 * (one.topic == other.topic)


def _words(case: Case) -> frozenset[str]:
    lang = case.languages[0] if case.languages else "en"
    return frozenset(stem(word, lang) for word in distinct_words(case.title) if word not in stop_words(lang))
