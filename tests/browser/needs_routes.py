"""Addresses of frames, consultations and their register that the browser visits."""

from typing import Final

Row = tuple[str, tuple[str, ...], str, str]
TEAM, NEEDS = ("mission",), "{needs}"
SURVEY, PREPARED, LINE = (NEEDS, "{needs_survey}"), (NEEDS, "{needs_prepared}"), (NEEDS, "{needs_line}")
FRAME, OWN = "{needs_frame}", "{needs_own_frame}"


def _rows(names: str, args: tuple[str, ...], who: str = "analyst", query: str = "") -> tuple[Row, ...]:
    return tuple((f"consultation:{name}", args, query, who) for name in names.split())


NEEDS_PAGES: Final[tuple[Row, ...]] = (
    *_rows("consultations consultation-new frames frame-new", TEAM),
    *_rows("consultation about consultation-delete streams register burden outreach outreach-plan", (NEEDS,)),
    *_rows("consultation", ("{needs_published}",)),
    *_rows("outreach", (NEEDS,), query="by=country&by=size&impact=people&every=yes"),
    *_rows("outreach-plan", (NEEDS,), query="stream={needs_survey}&k=4&by=country&by=theme&impact=cities"),
    *_rows("register", (NEEDS,), query="state=declined&q=qqxyzzyqq"),
    *_rows("step", (NEEDS, "evaluate")),
    *_rows("stream-new", (NEEDS, "survey")),
    *_rows(
        "stream stream-change stream-list stream-letter stream-invite people-import stream-delete", SURVEY
    ),
    *_rows("stream stream-open", PREPARED),
    *_rows("people-import-report", (*SURVEY, "{needs_people_run}")),
    *_rows("contact", LINE),
    *_rows("frame frame-refresh", (FRAME,)),
    *_rows("frame-version", (FRAME, "1")),
    *_rows("frame frame-import frame-delete", (OWN,)),
    *_rows("frame-differences", (OWN, "2")),
    *_rows("frame-import-report", (OWN, "{needs_list_run}")),
    *_rows("city-requests", ("city:klagenfurt",), "city"),
)
"""Pages; each is looked at in all themes and widths."""

NEEDS_PUBLIC: Final[tuple[Row, ...]] = _rows("invited", ("{needs_invited}",), "")

NEEDS_STEPS: Final[tuple[Row, ...]] = (
    *_rows("desk", ()),
    *_rows("stream-close", SURVEY, ""),
    *_rows("contact-remove contact-erase contact-rest", LINE, ""),
    *_rows("people-import-commit", (*SURVEY, "{needs_people_run}"), ""),
    *_rows("frame-version-csv", (FRAME, "1")),
    *_rows("frame-import-commit", (OWN, "{needs_list_run}"), ""),
    *_rows("invited-answer invited-no-letters", ("{needs_invited}",), ""),
)
"""Files, redirections, and addresses that only take what is sent."""
