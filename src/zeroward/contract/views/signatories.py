"""Who signs a contract, with what they take on; and annexes of the state."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.contract.domain.annexes import delete_annex, may_add, may_change, save_annex
from zeroward.contract.domain.errors import StaleError
from zeroward.contract.domain.signatories import delete_signatory, forget_person, leave, save_signatory
from zeroward.contract.forms.signing import AnnexForm, SignatoryForm, commitment_forms
from zeroward.contract.models import Signatory, StateAnnex
from zeroward.contract.queries.priorities import priorities_of
from zeroward.contract.queries.signatories import signatories_of
from zeroward.contract.queries.stale_fields import beside
from zeroward.contract.rules import EDIT
from zeroward.contract.views.finding import EDITS, found, frame_of
from zeroward.contract.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.core.permissions import may
from zeroward.plan.queries.field_words import Difference


@require_safe
@login_required
def signatories(request: HttpRequest, pk: int) -> HttpResponse:
    """The list, with what each takes on."""
    contract, place = found(request, pk)
    context = {
        **frame_of(contract, place),
        "rows": signatories_of(contract),
        "priorities": priorities_of(contract),
        "may_edit": may(request.viewer, EDIT, place),  # type: ignore[attr-defined]
    }
    return render(request, "contract/signing/signatories.html", context)


@require_http_methods(EDITS)
@login_required
def signatory_new(request: HttpRequest, pk: int) -> HttpResponse:
    return _edit_signatory(request, pk, None)


@require_http_methods(EDITS)
@login_required
def signatory(request: HttpRequest, pk: int, signatory: int) -> HttpResponse:
    return _edit_signatory(request, pk, signatory)


@require_http_methods(EDITS)
@login_required
def signatory_delete(request: HttpRequest, pk: int, signatory: int) -> HttpResponse:
    """Ask once: delete, or leave, or take the person's name out."""
    contract, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    kept = get_object_or_404(Signatory, contract=contract, pk=signatory)
    if request.method == "POST":
        steps: dict[str, Any] = {"leave": leave, "forget": forget_person, "delete": delete_signatory}
        chosen = steps.get(request.POST.get("what", ""))
        if chosen is not None:
            try:
                chosen(**who(request), contract=contract, signatory=kept)
            except HouseError as error:
                messages.error(request, str(error))
            else:
                messages.success(request, _("Saved."))
        return redirect("contract:signatories", pk=pk)
    context = {
        **frame_of(contract, place),
        "kept": kept,
        "has_signed": kept.signatures.exclude(way="").exists(),
    }
    return render(request, "contract/signing/signatory_delete.html", context)


@require_http_methods(EDITS)
@login_required
def annex_new(request: HttpRequest, pk: int) -> HttpResponse:
    return _edit_annex(request, pk, None)


@require_http_methods(EDITS)
@login_required
def annex(request: HttpRequest, pk: int, annex: int) -> HttpResponse:
    return _edit_annex(request, pk, annex)


@require_POST
@login_required
def annex_delete(request: HttpRequest, pk: int, annex: int) -> HttpResponse:
    """Delete an annex; the page of the annex asked before."""
    contract, _place = found(request, pk)
    kept = get_object_or_404(StateAnnex, contract=contract, pk=annex)
    try:
        delete_annex(**who(request), contract=contract, annex=kept, lock=lock_of(request))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("contract:annex", pk=pk, annex=annex)
    messages.success(request, _("The annex is deleted."))
    return redirect("contract:signings", pk=pk)


def _edit_signatory(request: HttpRequest, pk: int, record: int | None) -> HttpResponse:
    contract, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    kept = get_object_or_404(Signatory, contract=contract, pk=record) if record is not None else None
    data, priorities = request.POST or None, priorities_of(contract)
    form = SignatoryForm(data, instance=kept)
    rows = commitment_forms(data, priorities=priorities, signatory=kept)
    stale: list[Difference] = []
    if request.method == "POST" and all([form.is_valid(), *(row.is_valid() for row in rows)]):
        try:
            save_signatory(
                **who(request),
                contract=contract,
                values=form.values(),
                commitments=[row.cleaned_data for row in rows],
                signatory=kept,
                lock=form.seen(),
            )
        except StaleError as error:
            form, stale = _again(SignatoryForm, request, kept, error, form.values())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("contract:signatories", pk=pk)
    context = {
        **frame_of(contract, place),
        "form": form,
        "rows": rows,
        "kept": kept,
        "stale": stale,
        "priorities": priorities,
    }
    bad = form.errors or any(row.errors for row in rows)
    return render(request, "contract/signing/signatory.html", context, status=422 if bad else 200)


def _edit_annex(request: HttpRequest, pk: int, record: int | None) -> HttpResponse:
    contract, place = found(request, pk)
    viewer = request.viewer  # type: ignore[attr-defined]
    kept = get_object_or_404(StateAnnex, contract=contract, pk=record) if record is not None else None
    allowed = may_change(viewer, kept) if kept is not None else may_add(viewer, contract)
    if kept is not None and not allowed and request.method != "POST":
        return render(
            request, "contract/signing/annex_read.html", {**frame_of(contract, place), "kept": kept}
        )
    if not allowed:
        raise PermissionDenied
    form = AnnexForm(request.POST or None, instance=kept)
    stale: list[Difference] = []
    if request.method == "POST" and form.is_valid():
        try:
            save_annex(**who(request), contract=contract, values=form.values(), annex=kept, lock=form.seen())
        except StaleError as error:
            form, stale = _again(AnnexForm, request, kept, error, form.values())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("contract:signings", pk=pk)
    context = {**frame_of(contract, place), "form": form, "kept": kept, "stale": stale}
    return render(request, "contract/signing/annex.html", context, status=422 if form.errors else 200)


def _again(
    form: Any, request: HttpRequest, kept: Any, error: StaleError, mine: dict[str, Any]
) -> tuple[Any, list[Difference]]:
    """The form once more, over what somebody else saved meanwhile."""
    data = request.POST.copy()
    data["lock"] = str(error.lock)
    made = form(data, instance=kept)
    made.add_error(None, str(error))
    return made, beside(type(kept), error.current, mine)
