"""Whether an offer fits a city, now: fits, does not fit, or depends on what nobody has told us yet.

`fit` and `fit_many` are computed from plain data alone; `services_for` reads the menu and its names.
"""

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, TypeVar

from django.utils import timezone

from zeroward.core.ui.addresses import address_of
from zeroward.core.ui.sorting import sort_key
from zeroward.methods.conditions import decide
from zeroward.methods.ghg.say import Said, joined, say
from zeroward.profile.queries.profiles import Profile
from zeroward.services.models import Availability, Doubt
from zeroward.services.queries.looks import look_of
from zeroward.services.queries.offers import Offer, offers_and_names
from zeroward.services.queries.sentences import sentences
from zeroward.services.words import AUDIENCES_ENGLISH

FITS: Final = "fits"
ASK: Final = "ask"
NOT: Final = "not"
OPEN, LATER, OVER, UNKNOWN = "open", "later", "over", "unknown"
_VERDICT_ORDER: Final = (FITS, ASK, NOT)
_TIMING_ORDER: Final = (OPEN, UNKNOWN, LATER, OVER)
ASKERS: Final[Mapping[str, frozenset[str]]] = {
    "officer": frozenset({"city"}),
    "politician": frozenset({"city"}),
    "platform": frozenset({"platform", "state"}),
    "expert": frozenset({"company", "research"}),
    "citizen": frozenset({"resident"}),
}
"""Who asks, by the part that somebody plays; offers name those who may ask in the same words."""
ROLE_OF_SCOPE: Final = {"city": "officer", "country": "platform"}
Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Fitting:
    """One offer for one city. `missing` are facts that could still settle it; `stages` without an entry: any stage.

    `open_end` is what the rule leaves open (in the words of the entry), `deadline` the next day by which to ask;
    `by_rule` is False for an offer to others, or one whose rule is not known.
    """

    key: str
    name: str
    verdict: str
    reasons: tuple[Said, ...]
    missing: tuple[str, ...]
    timing: str
    deadline: datetime.date | None
    effort: str
    languages: tuple[str, ...]
    stages: tuple[str, ...]
    pathways: tuple[str, ...]
    shelves: tuple[str, ...]
    group: str
    kind: str
    level: str
    open_end: str = ""
    by_rule: bool = True
    at_stage: bool = True
    on_need: bool = False

    @property
    def url(self) -> str:
        return address_of("services:service", self.key)

    @property
    def order(self) -> tuple[Any, ...]:
        """Fits before ask before not; what can be asked for now first; then need and stage, then the alphabet."""
        return (
            _VERDICT_ORDER.index(self.verdict),
            _TIMING_ORDER.index(self.timing),
            not self.on_need,
            not self.at_stage,
            sort_key(self.name),
        )


def services_for(
    profile: Profile, *, stage: str = "", needs: Collection[str] = (), on: datetime.date | None = None
) -> list[Fitting]:
    """Every offer for this city or visitor, the best first, named in the reader's language.

    `stage` and `needs` default to what the profile says. Two queries; up to eight more when the menu
    or a translation has changed.
    """
    facts = asking_facts(profile)
    day = on or timezone.localdate()
    asked_stage = stage or str(facts.get("stage") or "")
    asked_needs = frozenset(needs or facts.get("needs") or ())
    menu, names = offers_and_names()
    found = [
        fit(offer, facts, stage=asked_stage, needs=asked_needs, on=day, countries=names.countries)
        for offer in menu
    ]
    return sorted(
        (replace(one, name=names.offers.get(one.key, one.name)) for one in found), key=lambda one: one.order
    )


def asking_facts(profile: Profile) -> dict[str, Any]:
    """The profile's facts, and as what its workspace asks: a city as a city, whoever looks."""
    facts = dict(profile.facts)
    if profile.scope is not None and profile.scope.kind in ROLE_OF_SCOPE:
        facts["role"] = ROLE_OF_SCOPE[profile.scope.kind]
    return facts


