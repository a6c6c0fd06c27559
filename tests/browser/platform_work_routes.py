"""Addresses of a platform's work that the browser visits."""

from tests.browser.example import Example

AUSTRIA = "country:AT"
CELL = (AUSTRIA, "{work_need}", "{work_framework}")
ENTRIES = (
    ("meetings", "{work_meeting}"),
    ("decisions", "{work_decision}"),
    ("goals", "{work_goal}"),
    ("promises", "{work_promise}"),
    ("streams", "{work_stream}"),
    ("frameworks", "{work_framework}"),
    ("needs", "{work_need}"),
    ("cities", "{work_city}"),
    ("items", "{work_item}"),
    ("notes", "{work_note}"),
)

PLATFORM_WORK_PUBLIC = [
    Example("ecosystem:platform-work", ("at",)),
    Example("ecosystem:platform-work", ("si",)),
]
PLATFORM_WORK_PAGES = [
    Example("ecosystem:work", (AUSTRIA,), who="platform"),
    Example("ecosystem:work", ("mission",), who="programmes"),
    *(
        Example("ecosystem:work-list", (AUSTRIA, kind), who="platform")
        for kind in ("meetings", "decisions", "goals", "promises")
    ),
    Example("ecosystem:work-list", ("mission", "decisions"), who="programmes"),
    *(
        Example(f"ecosystem:work-{page}", (AUSTRIA,), who="platform")
        for page in ("money", "alignment", "outreach", "continuity", "outreach-import")
    ),
    Example("ecosystem:work-money", (AUSTRIA,), "year=2027", "platform"),
    Example("ecosystem:work-outreach", (AUSTRIA,), "state=contacted", "platform"),
    Example("ecosystem:work-outreach", (AUSTRIA,), "q=qqxyzzyqq", "platform"),
    Example("ecosystem:work-outreach-report", (AUSTRIA, "{work_run}"), who="platform"),
    Example("ecosystem:work-cell", CELL, who="platform"),
    Example("ecosystem:work-continuity-item", (AUSTRIA, "core-group"), who="platform"),
    Example("ecosystem:work-continuity-item", (AUSTRIA, "archive"), who="platform"),
    *(Example("ecosystem:work-entry", (AUSTRIA, kind, pk), who="platform") for kind, pk in ENTRIES),
    *(Example("ecosystem:work-edit", (AUSTRIA, kind, pk), who="platform") for kind, pk in ENTRIES),
    *(Example("ecosystem:work-new", (AUSTRIA, kind), who="platform") for kind, _pk in ENTRIES),
    Example("ecosystem:work-delete", (AUSTRIA, "goals", "{work_goal}"), who="platform"),
]
PLATFORM_WORK_STEPS = [
    Example("ecosystem:work-table", (AUSTRIA, "decisions"), who="platform"),
    Example("ecosystem:work-minutes", (AUSTRIA, "{work_meeting}"), who="platform"),
    Example("ecosystem:work-template", (AUSTRIA, "briefing"), who="platform"),
    Example("ecosystem:work-checklist", (AUSTRIA,), who="platform"),
    Example("ecosystem:work-need-take", (AUSTRIA,), who="platform"),
    *(
        Example("ecosystem:work-matrix-file", (AUSTRIA, form), who="platform")
        for form in ("csv", "xlsx", "docx")
    ),
    Example("ecosystem:work-judgement-delete", (*CELL, "{work_judgement}"), who="platform"),
    Example("ecosystem:work-outreach-add", (AUSTRIA,), who="platform"),
    Example("ecosystem:work-outreach-commit", (AUSTRIA, "{work_run}"), who="platform"),
    Example("ecosystem:work-closed-space", (AUSTRIA,), who="platform"),
]
