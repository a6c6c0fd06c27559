"""Addresses of courses that the browser visits."""

from tests.browser.example import CITY, Example

LEARNING_PUBLIC = [
    Example("learning:courses"),
    Example("learning:course", ("first-steps",)),
    Example("learning:course", ("six-modules",)),
    Example("learning:module", ("first-steps", "mandate")),
    Example("learning:module", ("leading-the-change", "election")),
    Example("learning:check"),
    Example("learning:certificate", ("{certificate}",)),
]

LEARNING_PAGES = [
    Example("learning:course", ("first-steps",), who="city"),
    Example("learning:module", ("first-steps", "mandate"), who="city"),
    Example("learning:mine", who="city"),
    Example("learning:mine", who="newcomer"),
    Example("learning:team", (CITY,), who="city"),
    Example("learning:team", (CITY,), who="reader"),
    Example("learning:course-leave", ("first-steps",), who="city-editor"),
    Example("learning:certificate-get", ("first-steps",), who="reader"),
    Example("learning:certificate", ("{certificate}",), who="city"),
    Example("learning:certificate", ("{certificate}",), who="editor"),
]

LEARNING_STEPS = [
    Example("learning:course-begin", ("first-steps",)),
    Example("learning:tick", ("first-steps", "mandate")),
    Example("learning:team-drop", (CITY, "1")),
    Example("learning:statements"),
    *(Example("learning:certificate-file", ("{certificate}", kind)) for kind in ("jwt", "pdf")),
]
