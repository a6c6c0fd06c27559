"""Who asks: a city with what is known of it, or a visitor with what was told in this visit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.funding.rules import EDIT, LOOK
from zeroward.profile.queries.catalogue import question_of
from zeroward.profile.queries.choices import said_value
from zeroward.profile.queries.profiles import EMPTY, Profile, profile_of, visitor_profile

VISIT = "visit"
SAID = ("country", "population", "mission_city", "legal_form", "themes")
"""What stands in the line that says for whom the page answers."""

ENOUGH = 4
"""Answers after which a visitor is asked no more unless they want to."""


@dataclass(frozen=True, slots=True)
class Asker:
    """`place` is None for a visitor. `places` are the cities of the viewer; `may_edit`: answers may be given for it."""

    profile: Profile
    place: Workspace | None
    places: Sequence[Workspace] = ()
    may_edit: bool = True

    @property
    def scope(self) -> Scope | None:
        return self.place.scope if self.place is not None else None

    @property
    def is_known(self) -> bool:
        """Whether there is anything to judge by."""
        return bool(self.profile.told)

    @property
    def is_open(self) -> bool:
        """A visitor who has answered little sees the next question without looking for it."""
        return self.place is None and len(self.profile.told) < ENOUGH

    @property
    def name(self) -> str:
        """ "Klagenfurt", or "you" for a visitor."""
        return self.place.name if self.place is not None else _("you")

    @property
    def key(self) -> str:
        """What an address says to ask for the same one again."""
        return str(self.place.scope) if self.place is not None else VISIT

    @property
    def told(self) -> list[tuple[str, str]]:
        """What it rests on, in short: pairs of label and words."""
        found = self.profile.told
        return [
            (question_of(key).label, said_value(question_of(key), found[key].value))
            for key in SAID
            if key in found
        ]


def asker_of(asked: str, viewer: Viewer, session: Any) -> Asker:
    """The city that the address names, as far as the viewer works with it; without a name the viewer's own, when there
    is one; else the visit."""
    own = sorted(scope for scope in viewer.scopes if scope.startswith("city:"))
    wanted = asked if asked and asked != VISIT else (own[0] if len(own) == 1 and not asked else "")
    found = workspaces([*own, *([wanted] if wanted else [])])
    places = [found[scope] for scope in own if scope in found]
    place = found.get(wanted)
    if place is not None and place.scope.kind == "city" and may(viewer, LOOK, place):
        return Asker(profile_of(place, viewer), place, places, may(viewer, EDIT, place))
    profile = visitor_profile(session) if session is not None else EMPTY
    return Asker(profile, None, places)
