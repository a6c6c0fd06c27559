"""The way from the editors' desk to the needs assessments of the Mission team."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from zeroward.consultation.rules import RUN
from zeroward.core.desk.access import desk_view
from zeroward.core.scope import MISSION


@require_safe
@desk_view(RUN)
def desk(request: HttpRequest) -> HttpResponse:
    return redirect("consultation:consultations", scope=MISSION)
