"""You said → we did: promises after an assessment, for the team and for everyone."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.consultation.domain.promises import delete_promise, save_promise
from zeroward.consultation.forms.promise import PromiseForm
from zeroward.consultation.models import Consultation, Promise
from zeroward.consultation.queries.promises import promises_page
from zeroward.consultation.queries.public import public_consultation
from zeroward.consultation.views.finding import EDITS, found, frame_of
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.problems import ProblemsError, StaleError


@require_safe
@login_required
def promises(request: HttpRequest, pk: int) -> HttpResponse:
    """All promises of a consultation, with what became of them."""
    consultation, place = found(request, pk)
    page = promises_page(consultation, timezone.localdate())
    return render(
        request, "consultation/promises.html", {**frame_of(request, consultation, place), "page": page}
    )


@require_safe
def public_promises(request: HttpRequest, key: str) -> HttpResponse:
    """What everyone may see of them."""
    consultation = public_consultation(key)
    page = promises_page(consultation, timezone.localdate(), public=True)
    return render(
        request,
        "consultation/public_promises.html",
        {"consultation": consultation, "page": page, "station": "share"},
    )


@require_http_methods(EDITS)
@login_required
def promise_new(request: HttpRequest, pk: int) -> HttpResponse:
    return _edit(request, pk, None)


@require_http_methods(EDITS)
@login_required
def promise(request: HttpRequest, pk: int, promise: int) -> HttpResponse:
    return _edit(request, pk, promise)


@require_http_methods(EDITS)
@login_required
def promise_delete(request: HttpRequest, pk: int, promise: int) -> HttpResponse:
    """Ask once, then take it back."""
    consultation, place = found(request, pk)
    kept = _kept(consultation, promise)
    if request.method == "POST":
        try:
            delete_promise(
                **who(request), consultation=consultation, promise=kept, seen=request.POST.get("seen", "")
            )
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("The promise is deleted."))
        return redirect("consultation:promises", pk=pk)
    context = {**frame_of(request, consultation, place), "kept": kept, "seen": kept.updated_at.isoformat()}
    return render(request, "consultation/promise_delete.html", context)


def _edit(request: HttpRequest, pk: int, number: int | None) -> HttpResponse:
    consultation, place = found(request, pk)
    kept = _kept(consultation, number) if number is not None else None
    form = PromiseForm(request.POST or None, promise=kept)
    stale: dict[str, Any] = {}
    if request.method == "POST" and form.is_valid():
        try:
            save_promise(
                **who(request),
                consultation=consultation,
                row=form.row(),
                promise=kept,
                seen=form.cleaned_data["seen"],
            )
        except StaleError as error:
            form = _anew(request, kept, error)
            stale = dict(error.current)
        except ProblemsError as error:
            for one in error.problems:
                form.add_error(one.place if one.place in form.fields else None, str(one))
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The promise is saved."))
            return redirect("consultation:promises", pk=pk)
    context = {**frame_of(request, consultation, place), "form": form, "kept": kept, "stale": stale}
    return render(request, "consultation/promise.html", context, status=422 if form.errors else 200)


def _anew(request: HttpRequest, kept: Promise | None, error: StaleError) -> PromiseForm:
    """The form again, with what was written and the mark of what stands there now."""
    data = request.POST.copy()
    current = Promise.objects.filter(pk=kept.pk).first() if kept else None
    data["seen"] = current.updated_at.isoformat() if current else ""
    form = PromiseForm(data, promise=current)
    form.add_error(None, str(error))
    return form


def _kept(consultation: Consultation, number: int) -> Promise:
    kept = consultation.promises.filter(pk=number).first()
    if kept is None:
        raise Http404("There is no such promise.")
    return kept
