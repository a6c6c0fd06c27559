"""Reading texts and their passages: what there is to code, and what somebody said."""

from collections.abc import Collection

from django.db.models import QuerySet

from zeroward.consultation.models import Consultation, Segment


def segments_of(
    consultation: Consultation,
    *,
    kinds: Collection[str] = (),
    stream_kinds: Collection[str] = (),
    question: str | None = None,
    languages: Collection[str] = (),
    roles: Collection[str] = (),
) -> "QuerySet[Segment]":
    """The passages of a consultation that can be coded, with text and stream at hand, text by text; never those of
    texts that were erased. Empty filters take all; `question` "" takes what answers no single question."""
    found = Segment.objects.filter(text__consultation=consultation, text__erased_at=None)
    if kinds:
        found = found.filter(text__kind__in=kinds)
    if stream_kinds:
        found = found.filter(text__stream__kind__in=stream_kinds)
    if question is not None:
        found = found.filter(text__question=question)
    if languages:
        found = found.filter(text__language__in=languages)
    if roles:
        own = found.filter(role__in=roles)
        found = own | found.filter(role="", text__role__in=roles)
    return found.select_related("text__stream").order_by("text_id", "start", "pk")


def words_of(segment: Segment) -> str:
    """What the passage says; "" once its text was erased."""
    return segment.text.text[segment.start : segment.end]


def unit_of(segment: Segment) -> str:
    """The city that speaks: the passage's own, else its text's; "" where it is not known."""
    return segment.unit or segment.text.unit
