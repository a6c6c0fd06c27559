"""Addresses of barriers that the browser visits."""

from tests.browser.example import CITY, Example

AUSTRIA, MISSION = "country:AT", "mission"
BARRIER = "{barrier_key}"

BARRIER_PUBLIC = [
    Example("barriers:barriers"),
    Example("barriers:barriers", query="sort=cities&state=removed"),
    Example("barriers:barriers", query="q=qqxyzzyqq"),
    Example("barriers:barrier", (BARRIER,)),
]

BARRIER_PAGES = [
    Example("barriers:barrier", (BARRIER,), who="platform"),
    Example("barriers:home", (CITY,), who="city"),
    Example("barriers:home", (CITY,), who="reader"),
    Example("barriers:home", (AUSTRIA,), who="platform"),
    Example("barriers:home", (MISSION,), who="programmes"),
    Example("barriers:own", (AUSTRIA,), who="platform"),
    Example("barriers:inbox", (AUSTRIA,), who="platform"),
    Example("barriers:barrier-new", (AUSTRIA,), "report={barrier_report_waiting}", "platform"),
    Example("barriers:offers", (AUSTRIA,), who="platform"),
    Example("barriers:offers", (CITY,), who="city"),
    Example("barriers:import", (CITY,), who="city"),
    Example("barriers:import-report", (CITY, "{barrier_run}"), who="city"),
    Example("barriers:report-new", (CITY,), who="city"),
    Example("barriers:report-new", (AUSTRIA,), who="platform"),
    Example("barriers:report", ("{barrier_report}",), who="city"),
    Example("barriers:report", ("{barrier_report}",), who="platform"),
    Example("barriers:report-edit", ("{barrier_report}",), who="city"),
    Example("barriers:report-withdraw", ("{barrier_report}",), who="city"),
    Example("barriers:barrier-edit", (BARRIER,), who="platform"),
    Example("barriers:barrier-state", (BARRIER,), who="platform"),
    Example("barriers:barrier-merge", (BARRIER,), who="platform"),
    Example("barriers:raising-new", (BARRIER,), who="platform"),
    Example("barriers:raising-edit", (BARRIER, "{barrier_raising}"), who="platform"),
    Example("barriers:answer-new", (BARRIER, "{barrier_raising}"), who="platform"),
    Example("barriers:answer-edit", (BARRIER, "{barrier_answer}"), who="platform"),
    Example("barriers:lab-new", (BARRIER,), who="platform"),
    Example("barriers:lab-edit", (BARRIER, "{barrier_lab}"), who="platform"),
    Example("barriers:lab-delete", (BARRIER, "{barrier_lab}"), who="platform"),
]

BARRIER_STEPS = [
    Example("barriers:barriers-file"),
    Example("barriers:register-csv", (AUSTRIA,)),
    Example("barriers:register-book", (AUSTRIA,)),
    Example("barriers:reports-file", (CITY,)),
    Example("barriers:import-commit", (CITY, "{barrier_run}")),
    Example("barriers:report-restore", ("{barrier_report}",)),
    Example("barriers:change-take-back", (BARRIER, "{barrier_change}")),
    Example("barriers:report-detach", (BARRIER, "{barrier_report}")),
    Example("barriers:barrier-unmerge", (BARRIER, "{barrier_change}")),
    Example("barriers:raising-close", (BARRIER, "{barrier_raising}")),
]
