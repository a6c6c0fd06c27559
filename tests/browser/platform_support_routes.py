"""Addresses of support to national platforms that the browser visits."""

from tests.browser.example import Example

AUSTRIA = "country:AT"
RUNNING = ("AT", "{support_year}")
PROPOSED = ("AT", "{support_next}")
PROGRAMME = ("{support_programme}",)

PLATFORM_SUPPORT_PUBLIC = [
    Example("ecosystem:support"),
    Example("ecosystem:support-of", ("AT",)),
]

PLATFORM_SUPPORT_PAGES = [
    Example("ecosystem:support-desk", (AUSTRIA,), who="platform"),
    Example("ecosystem:support-desk", (AUSTRIA,), who="programmes"),
    Example("ecosystem:support-desk", ("mission",), who="programmes"),
    Example("ecosystem:support-desk", ("mission",), "year={support_next}", "analyst"),
    Example("ecosystem:support-plan-new", (AUSTRIA,), who="programmes"),
    Example("ecosystem:support-plan", RUNNING, who="programmes"),
    Example("ecosystem:support-plan", PROPOSED, who="programmes"),
    Example("ecosystem:support-plan", PROPOSED, who="platform"),
    Example("ecosystem:support-plan-edit", PROPOSED, who="programmes"),
    Example("ecosystem:support-plan-step", (*PROPOSED, "agree"), who="platform"),
    Example("ecosystem:support-plan-step", (*RUNNING, "close"), who="programmes"),
    Example("ecosystem:support-comment-answer", (*PROPOSED, "{support_comment}"), who="programmes"),
    Example("ecosystem:support-effect-new", RUNNING, who="platform"),
    Example("ecosystem:support-effect", (*RUNNING, "{support_effect}"), who="platform"),
    Example("ecosystem:support-item-new", PROPOSED, who="programmes"),
    Example("ecosystem:support-item", (*PROPOSED, "{support_item}"), who="programmes"),
    Example("ecosystem:support-item-remove", (*PROPOSED, "{support_item}"), who="programmes"),
    Example("ecosystem:support-item-report", (*RUNNING, "{support_running}"), who="programmes"),
    Example("ecosystem:support-mentors", (*RUNNING, "{support_running}"), who="programmes"),
    Example("ecosystem:support-mentors", (*RUNNING, "{support_running}"), "language=fi", "programmes"),
    Example("ecosystem:deliverable-new", (*RUNNING, "{support_running}"), who="programmes"),
    Example("ecosystem:deliverable", (*RUNNING, "{support_deliverable}"), who="programmes"),
    Example("ecosystem:deliverable-judge", (*RUNNING, "{support_deliverable}"), who="platform"),
    Example("ecosystem:support-request-new", (AUSTRIA,), who="platform"),
    Example("ecosystem:support-request", ("{support_request}",), who="platform"),
    Example("ecosystem:support-request", ("{support_request}",), who="programmes"),
    Example("ecosystem:support-request-edit", ("{support_request}",), who="platform"),
    Example("ecosystem:support-request-withdraw", ("{support_request}",), who="platform"),
    Example("ecosystem:support-request-answer", ("{support_request}",), who="programmes"),
    Example("ecosystem:support-request-plan", ("{support_request}",), who="programmes"),
    Example("ecosystem:mentoring", who="expert"),
    Example("ecosystem:mentoring", who="reader"),
    Example("ecosystem:mentoring-one", ("{mentoring}",), who="expert"),
    Example("ecosystem:mentoring-one", ("{mentoring}",), who="platform"),
    Example("ecosystem:mentoring-reply", ("{mentoring}",), who="expert"),
    Example("ecosystem:mentoring-session", ("{mentoring}",), who="platform"),
    Example("ecosystem:programmes", who="programmes"),
    Example("ecosystem:programme-new", who="programmes"),
    Example("ecosystem:programme", PROGRAMME, who="programmes"),
    Example("ecosystem:programme", PROGRAMME, who="analyst"),
    Example("ecosystem:programme-edit", PROGRAMME, who="programmes"),
    Example("ecosystem:programme-service-new", PROGRAMME, who="programmes"),
    Example("ecosystem:programme-service", (*PROGRAMME, "{support_service}"), who="programmes"),
    Example("ecosystem:programme-needs", PROGRAMME, who="programmes"),
    Example("ecosystem:programme-needs-file", PROGRAMME, who="programmes"),
    Example("ecosystem:programme-needs-report", (*PROGRAMME, "{needs_run}"), who="programmes"),
    Example("ecosystem:programme-countries", PROGRAMME, who="programmes"),
    Example("ecosystem:programme-country", (*PROGRAMME, "AT"), who="programmes"),
    Example("ecosystem:programme-floor-new", PROGRAMME, who="programmes"),
    Example("ecosystem:programme-floor", (*PROGRAMME, "{support_floor}"), who="programmes"),
    Example("ecosystem:programme-run", (*PROGRAMME, "1"), who="programmes"),
    Example(
        "ecosystem:programme-run",
        (*PROGRAMME, "1"),
        "country=AT&service=event&year={support_year}",
        "programmes",
    ),
    Example("ecosystem:programme-take-over", (*PROGRAMME, "1"), who="programmes"),
]

PLATFORM_SUPPORT_STEPS = [
    *(Example("ecosystem:support-overview-file", (kind,)) for kind in ("csv", "xlsx", "pdf")),
    Example("ecosystem:support-plan-file", RUNNING),
    Example("ecosystem:support-comment", PROPOSED),
    Example("ecosystem:support-effect-remove", (*RUNNING, "{support_effect}")),
    Example("ecosystem:deliverable-remove", (*RUNNING, "{support_deliverable}")),
    Example("ecosystem:mentoring-end", ("{mentoring}",)),
    Example("ecosystem:programme-service-remove", (*PROGRAMME, "{support_service}")),
    Example("ecosystem:programme-floor-remove", (*PROGRAMME, "{support_floor}")),
    Example("ecosystem:programme-needs-table", PROGRAMME),
    Example("ecosystem:programme-needs-commit", (*PROGRAMME, "{needs_run}")),
    Example("ecosystem:programme-pin", PROGRAMME),
    Example("ecosystem:programme-unpin", (*PROGRAMME, "{support_pin}")),
    *(Example("ecosystem:programme-run-file", (*PROGRAMME, "1", kind)) for kind in ("csv", "xlsx", "json")),
]
