"""Who should get which case, and why: a flow over all cases that wait and all who could answer.

Reasons are kept with people by number ("#12"), and are said with names when somebody reads them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.ui.languages import own_name
from zeroward.helpdesk.models import OPEN, Case
from zeroward.helpdesk.queries.pool import LEVELS, Answering, conflicts_of, pool
from zeroward.helpdesk.vocabulary import kinds, topic_label
from zeroward.methods.ghg.say import Said, say
from zeroward.methods.matching.case_fit import Case as AskedCase
from zeroward.methods.matching.case_fit import Expert, case_fit, explain_case, why_unable
from zeroward.methods.matching.market import NOWHERE
from zeroward.methods.matching.routing import route

MOST: Final = 10_000
"""Cases that are distributed at a time."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One case: to whom it should go (None: it waits), how well that fits from 0 to 1, and why."""

    case: Case
    to: Answering | None
    fit: float | None
    reasons: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Proposal:
    """`gap` is what the sum of fit could gain at most: 0 when nothing better exists."""

    offers: list[Offer] = field(default_factory=list)
    pool: list[Answering] = field(default_factory=list)
    gap: float = 0.0

    @property
    def placed(self) -> list[Offer]:
        return [one for one in self.offers if one.to is not None]

    @property
    def left(self) -> list[Offer]:
        return [one for one in self.offers if one.to is None]


def waiting_cases() -> list[Case]:
    """Open cases that nobody has, the most urgent first."""
    found = Case.objects.filter(state__in=OPEN, agent=None).exclude(state=Case.State.WAITING_CITY)
    return list(found.order_by("priority", "asked_at", "pk")[:MOST])


def propose(cases: Sequence[Case], people: Sequence[Answering] | None = None) -> Proposal:
    """The best distribution of these cases. Five queries, whatever their number."""
    seats = list(pool(timezone.localdate()) if people is None else people)
    if not cases:
        return Proposal(pool=seats)
    away = conflicts_of(cases)
    asked = [as_asked(case, away.get(case.pk, set())) for case in cases]
    experts = [as_expert(one) for one in seats]
    if not experts:
        nobody = say("Nobody can take this case: no language, field or country fits, or there is a conflict.")
        return Proposal([Offer(case, None, None, {"why": plain(nobody)}) for case in cases])
    fit = case_fit(asked, experts)
    found = route(fit, [one.room for one in seats])
    names = [one.name for one in experts]
    offers = []
    for at, case in enumerate(cases):
        mine = int(found.experts[at])
        reasons: dict[str, Any] = {"why": plain(found.why(at, names))}
        if mine == NOWHERE:
            reasons["unable"] = _unable(asked[at], experts)
            offers.append(Offer(case, None, None, reasons))
            continue
        reasons["parts"] = _parts(asked[at], experts[mine])
        reasons["below"] = _below(asked[at], experts, mine)
        offers.append(Offer(case, seats[mine], float(fit[at, mine]), reasons))
    return Proposal(offers, seats, found.gap)


def explain_one(case: Case, person: Answering) -> tuple[float | None, dict[str, Any]]:
    """How well one person fits one case; no fit, and the rule, when they cannot have it."""
    asked = as_asked(case, conflicts_of([case]).get(case.pk, set()))
    expert = as_expert(person)
    rule = why_unable(asked, expert)
    if rule is not None:
        return None, {"why": plain(rule)}
    parts = _parts(asked, expert)
    return sum(one["adds"] for one in parts), {"parts": parts}


def as_asked(case: Case, away: set[int]) -> AskedCase:
    about = kinds()[case.kind].topic if case.kind in kinds() else ""
    return AskedCase(
        topics=tuple(dict.fromkeys(one for one in (case.topic, about) if one)),
        languages=tuple(case.languages) or ("en",),
        country=case.scope_country,
        city=case.scope,
        level=LEVELS.index(Case.Tier(case.tier)),
        conflicts=frozenset(f"#{pk}" for pk in away),
    )


def as_expert(one: Answering) -> Expert:
    return Expert(
        name=f"#{one.user.pk}",
        topics=frozenset(one.topics),
        languages=frozenset(one.languages),
        countries=frozenset(one.countries),
        level=one.level,
        cities=one.cities,
    )


def plain(text: Said) -> list[Any]:
    """A sentence as JSON holds it: its template and its words."""
    return [text.template, {name: str(word) for name, word in text.words.items()}]


def told(text: Any, names: Mapping[str, str]) -> str:
    """A kept sentence in the reader's language, with the names of people, topics and languages put in."""
    template, words = text
    shown = {name: _word(name, word, names) for name, word in words.items()}
    return said(say(template, **shown))


def _word(name: str, word: str, names: Mapping[str, str]) -> str:
    if name == "topics":
        return ", ".join(topic_label(one) for one in word.split(", "))
    if name == "language":
        return own_name(word)
    if word.startswith("#"):
        return names.get(word, _("a former colleague"))
    return word


def _parts(asked: AskedCase, expert: Expert) -> list[dict[str, Any]]:
    return [
        {"key": one.key, "label": one.label, "value": one.value, "weight": one.weight, "adds": one.adds,
         "reason": plain(one.reason)}
        for one in explain_case(asked, expert)
    ]  # fmt: skip


def _below(asked: AskedCase, experts: Sequence[Expert], mine: int) -> list[Any]:
    """Why none of a tier before this one got it: the rule for each, the most frequent first."""
    lower = [one for one in experts if asked.level <= one.level < experts[mine].level]
    return _counted([why for one in lower if (why := why_unable(asked, one)) is not None])


def _unable(asked: AskedCase, experts: Sequence[Expert]) -> list[Any]:
    return _counted([why for one in experts if (why := why_unable(asked, one)) is not None])


def _counted(found: Sequence[Said]) -> list[Any]:
    """At most five sentences, one for each rule first."""
    seen: Counter[str] = Counter()
    kept = []
    for one in found:
        seen[one.template] += 1
        if seen[one.template] <= 2:
            kept.append(plain(one))
    return kept[:5]
