"""What suggests codes: dictionaries and classifiers of a team, measured like coders."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.consultation.domain.suggester_job import start_training
from zeroward.consultation.domain.suggesters import CLASSIFIER, delete_suggester, make_dictionary
from zeroward.consultation.forms.rounds import SuggesterForm
from zeroward.consultation.queries.codebooks import usable
from zeroward.consultation.queries.suggesters import suggester_for, suggester_page, suggesters_of
from zeroward.consultation.rules import CODE, RUN
from zeroward.consultation.views.finding import EDITS, address, allowed_place
from zeroward.consultation.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace


@require_safe
@login_required
def suggesters(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = allowed_place(request, scope, CODE)
    context = {**_context(place), "suggesters": suggesters_of(place)}
    context["may_run"] = may(request.viewer, RUN, place)  # type: ignore[attr-defined]
    return render(request, "consultation/suggesters.html", context)


@require_http_methods(EDITS)
@login_required
def suggester_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Make one from the words of a codebook, or let one learn from the team's own codings."""
    place = allowed_place(request, scope)
    form = SuggesterForm(request.POST if request.method == "POST" else None, versions=usable(place))
    if request.method == "POST" and form.is_valid():
        chosen = {"version": form.cleaned_data["version"], "language": form.cleaned_data["language"].strip()}
        try:
            if form.cleaned_data["kind"] == CLASSIFIER:
                job = start_training(**who(request), place=place, **chosen)
                return redirect("core:job", pk=job.pk)
            made = make_dictionary(**who(request), place=place, **chosen)
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("consultation:suggester", scope=scope, suggester=made.pk)
    context = {**_context(place), "form": form}
    return render(request, "consultation/suggester_new.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def suggester(request: HttpRequest, scope: Scope, suggester: int) -> HttpResponse:
    """One suggester, measured like a coder."""
    place = allowed_place(request, scope, CODE)
    page = suggester_page(suggester_for(place, suggester), get_language() or "en")
    context = {**_context(place), "page": page}
    context["may_run"] = may(request.viewer, RUN, place)  # type: ignore[attr-defined]
    return render(request, "consultation/suggester.html", context)


@require_http_methods(EDITS)
@login_required
def suggester_delete(request: HttpRequest, scope: Scope, suggester: int) -> HttpResponse:
    place = allowed_place(request, scope)
    found = suggester_for(place, suggester)
    if request.method == "POST":
        try:
            delete_suggester(**who(request), place=place, suggester=found)
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("The suggester is gone."))
        return redirect("consultation:suggesters", scope=scope)
    return render(request, "consultation/suggester_delete.html", {**_context(place), "suggester": found})


def _context(place: Workspace) -> dict[str, object]:
    return {
        "place": place,
        "station": "diagnose",
        "stations_done": (),
        "crumbs": [
            (_("Codebooks of %(place)s") % {"place": place.name}, address("codebooks", place.scope)),
            (_("What suggests codes"), address("suggesters", place.scope)),
        ],
    }
