"""What somebody asked: their own list, their city's, one question; the same for a visitor under a secret link."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspace
from zeroward.helpdesk.domain.publishing import agree
from zeroward.helpdesk.domain.steps import did_it_help
from zeroward.helpdesk.domain.talking import asker_says
from zeroward.helpdesk.domain.tending import take_back
from zeroward.helpdesk.forms.asking import HelpedForm, SayForm
from zeroward.helpdesk.forms.problems import show_problems
from zeroward.helpdesk.models import Case
from zeroward.helpdesk.queries.access import asked_case, case_by_secret
from zeroward.helpdesk.queries.case_page import asker_page
from zeroward.helpdesk.queries.mine import mine_page
from zeroward.helpdesk.queries.publishing import for_others
from zeroward.helpdesk.rules import ASK
from zeroward.helpdesk.views.finding import EDITS, STATION, mine_crumbs, places_of


@require_safe
@login_required
def mine_list(request: HttpRequest) -> HttpResponse:
    """What the person asked."""
    page = mine_page(request.viewer, timezone.now())  # type: ignore[attr-defined]
    context = {"page": page, "place": None, "places": places_of(request), "station": STATION, "crumbs": []}
    return render(request, "helpdesk/mine/list.html", context)


@require_safe
@login_required
def place_list(request: HttpRequest, scope: Scope) -> HttpResponse:
    """What a city or platform asked, for its team."""
    place = workspace(scope)
    if place is None:
        raise Http404("There is no such place.")
    if not may(request.viewer, ASK, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    page = mine_page(request.viewer, timezone.now(), place)  # type: ignore[attr-defined]
    context = {"page": page, "place": place, "places": [], "station": STATION, "crumbs": mine_crumbs()}
    return render(request, "helpdesk/mine/list.html", context)


@never_cache
@require_http_methods(EDITS)
@login_required
def mine(request: HttpRequest, reference: str) -> HttpResponse:
    """One question, for who asked it and their team."""
    viewer = request.viewer  # type: ignore[attr-defined]
    case = asked_case(viewer, reference)
    return _question(request, case, viewer, {"me_crumbs": True, "crumbs": mine_crumbs()})


@never_cache
@csrf_protect
@require_http_methods(EDITS)
def visitor(request: HttpRequest, secret: str) -> HttpResponse:
    """One question, for a visitor."""
    case = case_by_secret(secret)
    if case.state == Case.State.UNCONFIRMED:
        return redirect("helpdesk:confirm", secret=secret)
    return _question(request, case, None, {"me_crumbs": False, "crumbs": [], "is_visitor": True})


def _question(request: HttpRequest, case: Case, viewer: Viewer | None, more: dict[str, Any]) -> HttpResponse:
    did = request.POST.get("do", "") if request.method == "POST" else ""
    say = SayForm(request.POST if did == "say" else None)
    helped = HelpedForm(request.POST if did == "helped" else None, prefix="was")
    doer: dict[str, Any] = {"actor": request.user, "viewer": viewer}
    try:
        if did == "say" and say.is_valid():
            asker_says(case=case, text=say.cleaned_data["text"], **doer)
            messages.success(request, _("Your message is there."))
            return redirect(request.path)
        if did == "helped" and helped.is_valid():
            did_it_help(case=case, **helped.cleaned_data, **doer)
            messages.success(request, _("Thank you for telling us."))
            return redirect(request.path)
        if did in ("agree", "disagree"):
            agree(case=case, agrees=did == "agree", **doer)
            messages.success(request, _("Thank you for telling us."))
            return redirect(request.path)
        if did == "back":
            take_back(case=case, **doer)
            messages.success(request, _("It is taken back."))
            return redirect("helpdesk:mine-list" if viewer is not None else "helpdesk:ask")
    except HouseError as error:
        show_problems(helped if did == "helped" else say, error)
    context = {
        "case": case,
        "page": asker_page(viewer, case, timezone.now()),
        "say": say,
        "helped": helped,
        "others": for_others(case) if not case.is_open else None,
        "station": STATION,
        **more,
    }
    return render(
        request, "helpdesk/mine/case.html", context, status=422 if say.errors or helped.errors else 200
    )
