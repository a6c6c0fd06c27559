"""Addresses of the support menu that the browser visits."""

from tests.browser.example import CITY, Example

SUPPORT_PUBLIC = [
    Example("services:services"),
    Example("services:services", query="for=city:klagenfurt"),
    Example("services:services", query="for=city:klagenfurt&fit=fits&fit=ask&when=open"),
    Example("services:services", query="q=qqxyzzyqq"),
    Example("services:service", ("{service}",)),
    Example("services:service", ("{support_entry}",)),
    Example("services:shelf", ("legal",)),
    Example("services:shelf", ("innovation-partners",), "for=city:klagenfurt"),
    Example("services:providers"),
    Example("services:provider", ("{provider}",)),
    Example("services:keeping", ("{keeping}",)),
]

SUPPORT_PAGES = [
    Example("services:service", ("{support_entry}",), "for=city:klagenfurt", "city"),
    Example("services:provider", ("{provider}",), who="editor"),
    Example("services:invite", ("{provider}",), who="editor"),
    Example("services:mine", who="keeper"),
    Example("services:mine", who="city"),
    Example("services:kept", ("{provider}",), who="keeper"),
    Example("services:proposal", ("{support_draft}",), who="keeper"),
    Example("services:proposal", ("{support_sent}",), who="keeper"),
    Example("services:review", who="editor"),
    Example("services:review-one", ("{support_sent}",), who="editor"),
    Example("services:using", (CITY,), who="city"),
    Example("services:use-new", (CITY, "{service}"), who="city"),
    Example("services:use", (CITY, "{support_use}"), who="city"),
    Example("services:use-delete", (CITY, "{support_use}"), who="city"),
]

SUPPORT_STEPS = [
    Example("services:keeper-end", ("{provider}", "1")),
    Example("services:begin", ("{provider}",)),
    Example("services:proposal-send", ("{support_draft}",)),
    Example("services:proposal-withdraw", ("{support_draft}",)),
]
"""Addresses that only take what a form sends."""
