"""Addresses of the pages about other installations."""

from tests.browser.example import Example

FEDERATION_PAGES = [
    Example("federation:peers", who="editor"),
    Example("federation:peers", who="admin"),
    Example("federation:peer", ("{peer}",), who="admin"),
    Example("federation:peer-add", who="admin"),
    Example("federation:peer-change", ("{peer}",), who="admin"),
    Example("federation:question", ("{peer_question}",), who="editor"),
]
FEDERATION_STEPS = [
    Example("federation:peer-ask", ("{peer}",)),
    Example("federation:peer-remove", ("{peer}",)),
]
