"""Taking over what inventory, plan, investment plan and signatures know."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from zeroward.contract.domain.assembling import take_over
from zeroward.contract.queries.assembling_page import assembling_page
from zeroward.contract.queries.origins import origin_urls
from zeroward.contract.rules import EDIT
from zeroward.contract.views.finding import EDITS, found, frame_of
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may


@require_http_methods(EDITS)
@login_required
def assemble(request: HttpRequest, pk: int) -> HttpResponse:
    """What is new or changed in the rooms below; what a person wrote stays unless it is ticked."""
    contract, place = found(request, pk)
    viewer = request.viewer  # type: ignore[attr-defined]
    if not may(viewer, EDIT, place):
        raise PermissionDenied
    if request.method == "POST":
        keys, seen = request.POST.getlist("take"), request.POST.get("seen", "")
        try:
            changed = take_over(**who(request), contract=contract, keys=keys, seen=seen)
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("contract:assemble", pk=pk)
        said = ngettext("One module changed.", "%(count)d modules changed.", len(changed))
        messages.success(request, said % {"count": len(changed)})
        return redirect("contract:contract", pk=pk)
    context = {
        **frame_of(contract, place),
        "page": assembling_page(contract, viewer),
        "urls": origin_urls(contract),
    }
    return render(request, "contract/assemble.html", context)
