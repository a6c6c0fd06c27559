"""The map at the team's desk: every arrow with its evidence in words, and pairs that are often said together."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from zeroward.consultation.models import Barrier, BarrierEvidence, Consultation
from zeroward.consultation.queries.barrier_names import code_names, name_in_words
from zeroward.consultation.queries.coded import mentions
from zeroward.methods.systems import cooccurrence

LEAST_TOGETHER: Final = 3
MOST_PAIRS: Final = 12


@dataclass(frozen=True, slots=True)
class ArrowView:
    """An arrow with its names and what was said for it."""

    record: Barrier
    cause: str
    effect: str
    evidence: tuple[tuple[BarrierEvidence, str], ...]


@dataclass(frozen=True, slots=True)
class PairView:
    """Two codes said together more often than by chance: in how many of the coded passages; q after FDR."""

    first: str
    second: str
    first_name: str
    second_name: str
    together: int
    of: int
    q: float


def arrow_views(consultation: Consultation) -> list[ArrowView]:
    """All arrows with their evidence; quotations in the words of the passage. Two queries."""
    names = code_names(consultation)
    arrows = consultation.barriers.prefetch_related("evidence__segment__text")
    return [
        ArrowView(
            one,
            name_in_words(one.cause, names),
            name_in_words(one.effect, names),
            tuple((evidence, _quotation(evidence)) for evidence in one.evidence.all()),
        )
        for one in arrows
    ]


def said_together(consultation: Consultation) -> list[PairView]:
    """Pairs of codes that share passages more often than chance would have it, the most first.

    They are no arrows: which way one leads to the other, a person has to say.
    """
    if consultation.codebook is None:
        return []
    coded = [one.codes for one in mentions(consultation) if one.codes]
    keys = [str(code["key"]) for code in consultation.codebook.codes]
    if len(coded) < LEAST_TOGETHER or len(keys) < 2:
        return []
    rows = np.array([[int(key in codes) for key in keys] for codes in coded])
    names = code_names(consultation)
    found = [one for one in cooccurrence(rows, keys).pairs if _stands_out(one.together, one.phi, one.p_fdr)]
    return [
        PairView(
            one.first,
            one.second,
            name_in_words(one.first, names),
            name_in_words(one.second, names),
            one.together,
            len(coded),
            one.p_fdr,
        )
        for one in sorted(found, key=lambda pair: (pair.p_fdr, -pair.together))[:MOST_PAIRS]
    ]


def _stands_out(together: int, phi: float | None, q: float) -> bool:
    return together >= LEAST_TOGETHER and phi is not None and phi > 0 and q < 0.05


def _quotation(evidence: BarrierEvidence) -> str:
    segment = evidence.segment
    if segment is None:
        return ""
    return segment.text.text[segment.start : segment.end]