def fit(
    offer: Offer,
    facts: Mapping[str, Any],
    *,
    stage: str = "",
    needs: Collection[str] = (),
    on: datetime.date,
    countries: Mapping[str, str] | None = None,
) -> Fitting:
    """One offer against the facts of one city. No database, no clock. `countries` names ISO codes in the reasons."""
    verdict, reasons, missing, open_end = _verdict(offer, facts, countries or {})
    timing, deadline = when(offer, on)
    return Fitting(
        key=offer.key,
        name=offer.name,
        verdict=verdict,
        reasons=reasons,
        missing=missing,
        timing=timing,
        deadline=deadline,
        effort=offer.effort,
        languages=offer.languages,
        stages=tuple(sorted(offer.stages)),
        pathways=tuple(sorted(offer.pathways)),
        shelves=tuple(sorted(offer.shelves)),
        group=offer.group,
        kind=offer.kind,
        level=offer.level,
        open_end=open_end,
        by_rule=offer.rule is not None and not _for_others(offer, facts),
        at_stage=not stage or not offer.stages or stage in offer.stages,
        on_need=bool(offer.pathways & frozenset(needs)),
    )


def when(offer: Offer, day: datetime.date) -> tuple[str, datetime.date | None]:
    """Whether one can ask for it on a day, and by when: open, later, over or unknown."""
    if offer.availability == Availability.OVER:
        return OVER, None
    running = [
        call
        for call in offer.calls
        if call.closes is not None and (call.opens or call.closes) <= day <= call.closes
    ]
    if running:
        return OPEN, min(call.closes for call in running if call.closes is not None)
    if any(call.opens is not None and call.opens > day for call in offer.calls):
        return LATER, None
    simple = {
        Availability.RUNNING: OPEN,
        Availability.RECORDED: OPEN,
        Availability.PLANNED: LATER,
    }
    return simple.get(Availability(offer.availability), UNKNOWN), None


def _verdict(
    offer: Offer, facts: Mapping[str, Any], countries: Mapping[str, str]
) -> tuple[str, tuple[Said, ...], tuple[str, ...], str]:
    if _for_others(offer, facts):
        return NOT, (say("It is offered to others: %(who)s.", who=_who(offer.audiences)),), (), ""
    if offer.faulty:
        return ASK, (say("Its rule cannot be read. The editors have to mend it."),), (), ""
    if offer.rule is None:
        return ASK, (say("Who may ask for it is not known. The provider can say."),), (), offer.rule_note
    decision = decide(offer.rule, facts)
    reasons = sentences(decision, countries)
    if decision.verdict is None:
        return ASK, reasons, decision.missing, offer.rule_note
    if decision.verdict:
        open_end = offer.rule_note if offer.doubt == Doubt.PASS else ""
        return (
            (ASK if open_end or offer.doubt == Doubt.PASS else FITS),
            reasons,
            (),
            open_end,
        )
    if offer.doubt == Doubt.FAIL:
        return ASK, reasons, (), offer.rule_note
    return NOT, reasons, (), ""


def fit_many(
    menu: Sequence[Offer], cities: Mapping[Key, Mapping[str, Any]], *, on: datetime.date
) -> dict[Key, list[tuple[str, str, str]]]:
    """For many cities: (key, verdict, timing) of each offer that may be asked for, the best first. No database.

    What cannot fit is left out. Cities that look the same to all rules are decided once, and share one list.
    """
    timings = [when(offer, on)[0] for offer in menu]
    looks = look_of(menu)
    known: dict[tuple[Any, ...], list[tuple[str, str, str]]] = {}
    found: dict[Key, list[tuple[str, str, str]]] = {}
    for city, facts in cities.items():
        seen = looks(facts)
        rows = known.get(seen)
        if rows is None:
            verdicts = (_verdict(offer, facts, {})[0] for offer in menu)
            kept = (
                (offer.key, verdict, timing)
                for offer, verdict, timing in zip(menu, verdicts, timings, strict=True)
                if verdict != NOT
            )
            rows = known[seen] = sorted(kept, key=_rough_order)
        found[city] = rows
    return found


def _for_others(offer: Offer, facts: Mapping[str, Any]) -> bool:
    """True when it is known who asks, and the offer is not for them."""
    askers = ASKERS.get(str(facts.get("role") or ""), frozenset())
    return bool(askers and offer.audiences and not askers & offer.audiences)


def _rough_order(row: tuple[str, str, str]) -> tuple[int, int, str]:
    return (_VERDICT_ORDER.index(row[1]), _TIMING_ORDER.index(row[2]), row[0])


def _who(audiences: Collection[str]) -> Said:
    return joined(sorted(AUDIENCES_ENGLISH.get(one, one) for one in audiences))
