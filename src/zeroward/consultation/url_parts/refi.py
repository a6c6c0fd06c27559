"""Addresses of codebooks and coded texts as files of other programs."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (scopes in an address)
from zeroward.consultation.url_parts.codebooks import BOOK, TEAM, VERSION
from zeroward.consultation.url_parts.core import ONE
from zeroward.consultation.views import refi_codebooks, refi_projects

ALL = f"{ONE}exchange/"

urlpatterns = [
    path(f"{VERSION}codebook.qdc", refi_codebooks.codebook_qdc, name="codebook-qdc"),
    path(f"{TEAM}file/", refi_codebooks.hand_in, name="codebook-file"),
    path(f"{TEAM}file/<int:run>/", refi_codebooks.report, name="codebook-file-report"),
    path(f"{TEAM}file/<int:run>/commit/", refi_codebooks.commit, name="codebook-file-commit"),
    path(f"{BOOK}file/", refi_codebooks.hand_in, name="codebook-next-file"),
    path(f"{BOOK}file/<int:run>/", refi_codebooks.report, name="codebook-next-file-report"),
    path(f"{BOOK}file/<int:run>/commit/", refi_codebooks.commit, name="codebook-next-file-commit"),
    path(ALL, refi_projects.exchange, name="refi"),
    path(f"{ALL}<int:run>/", refi_projects.report, name="refi-report"),
    path(f"{ALL}codebooks/<int:version>/<slug:what>.qdpx", refi_projects.project_file, name="refi-file"),
]
