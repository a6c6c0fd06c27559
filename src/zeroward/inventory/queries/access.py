"""Finding inventories and versions: what a viewer may not see does not exist for them."""

from django.db.models import QuerySet
from django.http import Http404

from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.inventory.models import Inventory, InventoryVersion


def readable_inventories(viewer: Viewer) -> QuerySet[Inventory]:
    """The working inventories that a viewer may see; never those of a stranger."""
    return visible_to(Inventory.objects.all(), viewer).select_related("city__country")


def inventory_for(viewer: Viewer, pk: int) -> Inventory:
    """One working inventory. Raises Http404 when it is not there for this viewer."""
    found = readable_inventories(viewer).filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such inventory.")
    return found


def inventories_of(place: Workspace, viewer: Viewer) -> list[Inventory]:
    """The city's inventories, the newest year first, as far as the viewer may see them."""
    found = readable_inventories(viewer).filter(scope=str(place.scope))
    return list(found.order_by("-year").prefetch_related("versions"))


def public_versions() -> QuerySet[InventoryVersion]:
    """Every published version that was not withdrawn, the newest first. Their data are left in the database."""
    return (
        InventoryVersion.objects.filter(withdrawn_at=None)
        .select_related("inventory__city__country")
        .order_by("inventory__city__name", "-inventory__year", "-number")
        .defer("data")
    )


def withdrawn_version(city: str, year: int, number: int | None = None) -> InventoryVersion | None:
    """A version that was published and withdrawn, when nothing else can be read in its place."""
    found = InventoryVersion.objects.filter(inventory__city__key=city, inventory__year=year)
    if number is not None:
        found = found.filter(number=number)
    rows = list(found.select_related("inventory__city__country").defer("data").order_by("-number"))
    return rows[0] if rows and all(one.withdrawn_at is not None for one in rows) else None


def public_version(city: str, year: int, number: int | None = None) -> InventoryVersion:
    """The published version of a city and year: the newest, or one by its number. Raises Http404."""
    found = InventoryVersion.objects.filter(
        withdrawn_at=None, inventory__city__key=city, inventory__year=year
    ).select_related("inventory__city__country", "by")
    if number is not None:
        found = found.filter(number=number)
    version = found.order_by("-number").first()
    if version is None:
        raise Http404("No such inventory was published.")
    return version
