"""A platform's work as files: tables, minutes, templates."""

from collections.abc import Callable, Mapping

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from zeroward.core.scope import Scope
from zeroward.core.visibility import visible_to
from zeroward.ecosystem.domain.work_kinds import MEETINGS
from zeroward.ecosystem.exporters.work_matrix import matrix_book, matrix_csv, matrix_paper
from zeroward.ecosystem.exporters.work_papers import WORD, checklist_paper, minutes_paper, template_paper
from zeroward.ecosystem.exporters.work_tables import write_table
from zeroward.ecosystem.models import Decision, Meeting
from zeroward.ecosystem.queries.work_alignment import AlignmentPage, alignment_page
from zeroward.ecosystem.queries.work_continuity import continuity_page
from zeroward.ecosystem.queries.work_entries import kept, one_of
from zeroward.ecosystem.queries.work_lists import paper_templates
from zeroward.ecosystem.views.work_finding import private, team_place, viewer_of
from zeroward.ecosystem.views.work_sections import section_of

CSV = "text/csv; charset=utf-8"
MATRIX: Mapping[str, tuple[Callable[[AlignmentPage, str], bytes], str]] = {
    "csv": (lambda page, _place: matrix_csv(page), CSV),
    "xlsx": (matrix_book, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "docx": (matrix_paper, WORD),
}


@require_safe
@login_required
def table(request: HttpRequest, scope: Scope, kind: str) -> HttpResponse:
    place, section = team_place(request, scope), section_of(kind)
    content = write_table(section.kind, kept(section.kind, place, viewer_of(request)))
    return _file(content, f"{slugify(place.name)}-{kind}.csv", CSV)


@require_safe
@login_required
def matrix(request: HttpRequest, scope: Scope, form: str) -> HttpResponse:
    """The alignment matrix as a whole."""
    place = team_place(request, scope)
    if form not in MATRIX or not place.country:
        raise Http404("There is no such file.")
    page = alignment_page(place, viewer_of(request), with_offers=False)
    make, media_type = MATRIX[form]
    return _file(make(page, place.name), f"{slugify(place.name)}-alignment.{form}", media_type)


@require_safe
@login_required
def minutes(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    place = team_place(request, scope)
    meeting = one_of(MEETINGS, place, viewer_of(request), pk)
    if not isinstance(meeting, Meeting):
        raise Http404("There is no such meeting.")
    decisions = list(visible_to(Decision.objects.filter(meeting=meeting), viewer_of(request)))
    return _file(minutes_paper(meeting, decisions), f"{slugify(meeting.title) or 'minutes'}.docx", WORD)


@require_safe
@login_required
def template(request: HttpRequest, scope: Scope, name: str) -> HttpResponse:
    place = team_place(request, scope)
    found = paper_templates().get(name)
    if found is None:
        raise Http404("There is no such template.")
    return _file(template_paper(found, place.name), f"{name}.docx", WORD)


@require_safe
@login_required
def checklist(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = team_place(request, scope)
    page = continuity_page(place, viewer_of(request))
    return _file(checklist_paper(page, place.name), "continuity-checklist.docx", WORD)


def _file(content: bytes, name: str, media_type: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return private(response)
