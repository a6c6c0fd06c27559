"""One consultation: what is next."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zeroward.consultation.rules import CODE
from zeroward.consultation.views.finding import found, frame_of


@require_safe
@login_required
def consultation(request: HttpRequest, pk: int) -> HttpResponse:
    record, place = found(request, pk, CODE)
    return render(request, "consultation/consultation.html", frame_of(request, record, place))
