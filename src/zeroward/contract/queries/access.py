"""Finding contracts: what a viewer may not see does not exist for them."""

from django.db.models import QuerySet
from django.http import Http404

from zeroward.contract.models import Contract
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace


def readable_contracts(viewer: Viewer) -> QuerySet[Contract]:
    """The working contracts that a viewer may see."""
    return visible_to(Contract.objects.all(), viewer).select_related("city__country", "plan", "inventory")


def contract_for(viewer: Viewer, pk: int) -> Contract:
    """One working contract. Raises Http404 when it is not there for this viewer."""
    found = readable_contracts(viewer).filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such contract.")
    return found


def contracts_of(place: Workspace, viewer: Viewer) -> list[Contract]:
    """The city's contracts, the newest first, as far as the viewer may see them."""
    found = readable_contracts(viewer).filter(scope=str(place.scope))
    return list(found.order_by("-created_at", "pk"))
