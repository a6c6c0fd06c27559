"""Two applications of one place beside each other, and merging them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.exchange.domain.seconds import may_merge, merge
from zeroward.exchange.models import Application
from zeroward.exchange.queries.access import application_for, applications_of, handed_in_for
from zeroward.exchange.queries.catalogue import names_of
from zeroward.exchange.queries.seconds import cells_of, seconds_of
from zeroward.exchange.views.finding import EDITS, desk_frame, own_frame, private, viewer_of


@require_http_methods(EDITS)
@login_required
def application_merge(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """Choose cell by cell, then merge. Open to those who write it, and to those who run the call."""
    viewer = viewer_of(request)
    own = applications_of(viewer).filter(pk=pk).exists()
    found = application_for(viewer, pk) if own else handed_in_for(viewer, pk)
    second = next((one for one in seconds_of(found) if one.pk == other), None)
    if second is None or not may_merge(viewer, found):
        raise Http404("These two cannot be merged by you.")
    back = "exchange:application" if own else "exchange:desk-application"
    cells = cells_of(found, second)
    if request.method == "POST":
        take = [one.name for one in cells if request.POST.get(one.name) == "second"]
        try:
            merge(**who(request), application=found, other=second, take=take)
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("Merged. Both are kept in the history."))
            return redirect(back, pk=pk)
    context = {
        **_frame(found, own=own),
        "application": found,
        "call": found.call,
        "second": second,
        "cells": cells,
        "name": names_of([found])[found.pk],
        "back": reverse(back, args=[pk]),
    }
    return private(render(request, "exchange/merge.html", context))


def _frame(application: Application, *, own: bool) -> dict[str, object]:
    if own:
        return own_frame(application)
    frame = desk_frame(application.call)
    frame["crumbs"].append(
        (application.reference, reverse("exchange:desk-application", args=[application.pk]))
    )
    return frame
