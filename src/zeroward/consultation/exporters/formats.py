"""What a published report, and the data behind one, can be had as."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.exporters.figures import (
    write_figures_csv,
    write_figures_ddi,
    write_figures_dta,
    write_figures_parquet,
    write_figures_sav,
    write_figures_xlsx,
)
from zeroward.consultation.exporters.labelled import write_csv, write_dta, write_parquet, write_sav
from zeroward.consultation.exporters.report import write_pdf, write_word

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PARQUET: Final = "application/vnd.apache.parquet"
XML: Final = "application/xml"
CSV: Final = "text/csv; charset=utf-8"
SAV: Final = "application/x-spss-sav"
DTA: Final = "application/x-stata-dta"


@dataclass(frozen=True, slots=True)
class Format:
    """`write` takes a report, or a data set, and gives bytes."""

    key: str
    title: str | Promise
    purpose: str | Promise
    ending: str
    media_type: str
    write: Callable[[Any], bytes]


REPORT_FORMATS: Final = (
    Format(
        "pdf", _("Report (PDF)"), _("To read and to print, accessible."), ".pdf", "application/pdf", write_pdf
    ),
    Format("word", _("Report (Word)"), _("To take parts of it over."), ".docx", DOCX, write_word),
    Format(
        "xlsx",
        _("Figures (XLSX)"),
        _("Every figure with base and interval."),
        ".xlsx",
        XLSX,
        write_figures_xlsx,
    ),
    Format("csv", _("Figures (CSV)"), _("The same for programs."), ".csv", CSV, write_figures_csv),
    Format(
        "parquet",
        _("Figures (Parquet)"),
        _("The same for analysis."),
        ".parquet",
        PARQUET,
        write_figures_parquet,
    ),
    Format("sav", _("Figures (SPSS)"), _("The same with labels."), ".sav", SAV, write_figures_sav),
    Format("dta", _("Figures (Stata)"), _("The same with labels."), ".dta", DTA, write_figures_dta),
    Format(
        "ddi",
        _("Codebook (DDI)"),
        _("What the file of figures holds."),
        "-ddi.xml",
        "application/xml",
        write_figures_ddi,
    ),
)
FORMATS: Final = {one.key: one for one in REPORT_FORMATS}

DATA_FORMATS: Final = (
    Format("csv", _("CSV"), _("Words instead of codes."), ".csv", CSV, write_csv),
    Format("sav", _("SPSS"), _("Codes with labels and missing values."), ".sav", SAV, write_sav),
    Format("dta", _("Stata"), _("Codes with labels."), ".dta", DTA, write_dta),
    Format(
        "parquet",
        _("Parquet"),
        _("Codes; their meaning is in the codebook."),
        ".parquet",
        PARQUET,
        write_parquet,
    ),
)
"""Of single answers: for those who run the consultation, never for everyone."""
