"""The team behind a consultation, asking whether somebody may do something there, and writing in one of them."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from zeroward.consultation.models import Consultation, ConsultationState, Stream
from zeroward.consultation.rules import RUN
from zeroward.core.errors import ConflictError
from zeroward.core.models import Owned
from zeroward.core.permissions import demand
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.questionnaires.domain.collections import hold
from zeroward.questionnaires.models import Collection


def place_of(owned: Owned) -> Workspace:
    """The workspace that a consultation, frame or codebook belongs to; one query for a platform, none for the
    Mission team. A platform whose country is not shown any more keeps its code for a name."""
    scope = Scope.parse(owned.scope)
    return workspace(scope) or Workspace(scope, scope.key or owned.scope, owned.scope_country)


def demand_for(viewer: Viewer, action: str, owned: Owned) -> None:
    """Raises NotAllowedError unless the viewer may do this with the consultation (frame, codebook)."""
    demand(viewer, action, place_of(owned))


@contextmanager
def writing(
    viewer: Viewer, consultation: Consultation, *, action: str = RUN, closed: bool = False
) -> Iterator[Consultation]:
    """One transaction in which something of a consultation changes; gives its row as it is now, held until the end.

    Asks for `action` first. Raises ConflictError when the consultation was published, unless `closed` says that this
    change is taken then too (what became of a promise, erasing what somebody said).
    """
    demand_for(viewer, action, consultation)
    with transaction.atomic():
        current = locked(consultation)
        if not closed:
            demand_unpublished(current)
        yield current


def locked(consultation: Consultation) -> Consultation:
    """The row as it is now, held until the transaction ends. Called inside a transaction."""
    found: Consultation = (
        Consultation.objects.select_for_update(of=("self",))
        .select_related("frame__frame", "codebook__codebook", "previous")
        .get(pk=consultation.pk)
    )
    return found


def held_stream(stream: Stream, consultation: Consultation) -> Stream:
    """The stream as it is now, held until the transaction ends, with its `consultation` at hand.

    Its collection is held before it: whoever hands in an answer holds that first, and then writes the register.
    """
    rows = Stream.objects.filter(pk=stream.pk)
    for collection in Collection.objects.filter(pk__in=rows.values("collection")):
        hold(collection)
    found: Stream = rows.select_for_update(of=("self",)).select_related("collection__version").get()
    found.consultation = consultation
    return found


def demand_unpublished(consultation: Consultation) -> None:
    """Raises ConflictError when the consultation may not be changed any more."""
    if consultation.state == ConsultationState.PUBLISHED:
        raise ConflictError(
            _("This consultation was published."),
            remedy=_("Open the next iteration; what was published stays as it is."),
        )


def bump(consultation: Consultation) -> None:
    """Count a change of the consultation's own fields, so that a form opened before is told. Row locked."""
    Consultation.objects.filter(pk=consultation.pk).update(lock=F("lock") + 1)
    consultation.lock += 1


def scope_fields(place: Workspace) -> dict[str, str]:
    """Owner of what belongs to the workspace."""
    return {"scope": str(place.scope), "scope_country": place.country}
