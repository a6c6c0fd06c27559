"""Addresses of the helpdesk that the browser visits."""

from tests.browser.example import CITY, Example

HELPDESK_PUBLIC = [
    Example("helpdesk:ask"),
    Example("helpdesk:ask", query="title=Which+tools+help+with+financing%3F&topic=finance"),
    Example("helpdesk:ask", query="title=qqxyzzyqq"),
    Example("helpdesk:ask-write"),
    Example("helpdesk:ask-write", query="kind=legal&topic=legal"),
    Example("helpdesk:ask-sent"),
    Example("helpdesk:asked"),
    *(Example("helpdesk:kind", (key,)) for key in ("legal", "funding", "coaching")),
    Example("helpdesk:confirm", ("{unconfirmed}",)),
    Example("helpdesk:visitor", ("{asked_by_visitor}",)),
]

HELPDESK_PAGES = [
    Example("helpdesk:ask-write", query="title=Hello", who="city"),
    Example("helpdesk:mine-list", who="city"),
    Example("helpdesk:place-list", (CITY,), who="reader"),
    Example("helpdesk:mine", ("{case_waiting}",), who="city"),
    Example("helpdesk:mine", ("{case_closed}",), who="city"),
    Example("helpdesk:desk", who="platform"),
    Example("helpdesk:desk", who="helpdesk"),
    Example("helpdesk:cases", query="state=all", who="helpdesk"),
    Example("helpdesk:cases", query="kind=legal&state=solved&words=qqxyzzyqq", who="helpdesk"),
    Example("helpdesk:case", ("{case_reopened}",), who="helpdesk"),
    Example("helpdesk:case", ("{case_urgent}",), who="platform"),
    Example("helpdesk:coaching-begin", ("{case_urgent}",), who="platform"),
    Example("helpdesk:distribute", who="helpdesk"),
    Example("helpdesk:people", who="helpdesk"),
    Example("helpdesk:agent", who="platform"),
    Example("helpdesk:figures", who="analyst"),
    Example("helpdesk:figures", who="platform"),
    Example("helpdesk:series", ("{coaching}",), who="city"),
    Example("helpdesk:series", ("{platform_coaching}",), who="platform"),
    Example("helpdesk:series-edit", ("{platform_coaching}",), who="platform"),
    Example("helpdesk:series-give", ("{platform_coaching}",), who="platform"),
    Example("helpdesk:meeting-new", ("{platform_coaching}",), who="platform"),
    Example("helpdesk:meeting", ("{platform_coaching}", "{platform_meeting}"), who="platform"),
]

HELPDESK_STEPS = [
    Example("helpdesk:ask-solved"),
    Example("helpdesk:keep-away"),
    Example("helpdesk:come-back", ("1",)),
    Example("helpdesk:file", ("1",)),
    Example("helpdesk:visitor-file", ("{asked_by_visitor}", "1")),
]
