"""All that is known of a city or a platform, and the questions that settle the rest."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError, NotAllowedError
from zeroward.core.finding import who
from zeroward.core.onward import onward
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.profile.domain.stating import forget_fact, state_fact
from zeroward.profile.forms.facts import NoteForm
from zeroward.profile.queries.about import about_page, fact_history, fact_row, stated_row
from zeroward.profile.rules import STATE
from zeroward.profile.views.finding import EDITS, asked_question, seen_place


@require_safe
@login_required
def about(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = seen_place(request, scope)
    viewer = request.viewer  # type: ignore[attr-defined]
    page = about_page(place, viewer)
    return render(request, "profile/about.html", {"page": page, "place": place})


@require_http_methods(EDITS)
@login_required
def about_fact(request: HttpRequest, scope: Scope, key: str) -> HttpResponse:
    place, question = seen_place(request, scope), asked_question(key)
    viewer = request.viewer  # type: ignore[attr-defined]
    states = may(viewer, STATE, place)
    if request.method == "POST" and request.POST.get("act") == "forget":
        return _forgotten(request, scope, key)
    row, value = fact_row(place, viewer, key)
    form = NoteForm(question, request.POST or None, value=value)
    if request.method == "POST" and form.is_valid():
        try:
            state_fact(
                place=place,
                key=key,
                raw=form.raw,
                as_of=form.cleaned_data["as_of"],
                note=form.cleaned_data["note"],
                **who(request),
            )
        except NotAllowedError as error:
            form.add_error(None, str(error))
        except HouseError as error:
            form.add_error("value", f"{error.message} {error.remedy}".strip())
        else:
            messages.success(request, _("Saved: %(fact)s.") % {"fact": question.label})
            return redirect(onward(request, reverse("profile:about", args=[scope])))
    context = {
        "place": place,
        "question": question,
        "form": form,
        "told": row,
        "states": states,
        "own": stated_row(place, viewer, key),
        "history": fact_history(place, viewer, key),
        "next": onward(request, ""),
        "crumbs": [(_("About %(place)s") % {"place": place.name}, reverse("profile:about", args=[scope]))],
    }
    return render(request, "profile/about_fact.html", context, status=422 if form.errors else 200)


def _forgotten(request: HttpRequest, scope: Scope, key: str) -> HttpResponse:
    place = seen_place(request, scope)
    try:
        gone = forget_fact(place=place, key=key, **who(request))
    except HouseError as error:
        messages.error(request, str(error))
    else:
        if gone:
            messages.success(request, _("What you said is taken back."))
    return redirect("profile:about", scope=scope)
