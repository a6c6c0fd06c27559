"""Finding one's city or platform, and asking to join it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.scope import Scope
from zeroward.core.workspaces import workspace
from zeroward.people.domain.requests import request_to_join, withdraw_request
from zeroward.people.forms.team import JoinForm
from zeroward.people.models import JoinRequest
from zeroward.people.queries.workspaces import joinable, search_joinable

LONGEST = 100


@require_safe
@login_required
def join(request: HttpRequest) -> HttpResponse:
    """A field with suggestions, which works as an ordinary search where suggestions do not."""
    query = request.GET.get("q", "")[:LONGEST].strip()
    entries = joinable()
    context = {"query": query, "entries": entries, "hits": search_joinable(entries, query) if query else []}
    return render(request, "people/join.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def join_place(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = workspace(scope)
    if place is None or scope.kind == "mission":
        raise Http404
    form = JoinForm(request.POST or None, place=place)
    if request.method == "POST" and form.is_valid():
        try:
            request_to_join(actor=request.user, scope=scope, **form.cleaned_data)  # type: ignore[arg-type]
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("Your request is on its way. We tell you when it is answered."))
            return redirect("people:home")
    return render(
        request, "people/join_place.html", {"place": place, "form": form}, status=422 if form.errors else 200
    )


@require_POST
@login_required
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(JoinRequest, pk=pk, user=request.user)
    try:
        withdraw_request(actor=request.user, request=found)  # type: ignore[arg-type]
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Your request is withdrawn."))
    return redirect("people:home")
