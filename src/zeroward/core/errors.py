"""Errors that a person can act on: what is wrong, where, and what to do about it."""

from django.utils.translation import gettext as _


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


def unknown_choice(place: str) -> InvalidInputError:
    """What was chosen in a field is not among its choices."""
    return InvalidInputError(
        _("There is no such choice."), place=place, remedy=_("Choose one from the list.")
    )
