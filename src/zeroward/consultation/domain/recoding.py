"""Carrying a closed round over to a later version of its codebook.

What goes to one code only is carried over by itself. Where a code was split, somebody reads the passage once more and
chooses. The earlier round stays as it was, so that the way of every code can be followed.
"""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from zeroward.consultation.domain.allotting import allot_single
from zeroward.consultation.domain.codebooks import freeze_used
from zeroward.consultation.domain.coders import demand_coders
from zeroward.consultation.domain.places import place_of, writing
from zeroward.consultation.domain.tell_coders import tell_coders
from zeroward.consultation.models import (
    CodebookVersion,
    Coder,
    CodingRound,
    RoundSegment,
)
from zeroward.consultation.queries.coded.carrying import Carrier
from zeroward.core.domain.audit import record_event
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer


def carry_over(
    *,
    actor: Any,
    viewer: Viewer,
    round_: CodingRound,
    version: CodebookVersion,
    coders: Sequence[int],
    title: str = "",
) -> CodingRound:
    """A new round over the same passages in a later version: sure codes stand, split ones wait for the coders.

    Asks for consultation.run. Raises ProblemsError for a round that is not closed, a version that does not follow on
    the round's, or nobody to read what was split.
    """
    with writing(viewer, round_.consultation) as current:
        problems = _problems(round_, version, coders)
        if problems:
            raise ProblemsError(problems)
        freeze_used(version)
        carrier = Carrier.to(version)
        old = list(round_.segments.filter(codes__isnull=False).order_by("order"))
        carried = {item.segment_id: carrier.carry(round_.codebook_id, item.codes or ()) for item in old}
        open_ = [segment for segment, codes in carried.items() if codes is None]
        if open_ and not coders:
            raise ProblemsError(
                [Problem("coders", _("Some codes were split."), _("Choose who reads those passages."))]
            )
        made = CodingRound.objects.create(
            consultation=current,
            codebook=version,
            title=title
            or _("%(round)s in version %(number)s") % {"round": round_.title, "number": version.number},
            question=round_.question,
            kind=CodingRound.Kind.SINGLE,
            blind=False,
            repeats=round_,
            seed=round_.seed,
            state="coding" if open_ else "closed",
            is_example=round_.is_example,
        )
        people = [Coder.objects.create(round=made, person_id=person) for person in dict.fromkeys(coders)]
        ids = [coder.pk for coder in people]
        asked = allot_single(open_, ids, overlap=0.0, seed=made.seed) if open_ else {}
        RoundSegment.objects.bulk_create(
            [
                RoundSegment(
                    round=made,
                    segment_id=item.segment_id,
                    order=item.order,
                    coders=asked.get(item.segment_id, []),
                    codes=_listed(carried[item.segment_id]),
                )
                for item in old
            ],
            batch_size=500,
        )
        record_event(
            action="consultation.round.carry",
            record=made,
            actor=actor,
            scope=current.scope,
            changes={"carried": [0, len(old) - len(open_)], "open": [0, len(open_)]},
        )
        if open_:
            tell_coders(made, actor=actor)
    return made


def _listed(codes: tuple[str, ...] | None) -> list[str] | None:
    return None if codes is None else list(codes)


def _problems(round_: CodingRound, version: CodebookVersion, coders: Sequence[int]) -> list[Problem]:
    found = []
    if round_.state != "closed" or round_.kind == CodingRound.Kind.DRIFT:
        found.append(Problem("round", _("This round has no final codes yet."), _("Close it first.")))
    follows = version.codebook_id == round_.codebook.codebook_id and version.order > round_.codebook.order
    if not follows:
        found.append(
            Problem(
                "version",
                _("This version does not follow on the one of the round."),
                _("Choose a later version of the same codebook."),
            )
        )
    return [*found, *demand_coders(place_of(round_.consultation), coders)]
