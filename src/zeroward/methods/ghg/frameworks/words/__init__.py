"""Words of the data files, marked for translation.

Collectors of messages read Python, not JSON: each text of the data that people read stands once more in this package.
A test holds the lists against the files, and says what to add.
"""


def gettext_noop(message: str) -> str:
    """Mark a text for translation without translating it: collectors of messages know this name."""
    return message
