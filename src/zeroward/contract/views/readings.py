"""Contracts in files: the list, handing one in, what was read, its text, changing and deleting it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.contract.domain.contract_files import (
    change_file,
    delete_file,
    place_of_file,
    read_again,
    take_file,
)
from zeroward.contract.forms.contract_file import FileFrameForm, HandInForm
from zeroward.contract.models import ContractFile
from zeroward.contract.queries.reading_list import cities_for, hand_in_places, reading_list
from zeroward.contract.queries.reading_page import counts_table, modules_table, quotes_of, reading_page
from zeroward.contract.queries.readings import file_for, files_of, lines_around
from zeroward.contract.reading_kinds import BY_KEY
from zeroward.contract.reading_rules import READ_FILES
from zeroward.contract.views.finding import EDITS
from zeroward.contract.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.places.models import City

QUOTED = ("instruments", "governance", "social_innovations", "barriers")
"""Kinds whose quotes the page of a contract shows."""


@require_safe
def read_contracts(request: HttpRequest) -> HttpResponse:
    """Contracts in files that this viewer may see, all cities."""
    viewer = request.viewer  # type: ignore[attr-defined]
    page = reading_list(viewer, request.GET.get("country", ""))
    context = {"page": page, "places": hand_in_places(viewer), "station": "commit", "stations_done": ()}
    return render(request, "contract/readings/list.html", context)


@require_safe
@login_required
def readings(request: HttpRequest, scope: Scope) -> HttpResponse:
    """What a workspace has handed in."""
    place = _place(scope)
    viewer = request.viewer  # type: ignore[attr-defined]
    if not viewer.holds(scope) and not may(viewer, READ_FILES, place):
        raise PermissionDenied
    context = {
        "place": place,
        "files": files_of(place, viewer),
        "writes": may(viewer, READ_FILES, place),
        "station": "commit",
        "stations_done": (),
    }
    return render(request, "contract/readings/place.html", context)


@require_http_methods(EDITS)
@login_required
def reading_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Hand in a contract."""
    place = _place(scope)
    if not may(request.viewer, READ_FILES, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    cities = cities_for(place)
    form = HandInForm(
        request.POST or None,
        request.FILES or None,
        cities=[(city.key, city.name) for city in cities],
        initial={"title": _("Climate City Contract"), "visibility": "city"},
    )
    if request.method == "POST" and form.is_valid():
        city = next(one for one in cities if one.key == form.cleaned_data["city"])
        try:
            made = take_file(
                **who(request), place=place, city=city, frame=form.frame(), file=form.cleaned_data["file"]
            )
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The contract is being read. This takes a minute at most."))
            return redirect("contract:reading", pk=made.pk)
    context = {"form": form, "place": place, "station": "commit", "stations_done": ()}
    return render(request, "contract/readings/new.html", context, status=422 if form.errors else 200)


@require_safe
def reading(request: HttpRequest, pk: int) -> HttpResponse:
    """What was read of a contract, and how far it was checked."""
    file = file_for(request.viewer, pk)  # type: ignore[attr-defined]
    page = reading_page(file)
    quoted = []
    if page.is_read:
        for key in QUOTED:
            quotes, count = quotes_of(file, BY_KEY[key])
            quoted.append((BY_KEY[key], quotes, count))
    context = {
        **_frame(request, file),
        "page": page,
        "quoted": quoted,
    }
    if page.is_read:
        context["modules"] = modules_table(page)
        context["counts"] = counts_table(page, linked=context["writes"])
    return render(request, "contract/readings/reading.html", context)


@require_safe
@login_required
def reading_text(request: HttpRequest, pk: int) -> HttpResponse:
    """The text around a line. For people who work with contracts: readers get quotes."""
    viewer = request.viewer  # type: ignore[attr-defined]
    file = file_for(viewer, pk)
    if not viewer.scopes:
        raise PermissionDenied
    asked = request.GET.get("line", "1")
    line = int(asked) if asked.isdecimal() and 0 < len(asked) < 8 else 1
    lines = lines_around(file, max(1, line), max(1, line))
    if not lines:
        raise Http404("There is no such line.")
    context = {
        **_frame(request, file),
        "lines": lines,
        "line": line,
        "earlier": max(1, line - 36),
        "later": line + 36,
    }
    return render(request, "contract/readings/text.html", context)


@require_http_methods(EDITS)
@login_required
def reading_change(request: HttpRequest, pk: int) -> HttpResponse:
    """Title, year, source, who can see it."""
    file = _mine(request, pk)
    form = FileFrameForm(request.POST or None, file=file)
    if request.method == "POST" and form.is_valid():
        try:
            change_file(**who(request), file=file, frame=form.frame())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("contract:reading", pk=pk)
    context = {**_frame(request, file), "form": form}
    return render(request, "contract/readings/change.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def reading_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Read the file once more."""
    file = _mine(request, pk)
    try:
        read_again(**who(request), file=file)
    except HouseError as error:
        messages.error(request, f"{error.message} {error.remedy}".strip())
    else:
        messages.success(request, _("The contract is being read. This takes a minute at most."))
    return redirect("contract:reading", pk=pk)


@require_http_methods(EDITS)
@login_required
def reading_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete the file, its text, what was read, and all marks."""
    file = _mine(request, pk)
    if request.method == "POST":
        scope = file.scope
        delete_file(**who(request), file=file)
        messages.success(request, _("The contract was deleted."))
        return redirect("contract:readings", scope)
    return render(request, "contract/readings/delete.html", _frame(request, file))


def _place(scope: Scope) -> Workspace:
    place = workspace(scope)
    if place is None:
        raise Http404("There is no such workspace.")
    if scope.kind == "city":
        get_object_or_404(City.objects.public(), key=scope.key)
    return place


def _mine(request: HttpRequest, pk: int) -> ContractFile:
    """A contract that the viewer may change. Raises Http404 and PermissionDenied."""
    file = file_for(request.viewer, pk)  # type: ignore[attr-defined]
    if not may(request.viewer, READ_FILES, place_of_file(file)):  # type: ignore[attr-defined]
        raise PermissionDenied
    return file


def _frame(request: HttpRequest, file: ContractFile) -> dict[str, Any]:
    viewer = request.viewer  # type: ignore[attr-defined]
    place = place_of_file(file)
    writes = may(viewer, READ_FILES, place)
    crumbs = [(_("Contracts that were read"), reverse("contract:read-contracts"))]
    if viewer.holds(file.scope):
        crumbs.append((place.name, reverse("contract:readings", args=[file.scope])))
    return {
        "file": file,
        "place": place,
        "writes": writes,
        "reads_text": bool(viewer.scopes),
        "crumbs": crumbs,
        "station": "commit",
        "stations_done": (),
    }
