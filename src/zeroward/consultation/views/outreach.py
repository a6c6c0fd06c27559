"""Reach and blind spots, and the planner that proposes whom to invite next."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.consultation.domain.contacts import plan_cities
from zeroward.consultation.forms.outreach import PlannerForm
from zeroward.consultation.models import Consultation
from zeroward.consultation.queries.outreach import Asked, outreach_page
from zeroward.consultation.queries.recruiting import PlannerPage, planner_page
from zeroward.consultation.views.finding import EDITS, found, frame_of
from zeroward.consultation.vocabulary import VARIABLES
from zeroward.core.errors import HouseError
from zeroward.core.finding import who


@require_safe
@login_required
def outreach(request: HttpRequest, pk: int) -> HttpResponse:
    """Who was heard in each group of the frame, on a map, and how even it is."""
    record, place = found(request, pk)
    asked = Asked.of(request.GET.getlist("by"), request.GET.get("impact", ""), request.GET.get("every", ""))
    context = {
        **frame_of(request, record, place),
        "page": outreach_page(record, asked),
        "variables": list(VARIABLES.items()),
    }
    return render(request, "consultation/outreach.html", context)


@require_http_methods(EDITS)
@login_required
def planner(request: HttpRequest, pk: int) -> HttpResponse:
    """Propose the next invitations; those that are ticked come onto the list of the stream."""
    record, place = found(request, pk)
    if request.method == "POST":
        return _take(request, record)
    form = PlannerForm(request.GET or None, consultation=record)
    page: PlannerPage | None = None
    if request.GET and form.is_valid():
        data = form.cleaned_data
        page = planner_page(record, form.chosen(), k=data["k"], by=data["by"], impact=data["impact"])
    context = {
        **frame_of(request, record, place),
        "form": form,
        "page": page,
        "stream": form.chosen() if page else None,
    }
    status = 422 if request.GET and form.errors else 200
    return render(request, "consultation/planner.html", context, status=status)


def _take(request: HttpRequest, record: Consultation) -> HttpResponse:
    number = request.POST.get("stream", "")
    stream = (
        record.streams.filter(pk=int(number)).first() if number.isdecimal() and len(number) < 12 else None
    )
    if stream is None:
        messages.error(request, _("Choose a stream first."))
        return redirect("consultation:outreach-plan", pk=record.pk)
    stream.consultation = record
    try:
        planned = plan_cities(**who(request), stream=stream, units=request.POST.getlist("unit"))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("consultation:outreach-plan", pk=record.pk)
    said = ngettext(
        "One city was put on the list. Nobody was written to yet.",
        "%(count)d cities were put on the list. Nobody was written to yet.",
        planned.added,
    )
    messages.success(request, said % {"count": planned.added})
    return redirect("consultation:stream-list", pk=record.pk, stream=stream.pk)
