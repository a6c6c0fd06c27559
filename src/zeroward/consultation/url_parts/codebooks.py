"""Addresses of codebooks: read by whoever may use them, changed by the team that runs consultations."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (scopes in an address)
from zeroward.consultation.views import codebook_codes, codebooks

TEAM = "me/codebooks/<scope:scope>/"
BOOK = "me/codebooks/<int:pk>/"
VERSION = f"{BOOK}<int:number>/"
CODE = f"{VERSION}codes/<str:key>/"

urlpatterns = [
    path(TEAM, codebooks.codebooks, name="codebooks"),
    path(f"{TEAM}new/", codebooks.codebook_new, name="codebook-new"),
    path(BOOK, codebooks.codebook, name="codebook"),
    path(f"{BOOK}new/", codebooks.codebook_version_new, name="codebook-version-new"),
    path(f"{BOOK}share/", codebooks.codebook_share, name="codebook-share"),
    path(VERSION, codebooks.codebook_version, name="codebook-version"),
    path(f"{VERSION}changes/", codebooks.codebook_changes, name="codebook-changes"),
    path(f"{VERSION}freeze/", codebooks.codebook_freeze, name="codebook-freeze"),
    path(f"{VERSION}delete/", codebooks.codebook_delete, name="codebook-delete"),
    path(f"{VERSION}successors/", codebook_codes.successors, name="codebook-successors"),
    path(f"{VERSION}new-code/", codebook_codes.code, name="codebook-code-new"),
    path(CODE, codebook_codes.code, name="codebook-code"),
    path(f"{CODE}remove/", codebook_codes.code_remove, name="codebook-code-remove"),
    path(f"{CODE}move/", codebook_codes.code_move, name="codebook-code-move"),
]
