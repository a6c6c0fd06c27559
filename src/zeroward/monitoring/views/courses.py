"""Transition indicators of a place: list, one indicator, its values and conversions."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.finding import who
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.monitoring.domain import conversions as converting
from zeroward.monitoring.domain import course_values, courses
from zeroward.monitoring.domain.course_rows import shipped
from zeroward.monitoring.forms.courses import ConversionForm, CourseForm, TakeBackForm, ValueForm
from zeroward.monitoring.models import TransitionCourse
from zeroward.monitoring.queries.course_pages import course_page, courses_page, title_of
from zeroward.monitoring.queries.indicator_list import indicator_list
from zeroward.monitoring.rules import INDICATORS
from zeroward.monitoring.views.finding import (
    EDITS,
    acted,
    asked_page,
    form_page,
    frame_of,
    own_place,
    place_for,
    tried,
)


@require_safe
@login_required
def courses_shown(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The indicators of a place."""
    place = workspace(scope)
    chosen = request.GET.get("key", "")
    chosen = chosen if shipped(chosen) is not None else ""
    page = courses_page(request.viewer, place, chosen=chosen) if place is not None else None  # type: ignore[attr-defined]
    if place is None or page is None:
        raise Http404("There is nothing for you here.")
    return render(request, "monitoring/courses.html", {**frame_of(place), "page": page})


