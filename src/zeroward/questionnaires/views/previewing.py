"""A questionnaire as a respondent sees it. Nothing is saved."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from zeroward.questionnaires.models import QuestionnaireVersion
from zeroward.questionnaires.queries.making.outline import languages_of
from zeroward.questionnaires.queries.making.preview import (
    PreviewPage,
    Step,
    carried_in,
    first_step,
    preview_page,
    step_from,
)
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.questionnaires.views.finding import EDITS, found, version_frame


@require_http_methods(EDITS)
@login_required
def preview(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Part by part, with routing, checks and earlier answers in the texts; in any of its languages."""
    version = found(request, pk, number)
    codes = definition_of(version).languages
    wanted = request.POST.get("language:") or request.GET.get("language", "")
    language = wanted if wanted in codes else codes[0]
    page, step = _page(request, version, language)
    context = {
        **version_frame(version),
        "page": page,
        "language": language,
        "languages": languages_of(definition_of(version)),
    }
    status = 422 if step.problems else 200
    return render(request, "questionnaires/making/preview.html", context, status=status)


def _page(
    request: HttpRequest, version: QuestionnaireVersion, language: str
) -> tuple[PreviewPage | None, Step]:
    start = first_step(version)
    page = preview_page(version, language, start)
    if request.method != "POST" or page is None:
        return page, start
    carried, section = request.POST.get("carried:", ""), request.POST.get("section:", "")
    if request.POST.get("go:") == "back":
        step = Step(request.POST.get("before:", ""), carried_in(definition_of(version), carried))
    else:
        posted = {name: request.POST.getlist(name) for name in request.POST}
        step = step_from(version, section, posted, carried)
    return preview_page(version, language, step), step
