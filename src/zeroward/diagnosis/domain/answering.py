"""What an officer says about a part of the round; handing in their own answer and changing it again."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.visibility import Viewer
from zeroward.diagnosis.domain.carrying import Carried, carried_for
from zeroward.diagnosis.domain.places import writing
from zeroward.diagnosis.models import Participation
from zeroward.questionnaires.domain.handing_in import reopen, submit
from zeroward.questionnaires.domain.hands import Hand
from zeroward.questionnaires.domain.reading_posts import SHOWN, Posted
from zeroward.questionnaires.domain.saving import Saved, save_section
from zeroward.questionnaires.models import Answering
from zeroward.questionnaires.queries.reading import definition_of


def save_part(
    *,
    actor: Any,
    viewer: Viewer,
    participation: Participation,
    section: str,
    posted: Posted,
    seen: str = "",
    done: bool = False,
    version: int | None = None,
) -> Saved:
    """Keep what the form says about one part. An answer that is the same as a year ago is marked as confirmed.

    Raises what the engine raises (StaleError, ConflictError, NotAllowedError), ConflictError for a closed round.
    """
    _demand_own(actor, participation)
    with writing(viewer, participation.assessment):
        saved = save_section(
            answering=participation.answering,
            section=section,
            posted=posted,
            hand=Hand(actor, viewer),
            seen=seen,
            done=done,
            version=version,
        )
        _mark_confirmed(saved.answering, participation, set(posted.get(SHOWN, ())))
    return saved


def hand_in(*, actor: Any, viewer: Viewer, participation: Participation) -> Answering:
    """The officer is done. Raises ProblemsError when something does not hold."""
    _demand_own(actor, participation)
    with writing(viewer, participation.assessment):
        return submit(answering=participation.answering, hand=Hand(actor, viewer))


def change_again(*, actor: Any, viewer: Viewer, participation: Participation) -> Answering:
    """Go on with an answer that was handed in."""
    _demand_own(actor, participation)
    with writing(viewer, participation.assessment):
        return reopen(answering=participation.answering, hand=Hand(actor, viewer))


def _demand_own(actor: Any, participation: Participation) -> None:
    """Nobody writes what a colleague thinks."""
    if participation.person_id is None or participation.person_id != getattr(actor, "pk", None):
        raise InvalidInputError(
            _("This answer is a colleague's."), remedy=_("Take part in the round with an answer of your own.")
        )


def _mark_confirmed(answering: Answering, participation: Participation, shown: set[str]) -> None:
    carried = carried_for(participation, definition_of(answering.collection.version))
    changed = {
        key: _origin(answering.answers[key], carried, key)
        for key in shown & set(carried.answers)
        if key in answering.answers and answering.origins.get(key, {}).get("how") in (None, "typed")
    }
    if not changed:
        return
    with transaction.atomic():
        answering.origins = {**answering.origins, **changed}
        Answering.objects.filter(pk=answering.pk).update(origins=answering.origins)


def _origin(value: Any, carried: Carried, key: str) -> dict[str, Any]:
    was = carried.answers[key]
    return {
        "how": "confirmed" if value == was else "corrected",
        "source": carried.on.isoformat() if carried.on else "",
        "round": carried.number,
        "was": was,
    }
