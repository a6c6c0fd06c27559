"""Calls, programmes and testbeds in other languages."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.ui.languages import own_name
from zeroward.exchange.domain.texts import Record, save_texts
from zeroward.exchange.forms.problems import show_problems
from zeroward.exchange.forms.texts import TextsForm
from zeroward.exchange.queries.access import managed_call, managed_programme
from zeroward.exchange.queries.testbed_pages import testbed_for
from zeroward.exchange.queries.texts import language_choices, languages_of
from zeroward.exchange.views.finding import EDITS, STATION, desk_frame, private, viewer_of


@require_http_methods(EDITS)
@login_required
def call_texts(request: HttpRequest, key: str) -> HttpResponse:
    """A call."""
    found = managed_call(viewer_of(request), key)
    return _page(request, found, reverse("exchange:call-desk", args=[key]), desk_frame(found))


@require_http_methods(EDITS)
@login_required
def programme_texts(request: HttpRequest, key: str) -> HttpResponse:
    """A programme."""
    found = managed_programme(viewer_of(request), key)
    back = reverse("exchange:desk", args=[found.scope])
    return _page(request, found, back, _frame(_("Programmes that you run"), back))


@require_http_methods(EDITS)
@login_required
def testbed_texts(request: HttpRequest, key: str) -> HttpResponse:
    """A testbed, by those who keep it."""
    found, keeps = testbed_for(viewer_of(request), key)
    if not keeps:
        raise Http404("This testbed is not yours.")
    back = reverse("exchange:testbed", args=[key])
    return _page(request, found, back, _frame(found.title, back))


def _frame(title: str, back: str) -> dict[str, Any]:
    return {"station": STATION, "stations_done": (), "crumbs": [(title, back)]}


def _page(request: HttpRequest, record: Record, back: str, frame: dict[str, Any]) -> HttpResponse:
    choices = language_choices(record)
    lang = request.GET.get("lang", "")
    lang = lang if lang in dict(choices) else choices[0][0]
    form = TextsForm(request.POST or None, record=record, lang=lang)
    if request.method == "POST" and form.is_valid():
        try:
            machine = form.cleaned_data["machine"]
            save_texts(**who(request), record=record, lang=lang, texts=form.texts(), machine=machine)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect(f"{request.path}?lang={lang}")
    context = {
        **frame,
        "record": record,
        "form": form,
        "lang": lang,
        "language": own_name(lang),
        "languages": languages_of(record),
        "choices": choices,
        "back": back,
    }
    return private(render(request, "exchange/texts.html", context, status=422 if form.errors else 200))
