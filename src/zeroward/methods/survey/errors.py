"""What the survey methods refuse, with what to do about it."""

from typing import Any

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say


class SurveyError(MethodError):
    """Answers, weights or margins with which no honest number can be computed."""


def refuse(template: str, *, remedy: str, place: str = "", **words: Any) -> SurveyError:
    """The error to raise: what is wrong and what to do, both as sentences that can be translated."""
    filled = {"place": place, **words}
    return SurveyError(say(template, **filled), place=place, remedy=say(remedy, **filled))
