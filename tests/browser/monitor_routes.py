"""Addresses of monitoring rounds, reports and transition indicators that the browser visits."""

from tests.browser.example import CITY, Example

AUSTRIA = "country:AT"

MONITOR_PUBLIC: list[Example] = []

MONITOR_PAGES = [
    Example("monitoring:home", (CITY,), who="city"),
    Example("monitoring:home", (CITY,), who="reader"),
    Example("monitoring:home", (AUSTRIA,), who="platform"),
    Example("monitoring:home", ("mission",), who="programmes"),
    Example("monitoring:sharing", (CITY,), who="city"),
    Example("monitoring:snapshot", (CITY, "1"), who="city"),
    Example("monitoring:snapshot", (CITY, "1"), who="reader"),
    Example("monitoring:report", (CITY,), who="city-editor"),
    Example("monitoring:actions", (CITY,), who="city"),
    Example("monitoring:actions", (CITY,), "status=none", "reader"),
    Example("monitoring:actions", (CITY,), who="platform"),
    Example("monitoring:action", (CITY, "{monitored_action}"), who="city-editor"),
    Example("monitoring:action", (CITY, "{monitored_action}"), who="platform"),
    Example("monitoring:report-take-back", (CITY, "{action_report}"), who="city-editor"),
    Example("monitoring:rounds", (AUSTRIA,), who="platform"),
    Example("monitoring:rounds", (CITY,), "state=ended", "reader"),
    Example("monitoring:round-new", (AUSTRIA,), who="platform"),
    Example("monitoring:round-new", (CITY,), who="city"),
    Example("monitoring:round", (AUSTRIA, "{monitoring_round}"), who="platform"),
    Example("monitoring:round", (AUSTRIA, "{closed_round}"), who="platform"),
    Example("monitoring:round-edit", (AUSTRIA, "{monitoring_round}"), who="platform"),
    Example("monitoring:round-close", (AUSTRIA, "{monitoring_round}"), who="platform"),
    Example("monitoring:round-withdraw", (AUSTRIA, "{monitoring_round}"), who="platform"),
    Example("monitoring:answer", (CITY, "{monitoring_round}"), who="city-editor"),
    Example("monitoring:answer", (CITY, "{closed_round}"), who="city-editor"),
    Example("monitoring:answer-decline", (CITY, "{monitoring_round}"), who="city-editor"),
    Example("monitoring:courses", (CITY,), who="city-editor"),
    Example("monitoring:courses", (CITY,), who="platform"),
    Example("monitoring:courses", (AUSTRIA,), who="platform"),
    Example("monitoring:courses", (AUSTRIA,), "key=heat-pumps", "platform"),
    Example("monitoring:indicator-list", (CITY,), who="city-editor"),
    Example("monitoring:indicator-list", (AUSTRIA,), who="platform"),
    Example("monitoring:course-new", (CITY, "waste"), who="city-editor"),
    Example("monitoring:course-new", (AUSTRIA, "waste"), who="platform"),
    Example("monitoring:course", ("{transition_course}",), who="city-editor"),
    Example("monitoring:course", ("{transition_course}",), "on=2022-12-31", "platform"),
    Example("monitoring:course", ("{converted_course}",), who="city-editor"),
    Example("monitoring:course-edit", ("{transition_course}",), who="city-editor"),
    Example("monitoring:course-delete", ("{transition_course}",), who="city-editor"),
    Example("monitoring:value-new", ("{transition_course}",), who="city-editor"),
    Example("monitoring:value-take-back", ("{transition_course}", "2022"), who="city-editor"),
    Example("monitoring:conversion-new", ("{transition_course}",), who="city-editor"),
    Example("monitoring:register", (CITY,), who="city-editor"),
    Example("monitoring:register-report", (CITY, "{register_run}"), who="city-editor"),
    Example("monitoring:mergers", (AUSTRIA,), who="platform"),
    Example("monitoring:mergers", ("mission",), who="programmes"),
    Example("monitoring:merger-new", (AUSTRIA,), who="platform"),
    Example("monitoring:merger-delete", (AUSTRIA, "{city_merger}"), who="platform"),
]

MONITOR_STEPS = [
    Example("monitoring:snapshot-keep", (CITY,)),
    Example("monitoring:round-remind", (AUSTRIA, "{monitoring_round}")),
    Example("monitoring:answer-unchanged", (CITY, "{monitoring_round}")),
    Example("monitoring:answer-hand-in", (CITY, "{monitoring_round}")),
    Example("monitoring:answer-take-back", (CITY, "{monitoring_round}")),
    Example("monitoring:register-commit", (CITY, "{register_run}")),
    Example("monitoring:register-table", (CITY,)),
    Example("monitoring:conversion-delete", ("{converted_course}", "1")),
]
