"""Words in their context, and passages that say nearly the same."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zeroward.consultation.queries.codebook_pages import language_name
from zeroward.consultation.queries.concordance import alike, in_context, languages_in
from zeroward.consultation.rules import CODE
from zeroward.consultation.views.finding import found, frame_of
from zeroward.core.errors import HouseError

LONGEST = 200


@require_safe
@login_required
def words(request: HttpRequest, pk: int) -> HttpResponse:
    """Key words in context."""
    consultation, place = found(request, pk, CODE)
    languages = languages_in(consultation)
    phrase = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST]
    wanted = request.GET.get("lang", "")
    language = wanted if wanted in languages else languages[0] if languages else ""
    context = {
        **frame_of(request, consultation, place),
        "phrase": phrase,
        "language": language,
        "languages": [(lang, language_name(lang)) for lang in languages],
        "page": None,
        "problem": "",
    }
    if phrase and language:
        try:
            context["page"] = in_context(consultation, phrase, language)
        except HouseError as error:
            context["problem"] = str(error)
    return render(request, "consultation/words.html", context)


@require_safe
@login_required
def near(request: HttpRequest, pk: int) -> HttpResponse:
    """Passages that say nearly the same: copied answers, one text handed in twice."""
    consultation, place = found(request, pk, CODE)
    context = {**frame_of(request, consultation, place), "pairs": alike(consultation)}
    return render(request, "consultation/near.html", context)
