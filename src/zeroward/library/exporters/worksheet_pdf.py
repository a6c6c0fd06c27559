"""A worksheet as PDF/UA-1."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.utils import timezone

from zeroward.core.documents.typst import make_pdf

TEMPLATE = Path(__file__).parent / "typst" / "worksheet.typ"


def worksheet_pdf(document: Mapping[str, Any]) -> bytes:
    """`document` comes from `queries.worksheet_document`."""
    return make_pdf(TEMPLATE, data=document, made_at=timezone.now()).content
