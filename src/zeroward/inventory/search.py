"""What of this room can be found: published inventories, never a draft."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from zeroward.core.search.records import EntryData, RecordData
from zeroward.core.search.registry import SearchSource, register_source
from zeroward.inventory.models import Inventory, InventoryVersion

HINT = 42


def published() -> QuerySet[Inventory]:
    """Inventories of which readers can read a version."""
    readable = InventoryVersion.objects.filter(withdrawn_at=None).values("inventory")
    return Inventory.objects.filter(pk__in=readable).select_related("city__country")


def describe(inventories: Sequence[Inventory]) -> Iterator[RecordData]:
    """Found by city, year and subject, in every language of the interface; figures are not indexed."""
    for one in inventories:
        facets = {"country": [one.city.country.code], "year": [str(one.year)]}
        entries = [_entry(one, lang) for lang, _name in settings.LANGUAGES]
        yield RecordData(key_of(one), entries, facets, HINT)


def key_of(inventory: Any) -> str:
    return f"{inventory.city.key}-{inventory.year}"


def _entry(inventory: Inventory, lang: str) -> EntryData:
    with override(lang):
        return EntryData(
            lang=lang,
            title=f"{inventory.city.name}: {gettext('Emission inventory')} {inventory.year}",
            summary=gettext(
                "Greenhouse gas emissions of the city, by sector and scope, each number with its source."
            ),
            url=reverse("inventory:public", args=[inventory.city.key, inventory.year]),
            is_source=lang == settings.LANGUAGE_CODE,
        )


def register_sources() -> None:
    register_source(
        SearchSource("inventory", Inventory, published, describe, _("Emission inventories"), key_of=key_of)
    )
