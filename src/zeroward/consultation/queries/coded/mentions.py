"""Final codes of segments: agreed by the coders, decided between them, given by one, or carried over from an earlier
version of the codebook. What one coder thinks while others still code is never among them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.db.models import Count, QuerySet

from zeroward.consultation.models import CodebookVersion, CodingRound, Consultation, RoundSegment
from zeroward.consultation.queries.coded.carrying import Carrier

How = Literal["agreed", "decided", "single", "carried"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A segment and the codes it carries in the end; no codes = none of the codebook fits it.

    `segment`, `text`, `stream` and `round` are primary keys. `unit` is the city's key in the frame, "" where that is
    not known or not kept; `country`, `role`, `question` and `stream_kind` are "" likewise. Several segments may come
    from one city: count cities by `unit`, mentions by the codes."""

    segment: int
    text: int
    unit: str
    country: str
    role: str
    stream: int | None
    stream_kind: str
    question: str
    language: str
    codes: tuple[str, ...]
    how: How
    round: int
    is_example: bool


def mentions(
    consultation: Consultation, *, codebook: CodebookVersion | None = None, unfinished: bool = False
) -> tuple[Mention, ...]:
    """All segments with final codes of a version, in the order of texts; none without a codebook.

    Codes of earlier versions of the same codebook are carried over; a segment with a code that was split stays away
    until a person placed it (`not_coded` counts those). Where a segment was coded in several rounds the last counts.
    `unfinished` takes rounds too whose differences are still being decided: what they hold is then a part only.
    """
    version = codebook or consultation.codebook
    if version is None:
        return ()
    carrier = Carrier.to(version)
    found = []
    for item in last_of_each(final_items(consultation, version, unfinished=unfinished)):
        carried = carrier.carry(item.round.codebook_id, item.codes)
        if carried is not None:
            found.append(_mention(item, carried, same=item.round.codebook_id == version.pk))
    return tuple(sorted(found, key=lambda one: (one.text, one.segment)))


def final_items(
    consultation: Consultation, version: CodebookVersion, *, unfinished: bool = False
) -> QuerySet[RoundSegment]:
    """Segments of the rounds that give figures: those of this version and of earlier ones; what was said once more to
    measure drift gives none."""
    states = ["closed", "deciding"] if unfinished else ["closed"]
    return (
        RoundSegment.objects.filter(
            round__consultation=consultation,
            round__codebook__codebook_id=version.codebook_id,
            round__codebook__order__lte=version.order,
            round__state__in=states,
            segment__text__erased_at=None,
        )
        .exclude(round__kind=CodingRound.Kind.DRIFT)
        .filter(codes__isnull=False)
        .select_related("round", "segment__text__stream", "decision")
        .annotate(hands=Count("coded"))
        .order_by("round__created_at", "round_id", "order")
    )


def last_of_each(items: Iterable[RoundSegment]) -> list[RoundSegment]:
    """One row a segment: that of the last round."""
    return list({item.segment_id: item for item in items}.values())


def _mention(item: RoundSegment, codes: tuple[str, ...], *, same: bool) -> Mention:
    segment, text = item.segment, item.segment.text
    return Mention(
        segment=segment.pk,
        text=text.pk,
        unit=segment.unit or text.unit,
        country=text.country,
        role=segment.role or text.role,
        stream=text.stream_id,
        stream_kind=text.stream.kind if text.stream else "",
        question=text.question,
        language=text.language,
        codes=codes,
        how=_how(item) if same else "carried",
        round=item.round_id,
        is_example=item.round.is_example,
    )


def _how(item: RoundSegment) -> How:
    if hasattr(item, "decision"):
        return "decided"
    hands: int = getattr(item, "hands", 0)
    if not hands and item.round.repeats_id:
        return "carried"
    return "agreed" if hands > 1 else "single"
