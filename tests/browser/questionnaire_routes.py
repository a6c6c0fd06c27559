"""Addresses of questionnaires and answers that the browser visits."""

from tests.browser.example import CITY, Example

QUESTIONNAIRE_PUBLIC = [
    # answering by an open address and by a link of one's own
    *(Example(f"questionnaires:{name}", ("{ask}",)) for name in ("ask", "ask-no", "thanks")),
    Example("questionnaires:ask", ("{ask_unnamed}",)),
    Example("questionnaires:answer", ("{answer}",), "begun"),
    Example("questionnaires:answer-part", ("{answer}", "{asked_part}")),
    Example("questionnaires:answer-part", ("{answer_unnamed}", "what_would_help")),
    *(Example(f"questionnaires:answer-{name}", ("{answer}",)) for name in ("check", "no", "back")),
    Example("questionnaires:answer-check", ("{answer_unnamed}",)),
]

QUESTIONNAIRE_PAGES = [
    *(
        Example(f"questionnaires:{name}", ("mission",), who="analyst")
        for name in ("questionnaires", "questionnaire-new")
    ),
    *(
        Example(f"questionnaires:{name}", ("{questionnaire}",), who="analyst")
        for name in ("questionnaire", "questionnaire-change")
    ),
    Example("questionnaires:questionnaire-delete", ("{unused_questionnaire}",), who="analyst"),
    *(
        Example(f"questionnaires:{name}", ("{questionnaire}", "2"), who="analyst")
        for name in (
            "version",
            "version-open",
            "version-delete",
            "version-head",
            "differences",
            "trial",
            "preview",
            "languages",
            "section-new",
            "version-import",
            "version-exports",
        )
    ),
    Example(
        "questionnaires:version-import-report", ("{questionnaire}", "2", "{questionnaire_run}"), who="analyst"
    ),
    *(
        Example(f"questionnaires:{name}", ("{questionnaire}", "1"), who="analyst")
        for name in ("version", "version-retire")
    ),
    Example("questionnaires:trial", ("{questionnaire}", "2"), "count=100", "analyst"),
    Example("questionnaires:preview", ("{questionnaire}", "2"), "language=ro", "analyst"),
    Example("questionnaires:translation", ("{questionnaire}", "2", "de"), who="analyst"),
    Example("questionnaires:section", ("{questionnaire}", "2", "heat"), who="analyst"),
    Example("questionnaires:question-new", ("{questionnaire}", "2", "heat"), who="analyst"),
    Example("questionnaires:question-new", ("{questionnaire}", "2", "heat"), "kind=grid_many", "analyst"),
    Example("questionnaires:question", ("{questionnaire}", "2", "barriers"), who="analyst"),
    Example("questionnaires:remove", ("{questionnaire}", "2", "parts", "heat"), who="analyst"),
    # what a city is asked, and what comes in
    Example("questionnaires:asked", (CITY,), who="city"),
    *(
        Example(f"questionnaires:asked-{name}", (CITY, "{asked}"), who="city")
        for name in ("answer", "check", "no", "back", "history")
    ),
    Example("questionnaires:asked-part", (CITY, "{asked}", "{asked_part}"), who="city"),
    Example("questionnaires:asked-give", (CITY, "{asked}", "{asked_part}"), who="city"),
    Example("questionnaires:asked-sign", (CITY, "{asked_waiting}"), who="city"),
    *(
        Example(f"questionnaires:{name}", ("{asked}",), who="analyst")
        for name in ("collection", "collection-change", "collection-close")
    ),
    Example("questionnaires:collection-answer", ("{asked}", "{answer_key}"), who="analyst"),
]

QUESTIONNAIRE_STEPS = [
    *(Example(f"questionnaires:answer-{name}", ("{answer}",)) for name in ("again", "language", "letter")),
    Example("questionnaires:answer-copy", ("{answer}", "txt")),
    *(Example(f"questionnaires:asked-{name}", (CITY, "{asked}")) for name in ("begin", "again", "language")),
    Example("questionnaires:asked-copy", (CITY, "{asked}", "json")),
    Example("questionnaires:collection-replace", ("{asked}",)),
    Example("questionnaires:version-new", ("{questionnaire}",)),
    Example("questionnaires:move", ("{questionnaire}", "2", "parts", "heat")),
    Example("questionnaires:version-export", ("{questionnaire}", "2", "surveyjs")),
    Example("questionnaires:version-import-commit", ("{questionnaire}", "2", "{questionnaire_run}")),
]
