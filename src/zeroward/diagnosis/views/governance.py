"""The map of a check of governance."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from zeroward.diagnosis.queries.content import content_of
from zeroward.diagnosis.queries.governance_map import governance_map
from zeroward.diagnosis.views.finding import frame_of, result_found
from zeroward.diagnosis.vocabulary import GOVERNANCE


@require_safe
def map_page(request: HttpRequest, pk: int) -> HttpResponse:
    """For the team at any time; for others once the round is closed and shared with them."""
    kept, place = result_found(request, pk)
    if kept.questionnaire.key != GOVERNANCE:
        raise Http404("This round has no map.")
    language = (get_language() or "en").partition("-")[0]
    page = governance_map(content_of(kept), language)
    return render(request, "diagnosis/map.html", {**frame_of(request, kept, place), "page": page})
