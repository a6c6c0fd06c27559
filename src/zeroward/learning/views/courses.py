"""Courses for everyone: the list, one course, one module with its questions."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.learning.domain.taking import answer, begin, leave, marked_answers, tick
from zeroward.learning.forms.begin import BeginForm
from zeroward.learning.forms.quiz import QuizForm
from zeroward.learning.models import Activity
from zeroward.learning.queries.courses import CourseRow, ModulePage, course_page, module_page, short_key
from zeroward.learning.queries.marking import Marked
from zeroward.learning.queries.mine import enrolment_of, teams_of
from zeroward.learning.queries.overview import overview
from zeroward.learning.queries.progress import progress_of, ticked


@require_safe
def courses(request: HttpRequest) -> HttpResponse:
    """All courses, and ways of learning by what is needed."""
    request.counted = "list:courses"  # type: ignore[attr-defined]
    return render(request, "learning/courses.html", {"page": overview(), "station": "learn"})


@require_safe
def course(request: HttpRequest, key: str) -> HttpResponse:
    """What a course is about, and how far the reader is in it."""
    request.counted = f"course:{key}"  # type: ignore[attr-defined]
    row = course_page(key)
    viewer = request.viewer  # type: ignore[attr-defined]
    enrolment = enrolment_of(viewer.user_id, key)
    teams = teams_of(viewer) if viewer.user_id else ()
    context = {
        **_frame(row),
        "enrolment": enrolment,
        "progress": progress_of(row, enrolment),
        "form": BeginForm(teams=teams, initial={"scope": enrolment.scope if enrolment else ""}),
        "teams": teams,
    }
    return render(request, "learning/course.html", context)


@require_POST
@login_required
def course_begin(request: HttpRequest, key: str) -> HttpResponse:
    """Take the course, or change who sees it."""
    row = course_page(key)
    viewer = request.viewer  # type: ignore[attr-defined]
    form = BeginForm(request.POST, teams=teams_of(viewer))
    if not form.is_valid():
        messages.error(request, _("Choose one of your own teams, or nobody."))
        return redirect("learning:course", key)
    try:
        begin(actor=request.user, viewer=viewer, course=row.course, scope=form.cleaned_data["scope"])
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("learning:course", key)
    first = progress_of(row, enrolment_of(viewer.user_id, key)).next
    if first is None:
        return redirect("learning:course", key)
    return redirect("learning:module", key, short_key(first))


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def course_leave(request: HttpRequest, key: str) -> HttpResponse:
    """Ask once, then forget what was done."""
    row = course_page(key)
    if request.method == "POST":
        try:
            leave(actor=request.user, course=row.course)
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("learning:course", key)
        messages.success(request, _("What you did in this course is forgotten."))
        return redirect("learning:mine")
    return render(request, "learning/leave.html", _frame(row))


@require_http_methods(["GET", "HEAD", "POST"])
def module(request: HttpRequest, key: str, module: str) -> HttpResponse:
    """One module: what to do, and its questions. Visitors may answer them; nothing is kept of that."""
    page = module_page(key, module)
    viewer = request.viewer  # type: ignore[attr-defined]
    marked: Marked | None = None
    form = QuizForm(_posted(request), askings=page.askings) if page.askings else None
    if request.method == "POST" and form is not None and form.is_valid():
        if viewer.user_id:
            marked = answer(actor=request.user, module=page.module, chosen=form.chosen())
        else:
            marked = marked_answers(page.module, form.chosen())
    enrolment = enrolment_of(viewer.user_id, key)
    context = {
        **_module_frame(page),
        "form": form,
        "marked": marked,
        "result": _result(marked) if marked else "",
        "ticked": ticked(enrolment, [one.activity for one in page.doings]),
        "signed_in": viewer.user_id is not None,
    }
    invalid = form is not None and bool(form.errors)
    return render(request, "learning/module.html", context, status=422 if invalid else 200)


@require_POST
@login_required
def activity_tick(request: HttpRequest, key: str, module: str) -> HttpResponse:
    """Tick an activity off, or take that back."""
    page = module_page(key, module)
    wanted: Activity | None = next(
        (one.activity for one in page.doings if one.activity.key == request.POST.get("activity")), None
    )
    if wanted is not None:
        tick(actor=request.user, activity=wanted, done=request.POST.get("done") == "yes")
    else:
        messages.error(request, _("This activity is not in this module any more."))
    anchor = f"#{wanted.key.replace('.', '-')}" if wanted else ""
    return redirect(f"{reverse('learning:module', args=[key, module])}{anchor}")


def _posted(request: HttpRequest) -> Any:
    """What was sent, also when it is empty; None while nobody has sent anything."""
    return request.POST if request.method == "POST" else None


def _frame(row: CourseRow) -> dict[str, Any]:
    return {
        "row": row,
        "course": row.course,
        "station": "learn",
        "crumbs": [(_("Courses"), reverse("learning:courses"))],
    }


def _module_frame(page: ModulePage) -> dict[str, Any]:
    return {
        "page": page,
        "station": "learn",
        "crumbs": [
            (_("Courses"), reverse("learning:courses")),
            (str(page.course.served("title")), reverse("learning:course", args=[page.course.key])),
        ],
    }


def _result(marked: Marked) -> str:
    words = {"right": marked.right, "total": marked.total, "needed": marked.needed}
    if marked.passed:
        return _("Passed: %(right)d of %(total)d right.") % words
    return (
        ngettext(
            "%(right)d of %(total)d right. %(needed)d right answer passes.",
            "%(right)d of %(total)d right. %(needed)d right answers pass.",
            marked.needed,
        )
        % words
    )
