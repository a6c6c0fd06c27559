"""The opportunities as the methods read them: rules read once, amounts in euros, kept as long as the store is."""

from datetime import date
from decimal import Decimal
from threading import Lock

from zeroward.funding.queries.rates import in_euro
from zeroward.funding.queries.store import Offer, Store
from zeroward.methods.funding.compiled import Compiled, compile_offers
from zeroward.methods.funding.countries import read_statuses
from zeroward.methods.funding.offer import Deadline
from zeroward.methods.funding.offer import Offer as Rules
from zeroward.methods.funding.reading import (
    advance_of,
    is_staged,
    read_consortium,
    read_rates,
    read_rules,
    state_of,
)

_kept: dict[str, Compiled] = {}
_lock = Lock()


def compiled_of(store: Store) -> Compiled:
    """In the order of the store's offers, which is that of their keys. A rule that cannot be read leaves its gate open,
    and the rest stands."""
    found = _kept.get(store.stamp)
    if found is None:
        found = compile_offers([_rules(one) for one in store.offers], read_statuses(store.statuses))
        with _lock:
            _kept.clear()
            _kept[store.stamp] = found
    return found


def _rules(offer: Offer) -> Rules:
    programme = offer.programme
    rules = read_rules(offer.country_rule or programme.country_rule, programme.rules, offer.rules)
    day = offer.retrieved_on
    return Rules(
        key=offer.key,
        country_rule=rules.country,
        gates=rules.gates,
        faulty=rules.faulty,
        themes=frozenset(offer.themes),
        text=" ".join((offer.title, offer.summary, offer.text, programme.name)),
        instrument=offer.instrument or programme.instrument,
        way=programme.way,
        action=offer.action_type,
        state=state_of(offer.state),
        opens=offer.opens_on,
        ends=min((one for one in (offer.valid_to, programme.valid_to) if one is not None), default=None),
        as_of=day,
        deadlines=tuple(Deadline(one.at, one.zone, one.part) for one in offer.deadlines),
        staged=is_staged(one.part for one in offer.deadlines),
        ticket_min=_euros(offer.ticket_min, offer.currency, day),
        ticket_max=_euros(offer.ticket_max, offer.currency, day),
        rates=read_rates(offer.rates or programme.rates),
        advance=advance_of(offer.advance),
        effort_days=offer.effort_days,
        consortium=read_consortium(offer.consortium),
    )


def _euros(amount: Decimal | None, currency: str, day: date | None) -> float | None:
    """None for an amount that is not known, and for a currency without a rate."""
    found = in_euro(amount, currency, day) if amount is not None else None
    return float(found.amount) if found is not None else None
