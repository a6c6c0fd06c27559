"""What is promised to respondents about their names, and what each promise asks of the database.

The promise is the contract: `tests/questionnaires/test_anonymity.py` tries to break it. What keeps it is here and in
`laying_down`: an anonymous answer has no place, no code, no link, no time but the Monday of its week, no history, no
file, and lies in the table in no order.
"""

import datetime
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.problems import Problem
from zeroward.methods.questions import Definition, Question
from zeroward.questionnaires.models import Collection, Mode

REASONS: Final[dict[str, str | Promise]] = {
    "fatigue": gettext_lazy("We are asked too often"),
    "time": gettext_lazy("No time at the moment"),
    "no_use": gettext_lazy("Nothing came of earlier ones"),
    "not_us": gettext_lazy("We are the wrong ones to ask"),
    "trust": gettext_lazy("We do not want to give this information"),
    "language": gettext_lazy("Not in a language that we work in"),
    "other": gettext_lazy("Another reason"),
}
"""Why somebody does not answer. A refusal is data: it counts as such in the report."""

PROMISES: Final[dict[str, tuple[str | Promise, ...]]] = {
    Mode.IDENTIFIED: (
        gettext_lazy("Your answer is kept with the name of your city. Those who evaluate it can see both."),
        gettext_lazy("What is published are counts and shares, not what a single city said."),
        gettext_lazy("You can change it, take a copy of it and take it back."),
    ),
    Mode.PSEUDONYMOUS: (
        gettext_lazy("Your answer is kept under a code. Only you know whose code it is."),
        gettext_lazy("No account, address or time is kept with it, only the week."),
        gettext_lazy("With your link you can change it, take a copy of it and take it back."),
    ),
    Mode.ANONYMOUS: (
        gettext_lazy("Nothing is kept that tells who answered: no name, no city, no account, no address."),
        gettext_lazy("Instead of the time only the week is kept, and answers lie in no order."),
        gettext_lazy(
            "Once handed in, nobody can find your answer any more. Not even you: it cannot be changed or taken back."
        ),
    ),
}
TELLING_KINDS: Final = ("city", "email", "file")
"""Kinds of questions whose answers tell who somebody is; a file carries the name of its author and its time."""


def keeps_names(collection: Collection) -> bool:
    return collection.mode == Mode.IDENTIFIED


def can_change(collection: Collection) -> bool:
    """An answer can be changed after it was handed in, by whoever holds its link."""
    return collection.mode != Mode.ANONYMOUS


def monday(day: datetime.date) -> datetime.date:
    """The first day of the week: all that is kept of the time of answers without a name."""
    return day - datetime.timedelta(days=day.weekday())


def tells_who(question: Question) -> bool:
    return question.personal or question.kind in TELLING_KINDS


def unfit(definition: Definition, mode: str) -> list[Problem]:
    """Questions that would break the promise: under a code nobody hands in files, without a name nothing that tells."""
    if mode == Mode.ANONYMOUS:
        telling = [one for one in definition.questions if tells_who(one)]
    elif mode == Mode.PSEUDONYMOUS:
        telling = [one for one in definition.questions if one.kind == "file"]
    else:
        telling = []
    return [
        Problem(
            "mode",
            _("“%(question)s” tells who somebody is.") % {"question": question.key},
            _("Leave it out, or keep answers with the name of the city."),
        )
        for question in telling
    ]
