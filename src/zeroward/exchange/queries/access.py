"""Finding calls and applications: what a viewer may not see does not exist for them."""

from django.db.models import Q, QuerySet
from django.http import Http404

from zeroward.core.models import Visibility
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.exchange.call_rules import MANAGE
from zeroward.exchange.domain.places import may_write
from zeroward.exchange.models import Application, ApplicationState, Author, Call, CallState, Programme, Review
from zeroward.exchange.queries.reviewers import own_readings

UNSEEN = (CallState.DRAFT,)


def manages(viewer: Viewer, scope: str) -> bool:
    """Whether the viewer runs the programmes of this owner."""
    place = workspace(scope)
    return place is not None and may(viewer, MANAGE, place)


def public_programmes() -> QuerySet[Programme]:
    return Programme.objects.filter(visibility=Visibility.PUBLIC)


def public_calls() -> QuerySet[Call]:
    """Calls that everybody may read: not those in preparation."""
    rows = Call.objects.filter(programme__visibility=Visibility.PUBLIC).exclude(state__in=UNSEEN)
    return rows.select_related("programme")


def call_for(viewer: Viewer, key: str) -> Call:
    """A call that the viewer may read: a public one, or one that they run. Raises Http404."""
    found = Call.objects.select_related("programme").filter(key=key).first()
    if found is None:
        raise Http404("There is no such call.")
    public = found.programme.visibility == Visibility.PUBLIC and found.state not in UNSEEN
    if not public and not manages(viewer, found.scope):
        raise Http404("There is no such call.")
    return found


def managed_call(viewer: Viewer, key: str) -> Call:
    """A call that the viewer runs. Raises Http404 for everybody else."""
    found = Call.objects.select_related("programme").filter(key=key).first()
    if found is None or not manages(viewer, found.scope):
        raise Http404("There is no such call for you.")
    return found


def managed_programme(viewer: Viewer, key: str) -> Programme:
    """A programme that the viewer runs. Raises Http404."""
    found = Programme.objects.filter(key=key).first()
    if found is None or not manages(viewer, found.scope):
        raise Http404("There is no such programme for you.")
    return found


def applications_of(viewer: Viewer) -> QuerySet[Application]:
    """Applications of the viewer's places and teams."""
    rows = Application.objects.select_related("call__programme")
    if viewer.user_id is None:
        return rows.none()
    scopes = [scope for scope in viewer.scopes if scope != "mission"]
    own = Author.objects.filter(person=viewer.user_id).values("application")
    return rows.filter(Q(scope__in=scopes) | Q(scope="", pk__in=own))


def application_for(viewer: Viewer, pk: int) -> Application:
    """An application of one's own place or team. Raises Http404."""
    found = applications_of(viewer).select_related("call__programme", "answering").filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such application.")
    return found


def handed_in_for(viewer: Viewer, pk: int) -> Application:
    """An application for those who run its call: drafts stay with those who write them. Raises Http404."""
    rows = Application.objects.select_related("call__programme", "answering")
    found = rows.filter(pk=pk).exclude(state=ApplicationState.DRAFT).exclude(submitted_at=None).first()
    if found is None or not manages(viewer, found.call.scope):
        raise Http404("There is no such application.")
    return found


def review_for(viewer: Viewer, pk: int) -> Review:
    """A review of the viewer's own, while they may read for its call. Raises Http404."""
    rows = own_readings(viewer).select_related("application__call__programme", "application__answering")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such review.")
    return found


def writes(viewer: Viewer, application: Application) -> bool:
    return may_write(viewer, application)


def places_to_apply(viewer: Viewer) -> list[Workspace]:
    """Places for which the viewer may apply, by name."""
    from_roles = [scope for scope in viewer.scopes if scope != "mission"]
    found = [one for scope in sorted(from_roles) if (one := workspace(scope)) is not None]
    return sorted((one for one in found if may(viewer, "exchange.apply", one)), key=lambda one: one.name)
