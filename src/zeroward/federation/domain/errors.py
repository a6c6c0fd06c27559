"""Why a harvest stopped. What was taken before stays; the next run goes on where this one stopped."""


class HarvestError(Exception):
    """`place` is the address or the part of the answer. Plain English: it stands in the log and on a page."""

    def __init__(self, message: str, *, place: str, remedy: str) -> None:
        super().__init__(f"{place}: {message} {remedy}")
        self.message, self.place, self.remedy = message, place, remedy
