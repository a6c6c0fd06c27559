"""Gates, parts of a score and what would change it, in the reader's language."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.ui.why import Part, Why
from zeroward.funding.queries.judged import Gate
from zeroward.methods.funding.gates import Gate as Ruled
from zeroward.profile.queries.catalogue import questions

if TYPE_CHECKING:
    from zeroward.funding.queries.judging import Verdicts


def labels_of() -> dict[str, str]:
    """The English names of facts, for sentences that a rule does not say itself; they are translated with them."""
    return {one.key: one.english["label"] for one in questions()}


def gates_said(gates: Sequence[Ruled], facts: Mapping[str, Any]) -> tuple[Gate, ...]:
    """Gates in words."""
    return tuple(
        Gate(
            one.key,
            one.verdict,
            tuple(said(sentence) for sentence in one.sentences),
            tuple(key for key in one.missing if key not in facts or one.key == "consortium"),
        )
        for one in gates
    )


def why_of(verdicts: "Verdicts", place: int) -> tuple[Why, tuple[str, ...]]:
    """The parts of one score in their order, and what would change it."""
    parts = []
    scored = verdicts.scored
    for at, one in enumerate(verdicts.compiled.weights.parts):
        points = float(scored.points[place, at])
        if not verdicts.weighs[at]:
            continue
        label = said(one.label)
        if not scored.known[place, at]:
            label = _("%(part)s: not known, half is counted") % {"part": label}
        parts.append(Part(label, points))
    return Why(parts), ()
