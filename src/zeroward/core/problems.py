"""Several problems at once, each with its field; and what to say when two people changed the same thing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError, InvalidInputError


@dataclass(frozen=True, slots=True)
class Problem:
    """`place` names the field: "amount", "costs.2.amount", "inputs.composition" …; `remedy` says what to do."""

    place: str
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class ProblemsError(InvalidInputError):
    """Something that cannot be taken: every problem at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        first = problems[0]
        super().__init__(first.message, place=first.place, remedy=first.remedy)
        self.problems = tuple(problems)


class StaleError(ConflictError):
    """Somebody else changed the record since it was read. `current` holds what stands there now."""

    def __init__(self, *, current: Mapping[str, Any], lock: int, who: str = "") -> None:
        super().__init__(
            _("%(who)s changed this while you were at it.") % {"who": who or _("Somebody else")},
            remedy=_("Compare both, then keep one of them."),
        )
        self.current, self.lock, self.who = current, lock, who
