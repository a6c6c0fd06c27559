"""Addresses of programmes, calls and applications that the browser visits."""

from tests.browser.example import Example

OPEN, CHALLENGE, PAST = ("{call_open}",), ("{call_challenge}",), ("twinning-cohort-2",)
DRAFT, PILOT = ("{call_draft}",), ("{call_pilot}",)

CALL_PUBLIC = [
    Example("exchange:programmes"),
    Example("exchange:programmes", query="kind=challenge"),
    Example("exchange:programme", ("twinning-learning-programme",)),
    Example("exchange:programme", ("group-study-visits",)),
    Example("exchange:call", OPEN),
    Example("exchange:call", CHALLENGE),
    Example("exchange:call", PAST),
]

CALL_PAGES = [
    Example("exchange:apply", OPEN, who="city-editor"),
    Example("exchange:apply", OPEN, who="town"),
    Example("exchange:apply", CHALLENGE, who="expert"),
    Example("exchange:applications", who="city-editor"),
    Example("exchange:applications", who="expert"),
    Example("exchange:application", DRAFT, who="city-editor"),
    Example("exchange:application", DRAFT, who="reader"),
    Example("exchange:application", PILOT, who="city-editor"),
    Example("exchange:application-edit", DRAFT, who="city-editor"),
    Example("exchange:application-wishes", DRAFT, who="city-editor"),
    Example("exchange:application-author", DRAFT, who="city-editor"),
    Example("exchange:application-withdraw", DRAFT, who="city-editor"),
    Example("exchange:application-merge", (*DRAFT, "{call_second}"), who="city-editor"),
    Example("exchange:application", ("{call_second}",), who="city-editor"),
    Example("exchange:pilot", PILOT, who="city-editor"),
    Example("exchange:activity-new", PILOT, who="city-editor"),
    Example("exchange:activity", (*PILOT, "{call_activity}"), who="city-editor"),
    Example("exchange:report-new", PILOT, who="city-editor"),
    Example("exchange:report", (*PILOT, "{call_report}"), who="city-editor"),
    Example("exchange:desk", ("mission",), who="programmes"),
    Example("exchange:desk", ("country:AT",), who="platform"),
    Example("exchange:programme-new", ("mission",), who="programmes"),
    Example("exchange:programme-edit", ("{call_programme}",), who="programmes"),
    Example("exchange:call-new", ("{call_programme}",), who="programmes"),
    Example("exchange:call-desk", OPEN, who="programmes"),
    Example("exchange:call-desk", CHALLENGE, "order=score", "programmes"),
    Example("exchange:call-edit", OPEN, who="programmes"),
    Example("exchange:call-texts", OPEN, who="programmes"),
    Example("exchange:call-texts", OPEN, "lang=fr", "programmes"),
    Example("exchange:programme-texts", ("{call_programme}",), who="programmes"),
    Example("exchange:applications-import", OPEN, who="programmes"),
    Example("exchange:applications-import-report", (*OPEN, "{call_table}"), who="programmes"),
    Example("exchange:call-import", ("{call_programme}",), who="programmes"),
    Example("exchange:call-import-report", ("{call_programme}", "{call_template}"), who="programmes"),
    Example("exchange:readers", OPEN, who="programmes"),
    Example("exchange:awards", CHALLENGE, who="programmes"),
    Example("exchange:award-new", CHALLENGE, who="programmes"),
    Example("exchange:award", (*CHALLENGE, "{call_award}"), who="programmes"),
    Example("exchange:desk-application", ("{call_received}",), who="programmes"),
    Example("exchange:desk-application", ("{call_decided}",), who="programmes"),
    Example("exchange:report-answer", ("{call_report}",), who="programmes"),
    Example("exchange:reviews", who="expert"),
    Example("exchange:call-desk", ("{call_reviewed}",), who="programmes"),
    Example("exchange:readers", ("{call_reviewed}",), who="programmes"),
    Example("exchange:review", ("{call_review}",), who="expert"),
    Example("exchange:review", ("{call_waiting}",), who="expert"),
    Example("exchange:review-conflict", ("{call_waiting}",), who="expert"),
]

CALL_STEPS = [
    Example("exchange:application-form", DRAFT),
    Example("exchange:application-submit", DRAFT),
    Example("exchange:call-move", OPEN),
    Example("exchange:call-phase", OPEN),
    Example("exchange:call-announce", OPEN),
    Example("exchange:review-unassign", ("{call_review}",)),
    Example("exchange:applications-import-commit", (*OPEN, "{call_table}")),
    Example("exchange:call-import-commit", ("{call_programme}", "{call_template}")),
    Example("exchange:call-json", OPEN),
    Example("exchange:applications-file", (*OPEN, "csv")),
]
