"""Texts of a draft in another language, side by side with the original; and how complete each language is."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.questionnaires.domain.editing import save_translation
from zeroward.questionnaires.queries.making.outline import languages_of
from zeroward.questionnaires.queries.making.translation import translation_of
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.questionnaires.views.finding import EDITS, found, version_frame

PREFIX = "text:"


@require_safe
@login_required
def languages(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """How complete each language is, and who translated it."""
    version = found(request, pk, number)
    context = {**version_frame(version), "languages": languages_of(definition_of(version))}
    return render(request, "questionnaires/making/languages.html", context)


@require_http_methods(EDITS)
@login_required
def translation(request: HttpRequest, pk: int, number: int, language: str) -> HttpResponse:
    """All texts in one language beside the original."""
    version = found(request, pk, number)
    state = next((one for one in languages_of(definition_of(version)) if one.code == language), None)
    if state is None or state.is_first:
        raise Http404("There is nothing to translate into this language.")
    only_missing = "missing" in request.GET and state.missing > 0
    error = None
    if request.method == "POST" and version.is_draft:
        texts = {
            name.removeprefix(PREFIX): text for name, text in request.POST.items() if name.startswith(PREFIX)
        }
        try:
            save_translation(
                **who(request), version=version, language=language, texts=texts, lock=lock_of(request)
            )
        except HouseError as refused:
            error = refused
        else:
            messages.success(request, _("Saved."))
            return redirect("questionnaires:translation", pk=pk, number=number, language=language)
    context = {
        **version_frame(version),
        "state": state,
        "original": definition_of(version).languages[0],
        "groups": translation_of(version, language, only_missing=only_missing),
        "only_missing": only_missing,
        "typed": {name: text for name, text in request.POST.items() if name.startswith(PREFIX)}
        if error
        else {},
        "error": error,
        "prefix": PREFIX,
    }
    return render(request, "questionnaires/making/translation.html", context, status=422 if error else 200)
