"""For whom the menu is read: a city or platform named in the address, or what a visitor told in this visit."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.profile.queries.profiles import EMPTY, Profile, profile_of, visitor_profile
from zeroward.services.queries.fitting import asking_facts


@dataclass(frozen=True, slots=True)
class Asker:
    """`place` is None for a visitor. `answers`: the viewer may answer questions about the place."""

    place: Workspace | None
    profile: Profile
    answers: bool

    @property
    def known(self) -> bool:
        """True when there is something to compare with."""
        return bool(self.profile.told)

    @property
    def facts(self) -> Mapping[str, Any]:
        return asking_facts(self.profile)

    @property
    def name(self) -> str:
        return self.place.name if self.place is not None else ""

    @property
    def scope(self) -> Scope | None:
        return self.place.scope if self.place is not None else None

    @property
    def code(self) -> str:
        """The scope as addresses have it."""
        return str(self.place.scope) if self.place is not None else ""


NOBODY = Asker(None, EMPTY, True)


def asker_of(named: str, viewer: Viewer, session: Any) -> Asker:
    """The asker that an address names ("city:klagenfurt"), else the visitor. Others than the team read what the city
    shares with them."""
    place = _place(named)
    if place is None:
        return Asker(None, visitor_profile(session), True)
    return Asker(place, profile_of(place, viewer), viewer.holds(place.scope))


def _place(named: str) -> Workspace | None:
    if not named or len(named) > 130:
        return None
    try:
        scope = Scope.parse(named)
    except ValueError:
        return None
    return workspace(scope) if scope.kind in ("city", "country") else None
