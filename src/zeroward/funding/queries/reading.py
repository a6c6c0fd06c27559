"""Opportunities in the reader's language: only those that a page shows are looked up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zeroward.core.models import Served
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.addresses import address_of
from zeroward.funding.models import Opportunity, Programme
from zeroward.funding.queries.store import Offer, ProgrammeRow


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of an opportunity and of its programme, and where it stands."""

    offer: Offer
    title: Served
    summary: Served
    programme: Served
    url: str


def readings(offers: Sequence[Offer]) -> dict[int, Reading]:
    """By the key of the record. At most one query: none where the reader's language is that of the sources."""
    records = {one.pk: _opportunity(one) for one in offers}
    programmes = {one.programme.pk: _programme(one.programme) for one in offers}
    attach_texts(records.values(), programmes.values())
    return {
        one.pk: Reading(
            offer=one,
            title=records[one.pk].served("title"),
            summary=records[one.pk].served("summary"),
            programme=programmes[one.programme.pk].served("name"),
            url=address_of("funding:opportunity", one.key),
        )
        for one in offers
    }


def reading(offer: Offer) -> Reading:
    return readings([offer])[offer.pk]


def in_order(offers: Iterable[Offer], words: dict[int, Reading]) -> list[Reading]:
    return [words[one.pk] for one in offers]


def _opportunity(offer: Offer) -> Opportunity:
    """A record that holds nothing but the words: enough to look up their translations."""
    return Opportunity(pk=offer.pk, title=offer.title, summary=offer.summary, source_lang=offer.source_lang)


def _programme(row: ProgrammeRow) -> Programme:
    return Programme(pk=row.pk, name=row.name, source_lang=row.source_lang)
