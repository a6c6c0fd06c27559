"""The version that a report is compared with."""

from zeroward.inventory.models import Inventory, InventoryVersion
from zeroward.inventory.queries.load import Loaded, load_version


def earlier_version(inventory: Inventory, *, than: int = 0) -> Loaded | None:
    """The newest published version of the inventory, or the newest before a number. One query."""
    found = InventoryVersion.objects.filter(inventory=inventory, withdrawn_at=None)
    if than:
        found = found.filter(number__lt=than)
    version = found.order_by("-number").first()
    return load_version(version) if version else None
