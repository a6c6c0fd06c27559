"""Errors that a person can act on: what is wrong, where, and what to do about it."""


class HouseError(Exception):
    """A use case refused. `place` names the field, row or line; `remedy` says what to do."""

    def __init__(self, message: str, *, place: str = "", remedy: str = "") -> None:
        super().__init__(message)
        self.message, self.place, self.remedy = message, place, remedy

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.message} {self.remedy}".strip()


class NotAllowedError(HouseError):
    """The viewer does not hold a role that this use case asks for."""


class InvalidInputError(HouseError):
    """The input cannot be taken as it is."""


class ConflictError(HouseError):
    """Somebody else changed the record meanwhile."""
