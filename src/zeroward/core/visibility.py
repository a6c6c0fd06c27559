"""Who may see what: the one place where it is decided.

`visible_to` narrows a queryset of `Owned` records to what a viewer may see. The levels are nested: a city's
team sees all that is the city's; its national platform what is marked *platform* or wider; the Mission team
what is marked *mission* or wider; everyone what is *public*.
"""

from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db.models import Q, QuerySet

from zeroward.core.models.visibility import Owned, Visibility
from zeroward.core.scope import Scope

WIDER_THAN_CITY = (Visibility.PLATFORM, Visibility.MISSION, Visibility.PUBLIC)
WIDER_THAN_PLATFORM = (Visibility.MISSION, Visibility.PUBLIC)

OwnedQuery = TypeVar("OwnedQuery", bound=QuerySet[Any])


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who looks: `roles` maps the text of a scope to the roles held there today."""

    user_id: int | None = None
    roles: dict[str, frozenset[str]] = field(default_factory=dict)
    is_admin: bool = False

    @property
    def scopes(self) -> frozenset[str]:
        return frozenset(self.roles)

    @property
    def countries(self) -> frozenset[str]:
        """ISO codes of the national platforms that the viewer belongs to."""
        return frozenset(Scope.parse(scope).key for scope in self.roles if scope.startswith("country:"))

    @property
    def is_mission(self) -> bool:
        return "mission" in self.roles or self.is_admin

    def holds(self, scope: Scope | str, *roles: str) -> bool:
        """True when one of the roles (any role, if none is named) is held in the scope."""
        held = self.roles.get(str(scope), frozenset())
        return bool(held & set(roles)) if roles else bool(held)


ANONYMOUS = Viewer()


def visible_q(viewer: Viewer) -> Q:
    """The condition under which an `Owned` record may be seen by the viewer."""
    allowed = Q(visibility=Visibility.PUBLIC)
    if viewer.scopes:
        allowed |= Q(scope__in=viewer.scopes)
    if viewer.countries:
        allowed |= Q(scope_country__in=viewer.countries, visibility__in=WIDER_THAN_CITY)
    if viewer.is_mission:
        allowed |= Q(visibility__in=WIDER_THAN_PLATFORM)
    return allowed


def visible_to(queryset: OwnedQuery, viewer: Viewer) -> OwnedQuery:
    return queryset.filter(visible_q(viewer))


def may_see(record: Owned, viewer: Viewer) -> bool:
    """The same decision for a record already at hand."""
    if record.visibility == Visibility.PUBLIC or record.scope in viewer.scopes:
        return True
    if record.scope_country in viewer.countries and record.visibility in WIDER_THAN_CITY:
        return True
    return viewer.is_mission and record.visibility in WIDER_THAN_PLATFORM
