"""Public pages of the action library: the list, and one action."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.plan.domain.basket import SESSION_KEY, keys_in
from zeroward.plan.queries.action_library.directory import library_directory
from zeroward.plan.queries.action_library.page import library_page


@require_safe
def library(request: HttpRequest) -> HttpResponse:
    """Actions to start from, by field of action."""
    request.counted = "list:actions"  # type: ignore[attr-defined]
    context = {
        "station": "plan",
        "directory": library_directory(request.GET),
        "basket": keys_in(request.session.get(SESSION_KEY)),
        "here": request.get_full_path(),
    }
    return render(request, "plan/library.html", context)


@require_safe
def library_action(request: HttpRequest, key: str) -> HttpResponse:
    """What the action is, what cities state about it, how it is usually done, and what is like it."""
    page = library_page(key)
    request.counted = f"action:{key}"  # type: ignore[attr-defined]
    context = {
        "station": "plan",
        "page": page,
        "row": page.row,
        "record": page.row.action,
        "basket": keys_in(request.session.get(SESSION_KEY)),
        "crumbs": [(_("Action library"), reverse("plan:library"))],
    }
    return render(request, "plan/library_action.html", context)
