"""Coaching series: begun from a case, read by the city's team and the coach, written by the coach."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.workspaces import workspace
from zeroward.helpdesk.domain.coaching import begin_series, change_series, give_series, put_meeting
from zeroward.helpdesk.forms.coaching import MeetingForm, SeriesForm
from zeroward.helpdesk.forms.problems import show_problems
from zeroward.helpdesk.forms.working import GiveForm
from zeroward.helpdesk.models import Series
from zeroward.helpdesk.queries.access import coaches, desk_case
from zeroward.helpdesk.queries.coaching import could_coach, may_give_series
from zeroward.helpdesk.queries.mine import began_with, series_of
from zeroward.helpdesk.views.finding import EDITS, STATION, desk_crumbs, mine_crumbs


@require_http_methods(EDITS)
@login_required
def begin(request: HttpRequest, reference: str) -> HttpResponse:
    """A series for the city that asked."""
    case = desk_case(request.viewer, reference)  # type: ignore[attr-defined]
    form = SeriesForm(request.POST or None, case=case)
    if request.method == "POST" and form.is_valid():
        try:
            made = begin_series(**who(request), case=case, row=form.row())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The series begins. Arrange the first meeting."))
            return redirect("helpdesk:meeting-new", pk=made.pk)
    place = (case.title, reverse("helpdesk:case", args=[case.reference]))
    context = {
        "form": form, "heading": _("Begin a coaching series"), "button": _("Begin the series"), "back": place[1],
        "station": STATION, "crumbs": desk_crumbs(place),
    }  # fmt: skip
    return render(request, "helpdesk/coaching/form.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def series(request: HttpRequest, pk: int) -> HttpResponse:
    """The goal, the meetings, what came of it."""
    found, viewer = _series(request, pk), request.viewer  # type: ignore[attr-defined]
    is_coach = coaches(viewer, found)
    context = {
        "series": found,
        "place": workspace(found.scope),
        "meetings": list(found.meetings.all()),
        "cases": began_with(viewer, found),
        "is_coach": is_coach,
        "may_give": is_coach and may_give_series(viewer, found),
        "station": STATION,
        "crumbs": desk_crumbs() if is_coach else mine_crumbs(),
    }
    return render(request, "helpdesk/coaching/series.html", context)


@require_http_methods(EDITS)
@login_required
def series_edit(request: HttpRequest, pk: int) -> HttpResponse:
    found = _coached(request, pk)
    form = SeriesForm(request.POST or None, series=found)
    if request.method == "POST" and form.is_valid():
        try:
            change_series(**who(request), series=found, row=form.row(), lock=form.cleaned_data["lock"] or 0)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("helpdesk:series", pk=pk)
    return _form(request, form, found, _("Change the series"))


@require_http_methods(EDITS)
@login_required
def meeting(request: HttpRequest, pk: int, number: int | None = None) -> HttpResponse:
    """A new meeting, or what came of one."""
    found = _coached(request, pk)
    kept = get_object_or_404(found.meetings, pk=number) if number is not None else None
    form = MeetingForm(request.POST or None, meeting=kept)
    if request.method == "POST" and form.is_valid():
        try:
            put_meeting(**who(request), series=found, row=form.row(), meeting=kept)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("helpdesk:series", pk=pk)
    return _form(request, form, found, kept.subject if kept is not None else _("Arrange a meeting"))


@require_http_methods(EDITS)
@login_required
def series_give(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody else coaches. Who distributes sees of it the city and the topic alone."""
    found = get_object_or_404(Series.objects.select_related("coach"), pk=pk)
    if not may_give_series(request.viewer, found):  # type: ignore[attr-defined]
        raise Http404("There is no such series to give.")
    form = GiveForm(request.POST or None, people=could_coach(found))
    if request.method == "POST" and form.is_valid():
        try:
            give_series(**who(request), series=found, user_id=form.cleaned_data["person"])
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("It is given."))
            return redirect("helpdesk:desk")
    place = workspace(found.scope)
    context = {
        "form": form, "heading": _("Who coaches %(place)s?") % {"place": place.name if place else found.scope},
        "button": _("Give the series"), "back": reverse("helpdesk:desk"), "station": STATION, "crumbs": desk_crumbs(),
    }  # fmt: skip
    return render(request, "helpdesk/coaching/form.html", context, status=422 if form.errors else 200)


def _series(request: HttpRequest, pk: int) -> Series:
    found = series_of(request.viewer).filter(pk=pk).select_related("coach").first()  # type: ignore[attr-defined]
    if found is None:
        raise Http404("There is no such series.")
    return found


def _coached(request: HttpRequest, pk: int) -> Series:
    found = _series(request, pk)
    if not coaches(request.viewer, found):  # type: ignore[attr-defined]
        raise PermissionDenied
    return found


def _form(request: HttpRequest, form: SeriesForm | MeetingForm, found: Series, heading: str) -> HttpResponse:
    back = reverse("helpdesk:series", args=[found.pk])
    context = {
        "form": form, "heading": heading, "button": _("Save"), "back": back, "station": STATION,
        "crumbs": desk_crumbs((found.title, back)),
    }  # fmt: skip
    return render(request, "helpdesk/coaching/form.html", context, status=422 if form.errors else 200)
