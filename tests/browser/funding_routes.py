"""Addresses of funding that the browser visits."""

from tests.browser.example import CITY, TOWN, Example

OPEN, CLOSED = "elena", "eucf-5"

FUNDING_PUBLIC = [
    Example("funding:list"),
    Example("funding:list", query="when=closed&theme=energy-systems&page=2"),
    Example("funding:list", query="words=heat+pumps+for+schools&way=loan&level=national"),
    Example("funding:calendar"),
    Example("funding:calendar", query="way=loan"),
    Example("funding:programmes"),
    Example("funding:programme", ("life",)),
    Example("funding:countries"),
    Example("funding:country", ("AT",)),
    Example("funding:country", ("AL",)),
    Example("funding:opportunity", (OPEN,)),
    Example("funding:opportunity", (CLOSED,)),
    Example("funding:opportunity", ("horizon-miss-2027-04-cit-05",)),
]

FUNDING_PAGES = [
    Example("funding:list", query=f"for={CITY}", who="city"),
    Example("funding:list", query="for=visit", who="city"),
    Example("funding:import", who="editor"),
    Example("funding:import-report", ("{funding_import}",), who="editor"),
    Example("funding:opportunity", (OPEN,), f"for={CITY}", "city"),
    Example("funding:opportunity", (OPEN,), f"for={CITY}", "reader"),
    Example("funding:workspace", (CITY,), who="city"),
    Example("funding:workspace", (CITY,), who="platform"),
    Example("funding:workspace", (TOWN,), who="town"),
    Example("funding:entry", (CITY, "{funding_entry}"), who="city"),
    Example("funding:entry", (CITY, "{funding_entry}"), who="reader"),
    Example("funding:entry-remove", (CITY, "{funding_entry}"), who="city"),
    Example("funding:project-new", (CITY,), who="city"),
    Example("funding:project", (CITY, "{funding_project}"), who="city"),
    Example("funding:project-edit", (CITY, "{funding_project}"), who="city"),
    Example("funding:project-delete", (CITY, "{funding_project}"), who="city"),
    Example("funding:portfolio", (CITY,), who="city"),
    Example("funding:portfolio", (CITY,), "days=40", "city"),
    Example("funding:desk", ("country:AT",), who="platform"),
    Example("funding:desk", ("mission",), who="analyst"),
    Example("funding:partners", (CITY, "horizon-miss-2027-04-cit-05"), who="city"),
    Example("funding:partners", (TOWN, "horizon-miss-2027-04-cit-05"), who="town"),
]

FUNDING_STEPS = [
    Example("funding:list-data"),
    Example("funding:import-commit", ("{funding_import}",)),
    Example("funding:calendar-file"),
    Example("funding:opportunity-file", (OPEN,)),
    Example("funding:workspace-file", (CITY,)),
    Example("funding:feed", ("no.such.token",)),
    Example("funding:shortlist-add", (CITY,)),
    Example("funding:entry-ready", (CITY, "{funding_entry}")),
]
