"""Drift: what was coded once more, against the final codes of then, and against what each coder said themselves."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.consultation.models import Coded, CodingRound
from zeroward.consultation.queries.codebooks import names
from zeroward.consultation.queries.round_review import Codings, Review, reviewed


@dataclass(frozen=True, slots=True)
class Drift:
    """`then_now` compares with the final codes of the earlier round, `own` each coder with themselves."""

    then_now: Review | None
    own: Review | None


def drift_of(round_: CodingRound, language: str) -> Drift:
    """Agreement of a drift round with the round that it repeats; three queries."""
    if round_.repeats_id is None:
        return Drift(None, None)
    named = names(round_.codebook, language)
    final = dict(
        round_.repeats.segments.filter(codes__isnull=False).values_list("segment_id", "codes")  # type: ignore[union-attr]
    )
    before = {
        (segment, person): codes
        for segment, person, codes in Coded.objects.filter(item__round_id=round_.repeats_id).values_list(
            "item__segment_id", "coder__person_id", "codes"
        )
    }
    then_now: Codings = {}
    own: Codings = {}
    rows = Coded.objects.filter(item__round=round_).order_by("item__order", "coder_id")
    for segment, person, codes in rows.values_list("item__segment_id", "coder__person_id", "codes"):
        unit = f"{segment}|{person}"
        if segment in final:
            then_now[unit] = {"then": final[segment], "now": codes}
        if (segment, person) in before:
            own[unit] = {"then": before[segment, person], "now": codes}
    labels = {"then": _("then"), "now": _("now")}
    return Drift(reviewed(then_now, named, labels), reviewed(own, named, labels))
