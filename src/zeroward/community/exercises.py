"""Exercises for a room: sets of questions to load into a poll, said in the language of whoever loads them."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class ExerciseQuestion:
    text: str | Promise
    kind: str
    minutes: int
    choices: tuple[str | Promise, ...] = ()


@dataclass(frozen=True, slots=True)
class Exercise:
    """`source`: where its questions come from."""

    key: str
    title: str | Promise
    about: str | Promise
    source: str
    questions: tuple[ExerciseQuestion, ...]

    @property
    def minutes(self) -> int:
        return sum(one.minutes for one in self.questions)


ORIENTATION: Final = Exercise(
    key="orientation",
    title=_("Ten minutes at the start of an orientation session"),
    about=_("Where people stand, what is hardest, what would help. Open answers can be coded afterwards."),
    source="NetZeroCities SGA2 D1.2 (2025), 1.1",
    questions=(
        ExerciseQuestion(
            _("Are you ready to go climate neutral?"),
            "one",
            2,
            (
                _("Yes, we have a climate-neutral target"),
                _("Yes, we plan to set such a target"),
                _("We do not know yet; we look at what is possible"),
                _("No, we do not plan to become climate neutral"),
            ),
        ),
        ExerciseQuestion(
            _("What is hardest when you put climate policies and measures into practice?"), "open", 4
        ),
        ExerciseQuestion(_("What would help you most on your way to climate neutrality?"), "open", 4),
    ),
)

EXERCISES: Final = {one.key: one for one in (ORIENTATION,)}
