"""Days of work against the list."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.funding.queries.portfolio import portfolio_page
from zeroward.funding.rules import EDIT
from zeroward.funding.views.finding import frame_of
from zeroward.funding.views.workspace import looked_at
from zeroward.profile.forms.asking import asking


@require_safe
@login_required
def portfolio(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Which applications fit into the days of work that there are."""
    place = looked_at(request, scope)
    viewer = request.viewer  # type: ignore[attr-defined]
    page = portfolio_page(place, viewer, request.GET, timezone.now())
    may_edit = may(viewer, EDIT, place)
    question = asking("staff_days", scope=scope, next=request.path) if page.asks and may_edit else None
    context = {**frame_of(place), "page": page, "question": question}
    return render(request, "funding/portfolio.html", context)
