"""Projects that cities show to everybody: for those who look for something to pay for."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.finance.queries.projects.access import public_project
from zeroward.finance.queries.projects.listing import entries_of
from zeroward.finance.queries.projects.public import public_page, public_records
from zeroward.finance.views.project_files import NAMES, download

ON_A_PAGE = 20


@require_safe
def projects(request: HttpRequest) -> HttpResponse:
    """All public projects, narrowed by kind and country."""
    found = public_records(request.GET)
    page = Paginator(found.records, ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "found": found,
        "page": page,
        "entries": entries_of(list(page.object_list)),
        "station": "finance",
        "crumbs": [],
    }
    return render(request, "finance/projects/public_list.html", context)


@require_safe
def project(request: HttpRequest, pk: int) -> HttpResponse:
    """One public project."""
    record = public_project(pk)
    context = {
        "project": record,
        "page": public_page(record),
        "names": list(NAMES.items()),
        "station": "finance",
        "crumbs": [(_("Projects that look for money"), reverse("finance:public-projects"))],
    }
    return render(request, "finance/projects/public.html", context)


@require_safe
def sheet_file(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """The sheet of a public project as a file."""
    return download(public_project(pk), form)
