"""Steps from draft to published, and the versions that publishing makes."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.inventory.domain.states import steps_for, take_step, withdraw_version
from zeroward.inventory.forms.cells import StepForm, WithdrawForm
from zeroward.inventory.queries.content import digest_of
from zeroward.inventory.queries.differences import compare_contents
from zeroward.inventory.queries.load import load_inventory, stored_content
from zeroward.inventory.queries.results import results_of
from zeroward.inventory.rules import PUBLISH
from zeroward.inventory.views.finding import EDITS, found, frame_of


@require_http_methods(EDITS)
@login_required
def step(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """Take one step, with the words that it asks for."""
    record, place = found(request, pk)
    known = {one.key: one for one in steps_for(request.viewer, record)}  # type: ignore[attr-defined]
    if step not in known:
        raise PermissionDenied
    chosen = known[step]
    content = stored_content(record)
    form = StepForm(request.POST or None, step=chosen, initial={"seen": digest_of(content)})
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            take_step(
                **who(request),
                inventory=record,
                key=step,
                statement=data["statement"],
                organisation=data.get("organisation", ""),
                seen=data["seen"],
            )
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("Done: %(step)s.") % {"step": chosen.label})
            return redirect("inventory:inventory", pk=pk)
    context = {
        **frame_of(record, place),
        "form": form,
        "uncomputed": int(results_of(load_inventory(record)).table.missing.sum()),
        "step": chosen,
        "figures": len(content["activities"]),
        "keys": len(content["cell_notes"]),
    }
    return render(request, "inventory/step.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def versions(request: HttpRequest, pk: int) -> HttpResponse:
    """All versions, and what changed since the newest."""
    record, place = found(request, pk)
    rows = list(record.versions.select_related("by"))
    newest = rows[0] if rows else None
    context = {
        **frame_of(record, place),
        "versions": rows,
        "since": compare_contents(newest.data, stored_content(record)) if newest else None,
        "newest": newest,
        "may_publish": may(request.viewer, PUBLISH, place),  # type: ignore[attr-defined]
    }
    return render(request, "inventory/versions.html", context)


@require_safe
@login_required
def version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """What changed from the version before to this one."""
    record, place = found(request, pk)
    rows = {one.number: one for one in record.versions.select_related("by")}
    if number not in rows:
        raise Http404("There is no such version.")
    earlier = max((one for one in rows if one < number), default=None)
    context = {
        **frame_of(record, place),
        "version": rows[number],
        "total": rows[number].data["results"].get("total"),
        "total_before": rows[earlier].data["results"].get("total") if earlier is not None else None,
        "earlier": rows.get(earlier) if earlier is not None else None,
        "comparison": compare_contents(rows[earlier].data, rows[number].data)
        if earlier is not None
        else None,
        "may_publish": may(request.viewer, PUBLISH, place),  # type: ignore[attr-defined]
    }
    return render(request, "inventory/version.html", context)


@require_http_methods(EDITS)
@login_required
def version_withdraw(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Take a published version out of sight, with a reason that readers see."""
    record, place = found(request, pk)
    if not may(request.viewer, PUBLISH, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    kept = get_object_or_404(record.versions.select_related("inventory__city__country"), number=number)
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw_version(**who(request), version=kept, reason=form.cleaned_data["reason"])
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The version is withdrawn."))
            return redirect("inventory:versions", pk=pk)
    context = {**frame_of(record, place), "form": form, "version": kept}
    return render(request, "inventory/withdraw.html", context, status=422 if form.errors else 200)
