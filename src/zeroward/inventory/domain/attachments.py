"""Bills and source files behind a cell: stored in the city's documents, linked to the cell."""

from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.documents import add_document
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import StoredDocument, Visibility
from zeroward.core.visibility import Viewer, may_see
from zeroward.inventory.domain.places import demand_for
from zeroward.inventory.models import Activity, Attachment, Inventory
from zeroward.inventory.queries.sources import source_or_none
from zeroward.inventory.rules import ENTER
from zeroward.places.domain.city_places import place_of

MOST_FILES = 200
"""Files of one inventory."""


def attach_file(
    *,
    actor: Any,
    viewer: Viewer,
    inventory: Inventory,
    source: str,
    file: File[bytes],
    title: str,
    activity: Activity | None = None,
) -> Attachment:
    """Store a file in the city's documents, for the team only, and link it to a cell. Raises as `add_document` does."""
    demand_for(viewer, ENTER, inventory)
    _check(inventory, source, activity)
    with transaction.atomic():
        document = add_document(
            actor=actor,
            viewer=viewer,
            place=place_of(inventory.city),
            file=file,
            title=title or file.name or "",
            visibility=Visibility.CITY,
        )
        return _link(inventory, source, document, activity, actor)


def attach_document(
    *,
    actor: Any,
    viewer: Viewer,
    inventory: Inventory,
    source: str,
    document: StoredDocument,
    activity: Activity | None = None,
) -> Attachment:
    """Link a document that the city keeps already. Raises InvalidInputError for another's document."""
    demand_for(viewer, ENTER, inventory)
    _check(inventory, source, activity)
    if document.scope != inventory.scope or not may_see(document, viewer):
        raise InvalidInputError(_("This document belongs to another workspace."), place="document")
    with transaction.atomic():
        return _link(inventory, source, document, activity, actor)


def detach(*, actor: Any, viewer: Viewer, inventory: Inventory, attachment: Attachment) -> None:
    """Take the link away; the document stays in the city's store."""
    demand_for(viewer, ENTER, inventory)
    if attachment.inventory_id != inventory.pk:
        raise InvalidInputError(_("There is no such file."))
    with transaction.atomic():
        record_event(
            action="inventory.file.detach",
            record=inventory,
            actor=actor,
            label=attachment.source,
            changes={"file": [attachment.document.title, None]},
        )
        attachment.delete()


def _check(inventory: Inventory, source: str, activity: Activity | None) -> None:
    if source and source_or_none(source) is None:
        raise InvalidInputError(_("There is no such cell."), place="source")
    if activity is not None and activity.inventory_id != inventory.pk:
        raise InvalidInputError(_("There is no such figure."), place="activity")


def _link(
    inventory: Inventory, source: str, document: StoredDocument, activity: Activity | None, actor: Any
) -> Attachment:
    if inventory.attachments.count() >= MOST_FILES:
        raise ConflictError(
            _("An inventory takes at most %(most)d files.") % {"most": MOST_FILES},
            remedy=_("Put several bills into one file."),
        )
    record_event(
        action="inventory.file.attach",
        record=inventory,
        actor=actor,
        label=source,
        changes={"file": [None, document.title]},
    )
    return Attachment.objects.create(
        inventory=inventory, source=source, activity=activity, document=document, by=signed_in(actor)
    )
