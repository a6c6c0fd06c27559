"""Addresses of the coding desk and its codebooks that the browser visits: route, arguments, query, who sees it."""

from typing import Final

Row = tuple[str, tuple[str, ...], str, str]


def _rows(names: str, args: tuple[str, ...], who: str = "analyst") -> tuple[Row, ...]:
    return tuple((f"consultation:{name}", args, "", who) for name in names.split())


CODED, CLOSED, DECIDING, CARRIED = "{coded}", "{coded_closed}", "{coded_deciding}", "{coded_carried}"
BOOK, DRAFT = "{codebook}", "{codebook_draft}"

CODING_PAGES: Final[tuple[Row, ...]] = (
    *_rows("rounds round-new round-drift words words-alike", (CODED,)),
    ("consultation:words", (CODED,), "q=budget&lang=en", "analyst"),
    ("consultation:words", (CODED,), "q=%E2%80%A6&lang=en", "analyst"),
    *_rows("round round-delete round-carry review differing", (CODED, CLOSED)),
    *_rows("round review differing", (CODED, DECIDING)),
    *_rows("decision", (CODED, DECIDING, "{coded_item}")),
    *_rows("round trace", (CODED, CARRIED)),
    *_rows("code-item", (CODED, CARRIED, "{coded_open_item}"), "editor"),
    *_rows("round-step", (CODED, DECIDING, "close")),
    *_rows("round-step", (CODED, DECIDING, "recode")),
    *_rows("round-step", (CODED, CARRIED, "end")),
    *_rows("codebooks codebook-new suggesters suggester-new", ("mission",)),
    *_rows("suggester suggester-delete", ("mission", "{suggester}")),
    *_rows("codebook codebook-version-new", (BOOK,)),
    *_rows("codebook-version codebook-changes codebook-delete", (BOOK, DRAFT)),
    *_rows("codebook-successors codebook-code-new", (BOOK, DRAFT)),
    *_rows("codebook-code codebook-code-remove", (BOOK, DRAFT, "heat")),
    *_rows("codebook-version codebook-changes", ("{codebook_shipped}", "2")),
    *_rows("codebook-file", ("mission",)),
    *_rows("codebook-file-report", ("mission", "{codes_run}")),
    *_rows("codebook-next-file", (BOOK,)),
    *_rows("codebook-next-file-report", (BOOK, "{next_codes_run}")),
    *_rows("refi", (CODED,)),
    *_rows("refi-report", (CODED, "{project_run}")),
)
"""Pages; each is looked at in all themes and widths."""

CODING_STEPS: Final[tuple[Row, ...]] = (
    *_rows("code", (CODED, CARRIED), ""),
    *_rows("codebook-share", (BOOK,), ""),
    *_rows("codebook-freeze", (BOOK, DRAFT), ""),
    *_rows("codebook-code-move", (BOOK, DRAFT, "heat"), ""),
    *_rows("codebook-qdc", (BOOK, DRAFT), ""),
    *_rows("codebook-file-commit", ("mission", "{codes_run}"), ""),
    *_rows("codebook-next-file-commit", (BOOK, "{next_codes_run}"), ""),
    *_rows("refi-file", (CODED, "{coded_version}", "coders"), ""),
)
"""Addresses without a page of their own."""
