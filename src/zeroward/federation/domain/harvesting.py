"""Asking a source for what is new, page by page. Each page is taken in one transaction with the mark where it goes on:
a connection, a process or a machine that fails leaves whole pages, and the next run asks for the one after them."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import urlencode

from django.db import transaction
from django.utils import timezone

from zeroward.api.harvest.answers import host
from zeroward.core.domain.audit import record_event
from zeroward.federation.domain.errors import HarvestError
from zeroward.federation.domain.fetching import Answer, fetch
from zeroward.federation.domain.kinds import KINDS
from zeroward.federation.domain.oai import Page, read_page
from zeroward.federation.domain.taking import Taking
from zeroward.federation.models import Held, Peer, Strand
from zeroward.federation.wire.errors import NewerFormatError
from zeroward.federation.wire.item import Item

OVERLAP: Final = timedelta(minutes=5)
"""Asked for once more: what was being written over there while the last list was made."""
WHOLE_AFTER: Final = timedelta(days=7)
"""A whole list is compared at least so often: what an editor deleted there leaves no trace in lists of changes."""
FEW: Final = 10
MOST_PAGES: Final = 10_000
Fetch = Callable[[str], Answer]


def harvest(peer: Peer, *, whole: bool = False, ask: Fetch = fetch) -> Counter[str]:
    """Take what the source has that is new. Returns how many records ended in which way.

    Raises HarvestError when it had to stop; what came of it stands in `peer.last` in either case.
    """
    counts: Counter[str] = Counter()
    try:
        _check_identity(peer, ask)
        for strand in _strands(peer, whole):
            for found in _pages(peer, strand, ask):
                counts += found
    except HarvestError as error:
        _write_down(peer, counts, error)
        raise
    _write_down(peer, counts, None)
    return counts


def harvest_by_key(key: str) -> dict[str, Any]:
    """For the job of a person: why it stopped stands on the page of the source."""
    try:
        return dict(harvest(Peer.objects.get(key=key)))
    except HarvestError as error:
        return {"stopped": str(error)}


def _check_identity(peer: Peer, ask: Fetch) -> None:
    """Who answers, so that an address which somebody else took over is noticed."""
    page = _asked(peer, {"verb": "Identify"}, ask)
    if page.repository == host() or "." not in host():
        raise HarvestError(
            "This is our own installation, or ours has no name of its own.",
            place=peer.address,
            remedy="Enter another address, or set ZEROWARD_URL to the address of this installation.",
        )
    if not page.repository:
        raise HarvestError(
            "The other installation has no name of its own.",
            place=peer.address,
            remedy="Its operator should set ZEROWARD_URL to its address.",
        )
    if peer.repository and page.repository != peer.repository:
        raise HarvestError(
            "Another installation answers at this address now.",
            place=peer.address,
            remedy="Ask its operator. If it was renamed, remove the source and enter it anew.",
        )
    if not peer.repository:
        peer.repository = page.repository
        peer.save(update_fields=["repository"])


def _strands(peer: Peer, whole: bool) -> list[Strand]:
    """Bodies and challenges before materials, so that what they refer to is there."""
    order = {f"kind:{name}": place for place, name in enumerate(KINDS)}
    found = []
    for spec in sorted(peer.sets, key=lambda one: (order.get(one, len(order)), one)):
        strand, _made = Strand.objects.get_or_create(peer=peer, spec=spec)
        old = strand.whole_at is None or timezone.now() - strand.whole_at > WHOLE_AFTER
        if not strand.token and (whole or old):
            strand.is_whole, strand.since = True, None
        found.append(strand)
    return found


def _pages(peer: Peer, strand: Strand, ask: Fetch) -> Iterator[Counter[str]]:
    restarted, stored = False, strand.token
    for _number in range(MOST_PAGES):
        page = _asked(peer, _question(strand), ask)
        if page.error == "badResumptionToken" and strand.token and not restarted:
            # the mark was kept for a day only: from the beginning; what was taken is only looked at again
            strand.token, restarted = "", True
            continue
        if page.error not in ("", "noRecordsMatch"):
            raise HarvestError(
                f"The other side refused ({page.error}): {page.about}",
                place=f"{peer.address}oai {strand.spec}",
                remedy="Check what is taken from this source.",
            )
        yield _keep(peer, strand, page, stored)
        stored = strand.token
        if not stored:
            return
    raise HarvestError("The list does not end.", place=strand.spec, remedy="Ask its operator what is wrong.")


def _question(strand: Strand) -> dict[str, str]:
    if strand.token:
        return {"verb": "ListRecords", "resumptionToken": strand.token}
    asked = {"verb": "ListRecords", "metadataPrefix": "zw", "set": strand.spec}
    if strand.since:
        asked["from"] = f"{strand.since:%Y-%m-%dT%H:%M:%SZ}"
    return asked


def _asked(peer: Peer, asked: Mapping[str, str], ask: Fetch) -> Page:
    url = f"{peer.address}oai?{urlencode(asked)}"
    return read_page(ask(url), asked=asked, place=f"{peer.address}oai", public_key=peer.public_key)


def _keep(peer: Peer, strand: Strand, page: Page, stored: str) -> Counter[str]:
    """One page, and where it goes on, in one transaction. `stored`: the mark that nobody else may have moved."""
    with transaction.atomic():
        if Strand.objects.select_for_update().get(pk=strand.pk).token != stored:
            raise _overtaken(peer)
        if not strand.token or strand.began_at is None:
            strand.began_at, strand.given, strand.spoiled = page.at, 0, 0
        taking = Taking(peer, ours_are=frozenset({host()}), seen_at=strand.began_at)
        try:
            counts = taking.take(page.items)
        except NewerFormatError as error:
            raise HarvestError(
                f"Its records are of {error}.", place=peer.address, remedy="Update this installation."
            ) from error
        counts["spoiled"] += len(page.spoiled)
        strand.spoiled += len(page.spoiled)
        strand.token = page.token
        strand.given += len(page.items)
        if not page.token:
            counts += _finish(peer, strand)
        strand.save()
    return counts


def _finish(peer: Peer, strand: Strand) -> Counter[str]:
    """The list is at its end: next time from when it was begun. What a whole list left out is gone there."""
    assert strand.began_at is not None
    counts: Counter[str] = Counter()
    kind = strand.spec.removeprefix("kind:")
    if strand.is_whole and kind in KINDS and not strand.spoiled:
        counts = take_missing(peer, kind, strand.began_at)
    if strand.is_whole:
        strand.whole_at = timezone.now()
    strand.since, strand.is_whole = strand.began_at - OVERLAP, False
    return counts


def take_missing(peer: Peer, kind: str, began_at: datetime) -> Counter[str]:
    """What a whole list of a kind left out is gone there.

    Where all of it is left out, or most of many, nothing is: a room that was closed there for a while, or a list that
    went wrong, must not empty ours. It is counted as missing.
    """
    there = Held.objects.filter(peer=peer, kind=kind).exclude(
        state__in=[Held.State.WITHDRAWN, Held.State.GONE]
    )
    lost, total = list(there.filter(seen_at__lt=began_at)), there.count()
    if lost and (len(lost) == total or (len(lost) > FEW and len(lost) * 2 > total)):
        return Counter(missing=len(lost))
    items = [Item(one.identifier, one.datestamp) for one in lost]
    return Taking(peer, ours_are=frozenset(), seen_at=began_at).take(items) if items else Counter()


def _overtaken(peer: Peer) -> HarvestError:
    return HarvestError(
        "Another process takes from this source at the moment.", place=peer.key, remedy="Let it finish."
    )


def _write_down(peer: Peer, counts: Counter[str], error: HarvestError | None) -> None:
    told: dict[str, Any] = {"counts": dict(counts), "state": "failed" if error else "done"}
    if error:
        told |= {"message": error.message, "place": error.place, "remedy": error.remedy}
    with transaction.atomic():
        peer.last, peer.last_at = told, timezone.now()
        peer.save(update_fields=["last", "last_at"])
        record_event(
            action="federation.peer.harvest",
            record=peer,
            note=str(error)[:500] if error else "",
            changes=dict(counts),
        )
