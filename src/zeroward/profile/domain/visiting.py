"""What a visitor tells without an account: kept in the session alone, until they take it along to a city."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from zeroward.core.taking_along import taking_parts
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.profile.domain.reading import asked, read_value
from zeroward.profile.domain.stating import state_fact
from zeroward.profile.queries.profiles import profile_of
from zeroward.profile.queries.values import plain_value
from zeroward.profile.queries.visits import NOT_OF_A_CITY, OF_THE_PERSON, SESSION_KEY, said_in


@dataclass(frozen=True, slots=True)
class Kept:
    """Keys of what was taken along, and of what the city had said otherwise: that was left as it is. `same` counts
    what was known already. `beside` says what other rooms took along."""

    taken: tuple[str, ...]
    left: tuple[str, ...]
    beside: tuple[str, ...] = ()
    same: int = 0


def say_for_visit(session: Any, key: str, raw: Any) -> None:
    """Keep one answer for this visit. Raises InvalidInputError, placed at the fact's key, for what is no answer."""
    value = read_value(asked(key), raw)
    session[SESSION_KEY] = {**said_in(session), key: value}


def forget_for_visit(session: Any, key: str | None = None) -> None:
    """Forget one answer, or all of them."""
    left = {name: value for name, value in said_in(session).items() if key is not None and name != key}
    if left:
        session[SESSION_KEY] = left
    elif SESSION_KEY in session:
        del session[SESSION_KEY]


def keep_for(*, actor: Any, viewer: Viewer, place: Workspace, session: Any) -> Kept:
    """Say for the city what was told in the visit, and end the visit's own copy of it; rooms take along what they hold
    of the visit. What is known of the city already is not written over. Raises NotAllowedError, and then the visit
    keeps all of it."""
    with transaction.atomic():
        kept = _keep(actor, viewer, place, session)
    session[SESSION_KEY] = {key: value for key, value in said_in(session).items() if key in OF_THE_PERSON}
    return kept


def _keep(actor: Any, viewer: Viewer, place: Workspace, session: Any) -> Kept:
    known = profile_of(place, viewer)
    taken, left, same = [], [], 0
    for key, value in said_in(session).items():
        if key in NOT_OF_A_CITY:
            continue
        told = known.told.get(key)
        if told is None:
            state_fact(actor=actor, viewer=viewer, place=place, key=key, raw=value)
            taken.append(key)
        elif told.value != plain_value(asked(key), value):
            left.append(key)
        else:
            same += 1
    said = [part.keep(actor, viewer, place, session) for part in taking_parts()]
    return Kept(tuple(taken), tuple(left), tuple(one for one in said if one), same)
