"""Frozen counts: who may see one is who may see every contract in it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.http import Http404

from zeroward.core.visibility import Viewer, visible_q
from zeroward.insight.models import Snapshot


@dataclass(frozen=True, slots=True)
class Kept:
    """`is_open` is False when a contract in it is gone or not for this viewer: then number and digest stand alone."""

    snapshot: Snapshot
    is_open: bool


def snapshots_for(viewer: Viewer) -> list[Snapshot]:
    """Those that stand open for a viewer, without their content."""
    seen = _seen(viewer)
    found = Snapshot.objects.defer("data").annotate(seen=Count("files", filter=seen, distinct=True))
    return [one for one in found if one.seen == one.size]


def kept_for(viewer: Viewer, number: int) -> Kept:
    """Raises Http404 for a number that was never given, or whose contracts the viewer may none of them see."""
    seen = Count("files", filter=_seen(viewer), distinct=True)
    one: Any = Snapshot.objects.annotate(seen=seen).filter(number=number).first()
    if one is None or (one.seen == 0 and one.size > 0):
        raise Http404("There is no such frozen count.")
    return Kept(one, one.seen == one.size)


def _seen(viewer: Viewer) -> Q:
    """`visible_q` for the contracts behind the relation."""
    return Q(files__in=_visible_files(viewer))


def _visible_files(viewer: Viewer) -> Any:
    return Snapshot.files.field.related_model.objects.filter(visible_q(viewer)).values("pk")


def snapshot_data(user: Any) -> list[dict[str, Any]]:
    """What a person froze, for the copy of their data."""
    return [
        {"number": one.number, "title": one.title, "digest": one.digest, "at": one.made_at.isoformat()}
        for one in Snapshot.objects.filter(made_by=user).defer("data")
    ]
