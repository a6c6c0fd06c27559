"""Weightings of a consultation: declared, tried out, one of them used in the report."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.consultation.domain.weighting import delete_scheme, save_scheme
from zeroward.consultation.forms.weighting import SchemeForm
from zeroward.consultation.models import Consultation, WeightScheme
from zeroward.consultation.queries.weights_page import weights_page
from zeroward.consultation.views.finding import EDITS, found, frame_of
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.problems import ProblemsError


@require_safe
@login_required
def weights(request: HttpRequest, pk: int) -> HttpResponse:
    """Who is in the frame, who answered, what the weighting in use did."""
    consultation, place = found(request, pk)
    context = {**frame_of(request, consultation, place), "page": weights_page(consultation)}
    return render(request, "consultation/report/weights.html", context)


@require_http_methods(EDITS)
@login_required
def weighting_new(request: HttpRequest, pk: int) -> HttpResponse:
    return _edit(request, pk, None)


@require_http_methods(EDITS)
@login_required
def weighting(request: HttpRequest, pk: int, scheme: int) -> HttpResponse:
    return _edit(request, pk, scheme)


@require_http_methods(EDITS)
@login_required
def weighting_delete(request: HttpRequest, pk: int, scheme: int) -> HttpResponse:
    """Ask once, then take it away."""
    consultation, place = found(request, pk)
    kept = _kept(consultation, scheme)
    if request.method == "POST":
        delete_scheme(**who(request), scheme=kept)
        messages.success(request, _("The weighting is deleted."))
        return redirect("consultation:weights", pk=pk)
    context = {**frame_of(request, consultation, place), "kept": kept}
    return render(request, "consultation/report/weighting_delete.html", context)


def _edit(request: HttpRequest, pk: int, number: int | None) -> HttpResponse:
    consultation, place = found(request, pk)
    kept = _kept(consultation, number) if number is not None else None
    form = SchemeForm(request.POST or None, scheme=kept)
    if request.method == "POST" and form.is_valid():
        try:
            save_scheme(**who(request), consultation=consultation, fields=form.fields_of(), scheme=kept)
        except ProblemsError as error:
            for one in error.problems:
                form.add_error(one.place if one.place in form.fields else None, str(one))
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The weighting is saved."))
            return redirect("consultation:weights", pk=pk)
    context = {**frame_of(request, consultation, place), "form": form, "kept": kept}
    return render(request, "consultation/report/weighting.html", context, status=422 if form.errors else 200)


def _kept(consultation: Consultation, number: int) -> WeightScheme:
    kept = consultation.schemes.filter(pk=number).first()
    if kept is None:
        raise Http404("There is no such weighting.")
    kept.consultation = consultation
    return kept
