"""Why a record cannot be taken. Plain English, short: it stands on the page of its source."""


class UnfitError(Exception):
    """One record; the others go on."""

    def __init__(self, place: str, message: str) -> None:
        super().__init__(f"{place}: {message}")
        self.place, self.message = place, message


class NewerFormatError(Exception):
    """The other side speaks a later version: the whole harvest waits."""

    def __init__(self, found: int, ours: int) -> None:
        super().__init__(f"version {found}, ours is {ours}")
        self.found, self.ours = found, ours
