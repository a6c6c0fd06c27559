"""What is blank, and what does not fit together."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zeroward.contract.queries.checks import checks_page
from zeroward.contract.rules import EDIT
from zeroward.contract.views.finding import found, frame_of
from zeroward.core.permissions import may


@require_safe
@login_required
def checks(request: HttpRequest, pk: int) -> HttpResponse:
    """Every finding with a link to the cell that it speaks of."""
    contract, place = found(request, pk)
    frame = frame_of(contract, place)
    editing = contract.is_open and may(request.viewer, EDIT, place)  # type: ignore[attr-defined]
    page = checks_page(contract, frame["standing"], may_edit=editing)
    return render(request, "contract/checks.html", {**frame, "page": page})
