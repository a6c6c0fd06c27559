"""Addresses of a platform's profile, map and route that the browser visits."""

from tests.browser.example import Example

AUSTRIA = "country:AT"

PROFILE_PUBLIC = [
    Example("ecosystem:platform-map", ("AT",)),
    Example("ecosystem:platform-map", ("SE",)),
    Example("ecosystem:platform-bodies", ("AT",)),
    Example("ecosystem:platform-years", ("AT",)),
    Example("ecosystem:platform-route", ("AT",)),
    Example("ecosystem:platform-route", ("SE",)),
]

PROFILE_PAGES = [
    Example("ecosystem:platform-desk", (AUSTRIA,), who="platform"),
    Example("ecosystem:platform-desk", (AUSTRIA,), who="editor"),
    Example("ecosystem:platform-begin", (AUSTRIA,), who="platform"),
    Example("ecosystem:stakeholders", (AUSTRIA,), who="platform"),
    Example("ecosystem:formal-new", (AUSTRIA,), who="platform"),
    Example("ecosystem:formal-edit", (AUSTRIA, "{formal_step}"), who="platform"),
    Example("ecosystem:formal-take-back", (AUSTRIA, "{formal_step}"), who="platform"),
    Example("ecosystem:member-new", (AUSTRIA, "{platform_body}"), who="platform"),
    Example("ecosystem:member-edit", (AUSTRIA, "{platform_body}", "{body_member}"), who="platform"),
    Example("ecosystem:own-route", (AUSTRIA,), who="platform"),
    Example("ecosystem:route-stage", (AUSTRIA, "platform-route-1"), who="platform"),
    *(
        Example("ecosystem:record-new", (AUSTRIA, kind), who="platform")
        for kind in ("actor", "tie", "standing", "body", "offer", "ambition", "stand", "evidence")
    ),
    Example("ecosystem:record-edit", (AUSTRIA, "body", "{platform_body}"), who="platform"),
    Example("ecosystem:record-edit", (AUSTRIA, "actor", "{platform_actor}"), who="platform"),
    Example("ecosystem:record-delete", (AUSTRIA, "body", "{platform_body}"), who="platform"),
]

PROFILE_STEPS = [
    Example("ecosystem:platform-confirm", (AUSTRIA,)),
    Example("ecosystem:member-remove", (AUSTRIA, "{platform_body}", "{body_member}")),
    Example("ecosystem:platform-template", ("memorandum",)),
]
