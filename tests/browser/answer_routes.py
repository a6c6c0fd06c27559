"""Addresses of answers that others read, canned ones, and of mails to the helpdesk."""

from tests.browser.example import Example

ANSWER_PUBLIC = [
    Example("library:answers"),
    Example("library:answers", query="topic=other"),
    Example("library:answer", ("{answered}",)),
]

ANSWER_PAGES = [
    Example("helpdesk:publish", ("{case_to_publish}",), who="helpdesk"),
    Example("helpdesk:canned-list", who="platform"),
    Example("helpdesk:canned-new", who="platform"),
    Example("helpdesk:canned", ("{canned}",), who="platform"),
    Example("helpdesk:mail", who="helpdesk"),
]

ANSWER_STEPS = [Example("helpdesk:canned-delete", ("{canned}",))]
