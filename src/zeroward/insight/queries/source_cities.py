"""Cities of a country of which a viewer may read a contract that was indexed, as rows to be read with those of others.

The same contracts as `sources.sources_for`, without what they say.
"""

from collections.abc import Mapping

from zeroward.contract.queries.access import readable_contracts
from zeroward.contract.queries.published import standing
from zeroward.contract.queries.readings import readable_files
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.visibility import Viewer
from zeroward.insight.models import IndexedContract


def cities_with_sources(viewer: Viewer, country: str) -> Mapping[str, Part]:
    """Files, what is published, and what is shared with the viewer or is their own."""
    contract = "version__contract"
    here = {f"{contract}__city__country__code": country}
    found = {
        "files": part(
            readable_files(viewer).filter(indexed__isnull=False, city__country__code=country), "city_id"
        ),
        "published": part(
            standing().filter(**here), "pk", f"{contract}_id", "version__number", f"{contract}__city_id"
        ),
        "indexed": part(
            IndexedContract.objects.filter(
                publication__withdrawn_at=None,
                **{f"publication__{name}": code for name, code in here.items()},
            ),
            "publication_id",
        ),
    }
    if viewer.roles or viewer.is_admin:
        mine = readable_contracts(viewer).order_by().values("pk")
        shared = IndexedContract.objects.filter(version__contract__in=mine, **here)
        found["shared"] = part(shared, f"{contract}__city_id")
    return found


def cities_of_sources(told: Rows) -> set[int]:
    """Numbers of the cities. Of each contract the newest publication counts, where it was indexed."""
    newest: dict[int, tuple[int, int, int]] = {}
    for one in told["published"]:
        key = one["version__contract_id"]
        this = (one["version__number"], one["pk"], one["version__contract__city_id"])
        newest[key] = max(newest.get(key, this), this)
    indexed = {one["publication_id"] for one in told["indexed"]}
    return {
        *(one["city_id"] for one in told["files"]),
        *(one["version__contract__city_id"] for one in told.get("shared", ())),
        *(city for _number, pk, city in newest.values() if pk in indexed),
    }