@require_safe
@login_required
def listed(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Every indicator that can be followed, for the team of a place."""
    place = own_place(request, scope)
    page = courses_page(request.viewer, place)  # type: ignore[attr-defined]
    if page is None:
        raise Http404("There is nothing for you here.")
    return render(request, "monitoring/indicator_list.html", {**_frame(place), "page": indicator_list(page)})


@require_safe
@login_required
def course(request: HttpRequest, pk: int) -> HttpResponse:
    """One indicator, as known today or on an earlier day (`?on=2026-01-31`)."""
    try:
        on = parse_date(request.GET.get("on", ""))
    except ValueError:
        on = None
    page = course_page(request.viewer, pk, on=on)  # type: ignore[attr-defined]
    if page is None or page.place is None:
        raise Http404("There is no such indicator.")
    about = page.row.course.city
    context = {
        **frame_of(page.place),
        "page": page,
        "back": reverse("monitoring:courses", args=[f"city:{about.key}" if about else page.row.course.scope]),
    }
    return render(request, "monitoring/course.html", context)


@require_http_methods(EDITS)
@login_required
def course_new(request: HttpRequest, scope: Scope, key: str) -> HttpResponse:
    """Follow an indicator of the list."""
    place = place_for(request, scope, INDICATORS)
    if shipped(key) is None:
        raise Http404("There is no such indicator.")
    form = CourseForm(request.POST or None, key=key, place=place)
    made: list[TransitionCourse] = []
    if tried(
        request,
        form,
        lambda: made.append(
            courses.save_course(**who(request), place=place, row=form.row(), city=form.city_chosen())
        ),
    ):
        messages.success(request, _("The indicator is followed."))
        return redirect("monitoring:course", made[0].pk)
    context = {**_frame(place), "form": form, "h1": title_of(key), "title": title_of(key)}
    context["back"] = reverse("monitoring:courses", args=[scope])
    return form_page(request, "monitoring/course_form.html", context)


@require_http_methods(EDITS)
@login_required
def course_edit(request: HttpRequest, pk: int) -> HttpResponse:
    kept, place = _kept(request, pk)
    form = CourseForm(request.POST or None, key=kept.key, place=place, course=kept)
    if tried(
        request,
        form,
        lambda: courses.save_course(
            **who(request),
            place=place,
            row=form.row(),
            course=kept,
            lock=form.cleaned_data["lock"] or 0,
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("monitoring:course", pk)
    context = {**_frame(place), "form": form, "h1": title_of(kept.key), "title": title_of(kept.key)}
    context |= {"back": reverse("monitoring:course", args=[pk]), "course": kept}
    return form_page(request, "monitoring/course_form.html", context)


@require_http_methods(EDITS)
@login_required
def course_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask once, then delete."""
    kept, place = _kept(request, pk)
    if request.method == "POST":
        acted(
            request,
            lambda: courses.delete_course(**who(request), place=place, course=kept),
            _("The indicator is followed no more."),
        )
        return redirect("monitoring:courses", place.scope)
    return asked_page(
        request,
        _frame(place),
        None,
        h1=_("Follow “%(title)s” no more?") % {"title": title_of(kept.key)},
        lead=_("Its values are deleted with it."),
        button=_("Delete it"),
        danger=True,
        back=reverse("monitoring:course", args=[pk]),
    )


@require_http_methods(EDITS)
@login_required
def value_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter a value, or correct that of a year."""
    kept, place = _kept(request, pk)
    year = request.GET.get("year", "")
    form = ValueForm(request.POST or None, initial={"unit": kept.unit, "year": year[:4]})
    if tried(
        request,
        form,
        lambda: course_values.add_values(**who(request), place=place, course=kept, rows=[form.row()]),
    ):
        messages.success(request, _("The value of %(year)d is kept.") % {"year": form.cleaned_data["year"]})
        return redirect("monitoring:course", pk)
    return asked_page(
        request,
        _frame(place),
        form,
        h1=_("A value of “%(title)s”") % {"title": title_of(kept.key)},
        lead=_("A value of a year that is known already corrects it; the history keeps both."),
        button=_("Keep the value"),
        back=reverse("monitoring:course", args=[pk]),
    )


@require_http_methods(EDITS)
@login_required
def value_take_back(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    """Say that the value of a year does not hold."""
    kept, place = _kept(request, pk)
    form = TakeBackForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: course_values.add_values(
            **who(request),
            place=place,
            course=kept,
            rows=[
                course_values.ValueRow(year, None, kept.unit, source_text=form.cleaned_data["source_text"])
            ],
        ),
    ):
        messages.success(request, _("The value of %(year)d is taken back.") % {"year": year})
        return redirect("monitoring:course", pk)
    return asked_page(
        request,
        _frame(place),
        form,
        h1=_("Take back the value of %(year)d?") % {"year": year},
        lead=_("From today on nothing is known of this year. The history keeps the value."),
        button=_("Take it back"),
        danger=True,
        back=reverse("monitoring:course", args=[pk]),
    )


@require_http_methods(EDITS)
@login_required
def conversion_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Say how values of one unit are told in another."""
    kept, place = _kept(request, pk)
    form = ConversionForm(request.POST or None, initial={"target": kept.unit})
    if tried(
        request,
        form,
        lambda: converting.save_conversion(**who(request), place=place, course=kept, row=form.row()),
    ):
        messages.success(request, _("Saved."))
        return redirect("monitoring:course", pk)
    return asked_page(
        request,
        _frame(place),
        form,
        h1=_("A unit or definition changed"),
        lead=_(
            "Say how a value in the old unit is told in the new one. The values themselves stay as they came."
        ),
        button=_("Save"),
        back=reverse("monitoring:course", args=[pk]),
    )


@require_POST
@login_required
def conversion_delete(request: HttpRequest, pk: int, conversion: int) -> HttpResponse:
    kept, place = _kept(request, pk)
    found = kept.conversions.filter(pk=conversion).first()
    if found is None:
        raise Http404("There is no such conversion.")
    acted(
        request,
        lambda: converting.delete_conversion(**who(request), place=place, course=kept, conversion=found),
        _("The conversion is deleted."),
    )
    return redirect("monitoring:course", pk)


def _kept(request: HttpRequest, pk: int) -> tuple[TransitionCourse, Workspace]:
    """An indicator of a place in which the viewer keeps indicators. Raises Http404, PermissionDenied."""
    kept = TransitionCourse.objects.filter(pk=pk).select_related("city__country").first()
    if kept is None:
        raise Http404("There is no such indicator.")
    return kept, place_for(request, Scope.parse(kept.scope), INDICATORS)


def _frame(place: Workspace) -> dict[str, object]:
    return frame_of(place, (_("Transition indicators"), reverse("monitoring:courses", args=[place.scope])))
