"""Addresses of figures, weightings and reports that the browser visits."""

from typing import Final

Row = tuple[str, tuple[str, ...], str, str]
NEEDS, DONE = "{needs}", "{needs_done}"
KEY, PRINTED = "{needs_done_key}", "needs-assessment-2025"
FILES: Final = ("pdf", "word", "xlsx", "csv", "parquet", "sav", "dta", "ddi")


def _rows(names: str, args: tuple[str, ...], who: str = "analyst", query: str = "") -> tuple[Row, ...]:
    return tuple((f"consultation:{name}", args, query, who) for name in names.split())


REPORT_PUBLIC: Final[tuple[Row, ...]] = (
    *_rows("needs", (), ""),
    *_rows("needs-report", (PRINTED,), ""),
    *_rows("needs-report", ("needs-assessment-2024",), ""),
    *_rows("needs-report", (KEY,), ""),
    *_rows("needs-version", (KEY, "1"), ""),
)

REPORT_PAGES: Final[tuple[Row, ...]] = (
    *_rows("analysis weights weighting-new comparison report data", (NEEDS,)),
    *_rows("analysis report", ("{needs_published}",)),
    *_rows("analysis-table", (DONE, "coded.needs-challenges"), query="delta=20"),
    *_rows("comparison-judge", (NEEDS, "{needs_table}")),
    *_rows("weighting weighting-delete", (DONE, "{needs_scheme}")),
    *_rows("report-withdraw", (DONE, "1")),
)
"""Pages; each is looked at in all themes and widths."""

REPORT_FILES: Final[tuple[Row, ...]] = (
    *(row for name in FILES for row in _rows("needs-file", (KEY, "1", name), "")),
    *_rows("data-file", (DONE, "cities-sav")),
    *_rows("data-file", (DONE, "cities-ddi")),
)
