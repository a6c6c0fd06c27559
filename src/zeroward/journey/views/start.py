"""Three questions without an account, and the steps that follow from them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.onward import onward
from zeroward.core.same_origin import same_origin_posts
from zeroward.journey.domain.visit import forget_steps, name_city, say_in_visit
from zeroward.journey.forms.start import PlainForm, ThirdForm, WhereForm, WhoForm
from zeroward.journey.queries.aside import aside_of, told_in_words
from zeroward.journey.queries.catalogue import catalogue
from zeroward.journey.queries.pages import visitor_page
from zeroward.journey.queries.visits import visit_of
from zeroward.journey.views.finding import EDITS, unkept
from zeroward.journey.vocabulary import THIRD_QUESTION
from zeroward.profile.domain.visiting import forget_for_visit, say_for_visit
from zeroward.profile.forms.asking import asking
from zeroward.profile.queries.profiles import visitor_profile

QUESTIONS = 3
OF_A_CITY = ("officer", "politician", "citizen")


@require_http_methods(EDITS)
@same_origin_posts
def start(request: HttpRequest, number: int = 1) -> HttpResponse:
    """One of the three questions. Each can be left open; nothing is kept before something is sent."""
    if not 1 <= number <= QUESTIONS:
        raise Http404("There are three questions.")
    form = _form(request, number)
    if request.method == "POST" and form.is_valid() and _keep(request, number, form):
        return (
            redirect("journey:start-question", number + 1) if number < QUESTIONS else redirect("journey:path")
        )
    context = {
        "form": form,
        "number": number,
        "of": QUESTIONS,
        "station": "diagnose",
        "begun": bool(visitor_profile(request.session).told),
    }
    return unkept(render(request, "journey/start.html", context, status=422 if form.errors else 200))


@require_safe
def path(request: HttpRequest) -> HttpResponse:
    """The steps for what was told in this visit."""
    page = visitor_page(request.session)
    if "role" not in page.steps.situation.facts:
        return redirect("journey:start")
    context = {
        "page": page,
        "steps": page.steps,
        "asks": [(one, asking(one.key, next=request.path)) for one in page.steps.hanging],
        "said": told_in_words(page.steps.situation),
        "aside": aside_of(page.visit),
        "version": catalogue().version,
        "station": page.steps.first[0].phase if page.steps.first else "diagnose",
    }
    return unkept(render(request, "journey/path.html", context))


@require_POST
@same_origin_posts
def answer(request: HttpRequest) -> HttpResponse:
    """Done, not now, or back again: in this visit alone."""
    try:
        say_in_visit(request.session, request.POST.get("step", ""), request.POST.get("answer", ""))
    except HouseError:
        raise Http404("There is no such step.") from None
    return redirect(onward(request, reverse("journey:path")))


@require_POST
@same_origin_posts
def forget(request: HttpRequest) -> HttpResponse:
    """Begin anew: everything that this visit told is forgotten."""
    forget_for_visit(request.session)
    forget_steps(request.session)
    return redirect("journey:start")


def _role(request: HttpRequest) -> str:
    told = visitor_profile(request.session).facts.get("role")
    return told if isinstance(told, str) and told in THIRD_QUESTION else "officer"


def _form(request: HttpRequest, number: int) -> PlainForm:
    told = visitor_profile(request.session).facts
    data = request.POST if request.method == "POST" else None
    if number == 1:
        return WhoForm(data, initial={"role": told.get("role")})
    if number == 2:
        initial = {
            "country": told.get("country"),
            "population": told.get("population"),
            "city": visit_of(request.session).named,
        }
        return WhereForm(data, of_a_city=_role(request) in OF_A_CITY, initial=initial)
    key = THIRD_QUESTION[_role(request)]
    value = told.get(key)
    return ThirdForm(key, data, initial={"answer": sorted(value) if isinstance(value, frozenset) else value})


def _keep(request: HttpRequest, number: int, form: PlainForm) -> bool:
    """Keep what was answered; what was left open is forgotten. False when something cannot be taken."""
    told = form.cleaned_data
    if number == 1:
        return _say(request, form, "role", "role", told["role"])
    if number == 3:
        return _say(request, form, "answer", THIRD_QUESTION[_role(request)], told["answer"])
    fine = _say(request, form, "country", "country", told["country"])
    if "city" not in told:
        return fine
    city = name_city(request.session, told["city"], told["country"])
    if city is not None and not told["country"]:
        fine = _say(request, form, "country", "country", city.country.code) and fine
    return _say(request, form, "population", "population", told["population"]) and fine


def _say(request: HttpRequest, form: PlainForm, field: str, key: str, raw: str | list[str]) -> bool:
    if not raw:
        forget_for_visit(request.session, key)
        return True
    try:
        say_for_visit(request.session, key, raw)
    except HouseError as error:
        form.add_error(field, f"{error.message} {error.remedy}".strip())
        return False
    return True
