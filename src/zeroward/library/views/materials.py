"""All materials from A to Z, to be narrowed."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zeroward.core.ui.contribute import contribute_url
from zeroward.library.queries.directory import material_directory
from zeroward.library.views.pages import base_context

PER_PAGE = 20


@require_safe
def materials(request: HttpRequest) -> HttpResponse:
    request.counted = "list:materials"
    directory = material_directory(request.GET)
    context = base_context(
        directory=directory,
        results=Paginator(directory.narrowed.rows, PER_PAGE).get_page(request.GET.get("page")),
        hidden=[("q", directory.narrowed.asked)] if directory.narrowed.asked else [],
        suggest_url=contribute_url("portfolio"),
    )
    return render(request, "library/materials.html", context)
