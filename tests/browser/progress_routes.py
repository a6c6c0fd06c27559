"""Addresses of public pages of how far cities are, of national reports and of projects of several cities."""

from django.utils import timezone

from tests.browser.example import CITY, Example

KEY, AUSTRIA = "klagenfurt", "country:AT"
YEAR = str(timezone.localdate().year)

PROGRESS_PUBLIC = [
    Example("monitoring:progress-cities"),
    Example("monitoring:city-progress", (KEY,)),
    Example("monitoring:city-progress-number", (KEY, "1")),
    Example("monitoring:city-progress-bare", (KEY,)),
    Example("monitoring:city-progress-embed", (KEY,)),
    Example("monitoring:public-report", ("at",)),
    Example("monitoring:public-report-year", ("at", YEAR)),
    Example("monitoring:plan-content"),
    Example("monitoring:shared-projects"),
    Example("monitoring:shared-public", ("{joint_project}",)),
]

PROGRESS_PAGES = [
    Example("monitoring:city-standing", (CITY,), who="city"),
    Example("monitoring:city-standing", (CITY,), who="reader"),
    Example("monitoring:board", (CITY,), who="city"),
    Example("monitoring:board-publish", (CITY,), who="city"),
    Example("monitoring:board-withdraw", (CITY, "1"), who="city"),
    Example("monitoring:national", (AUSTRIA,), who="platform"),
    Example("monitoring:national", (AUSTRIA,), who="analyst"),
    Example("monitoring:national-content", (AUSTRIA,), who="platform"),
    Example("monitoring:national-reports", (AUSTRIA,), who="platform"),
    Example("monitoring:national-reports", (AUSTRIA,), "report=1&report=2", "platform"),
    Example("monitoring:national-report-keep", (AUSTRIA,), who="platform"),
    Example("monitoring:national-report", (AUSTRIA, "1"), who="platform"),
    Example("monitoring:national-report-publish", (AUSTRIA, "1"), who="platform"),
    Example("monitoring:national-report-withdraw", (AUSTRIA, "2"), who="platform"),
    Example("monitoring:shared", (CITY,), who="city"),
    Example("monitoring:shared", (AUSTRIA,), who="platform"),
    Example("monitoring:shared-new", (CITY,), who="city-editor"),
    Example("monitoring:shared-project", ("{joint_project}",), who="platform"),
    Example("monitoring:shared-project", ("{joint_project}",), who="city"),
    Example("monitoring:shared-project", ("{joint_project}",), who="town"),
    Example("monitoring:shared-edit", ("{joint_project}",), who="platform"),
    Example("monitoring:shared-invite", ("{joint_project}",), who="platform"),
    Example("monitoring:shared-part", ("{joint_project}", "{joint_part}"), who="city"),
]

PROGRESS_STEPS = [
    Example(f"monitoring:shared-{name}", ("{joint_project}", "{joint_part}"))
    for name in ("answer", "leave", "take-off")
]

PROGRESS_FILES = [
    Example("monitoring:city-progress-svg", (KEY,)),
    Example("monitoring:city-progress-json", (KEY,)),
    Example("monitoring:public-report-file", ("at", YEAR, "pdf")),
    Example("monitoring:national-report-file", (AUSTRIA, "1", "xlsx")),
]
