"""The formats that a result can be had in, each with what it is for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.diagnosis.exporters.result_files import write_result_book, write_result_csv, write_result_pdf
from zeroward.diagnosis.exporters.result_tables import Exported

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Format:
    key: str
    title: Promise
    purpose: Promise
    ending: str
    media_type: str
    write: Callable[[Exported], bytes]


_ALL: Final = (
    Format(
        "pdf",
        _("Report (PDF)"),
        _("To read and to print: levels, strengths, gaps, and what helps most."),
        ".pdf",
        "application/pdf",
        write_result_pdf,
    ),
    Format(
        "xlsx",
        _("Workbook"),
        _("Dimensions and questions with levels, evidence, weights and points."),
        ".xlsx",
        XLSX,
        write_result_book,
    ),
    Format(
        "csv",
        _("Table (CSV)"),
        _("The questions alone, for other tools."),
        ".csv",
        "text/csv; charset=utf-8",
        write_result_csv,
    ),
)
FORMATS: Final = {one.key: one for one in _ALL}
