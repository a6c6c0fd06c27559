"""What has no final codes yet, so that a share can say what it leaves out."""

from dataclasses import dataclass

from zeroward.consultation.models import CodebookVersion, CodingRound, Consultation, RoundSegment
from zeroward.consultation.queries.coded.carrying import Carrier
from zeroward.consultation.queries.coded.mentions import final_items, last_of_each


@dataclass(frozen=True, slots=True)
class NotCoded:
    """Segments of the rounds: `open` without a final code, `split` with a code of an earlier version for which a
    person has to choose, `erased` whose text was taken out on request."""

    open: int = 0
    split: int = 0
    erased: int = 0


def not_coded(consultation: Consultation, codebook: CodebookVersion | None = None) -> NotCoded:
    """Counts for one version of a codebook; all of them nothing without one."""
    version = codebook or consultation.codebook
    if version is None:
        return NotCoded()
    rows = RoundSegment.objects.filter(
        round__consultation=consultation, round__codebook__codebook_id=version.codebook_id
    ).exclude(round__kind=CodingRound.Kind.DRIFT)
    finals = last_of_each(final_items(consultation, version))
    carrier = Carrier.to(version)
    done = {item.segment_id for item in finals}
    left = rows.exclude(segment_id__in=done).values_list("segment_id", "segment__text__erased_at").distinct()
    erased = [segment for segment, when in left if when is not None]
    split = [item for item in finals if carrier.carry(item.round.codebook_id, item.codes) is None]
    return NotCoded(open=len(left) - len(erased), split=len(split), erased=len(erased))
