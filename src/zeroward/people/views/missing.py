"""A city that is not in the directory: asking for it, and answering."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.problems import ProblemsError
from zeroward.people.domain.missing import ask_for_city, decline_city, let_city_in, withdraw_city
from zeroward.people.forms.missing import MissingCityAnswerForm, MissingCityForm
from zeroward.people.models import MissingCity, Role
from zeroward.people.queries.missing import answers_some, may_answer, missing_of, namesakes, open_for
from zeroward.people.views.finding import EDITS
from zeroward.places.queries.country_names import country_names
from zeroward.profile.queries.visits import said_in

LONGEST = 100


@require_http_methods(EDITS)
@login_required
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for one's city; what was said in this visit stands in the form already."""
    told = said_in(request.session)
    known = {
        "name": request.GET.get("name", "")[:LONGEST].strip(),
        "country": told.get("country", ""),
        "population": told.get("population", ""),
        "role": Role.CITY_COORDINATOR,
    }
    form = MissingCityForm(request.POST or None, initial=known)
    if request.method == "POST" and form.is_valid() and _asked(request, form):
        messages.success(request, _("Your request is on its way. We tell you when it is answered."))
        return redirect("people:home")
    context = {"form": form, "own": missing_of(request.user)}  # type: ignore[arg-type]
    return render(request, "people/missing_city.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(MissingCity, pk=pk, user=request.user)
    try:
        withdraw_city(actor=request.user, request=found)  # type: ignore[arg-type]
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Your request is withdrawn."))
    return redirect("people:home")


@require_safe
@login_required
def waiting(request: HttpRequest) -> HttpResponse:
    """Requests to answer: for coordinators of platforms, and administrators."""
    viewer = request.viewer  # type: ignore[attr-defined]
    if not answers_some(viewer):
        raise PermissionDenied
    names = country_names()
    rows = [(one, names.get(one.country, one.country)) for one in open_for(viewer)]
    return render(request, "people/missing_cities.html", {"rows": rows})


@require_http_methods(EDITS)
@login_required
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Add the city and let the person in, or decline. Others learn no more than that there is nothing."""
    found = get_object_or_404(MissingCity.objects.select_related("user"), pk=pk)
    if not may_answer(request.viewer, found):  # type: ignore[attr-defined]
        raise PermissionDenied
    alike = namesakes(found.name, found.country)
    initial = {"name": found.name, "population": found.population, "role": found.role}
    if alike:
        initial["into"] = alike[0].key
    form = MissingCityAnswerForm(request.POST or None, found=alike, initial=initial)
    if request.method == "POST" and form.is_valid() and _answered(request, found, form):
        return redirect("people:missing-cities")
    context = {
        "form": form,
        "asked": found,
        "country": country_names().get(found.country, found.country),
        "alike": alike,
    }
    return render(request, "people/missing_city_decide.html", context, status=422 if form.errors else 200)


def _asked(request: HttpRequest, form: MissingCityForm) -> bool:
    try:
        ask_for_city(actor=request.user, **form.cleaned_data)  # type: ignore[arg-type]
    except ProblemsError as error:
        for problem in error.problems:
            form.add_error(problem.place if problem.place in form.fields else None, str(problem))
    except HouseError as error:
        show_error(form, error)
    else:
        return True
    return False


def _answered(request: HttpRequest, found: MissingCity, form: MissingCityAnswerForm) -> bool:
    told = form.cleaned_data
    try:
        if request.POST.get("act") == "decline":
            decline_city(actor=request.user, request=found, answer=told["answer"])  # type: ignore[arg-type]
            messages.success(request, _("The request is declined, and the person is told why."))
        else:
            let_city_in(actor=request.user, request=found, **told)  # type: ignore[arg-type]
            messages.success(request, _("The person has joined, and is told."))
    except ProblemsError as error:
        for problem in error.problems:
            form.add_error(problem.place if problem.place in form.fields else None, str(problem))
    except HouseError as error:
        show_error(form, error)
    else:
        return True
    return False
