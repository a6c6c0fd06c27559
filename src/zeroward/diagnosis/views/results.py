"""The result of a round and what belongs to it. Outside the city only of what was closed and shared."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.workspaces import Workspace
from zeroward.diagnosis.exporters.formats import FORMATS
from zeroward.diagnosis.exporters.result_tables import Exported
from zeroward.diagnosis.models import Assessment
from zeroward.diagnosis.queries.content import Content, content_of
from zeroward.diagnosis.queries.results.beside import beside_of, earlier_round, round_name
from zeroward.diagnosis.queries.results.comparing import comparison_page
from zeroward.diagnosis.queries.results.explained import explained
from zeroward.diagnosis.queries.results.help import help_of
from zeroward.diagnosis.queries.results.officers import officers_page
from zeroward.diagnosis.queries.results.page import result_page
from zeroward.diagnosis.queries.results.reading import result_in
from zeroward.diagnosis.queries.results.result import Result
from zeroward.diagnosis.queries.results.similar import similar_page
from zeroward.diagnosis.queries.results.steps import steps_of
from zeroward.diagnosis.queries.results.words import know_rows
from zeroward.diagnosis.views.finding import found, frame_of, result_found
from zeroward.profile.queries.profiles import profile_of

Read = tuple[Assessment, Workspace, Content, Result]


def reading(request: HttpRequest, pk: int) -> Read | None:
    """The round of the address with its result. None: somebody without an account, who may have to sign in.

    Raises Http404 for everybody else who may not read it.
    """
    try:
        assessment, place = result_found(request, pk)
    except Http404:
        if request.user.is_authenticated:
            raise
        return None
    content = content_of(assessment)
    return assessment, place, content, result_in(assessment, content)


def context_of(request: HttpRequest, read: Read, here: str) -> dict[str, Any]:
    assessment, place, _content, _result = read
    frame = frame_of(request, assessment, place)
    viewer = request.viewer  # type: ignore[attr-defined]
    return {**frame, "beside": beside_of(assessment, viewer, here, member=frame["member"])}


@require_safe
def result(request: HttpRequest, pk: int) -> HttpResponse:
    """The answer first, then the drawing, strengths, gaps, and what would help most."""
    if (read := reading(request, pk)) is None:
        return redirect_to_login(request.get_full_path())
    _assessment, place, content, outcome = read
    profile = profile_of(place, request.viewer)  # type: ignore[attr-defined]
    context = {
        **context_of(request, read, "result"),
        "page": result_page(content, outcome, evidenced=True),
        "know": know_rows(content, outcome),
        "help": help_of(outcome, profile),
        "country_url": reverse("places:country", args=[place.country]) if place.country else "",
    }
    return render(request, "diagnosis/result/result.html", context)


@require_safe
def points(request: HttpRequest, pk: int) -> HttpResponse:
    """Every point, question by question."""
    if (read := reading(request, pk)) is None:
        return redirect_to_login(request.get_full_path())
    _assessment, place, content, outcome = read
    context = {**context_of(request, read, "points"), "page": explained(content, outcome)}
    if outcome.open and context["member"]:
        context["about_url"] = reverse("profile:about", args=[place.scope])
    return render(request, "diagnosis/result/points.html", context)


@require_safe
def similar(request: HttpRequest, pk: int) -> HttpResponse:
    """Beside other cities that show their result."""
    if (read := reading(request, pk)) is None:
        return redirect_to_login(request.get_full_path())
    assessment, place, _content, outcome = read
    context = {
        **context_of(request, read, "similar"),
        "page": similar_page(assessment, outcome, place.name),
    }
    return render(request, "diagnosis/result/similar.html", context)


@require_safe
@login_required
def steps(request: HttpRequest, pk: int) -> HttpResponse:
    """What would raise the level most for the least effort: for the city itself."""
    assessment, place = found(request, pk)
    content = content_of(assessment)
    outcome = result_in(assessment, content)
    listed = steps_of(content, outcome)
    context = {
        **context_of(request, (assessment, place, content, outcome), "raise"),
        "steps": listed,
        "shows": [one for one in listed.lines if one.kind == "evidence"],
        "levels": [one for one in listed.lines if one.kind == "level"],
    }
    return render(request, "diagnosis/result/raise.html", context)


@require_safe
@login_required
def officers(request: HttpRequest, pk: int) -> HttpResponse:
    """How far officers agree: for the city itself."""
    assessment, place = found(request, pk)
    content = content_of(assessment)
    outcome = result_in(assessment, content)
    context = {
        **context_of(request, (assessment, place, content, outcome), "officers"),
        "page": officers_page(content, outcome),
    }
    return render(request, "diagnosis/result/officers.html", context)


@require_safe
def compare(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """Then and now. Both rounds have to be of the same city, of the same kind, and readable."""
    now, then = reading(request, pk), reading(request, other)
    if now is None or then is None:
        return redirect_to_login(request.get_full_path())
    if not earlier_round(now[0], then[0]):
        raise Http404("These two rounds cannot be compared.")
    page = comparison_page((then[2], then[3], round_name(then[0])), (now[2], now[3], round_name(now[0])))
    context = {**context_of(request, now, f"compare-{other}"), "page": page}
    return render(request, "diagnosis/result/compare.html", context)


@require_safe
def files(request: HttpRequest, pk: int) -> HttpResponse:
    """What the result can be had as."""
    if (read := reading(request, pk)) is None:
        return redirect_to_login(request.get_full_path())
    context = {**context_of(request, read, "files"), "formats": tuple(FORMATS.values())}
    return render(request, "diagnosis/result/files.html", context)


@require_safe
def download(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """One file."""
    chosen = FORMATS.get(name)
    if chosen is None:
        raise Http404("There is no such format.")
    if (read := reading(request, pk)) is None:
        return redirect_to_login(request.get_full_path())
    assessment, place, content, outcome = read
    exported = Exported(
        assessment, place.name, frame_of(request, assessment, place)["name"], content, outcome
    )
    name = _("Self-assessment")
    stem = slugify(f"{place.name}-{name}-{assessment.number}")[:80]
    response = HttpResponse(chosen.write(exported), content_type=chosen.media_type)
    response["Content-Disposition"] = f'attachment; filename="{stem}{chosen.ending}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
