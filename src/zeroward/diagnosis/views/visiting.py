"""The short self-assessment for anybody: answers stay in the session, with the result at the end."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError, InvalidInputError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.diagnosis.domain.visiting import (
    forget_visit,
    has_visit,
    keep_visit,
    save_visit,
    visit_answering,
)
from zeroward.diagnosis.forms.rounds import KeepForm
from zeroward.diagnosis.queries.content import content_for
from zeroward.diagnosis.queries.part_page import visitor_part
from zeroward.diagnosis.queries.results import result_of
from zeroward.diagnosis.queries.results.help import help_of
from zeroward.diagnosis.queries.results.page import result_page
from zeroward.diagnosis.queries.visitor_page import cities_of, visitor_page
from zeroward.diagnosis.views.finding import EDITS
from zeroward.profile.queries.profiles import visitor_profile
from zeroward.questionnaires.models import Answering


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """What the self-assessments are for, and where to begin."""
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {"station": "diagnose", "cities": cities_of(viewer), "begun": has_visit(request.session)}
    return render(request, "diagnosis/start.html", context)


@require_safe
def try_parts(request: HttpRequest) -> HttpResponse:
    """The parts, and how far this visit is."""
    context = {"station": "diagnose", "page": visitor_page(_visit(request))}
    return private(render(request, "diagnosis/try.html", context))


@require_http_methods(EDITS)
def try_part(request: HttpRequest, section: str) -> HttpResponse:
    """The questions of a part."""
    answering = _visit(request)
    page = visitor_part(answering, section)
    if page is None:
        raise Http404("There is no such part.")
    status = 200
    if request.method == "POST":
        posted = {name: request.POST.getlist(name) for name in request.POST}
        answering, problems = save_visit(request.session, section=section, posted=posted)
        if not problems:
            after = page.section.after
            return (
                redirect("diagnosis:try-part", section=after) if after else redirect("diagnosis:try-result")
            )
        page, status = visitor_part(answering, section, posted=posted, problems=problems) or page, 422
    context = {"station": "diagnose", "page": page, "visit": visitor_page(answering)}
    return private(render(request, "diagnosis/try_part.html", context, status=status))


@require_safe
def try_result(request: HttpRequest) -> HttpResponse:
    """What the answers of this visit show."""
    if not has_visit(request.session):
        return redirect("diagnosis:try")
    answering = _visit(request)
    profile = visitor_profile(request.session)
    content = content_for(answering.collection.version, answering.answers, profile.facts)
    result = result_of(content)
    context = {
        "station": "diagnose",
        "page": result_page(content, result),
        "help": help_of(result, profile),
        "told": True,
        "visitor": True,
        "visit": visitor_page(answering),
        "cities": cities_of(request.viewer),  # type: ignore[attr-defined]
    }
    return private(render(request, "diagnosis/try_result.html", context))


@require_http_methods(EDITS)
@login_required
def try_keep(request: HttpRequest) -> HttpResponse:
    """Take the answers along into a round of one's city."""
    if not has_visit(request.session):
        return redirect("diagnosis:try")
    places = cities_of(request.viewer)  # type: ignore[attr-defined]
    form = KeepForm(request.POST if request.method == "POST" else None, places=places)
    if request.method == "POST" and form.is_valid():
        place = next(one for one in places if str(one.scope) == form.cleaned_data["place"])
        try:
            made = keep_visit(
                **who(request),
                place=place,
                session=request.session,
                department=form.cleaned_data["department"],
            )
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("Your answers are kept for %(place)s.") % {"place": place.name})
            return redirect("diagnosis:assessment", pk=made.pk)
    context = {"station": "diagnose", "form": form, "cities": places}
    return private(render(request, "diagnosis/try_keep.html", context, status=422 if form.errors else 200))


@require_POST
def try_forget(request: HttpRequest) -> HttpResponse:
    """Throw the answers of this visit away."""
    forget_visit(request.session)
    messages.success(request, _("Your answers are gone."))
    return redirect("diagnosis:start")


def _visit(request: HttpRequest) -> Answering:
    """The answers of this visit. Raises Http404 where the catalogue holds no such questionnaire."""
    try:
        return visit_answering(request.session)
    except InvalidInputError as error:
        raise Http404(error.message) from error


def private(response: HttpResponse) -> HttpResponse:
    """Kept by nobody between the visitor and us."""
    response["Cache-Control"] = "private, no-store"
    return response
