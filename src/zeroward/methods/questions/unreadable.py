"""Raised inside cleaning when an answer cannot be read; never leaves it."""


class UnreadableError(ValueError):
    """`part` is the row or choice that is meant."""

    def __init__(self, message: str, remedy: str = "", part: str = "") -> None:
        super().__init__(message)
        self.message, self.remedy, self.part = message, remedy, part
