"""Who looks after a provider: its keepers, and whoever reviews what they write."""

from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.errors import NotAllowedError
from zeroward.core.permissions import may
from zeroward.core.scope import MISSION, Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.services.models import Keeper, Provider


def keeps(actor: Any, provider: Provider) -> bool:
    """True for a keeper of this provider whose account is open. One query."""
    if not getattr(actor, "is_authenticated", False) or not actor.is_active:
        return False
    return Keeper.objects.filter(
        provider=provider, user=actor, accepted_at__isnull=False, ended_at__isnull=True
    ).exists()


def demand_keeper(actor: Any, provider: Provider) -> None:
    """Raises NotAllowedError for everybody who does not keep this provider's entries."""
    if not keeps(actor, provider):
        raise NotAllowedError(
            _("You do not keep the entries of %(name)s.") % {"name": provider.name},
            remedy=_("Ask the Mission team to invite you, or suggest a correction on the page."),
        )


def looks_after(viewer: Viewer, provider: Provider, action: str) -> bool:
    """True when the viewer may do `action` for this provider: in the Mission team, or in its country's platform."""
    return any(may(viewer, action, place) for place in places_of(provider))


def demand_to_look_after(viewer: Viewer, provider: Provider, action: str) -> None:
    if not looks_after(viewer, provider, action):
        raise NotAllowedError(
            _("You may not do this for %(name)s.") % {"name": provider.name},
            remedy=_(
                "Mission editors look after all providers, platform coordinators after those of their country."
            ),
        )


def places_of(provider: Provider) -> list[Workspace]:
    """The workspaces whose members look after a provider. No query when its country was read with it."""
    places = [Workspace(MISSION, "")]
    if provider.country is not None:
        code = provider.country.code
        places.append(Workspace(Scope.country(code), provider.country.name, code))
    return places
