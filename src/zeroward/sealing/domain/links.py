"""Adding links to the chain. Everything here runs inside a transaction that holds the chain (`held_chain`)."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import transaction
from django.utils import timezone

from zeroward.methods.chain.hashes import linked
from zeroward.sealing.models import Head, Seal
from zeroward.sealing.queries.links import said

BATCH = 500


@contextmanager
def held_chain() -> Iterator[Head]:
    """A transaction that nobody else adds links beside. What is read inside is what others left when they ended."""
    with transaction.atomic():
        Head.objects.get_or_create(pk=1)
        yield Head.objects.select_for_update().get(pk=1)


def add_links(head: Head, links: Iterable[Seal]) -> int:
    """Number, seal and store them after the newest; returns how many. `head` comes from `held_chain`."""
    now, made = timezone.now(), []
    for link in links:
        head.number += 1
        link.number, link.sealed_at = head.number, now
        head.seal = link.seal = linked(head.seal, said(link))
        made.append(link)
    Seal.objects.bulk_create(made, batch_size=BATCH)
    head.save()
    return len(made)
