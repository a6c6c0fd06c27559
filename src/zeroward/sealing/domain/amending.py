"""Erasing a person changes sealed events: the chain says so, and forgets what would let names be tried."""

from collections.abc import Collection

from zeroward.methods.chain.hashes import new_salt, salted
from zeroward.sealing.domain.links import add_links, held_chain
from zeroward.sealing.models import Head, Kind, Seal
from zeroward.sealing.queries.events import events


def amend(reworded: Collection[int], unlinked: Collection[int]) -> None:
    """Follow an erasure, inside its transaction. New words of an event are sealed by a link that names it. Of events
    that lost their account only the number is sealed: links that named them together would say that one person did
    all of them. Events that wait to be sealed need nothing."""
    with held_chain() as head:
        _seal_words(head, reworded)
        _count_cuts(head, unlinked)


def _seal_words(head: Head, pks: Collection[int]) -> None:
    sealed = Seal.objects.filter(kind=Kind.EVENT, event_pk__in=pks).values_list("event_pk", flat=True)
    now_there = events([pk for pk in sealed if pk is not None])
    Seal.objects.filter(event_pk__in=now_there).update(words_salt="")
    links = []
    for pk in sorted(now_there):
        salt = new_salt()
        digest = salted(salt, now_there[pk].words)
        links.append(Seal(kind=Kind.WORDS, event_pk=pk, words_salt=salt, words_digest=digest))
    add_links(head, links)


def _count_cuts(head: Head, pks: Collection[int]) -> None:
    cut = Seal.objects.filter(kind=Kind.EVENT, event_pk__in=pks).exclude(actor_salt="").update(actor_salt="")
    if cut:
        add_links(head, [Seal(kind=Kind.ACTORS, cut=cut)])
