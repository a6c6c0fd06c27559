"""Finding partners for an opportunity."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.funding.domain.wishes import delete_wish, save_wish
from zeroward.funding.forms.entry import WishForm
from zeroward.funding.forms.problems import show_problems
from zeroward.funding.queries.partners import own_wish, partners_page
from zeroward.funding.queries.shortlist import public_opportunity
from zeroward.funding.rules import EDIT
from zeroward.funding.views.finding import EDITS, frame_of
from zeroward.funding.views.workspace import looked_at


@require_http_methods(EDITS)
@login_required
def partners(request: HttpRequest, scope: Scope, key: str) -> HttpResponse:
    """What the consortium needs, who looks for partners, and the city's own search."""
    place = looked_at(request, scope)
    viewer = request.viewer  # type: ignore[attr-defined]
    opportunity = public_opportunity(key)
    may_edit = may(viewer, EDIT, place)
    if request.method == "POST" and not may_edit:
        raise PermissionDenied
    wish = own_wish(place, viewer, opportunity.pk)
    posted = request.POST if request.method == "POST" else None
    if posted is not None and posted.get("what") == "end":
        delete_wish(**who(request), place=place, opportunity=opportunity)
        messages.success(request, _("The search is ended."))
        return redirect("funding:partners", scope=place.scope, key=key)
    form = WishForm(posted, wish=wish)
    if posted is not None and form.is_valid():
        try:
            save_wish(**who(request), place=place, opportunity=opportunity, row=form.row())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("funding:partners", scope=place.scope, key=key)
    context: dict[str, Any] = {
        **frame_of(place),
        "page": partners_page(place, viewer, key, timezone.now()),
        "wish": wish,
        "form": form,
        "may_edit": may_edit,
    }
    return render(request, "funding/partners.html", context, status=422 if form.errors else 200)
