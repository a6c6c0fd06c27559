"""What several forms of this room ask of their words, days and addresses."""

from datetime import date
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.problems import Problem
from zeroward.methods.text.clean import clean_text
from zeroward.profile.queries.choices import language_choices

LONG: Final = 6000
FIRST_YEAR: Final = 1990
"""What is said to have been met, raised or answered before is a slip of the pen."""


def line(text: str, limit: int = 200) -> str:
    return clean_text(text, limit=limit, multiline=False)


def words(text: str) -> str:
    return clean_text(text, limit=LONG)


def wrong_choice(place: str) -> Problem:
    return Problem(place, _("There is no such choice."), _("Choose one from the list."))


def day_problem(place: str, day: date | None) -> Problem | None:
    """A day that is missing, still to come, or too long ago."""
    if day is None:
        return Problem(place, _("The day is missing."), _("A rough day is better than none."))
    if day > timezone.localdate():
        return Problem(place, _("This day is still to come."), _("Choose today or a day before."))
    if day.year < FIRST_YEAR:
        return Problem(
            place,
            _("This day is before %(year)d.") % {"year": FIRST_YEAR},
            _("Look at the year again."),
        )
    return None


def address_problem(place: str, url: str) -> Problem | None:
    if not url or (url.startswith(("https://", "http://")) and len(url) <= 500 and " " not in url):
        return None
    return Problem(place, _("This is no web address."), _("It begins with https://."))


def language_problem(lang: str) -> Problem | None:
    known = {code for code, _name in language_choices("en")}
    return None if lang in known else wrong_choice("lang")


def found(*problems: Problem | None) -> list[Problem]:
    return [one for one in problems if one is not None]
