"""Bringing the events of the audit log into the chain."""

from zeroward.methods.chain.hashes import digest, new_salt, salted
from zeroward.sealing.domain.links import BATCH, add_links, held_chain
from zeroward.sealing.models import Head, Kind, Seal
from zeroward.sealing.queries.events import Event, unsealed


def seal_events() -> int:
    """Seal every event that waits, a batch at a time, each in a transaction of its own: what is cut off goes on later.
    Returns how many. Repeatable; two at once share the work."""
    number = 0
    while True:
        with held_chain() as head:
            done = add_links(head, [link_of(event) for event in unsealed(BATCH)])
        number += done
        if done < BATCH:
            return number


def newest_seal() -> str:
    """`number:hash` of the newest link, to be kept where nobody who holds the database can write."""
    return str(Head.objects.filter(pk=1).first() or Head())


def link_of(event: Event) -> Seal:
    actor_salt, words_salt = new_salt(), new_salt()
    return Seal(
        kind=Kind.EVENT,
        event_pk=event.pk,
        facts_digest=digest(event.facts),
        actor_salt=actor_salt,
        actor_digest=salted(actor_salt, event.actor),
        words_salt=words_salt,
        words_digest=salted(words_salt, event.words),
    )
