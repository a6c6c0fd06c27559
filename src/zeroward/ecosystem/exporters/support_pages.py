"""Documents about support as PDF: sections with words and tables, set by one template."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.documents.typst import make_pdf

TEMPLATE: Final = Path(__file__).parent / "support_typst" / "support.typ"


@dataclass(frozen=True, slots=True)
class PdfSection:
    """`widths` are shares of the page by column; `numeric` names columns whose figures stand at the end."""

    title: str
    lines: Sequence[str] = ()
    head: Sequence[str] = ()
    widths: Sequence[int] = ()
    rows: Sequence[Sequence[str]] = ()
    numeric: Sequence[int] = ()
    notes: Sequence[str] = field(default=())


def support_pdf(
    *,
    kind: str,
    title: str,
    headline: str,
    lead: Sequence[str],
    sections: Sequence[PdfSection],
    is_example: bool,
) -> bytes:
    """PDF/UA-1 in the reader's language."""
    now = timezone.now()
    data: dict[str, Any] = {
        "lang": get_language() or "en",
        "title": title,
        "about": _("As of %(day)s") % {"day": date_format(timezone.localdate(), "DATE_FORMAT")},
        "headline": headline,
        "lead": list(lead),
        "example": is_example,
        "sections": [asdict(one) for one in sections],
        "labels": {
            "kind": kind,
            "page": _("Page"),
            "example": _("Example data: all figures are made up."),
            "replaced": _("□ stands for signs that no font of ours has."),
        },
    }
    return make_pdf(TEMPLATE, data=data, made_at=now).content
