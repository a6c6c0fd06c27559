"""Passages on which coders differ, and what each of them found. Read only when the coding has ended."""

from collections.abc import Sequence
from dataclasses import dataclass

from zeroward.consultation.domain.deciding import agreed_codes, coded_items
from zeroward.consultation.models import CodingRound, RoundSegment
from zeroward.consultation.queries.codebooks import names
from zeroward.consultation.queries.coder_labels import labels_of
from zeroward.consultation.queries.desk import said_codes
from zeroward.consultation.queries.texts import words_of


@dataclass(frozen=True, slots=True)
class Found:
    """What one coder found."""

    who: str
    codes: list[str]
    memo: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A passage on which coders differ. `common` are the keys that all gave; `decided` its final codes, if any."""

    item: RoundSegment
    words: str
    language: str
    found: list[Found]
    common: list[str]
    disputed: list[str]
    decided: list[str] | None
    reason: str


def differences_of(
    round_: CodingRound, person: int | None, language: str, *, named: bool
) -> list[Difference]:
    """All passages that had to be decided, those that still have to be first; five queries."""
    coders = list(round_.coders.select_related("person").order_by("pk"))
    labels = labels_of(coders, person, named=named)
    spoken = names(round_.codebook, language)
    found = [
        _difference(item, labels, spoken)
        for item in coded_items(round_)
        if item.coded.all() and (hasattr(item, "decision") or differs(item, [one.pk for one in coders]))
    ]
    return sorted(found, key=lambda one: (one.decided is not None, one.item.order))


def differs(item: RoundSegment, everybody: Sequence[int]) -> bool:
    """Whether somebody has to decide: coders differ, or one of several is missing."""
    return item.codes is None and agreed_codes(item, everybody) is None


def _difference(item: RoundSegment, labels: dict[int, str], spoken: dict[str, str]) -> Difference:
    given = [set(one.codes) for one in item.coded.all()]
    common = set.intersection(*given)
    disputed = set.union(*given) - common
    decision = getattr(item, "decision", None)
    return Difference(
        item,
        words_of(item.segment),
        item.segment.text.language,
        [
            Found(labels.get(one.coder_id, ""), said_codes(one.codes, spoken), one.memo)
            for one in item.coded.all()
        ],
        sorted(common),
        [spoken.get(code, code) for code in sorted(disputed)],
        said_codes(item.codes, spoken) if item.codes is not None else None,
        decision.reason if decision is not None else "",
    )
