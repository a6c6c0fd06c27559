"""Which answer an address opens, and for whom: by the secret of a link, or for somebody signed in for its place."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse

from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import workspace
from zeroward.questionnaires.domain.hands import LINK, Hand
from zeroward.questionnaires.domain.starting import answer_of, by_secret
from zeroward.questionnaires.models import Collection, Mode
from zeroward.questionnaires.queries.respondent.door import Door
from zeroward.questionnaires.rules import ANSWER

EDITS = ["GET", "HEAD", "POST"]
View = Callable[..., HttpResponse]


def with_door(view: View) -> View:
    """The view gets the door instead of the parts of the address. Pages are kept by nobody and found by no crawler."""

    @wraps(view)
    def opened(
        request: HttpRequest,
        *args: Any,
        secret: str = "",
        scope: Scope | None = None,
        collection: int = 0,
        **more: Any,
    ) -> HttpResponse:
        if scope is not None and not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        door = by_link(secret) if scope is None else by_account(request, scope, collection)
        return private(view(request, door, *args, **more))

    return opened


def by_link(secret: str) -> Door:
    """Raises Http404 for a link that opens nothing, or nothing any more."""
    answering = by_secret(secret)
    if answering is None:
        raise Http404("This link opens no answer.")
    return Door(answering, LINK, secret)


def by_account(request: HttpRequest, scope: Scope, collection: int) -> Door:
    """The answer of the place. Raises Http404 unless the viewer may answer for it and it has been begun."""
    place = workspace(scope)
    viewer = request.viewer  # type: ignore[attr-defined]
    if place is None or not may(viewer, ANSWER, place):
        raise Http404("There is no such answer.")
    found = Collection.objects.filter(pk=collection, mode=Mode.IDENTIFIED, one_per_place=True).first()
    answering = answer_of(found, place) if found is not None else None
    if answering is None:
        raise Http404("There is no such answer.")
    return Door(answering, Hand(actor=request.user, viewer=viewer))


def private(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = "same-origin"
    return response
