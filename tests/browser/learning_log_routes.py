"""Addresses of the learning log, sensemaking, pilots, decisions and demonstrators that the browser visits."""

from tests.browser.example import CITY, Example

AUSTRIA = "country:AT"

LOG_PUBLIC = [
    Example("monitoring:log-public"),
    Example("monitoring:log-public", query="q=qqxyzzyqq"),
    Example("monitoring:entry", ("{log_public_entry}",)),
    Example("monitoring:pilots-public"),
    Example("monitoring:pilots-public", query="stage=scale&q=qqxyzzyqq"),
    Example("monitoring:pilot", ("{log_public_pilot}",)),
    Example("monitoring:kits"),
    Example("monitoring:session", ("{log_session}",)),
    Example("monitoring:decision", ("{log_decision}",)),
    Example("monitoring:demonstrator", ("{log_demonstrator}",)),
]

LOG_PAGES = [
    Example("monitoring:log", (CITY,), who="city"),
    Example("monitoring:log", (CITY,), "q=bus&origin=people", "reader"),
    Example("monitoring:log", (AUSTRIA,), who="platform"),
    Example("monitoring:log", ("mission",), who="programmes"),
    Example("monitoring:entry", ("{log_entry}",), who="city"),
    Example("monitoring:entry-new", (CITY,), who="city-editor"),
    Example("monitoring:entry-edit", ("{log_entry}",), who="city-editor"),
    Example("monitoring:entry-lesson", ("{log_public_entry}",), who="city-editor"),
    Example("monitoring:entry-step-new", ("{log_entry}",), who="city-editor"),
    Example("monitoring:sessions", (CITY,), who="city"),
    Example("monitoring:sessions", (AUSTRIA,), who="platform"),
    Example("monitoring:session", ("{log_session}",), who="city"),
    Example("monitoring:session", ("{log_session}",), who="reader"),
    Example("monitoring:kits", (), f"for={CITY}", "city-editor"),
    Example("monitoring:session-new", (CITY,), "kit=pilot", "city-editor"),
    Example("monitoring:session-edit", ("{log_session}",), who="city-editor"),
    Example("monitoring:session-step-new", ("{log_session}",), who="city-editor"),
    Example("monitoring:step-edit", ("{log_step}",), who="city-editor"),
    Example("monitoring:pilots", (CITY,), who="city"),
    Example("monitoring:pilots", (AUSTRIA,), who="platform"),
    Example("monitoring:pilot", ("{log_pilot}",), who="city"),
    Example("monitoring:pilot-new", (CITY,), who="city-editor"),
    Example("monitoring:pilot-new", (AUSTRIA,), who="platform"),
    Example("monitoring:pilot-edit", ("{log_pilot}",), who="city-editor"),
    Example("monitoring:pilot-move", ("{log_pilot}",), "to=stop", "city-editor"),
    Example("monitoring:pilot-lesson", ("{log_pilot}",), who="city-editor"),
    Example("monitoring:decisions", (CITY,), who="city"),
    Example("monitoring:decision", ("{log_decision}",), who="city"),
    Example("monitoring:decision-new", (CITY,), who="city-editor"),
    Example("monitoring:decision-edit", ("{log_decision}",), who="city-editor"),
    Example("monitoring:demonstrators", (CITY,), who="city"),
    Example("monitoring:demonstrator-new", (CITY,), who="city-editor"),
    Example("monitoring:demonstrator-edit", ("{log_demonstrator}",), who="city-editor"),
]

LOG_STEPS = [
    Example("monitoring:entry-delete", ("{log_entry}",)),
    Example("monitoring:session-delete", ("{log_session}",)),
    Example("monitoring:session-sheet", ("{log_session}",)),
    Example("monitoring:session-minutes", ("{log_session}",)),
    Example("monitoring:step-done", ("{log_step}",)),
    Example("monitoring:step-delete", ("{log_step}",)),
    Example("monitoring:pilot-delete", ("{log_pilot}",)),
    Example("monitoring:decision-delete", ("{log_decision}",)),
    Example("monitoring:demonstrator-delete", ("{log_demonstrator}",)),
]
