"""What everyone may have of a published version: as it was frozen, but for what is confidential by now."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from django.db.models.fields.json import KeyTransform

from zeroward.inventory.models import InventoryVersion
from zeroward.inventory.queries.load import Loaded, load_version

CONFIDENTIAL = "C"


def public_content(version: InventoryVersion) -> Loaded:
    """The version, with the cells closed that the newest version of the same inventory calls confidential: an earlier
    version would tell the figure that the later one hides. One query."""
    loaded = load_version(version)
    newest: Iterable[Mapping[str, Any]] | None = (
        InventoryVersion.objects.filter(inventory=version.inventory_id, number__gt=version.number)
        .order_by("-number")
        .annotate(keys=KeyTransform("cell_notes", "data"))
        .values_list("keys", flat=True)
        .first()
    )
    return closed(loaded, {one["source"] for one in newest or () if one["key"] == CONFIDENTIAL})


def closed(loaded: Loaded, sources: set[str]) -> Loaded:
    """The content with these cells confidential, as far as they hold figures. The same object when they are already."""
    known = {one["source"] for one in loaded.cell_notes if one["key"] == CONFIDENTIAL}
    more = sorted((sources - known) & {str(one["source"]) for one in loaded.activities})
    if not more:
        return loaded
    notes = [{"id": 0, "source": one, "key": CONFIDENTIAL, "explanation": "", "target": ""} for one in more]
    return replace(
        loaded,
        cell_notes=(*loaded.cell_notes, *notes),
        digest=f"{loaded.digest}:closed:{','.join(more)}",
    )
