"""Why a package is refused: what is wrong, where, and what to do. Plain English, for commands and logs."""


class PackageError(Exception):
    """`place` names the file, key or entry; what came from outside is shortened and printable in it."""

    def __init__(self, message: str, *, place: str, remedy: str) -> None:
        super().__init__(message)
        self.message, self.place, self.remedy = message, shown(place), remedy

    def __str__(self) -> str:
        return f"{self.place}: {self.message} {self.remedy}"


def shown(text: str, most: int = 80) -> str:
    """A name from outside as it may stand in a log: one line, printable, short."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text[:most])
