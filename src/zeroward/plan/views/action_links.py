"""Adding what the search has found to the links of an action."""

from dataclasses import replace

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.plan.domain.actions import save_action, sheet_of
from zeroward.plan.domain.sheet import PARTS, LinkRow
from zeroward.plan.views.actions import action_of
from zeroward.plan.views.finding import found


@require_POST
@login_required
def link_add(request: HttpRequest, pk: int, action: int) -> HttpResponse:
    """One link more; what stands there already is not linked twice."""
    plan, _place = found(request, pk)
    kept = action_of(plan, action)
    sheet = sheet_of(kept)
    wanted = LinkRow(request.POST.get("kind", ""), request.POST.get("target", "")[:500])
    links = sheet.links or ()
    if (wanted.kind, wanted.target) not in {(one.kind, one.target) for one in links}:
        links = (*links, wanted)
    apart = {part: None for part in PARTS if part != "links"}
    try:
        save_action(
            **who(request),
            plan=plan,
            sheet=replace(sheet, **apart, links=links),  # type: ignore[arg-type]
            action=kept,
            lock=lock_of(request),
        )
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The link is added."))
    return redirect("plan:action-edit", pk=pk, action=action, part="links")
