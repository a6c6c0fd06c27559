"""Versions of a contract: keeping, comparing, publishing, taking back, sealing."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.contract.domain.publishing import publish, withdraw
from zeroward.contract.domain.sealing_job import start_sealing
from zeroward.contract.domain.versions import keep_version
from zeroward.contract.forms.seals import KeepForm, ModulesForm, PublishForm, WithdrawForm
from zeroward.contract.models import Dossier
from zeroward.contract.queries.versions import chosen_pair, modules_of, version_of, versions_page
from zeroward.contract.rules import DECIDE, EDIT
from zeroward.contract.views.finding import EDITS, found, frame_of
from zeroward.contract.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may


@require_http_methods(EDITS)
@login_required
def versions(request: HttpRequest, pk: int) -> HttpResponse:
    """All versions with what became of them, and keeping one more."""
    contract, place = found(request, pk)
    viewer = request.viewer  # type: ignore[attr-defined]
    may_edit = may(viewer, EDIT, place)
    if request.method == "POST" and not may_edit:
        raise PermissionDenied
    form = KeepForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = keep_version(**who(request), contract=contract, note=form.cleaned_data["note"])
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Version %(number)d is kept.") % {"number": made.number})
            return redirect("contract:versions", pk=pk)
    context = {
        **frame_of(contract, place),
        "page": versions_page(contract),
        "form": form,
        "may_edit": may_edit,
        "may_decide": may(viewer, DECIDE, place),
    }
    return render(request, "contract/versions/versions.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def compare(request: HttpRequest, pk: int) -> HttpResponse:
    """Two states beside each other: `from` and `to` name versions, 0 is the contract as it is now."""
    contract, place = found(request, pk)
    pair = chosen_pair(contract, request.GET.get("from", ""), request.GET.get("to", ""))
    if pair is None:
        raise Http404("There are no such two versions.")
    return render(request, "contract/versions/compare.html", {**frame_of(contract, place), "pair": pair})


@require_http_methods(EDITS)
@login_required
def version_publish(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Let everyone read a version, whole or in part."""
    contract, place = found(request, pk)
    if not may(request.viewer, DECIDE, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    kept = version_of(contract, number)
    form = PublishForm(request.POST or None, modules=modules_of(kept))
    if request.method == "POST" and form.is_valid():
        try:
            publish(**who(request), version=kept, modules=form.chosen(), note=form.cleaned_data["note"])
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Version %(number)d is published.") % {"number": number})
            return redirect("contract:versions", pk=pk)
    context = {**frame_of(contract, place), "form": form, "version": kept}
    return render(request, "contract/versions/publish.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def version_withdraw(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Take a published version out of sight, with a reason that readers see."""
    contract, place = found(request, pk)
    if not may(request.viewer, DECIDE, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    kept = version_of(contract, number)
    if not kept.publications.filter(withdrawn_at=None).exists():
        raise Http404("This version is not published.")
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw(**who(request), version=kept, reason=form.cleaned_data["reason"])
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The version is withdrawn."))
            return redirect("contract:versions", pk=pk)
    context = {**frame_of(contract, place), "form": form, "version": kept}
    return render(request, "contract/versions/withdraw.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def version_seal(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Have the sealed dossier of a version made, whole or in part: a job, whose page says how far it is."""
    contract, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    kept = version_of(contract, number)
    form = ModulesForm(request.POST or None, modules=modules_of(kept))
    if request.method == "POST" and form.is_valid():
        try:
            job = start_sealing(**who(request), version=kept, modules=form.chosen())
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("core:job", pk=job.pk)
    context = {**frame_of(contract, place), "form": form, "version": kept}
    return render(request, "contract/versions/seal.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def dossier_file(request: HttpRequest, pk: int, code: str) -> FileResponse:
    """A sealed dossier, for those who may see the contract."""
    contract, _place = found(request, pk)
    kept = get_object_or_404(Dossier, version__contract=contract, code=code)
    return sent(kept)


def sent(dossier: Dossier) -> FileResponse:
    """The file under a name that says what it is."""
    return FileResponse(
        dossier.file.open("rb"),
        as_attachment=True,
        filename=f"contract-{dossier.code}.pdf",
        content_type="application/pdf",
    )
