"""A city as a workspace, asking whether somebody may do something with its contracts, and writing in one of them."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.contract.models import Contract
from zeroward.contract.models.contract import new_stamp
from zeroward.contract.rules import EDIT
from zeroward.core.errors import ConflictError
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.places.domain.city_places import place_of


def demand_for(viewer: Viewer, action: str, contract: Contract) -> None:
    """Raises NotAllowedError unless the viewer may do this with the contract."""
    demand(viewer, action, place_of(contract.city))


@contextmanager
def writing(
    viewer: Viewer, contract: Contract, *, action: str = EDIT, closed: bool = False
) -> Iterator[Contract]:
    """One transaction in which a contract changes; gives its row as it is now, held until the end.

    Asks for the action first. Raises ConflictError when the content may not be changed in this state, unless `closed`
    says that this change is taken then too. The stamp is new afterwards.
    """
    demand_for(viewer, action, contract)
    with transaction.atomic():
        current = locked(contract)
        if not closed:
            demand_open(current)
        yield current
        restamp(current)
    contract.stamp = current.stamp


def restamp(contract: Contract) -> None:
    """Mark the content as changed. Called with the row locked."""
    contract.stamp = new_stamp()
    contract.save(update_fields=["stamp", "updated_at"])


def locked(contract: Contract) -> Contract:
    """The row as it is now, held until the transaction ends. Called inside a transaction."""
    found: Contract = (
        Contract.objects.select_for_update(of=("self",))
        .select_related("city__country", "plan", "inventory")
        .get(pk=contract.pk)
    )
    return found


def demand_open(contract: Contract) -> None:
    """Raises ConflictError when the content may not be changed now."""
    if not contract.is_open:
        raise ConflictError(
            _("This contract cannot be changed now: %(state)s.") % {"state": contract.get_state_display()},
            remedy=_("Put it back to draft first."),
        )
