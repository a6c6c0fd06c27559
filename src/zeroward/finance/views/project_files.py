"""A project as a sheet for those who could pay for it: which files there are, and each of them."""

from collections.abc import Callable
from typing import Final

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from zeroward.finance.exporters.project_sheet import sheet_book, sheet_json, sheet_pdf
from zeroward.finance.models import Project
from zeroward.finance.queries.projects.case import numbers_of
from zeroward.finance.queries.projects.fields import SECTIONS, fields_of
from zeroward.finance.queries.projects.readiness import readiness_of
from zeroward.finance.views.project_finding import frame_of, seen

BOOK: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMS: Final[dict[str, tuple[Callable[[Project], bytes], str]]] = {
    "pdf": (sheet_pdf, "application/pdf"),
    "xlsx": (sheet_book, BOOK),
    "json": (sheet_json, "application/json"),
}
NAMES: Final = {
    "pdf": _("Sheet to read and to print (PDF)"),
    "xlsx": _("Fields as a workbook"),
    "json": _("Fields for programs"),
}


@require_safe
@login_required
def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """What the sheet says, and the files."""
    record, place = seen(request, pk)
    numbers = numbers_of(record)
    fields = fields_of(numbers, readiness_of(numbers))
    context = {
        **frame_of(request, record, place),
        "names": list(NAMES.items()),
        "sections": [
            (label, [one for one in fields if one.section == key]) for key, label in SECTIONS.items()
        ],
        "lacking": sum(one.value is None for one in fields),
    }
    return render(request, "finance/projects/sheet.html", context)


@require_safe
@login_required
def sheet_file(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """One file. Raises Http404 for a form that there is none of."""
    record, _place = seen(request, pk)
    return download(record, form)


def download(project: Project, form: str) -> HttpResponse:
    """A sheet as a file. Raises Http404."""
    if form not in FORMS:
        raise Http404("There is no such file.")
    write, media = FORMS[form]
    response = HttpResponse(write(project), content_type=media)
    name = slugify(f"{project.city.key}-{project.title}")[:80] or "project"
    response["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
