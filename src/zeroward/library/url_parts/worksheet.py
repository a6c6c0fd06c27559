"""Addresses of the worksheet."""

from django.urls import URLPattern, path

from zeroward.library.views.worksheet import forget, found, worksheet
from zeroward.library.views.worksheet_files import as_docx, as_pdf
from zeroward.library.views.worksheet_kept import delete, kept_worksheet, mine, rename, take_over

urlpatterns: list[URLPattern] = [
    path("worksheet/", worksheet, name="worksheet"),
    path("worksheet/found/", found, name="worksheet-found"),
    path("worksheet/worksheet.pdf", as_pdf, name="worksheet-pdf"),
    path("worksheet/worksheet.docx", as_docx, name="worksheet-docx"),
    path("worksheet/forget/", forget, name="worksheet-forget"),
    path("worksheet/take-over/", take_over, name="worksheet-take-over"),
    path("worksheet/mine/", mine, name="worksheets"),
    path("worksheet/mine/<int:pk>/", kept_worksheet, name="worksheet-kept"),
    path("worksheet/mine/<int:pk>/rename/", rename, name="worksheet-rename"),
    path("worksheet/mine/<int:pk>/delete/", delete, name="worksheet-delete"),
]
