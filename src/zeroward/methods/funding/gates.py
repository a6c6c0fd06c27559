"""The gates of one opportunity for one city: passed, closed, or open with the question that settles it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from zeroward.methods.conditions import decide
from zeroward.methods.funding.countries import CountryStatuses, takes_part
from zeroward.methods.funding.offer import Offer
from zeroward.methods.funding.partners import bodies_of, lacking
from zeroward.methods.funding.timing import BRUSSELS, timing
from zeroward.methods.ghg.say import Said, say

ORDER: Final = ("country", "legal_form", "size", "prerequisites", "deadline", "consortium")
"""Gates in the order in which they are shown; others follow."""


@dataclass(frozen=True, slots=True)
class Gate:
    """`verdict`: True passed, False closed, None open. `sentences` say why; `missing` are facts that could settle it.

    An open gate without a missing fact hangs on the funder: its sentence is the question to ask.
    """

    key: str
    verdict: bool | None
    sentences: tuple[Said, ...]
    missing: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        return "unknown" if self.verdict is None else "pass" if self.verdict else "fail"


def gates_of(
    offer: Offer,
    facts: Mapping[str, Any],
    now: datetime,
    statuses: CountryStatuses,
    *,
    labels: Mapping[str, str] | None = None,
) -> tuple[Gate, ...]:
    """Every gate of an opportunity, in their order."""
    country = country_gate(offer, facts, now, statuses)
    named = [key for key in ORDER if key in offer.gates or key in offer.faulty]
    others = sorted({*offer.gates, *offer.faulty} - set(ORDER))
    middle = [condition_gate(offer, key, facts, labels) for key in (*named, *others)]
    return (country, *middle, deadline_gate(offer, now), consortium_gate(offer, facts, now, statuses))


def together(gates: tuple[Gate, ...]) -> bool | None:
    """All gates as one: closed when one is, open when one is, else passed."""
    if any(gate.verdict is False for gate in gates):
        return False
    return None if any(gate.verdict is None for gate in gates) else True


def missing_of(gates: tuple[Gate, ...]) -> tuple[str, ...]:
    """Facts that would settle open gates, each once; none when a gate is closed."""
    if together(gates) is not None:
        return ()
    return tuple(dict.fromkeys(fact for gate in gates for fact in gate.missing))


def country_gate(offer: Offer, facts: Mapping[str, Any], now: datetime, statuses: CountryStatuses) -> Gate:
    day = now.astimezone(BRUSSELS).date()
    found = takes_part(offer.country_rule, facts.get("country"), day, statuses)
    return Gate("country", found.verdict, (found.said,), ("country",) if found.ask_country else ())


def condition_gate(
    offer: Offer, key: str, facts: Mapping[str, Any], labels: Mapping[str, str] | None = None
) -> Gate:
    """A gate that is a condition. One that the opportunity does not have is passed."""
    if key in offer.faulty:
        return Gate(
            key, None, (say("Who may apply? This rule cannot be read; the editors have to mend it."),)
        )
    if key not in offer.gates:
        return Gate(key, True, (say("No condition is known of."),))
    found = decide(offer.gates[key], facts, labels=labels)
    return Gate(key, found.verdict, found.sentences, found.missing)


def deadline_gate(offer: Offer, now: datetime) -> Gate:
    found = timing(offer, now)
    return Gate("deadline", found.verdict, (found.said,))


def consortium_gate(offer: Offer, facts: Mapping[str, Any], now: datetime, statuses: CountryStatuses) -> Gate:
    """Passed with the partners that are known of, else open: partners can still be found."""
    if offer.consortium.alone:
        return Gate("consortium", True, (say("One city alone can apply."),))
    found = lacking(
        offer.consortium,
        bodies_of(facts),
        rule=offer.country_rule,
        statuses=statuses,
        day=now.astimezone(BRUSSELS).date(),
        missions=int(facts.get("mission_city") is True),
    )
    if found.complete:
        return Gate("consortium", True, (found.said,))
    ask = "partner_countries" if found.countries or found.members or found.missions else "local_partners"
    return Gate("consortium", None, (found.said,), (ask,))
