"""Drift: do we still code as we did? A random part of an earlier round is coded once more, without seeing what was
said then. Between iterations a change of habit would look like a change of the cities."""

import secrets
from collections.abc import Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.consultation.domain.allotting import sample
from zeroward.consultation.domain.coders import demand_coders
from zeroward.consultation.domain.places import demand_for, place_of, writing
from zeroward.consultation.domain.rounds import add_items
from zeroward.consultation.domain.tell_coders import tell_coders
from zeroward.consultation.models import Coder, CodingRound, Consultation
from zeroward.consultation.rules import RUN
from zeroward.core.domain.audit import record_event
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

USUAL: Final = 0.15
"""Share of an earlier round that is coded once more: between a tenth and a fifth is usual."""
LEAST: Final = 10


def drift_round(
    *,
    actor: Any,
    viewer: Viewer,
    consultation: Consultation,
    repeats: CodingRound,
    coders: Sequence[int],
    share: float = USUAL,
    title: str = "",
    seed: int | None = None,
) -> CodingRound:
    """A round over a random part of `repeats`, which may belong to the iteration before. It measures, and its codes
    never count as final. The same version of the codebook is used, so that only the coders can differ.

    Asks for consultation.run for both consultations. Raises ProblemsError for a round that is not closed, a share out
    of range, or nobody to code.
    """
    demand_for(viewer, RUN, repeats.consultation)
    with writing(viewer, consultation) as current:
        done = repeats.segments.filter(codes__isnull=False).filter(segment__text__erased_at=None)
        segments = list(done.order_by("order").values_list("segment_id", flat=True))
        problems = _problems(current, repeats, segments, coders, share)
        if problems:
            raise ProblemsError(problems)
        drawn = seed if seed is not None else secrets.randbelow(2**31)
        made = CodingRound.objects.create(
            consultation=current,
            codebook=repeats.codebook,
            title=clean_text(title, limit=200, multiline=False)
            or _("Drift: %(round)s") % {"round": repeats.title},
            question=repeats.question,
            kind=CodingRound.Kind.DRIFT,
            blind=True,
            repeats=repeats,
            seed=drawn,
            is_example=repeats.is_example or current.is_example,
        )
        people = [Coder.objects.create(round=made, person_id=person) for person in dict.fromkeys(coders)]
        part = sample(segments, share=share, seed=drawn, least=LEAST)
        add_items(made, part, people, overlap=1.0 if len(people) > 1 else 0.0)
        record_event(
            action="consultation.round.open",
            record=made,
            actor=actor,
            scope=current.scope,
            changes={"segments": [0, len(part)], "coders": [0, len(people)]},
        )
        tell_coders(made, actor=actor)
    return made


def _problems(
    consultation: Consultation,
    repeats: CodingRound,
    segments: Sequence[int],
    coders: Sequence[int],
    share: float,
) -> list[Problem]:
    found = []
    if repeats.state != "closed" or repeats.kind == CodingRound.Kind.DRIFT or not segments:
        found.append(
            Problem("repeats", _("This round has no final codes yet."), _("Choose one that was closed."))
        )
    if repeats.consultation.scope != consultation.scope:
        found.append(Problem("repeats", _("This round belongs to another team."), _("Choose one of yours.")))
    if not 0 < share <= 1:
        found.append(Problem("share", _("This is no share."), _("Give a number from 1 to 100 %.")))
    if not coders:
        found.append(Problem("coders", _("The coders are missing."), _("Choose somebody.")))
    return [*found, *demand_coders(place_of(consultation), coders)]
