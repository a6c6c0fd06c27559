"""What both installations changed, and the choice of an editor."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.core.desk.access import desk_view
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.federation.domain.settling import settle
from zeroward.federation.queries.questions import question
from zeroward.federation.rules import SETTLE


@require_http_methods(["GET", "HEAD", "POST"])
@desk_view(SETTLE)
def settle_question(request: HttpRequest, pk: int) -> HttpResponse:
    found = question(pk)
    if found is None:
        raise Http404("There is nothing to decide.")
    error: HouseError | None = None
    if request.method == "POST":
        chosen = {one.path: request.POST.get(one.name, "") for one in found.differences}
        choice, stamp = request.POST.get("choice", ""), request.POST.get("stamp", "")
        try:
            settle(held=found.held, choice=choice, stamp=stamp, fields=chosen, **who(request))
        except HouseError as refused:
            error, found = refused, question(pk, chosen) or found
        else:
            messages.success(request, _("Saved."))
            return redirect("federation:peers")
    context = {"question": found, "error": error}
    return render(request, "federation/question.html", context, status=409 if error else 200)
