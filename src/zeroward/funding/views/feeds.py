"""A calendar of a city's list for programs that cannot sign in: the address itself is the key."""

from typing import Any, Final

from django.core.signing import BadSignature, Signer
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.funding.queries.workspace import listed_deadlines
from zeroward.funding.views.calendar import calendar_response
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of

SIGNER: Final = Signer(salt="funding.feed")
MARK: Final = 12
"""Letters of the mark that changes with the password: a new password makes old addresses worthless."""


def feed_address(user: Any, place: Workspace) -> str:
    """The address of one person's calendar of one city."""
    token = SIGNER.sign(f"{user.pk}.{_mark(user)}.{place.scope}")
    return reverse("funding:feed", args=[token])


@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The deadlines of a city's list, as long as the person belongs to the city. Raises Http404 for anything else."""
    try:
        pk, mark, scope = SIGNER.unsign(token).split(".", 2)
        found = Scope.parse(scope)
    except (BadSignature, ValueError):
        raise Http404("There is no such calendar.") from None
    user = User.objects.filter(pk=pk, is_active=True).first() if pk.isdecimal() else None
    place = workspace(found)
    if user is None or place is None or mark != _mark(user):
        raise Http404("There is no such calendar.")
    viewer = viewer_of(user)
    if not viewer.holds(found):
        raise Http404("There is no such calendar.")
    name = _("Funding of %(place)s") % {"place": place.name}
    dated = listed_deadlines(place, viewer, timezone.now())
    response = calendar_response(request, dated, name, "funding-list.ics")
    response["Cache-Control"] = "private, no-store"
    return response


def _mark(user: Any) -> str:
    return str(user.get_session_auth_hash())[-MARK:]
