"""One consultation: what it came to, what is next; what it says about itself; its steps."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.consultation.domain.consultations import change_consultation, delete_consultation
from zeroward.consultation.domain.steps import lacking, step_of, steps_for, take_step
from zeroward.consultation.forms.consultation import ConsultationForm
from zeroward.consultation.queries.overview import overview_of
from zeroward.consultation.rules import CODE
from zeroward.consultation.views.finding import EDITS, address, found, frame_of
from zeroward.consultation.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.core.problems import StaleError


@require_safe
@login_required
def consultation(request: HttpRequest, pk: int) -> HttpResponse:
    """Who was heard, what is next, all streams beside each other, and the steps that can be taken."""
    record, place = found(request, pk, CODE)
    page = overview_of(record)
    base = frame_of(request, record, place)
    pages = {link for _label, link in base["pages"]} | {address("about", pk)}
    context = {
        **base,
        "page": page,
        "stages": [
            (one, link if link in pages else "") for one in page.stages for link in [address(one.page, pk)]
        ],
        "steps": steps_for(record) if base["may_run"] else [],
    }
    return render(request, "consultation/consultation.html", context)


@require_http_methods(EDITS)
@login_required
def about(request: HttpRequest, pk: int) -> HttpResponse:
    """What the consultation says about itself."""
    record, place = found(request, pk)
    form = ConsultationForm(request.POST or None, place=place, consultation=record)
    if request.method == "POST" and form.is_valid():
        try:
            change_consultation(
                **who(request), consultation=record, values=form.values(), lock=lock_of(request)
            )
        except StaleError as error:
            data = request.POST.copy()
            data["lock"] = str(error.lock)
            form = ConsultationForm(data, place=place, consultation=record)
            form.add_error(None, str(error))
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("consultation:consultation", pk=pk)
    context = {**frame_of(request, record, place), "form": form}
    return render(request, "consultation/about.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def step(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Ask once more before a step is taken."""
    record, place = found(request, pk)
    wanted = step_of(key)
    if wanted is None:
        raise Http404("There is no such step.")
    if request.method == "POST":
        try:
            take_step(**who(request), consultation=record, key=key)
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("Done."))
        return redirect("consultation:consultation", pk=pk)
    missing = [
        (one, address("streams" if one.place == "streams" else "about", pk))
        for one in lacking(record, wanted)
    ]
    context = {**frame_of(request, record, place), "step": wanted, "lacking": missing}
    return render(request, "consultation/step.html", context)


@require_http_methods(EDITS)
@login_required
def consultation_delete(request: HttpRequest, pk: int) -> HttpResponse:
    record, place = found(request, pk)
    if request.method == "POST":
        try:
            delete_consultation(**who(request), consultation=record)
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("consultation:consultation", pk=pk)
        messages.success(request, _("The consultation is gone."))
        return redirect("consultation:consultations", scope=place.scope)
    return render(request, "consultation/consultation_delete.html", frame_of(request, record, place))
