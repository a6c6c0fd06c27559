"""What is missing: the board for everyone, and the one for editors."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from zeroward.core.desk.access import desk_view
from zeroward.library.domain.linkcheck.checking import start_link_check
from zeroward.library.domain.permission import EDIT, may_edit
from zeroward.library.queries.missing.board import board, group_of
from zeroward.library.views.pages import base_context


@require_safe
def missing(request: HttpRequest) -> HttpResponse:
    """Every gap that a reader can help to fill."""
    request.counted = "list:missing"
    context = base_context(board=board(request.viewer), editor=may_edit(request.viewer))
    return render(request, "library/missing.html", context)


@require_safe
def missing_group(request: HttpRequest, key: str) -> HttpResponse:
    """All gaps of one group, page by page."""
    return _group(request, key, for_editors=False)


@require_safe
@desk_view(EDIT)
def desk_missing(request: HttpRequest) -> HttpResponse:
    context = base_context(board=board(request.viewer, for_editors=True))
    return render(request, "library/missing_desk.html", context)


@require_safe
@desk_view(EDIT)
def desk_missing_group(request: HttpRequest, key: str) -> HttpResponse:
    return _group(request, key, for_editors=True)


def _group(request: HttpRequest, key: str, *, for_editors: bool) -> HttpResponse:
    group = group_of(request.viewer, key, number=request.GET.get("page", 1), for_editors=for_editors)
    if group is None:
        raise Http404(f"There is no group of gaps called {key}.")
    context = base_context(group=group, for_editors=for_editors)
    return render(request, "library/missing_group.html", context)


@require_POST
@desk_view(EDIT)
def desk_check_links(request: HttpRequest) -> HttpResponse:
    """Start the link check and show how far it is."""
    job = start_link_check(actor=request.user)
    return redirect("core:job", pk=job.pk)
