"""A worksheet as a file: made from what the form holds at that moment, and kept nowhere."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.text import slugify
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from zeroward.library.domain.worksheet import Sheet, clean_sheet
from zeroward.library.exporters.worksheet_docx import worksheet_docx
from zeroward.library.exporters.worksheet_pdf import worksheet_pdf
from zeroward.library.forms.worksheet import WorksheetForm
from zeroward.library.queries.worksheet import blank_worksheet, find_for
from zeroward.library.queries.worksheet_document import worksheet_document
from zeroward.library.views.worksheet import reader_lang, sheet_page

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@never_cache
@require_POST
def as_pdf(request: HttpRequest) -> HttpResponse:
    return _file(request, worksheet_pdf, "application/pdf", "pdf")


@never_cache
@require_POST
def as_docx(request: HttpRequest) -> HttpResponse:
    return _file(request, worksheet_docx, WORD, "docx")


def _file(
    request: HttpRequest, export: Callable[[Mapping[str, Any]], bytes], media_type: str, ending: str
) -> HttpResponse:
    """The file, or the form again with what is wrong in it."""
    template = blank_worksheet()
    form = WorksheetForm(request.POST, template=template, sheet=Sheet())
    if not form.is_valid():
        return sheet_page(request, form, template)
    sheet = clean_sheet(form.sheet())
    document = worksheet_document(
        sheet, find_for(sheet, lang=reader_lang()), template, base=request.build_absolute_uri("/")
    )
    name = slugify(sheet.title)[:60] or "worksheet"
    disposition = {"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    return HttpResponse(export(document), content_type=media_type, headers=disposition)
