"""Texts of events and groups in other languages, for those who look after them."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.community.domain.translating import translate
from zeroward.community.forms.fields import language_choices
from zeroward.community.forms.problems import show_problems
from zeroward.community.forms.texts import TextsForm
from zeroward.community.models import Event, Group
from zeroward.community.queries.event_access import held_event
from zeroward.community.queries.texts import text_pairs
from zeroward.community.views.event_finding import EDITS, held_frame, viewer_of
from zeroward.community.views.group_finding import group_frame, led_group
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.queries.instance import open_languages


@require_http_methods(EDITS)
@login_required
def event_texts(request: HttpRequest, key: str) -> HttpResponse:
    event = held_event(viewer_of(request), key)
    frame = {**held_frame(request, event), "back": reverse("community:event-manage", args=[key])}
    return _texts(request, event, frame)


@require_http_methods(EDITS)
@login_required
def group_texts(request: HttpRequest, key: str) -> HttpResponse:
    access = led_group(request, key)
    frame = {**group_frame(access), "back": reverse("community:group", args=[key])}
    return _texts(request, access.group, frame)


def _texts(request: HttpRequest, record: Event | Group, frame: dict[str, Any]) -> HttpResponse:
    choices = [(code, name) for code, name in language_choices() if code != record.lang]
    lang = _chosen(request, record, dict(choices))
    form = TextsForm(request.POST or None, pairs=text_pairs(record, lang))
    if request.method == "POST" and form.is_valid():
        by_machine = form.cleaned_data["by_machine"]
        try:
            translate(**who(request), record=record, lang=lang, texts=form.texts(), by_machine=by_machine)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect(f"{request.path}?lang={lang}")
    context = {**frame, "record": record, "form": form, "lang": lang, "choices": choices}
    context["name"] = dict(choices)[lang]
    return render(request, "community/texts.html", context, status=422 if form.errors else 200)


def _chosen(request: HttpRequest, record: Event | Group, known: dict[str, Any]) -> str:
    """The language that is asked for; else that of the page, or the first that this platform speaks."""
    asked = request.GET.get("lang", "")
    if asked in known:
        return asked
    spoken = [get_language() or "en", *open_languages()]
    return next((code for code in spoken if code in known), next(iter(known)))
