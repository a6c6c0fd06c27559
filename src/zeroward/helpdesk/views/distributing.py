"""Distributing what waits: the routing proposes and says why, somebody agrees."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from zeroward.helpdesk.domain.giving import distribute
from zeroward.helpdesk.queries.distributing import distribution
from zeroward.helpdesk.views.finding import EDITS, STATION, desk_crumbs, seated


@require_http_methods(EDITS)
@login_required
def distributing(request: HttpRequest) -> HttpResponse:
    """What the routing proposes now; with a button it is done. What has changed since it was shown is left."""
    seat = seated(request)
    if not (seat.leads or seat.runs):
        raise PermissionDenied
    page = distribution(request.viewer)  # type: ignore[attr-defined]
    if request.method == "POST":
        shown = _shown(request.POST.getlist("offer"))
        given = distribute(actor=request.user, proposal=page.proposal, among=shown)
        if given < len(shown):
            messages.warning(request, _("Some of it had changed meanwhile, and is left as it is."))
        done = ngettext("One case is given", "%(count)d cases are given", given) % {"count": given}
        messages.success(request, done)
        return redirect("helpdesk:desk")
    context = {"page": page, "station": STATION, "crumbs": desk_crumbs()}
    return render(request, "helpdesk/desk/distribute.html", context)


def _shown(rows: list[str]) -> dict[int, int]:
    """Case and person of each line that was shown and ticked."""
    found = {}
    for row in rows:
        case, _sep, person = row.partition("-")
        if case.isdecimal() and person.isdecimal() and len(row) < 24:
            found[int(case)] = int(person)
    return found
