"""What a suggester can learn from and be measured by: passages of a team with their final codes."""

from collections.abc import Sequence
from dataclasses import dataclass

from zeroward.consultation.models import CodebookVersion, Consultation, Segment
from zeroward.consultation.queries.coded.mentions import mentions
from zeroward.consultation.queries.texts import words_of


@dataclass(frozen=True, slots=True)
class Learnt:
    """A passage in one language with the codes it carries in the end."""

    segment: int
    words: str
    codes: tuple[str, ...]


def coded_passages(scope: str, version: CodebookVersion, language: str) -> list[Learnt]:
    """From all consultations of the team, the order of passages; what was carried over counts as well."""
    rows = (
        Consultation.objects.filter(scope=scope, rounds__codebook__codebook_id=version.codebook_id)
        .distinct()
        .order_by("pk")
    )
    final = {
        one.segment: one.codes
        for consultation in rows
        for one in mentions(consultation, codebook=version)
        if one.language == language
    }
    said = passages(list(final))
    return [Learnt(segment, said[segment], codes) for segment, codes in final.items() if segment in said]


def passages(segments: Sequence[int]) -> dict[int, str]:
    """The words of passages, by primary key."""
    rows = Segment.objects.filter(pk__in=segments, text__erased_at=None).select_related("text")
    return {segment.pk: words_of(segment) for segment in rows.order_by("pk")}


def languages_of(scope: str, version: CodebookVersion) -> list[str]:
    """Languages in which the team has texts in rounds of this codebook."""
    found = Segment.objects.filter(
        text__consultation__scope=scope,
        in_rounds__round__codebook__codebook_id=version.codebook_id,
        text__erased_at=None,
    ).values_list("text__language", flat=True)
    return sorted(set(found))
