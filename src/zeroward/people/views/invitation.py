"""The page behind the link of an invitation: for people with and without an account."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.core.errors import HouseError
from zeroward.core.workspaces import workspace
from zeroward.people.domain.invitations import accept, problem_with
from zeroward.people.models import Invitation
from zeroward.people.queries.addresses import verified_addresses


@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Says who invites to what, and what to do next; POST accepts."""
    found = get_object_or_404(Invitation.objects.select_related("invited_by"), token=token)
    problem = problem_with(found)
    if request.method == "POST" and request.user.is_authenticated:
        try:
            membership = accept(actor=request.user, token=token)
        except HouseError as error:
            problem = error
        else:
            messages.success(request, _("You have joined."))
            return redirect("people:team", scope=membership.scope)
    context = {
        "invitation": found,
        "place": workspace(found.scope),
        "problem": problem,
        "masked": _masked(found.email),
        "fits": request.user.is_authenticated and found.email.lower() in verified_addresses(request.user),
    }
    response = render(request, "people/invitation.html", context, status=409 if problem else 200)
    response["Cache-Control"] = "private, no-store"
    return response


def _masked(email: str) -> str:
    """Enough to know which mailbox it was: a…@klagenfurt.example."""
    name, at, host = email.partition("@")
    return f"{name[:1]}…{at}{host}"
