"""Who writes an answer: somebody signed in for the place, or whoever holds its link."""

from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.errors import NotAllowedError
from zeroward.core.permissions import demand, may
from zeroward.core.scope import Scope
from zeroward.core.visibility import ANONYMOUS, Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.people.queries.team import coordinators_of
from zeroward.questionnaires.domain.modes import keeps_names
from zeroward.questionnaires.models import Answering
from zeroward.questionnaires.rules import ANSWER, SIGN_OFF


@dataclass(frozen=True, slots=True)
class Hand:
    """`by_link`: the secret was shown, and nothing about the person is kept, even if they are signed in."""

    actor: Any = None
    viewer: Viewer = ANONYMOUS
    by_link: bool = False


LINK: Final = Hand(by_link=True)


def place_of(answering: Answering) -> Workspace:
    """The city or platform that an answer speaks for. Raises NotAllowedError when it speaks for nobody known."""
    found = workspace(answering.place) if answering.place else None
    if found is None:
        raise NotAllowedError(
            _("This answer belongs to nobody whom the platform knows."), remedy=_("Use its link.")
        )
    return found


def place_named(answering: Answering) -> Workspace | None:
    """The place as it can be named: as the platform knows it, or as it was typed; None without a name."""
    if not answering.place:
        return None
    known = workspace(answering.place)
    if known is not None:
        return known
    scope = Scope.parse(answering.place)
    return Workspace(scope, answering.code or scope.key, answering.place_country)


def demand_hand(hand: Hand, answering: Answering) -> None:
    """Raises NotAllowedError unless this hand may write the answer."""
    if not hand.by_link:
        demand(hand.viewer, ANSWER, place_of(answering))


def may_sign_off(hand: Hand, answering: Answering) -> bool:
    known = None if hand.by_link or not answering.place else workspace(answering.place)
    return known is not None and may(hand.viewer, SIGN_OFF, known)


def waits_for_sign_off(hand: Hand, answering: Answering) -> bool:
    """Somebody else has to read it before it counts. A city without a coordinator here has nobody who could: its
    answer counts as it is handed in."""
    if not answering.collection.sign_off or may_sign_off(hand, answering):
        return False
    return bool(answering.place) and coordinators_of(answering.place).exists()


def kept_actor(hand: Hand, answering: Answering) -> Any:
    """The person to be remembered with a change: nobody unless they signed in and names are kept."""
    if hand.by_link or not keeps_names(answering.collection):
        return None
    return hand.actor if getattr(hand.actor, "is_authenticated", False) else None
