"""Rounds of coding: opening one, ending the coding, closing it when what differed was decided."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from django.utils.translation import gettext as _

from zeroward.consultation.domain.allotting import allot_pairs, allot_single, shuffled
from zeroward.consultation.domain.codebooks import freeze_used
from zeroward.consultation.domain.coders import demand_coders
from zeroward.consultation.domain.places import place_of, writing
from zeroward.consultation.domain.tell_coders import tell_coders
from zeroward.consultation.models import (
    CodebookVersion,
    Coder,
    CodingRound,
    Consultation,
    RoundSegment,
    Segment,
    Suggester,
)
from zeroward.consultation.queries.codebooks import usable
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

MOST_SEGMENTS: Final = 20_000
MOST_CODERS: Final = 40


@dataclass(frozen=True, slots=True)
class RoundRow:
    """What a round is to be. `segments` and `coders` are primary keys (of segments and of people); `overlap` is the
    share that a second person codes too in a round of one coder each; `suggesters` whose proposals are shown."""

    title: str
    codebook: CodebookVersion
    segments: Sequence[int]
    coders: Sequence[int]
    kind: str = CodingRound.Kind.DOUBLE
    question: str = ""
    blind: bool = True
    overlap: float = 0.0
    suggesters: Sequence[int] = ()
    seed: int | None = None
    is_example: bool = False


def open_round(*, actor: Any, viewer: Viewer, consultation: Consultation, row: RoundRow) -> CodingRound:
    """Open a round and tell its coders. Its version of the codebook never changes from then on.

    Asks for consultation.run. Raises ProblemsError with everything that is wrong.
    """
    with writing(viewer, consultation) as current:
        problems = problems_of(current, row)
        if problems:
            raise ProblemsError(problems)
        freeze_used(row.codebook)
        seed = row.seed if row.seed is not None else secrets.randbelow(2**31)
        made = CodingRound.objects.create(
            consultation=current,
            codebook=row.codebook,
            title=clean_text(row.title, limit=200, multiline=False),
            question=clean_text(row.question, limit=200, multiline=False),
            kind=row.kind,
            blind=row.blind,
            seed=seed,
            is_example=row.is_example or current.is_example,
        )
        made.suggesters.set(row.suggesters)
        coders = [Coder.objects.create(round=made, person_id=person) for person in dict.fromkeys(row.coders)]
        add_items(made, list(dict.fromkeys(row.segments)), coders, overlap=row.overlap)
        record_event(
            action="consultation.round.open",
            record=made,
            actor=actor,
            scope=current.scope,
            changes={"segments": [0, len(set(row.segments))], "coders": [0, len(coders)]},
        )
        tell_coders(made, actor=actor)
    return made


def problems_of(consultation: Consultation, row: RoundRow) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    found = []
    if not clean_text(row.title, limit=200, multiline=False):
        found.append(Problem("title", _("The round needs a title."), _("Say what is coded.")))
    if row.kind not in (CodingRound.Kind.DOUBLE, CodingRound.Kind.SINGLE):
        found.append(Problem("kind", _("There is no such choice."), _("Choose one from the list.")))
    if not usable(place_of(consultation)).filter(pk=row.codebook.pk).exists():
        found.append(Problem("codebook", _("There is no such codebook."), _("Choose one from the list.")))
    if not 0 <= row.overlap <= 1:
        found.append(Problem("overlap", _("This is no share."), _("Give a number from 0 to 100 %.")))
    return [*found, *_coder_problems(consultation, row), *_segment_problems(consultation, row)]


def _coder_problems(consultation: Consultation, row: RoundRow) -> list[Problem]:
    asked = set(row.coders)
    least = 2 if row.kind == CodingRound.Kind.DOUBLE else 1
    if not least <= len(asked) <= MOST_CODERS:
        text = _("Choose two people at least.") if least == 2 else _("Choose somebody.")
        return [Problem("coders", _("The coders are missing."), text)]
    if row.overlap and len(asked) < 2:
        return [Problem("overlap", _("Nobody is there to code a part twice."), _("Choose two people."))]
    return demand_coders(place_of(consultation), asked)


def _segment_problems(consultation: Consultation, row: RoundRow) -> list[Problem]:
    wanted = set(row.segments)
    if not wanted:
        return [Problem("segments", _("There is nothing to code."), _("Choose texts that have passages."))]
    if len(wanted) > MOST_SEGMENTS:
        return [
            Problem(
                "segments",
                _("%(number)s passages are too many for one round.") % {"number": len(wanted)},
                _("Open several rounds, at most %(most)s each.") % {"most": MOST_SEGMENTS},
            )
        ]
    own = set(
        Segment.objects.filter(text__consultation=consultation, text__erased_at=None).values_list(
            "pk", flat=True
        )
    )
    found = []
    if wanted - own:
        found.append(
            Problem("segments", _("Some of these passages are not there any more."), _("Choose anew."))
        )
    strange = set(row.suggesters) - set(
        Suggester.objects.filter(codebook=row.codebook).values_list("pk", flat=True)
    )
    if strange:
        found.append(Problem("suggesters", _("There is no such suggester."), _("Choose one from the list.")))
    return found


def add_items(made: CodingRound, segments: Sequence[int], coders: Sequence[Coder], *, overlap: float) -> None:
    """Rows of a round, each with whom it is asked of. Texts come in an order drawn by the seed, since that of their
    titles would tell whose they are; the passages of one text stay together."""
    ids = [coder.pk for coder in coders]
    if made.kind == CodingRound.Kind.DOUBLE:
        asked = allot_pairs(segments, ids, seed=made.seed)
    else:
        asked = allot_single(segments, ids, overlap=overlap, seed=made.seed)
    rows = list(Segment.objects.filter(pk__in=segments).order_by("text_id", "start", "pk"))
    texts = sorted({row.text_id for row in rows})
    rank = {text: place for place, text in enumerate(shuffled(texts, np.random.default_rng(made.seed)))}
    rows.sort(key=lambda row: rank[row.text_id])
    RoundSegment.objects.bulk_create(
        [
            RoundSegment(round=made, segment=row, order=place, coders=asked[row.pk])
            for place, row in enumerate(rows)
        ],
        batch_size=500,
    )


def delete_round(*, actor: Any, viewer: Viewer, round_: CodingRound) -> None:
    """Take away a round in which nobody has coded anything. Raises ConflictError once somebody has."""
    with writing(viewer, round_.consultation) as current:
        if round_.segments.filter(coded__isnull=False).exists():
            raise ConflictError(
                _("Somebody has coded in this round already."), remedy=_("Close it instead; nothing is lost.")
            )
        record_event(
            action="consultation.round.delete",
            record=round_,
            actor=actor,
            scope=current.scope,
            label=round_.title,
        )
        round_.delete()
