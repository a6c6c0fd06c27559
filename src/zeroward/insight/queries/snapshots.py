"""Frozen counts: who may see one is who may see every contract in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404

from zeroward.contract.queries.access import readable_contracts
from zeroward.contract.queries.readings import readable_files
from zeroward.core.visibility import Viewer
from zeroward.insight.models import Snapshot
from zeroward.places.models import City


@dataclass(frozen=True, slots=True)
class Kept:
    """`is_open` is False when a contract in it is gone or not for this viewer: then number and digest stand alone."""

    snapshot: Snapshot
    is_open: bool


def snapshots_for(viewer: Viewer) -> list[Snapshot]:
    """Those that stand open for a viewer, without their content."""
    found = _with_seen(viewer).defer("data")
    return [one for one in found if one.seen == one.size]


def kept_for(viewer: Viewer, number: int) -> Kept:
    """Raises Http404 for a number that was never given, or whose contracts the viewer may none of them see."""
    one: Any = _with_seen(viewer).filter(number=number).first()
    if one is None or (one.seen == 0 and one.size > 0):
        raise Http404("There is no such frozen count.")
    return Kept(one, one.seen == one.size)


def cities_in(data: Mapping[str, Any]) -> list[str]:
    """Names of the cities whose contracts were counted; a city that is gone stands with its key."""
    keys = {one["city"] for one in data["contracts"]}
    names = dict(City.objects.filter(key__in=keys).values_list("key", "name"))
    return sorted(names.get(key, key) for key in keys)


def _with_seen(viewer: Viewer) -> QuerySet[Any]:
    """Snapshots with `seen`, how many of their contracts the viewer may see now."""
    files = Snapshot.files.through.objects.filter(
        contractfile__in=readable_files(viewer).order_by().values("pk")
    )
    publications = Snapshot.publications.through.objects.filter(publication__withdrawn_at=None)
    versions = Snapshot.versions.through.objects.filter(
        contractversion__contract__in=readable_contracts(viewer).order_by().values("pk")
    )
    seen = _number(files) + _number(publications) + _number(versions)
    return Snapshot.objects.annotate(seen=seen)


def _number(rows: QuerySet[Any]) -> Coalesce:
    counted = rows.filter(snapshot=OuterRef("pk")).order_by().values("snapshot").annotate(n=Count("pk"))
    return Coalesce(Subquery(counted.values("n")), 0)


def snapshot_data(user: Any) -> list[dict[str, Any]]:
    """What a person froze, for the copy of their data."""
    return [
        {"number": one.number, "title": one.title, "digest": one.digest, "at": one.made_at.isoformat()}
        for one in Snapshot.objects.filter(made_by=user).defer("data")
    ]
