"""Choices, bounds and calculations of a single question that contradict each other or are missing."""

from collections.abc import Iterator
from typing import Final

from zeroward.methods.ghg.say import Name, say
from zeroward.methods.questions.choices import MOST_POINTS, point_of, points_of
from zeroward.methods.questions.definition import Question
from zeroward.methods.questions.faults import Fault, FaultKind

CHOSEN: Final = frozenset({"one", "many", "ranking", "grid", "grid_many"})
GRIDS: Final = frozenset({"grid", "grid_many"})
NUMBERS: Final = frozenset({"integer", "decimal", "scale"})
COUNTED: Final = frozenset({"many", "ranking", "grid_many", "text", "long_text"})


def bounds_faults(section: str, question: Question) -> Iterator[Fault]:
    """The faults of one question, apart from its texts and expressions."""
    for field, message, remedy in (
        *_choices(question),
        *_numbers(question),
        *_scale(question),
        *_counts(question),
        *_calculation(question),
    ):
        kind: FaultKind = "empty" if field in ("choices", "rows") else "limits"
        yield Fault(kind, message, section, question.key, field, remedy=remedy)


Found = Iterator[tuple[str, str, str]]


def _choices(question: Question) -> Found:
    least = 2 if question.kind == "ranking" else 1
    if question.kind in CHOSEN and len(question.choices) < least:
        yield "choices", say("There is nothing to choose from."), say("Add choices.")
    if question.kind in GRIDS and not question.rows:
        yield "rows", say("The grid has no rows."), say("Add rows.")
    if question.kind not in GRIDS and question.rows:
        yield "rows", say("Only grids have rows."), say("Remove the rows, or make it a grid.")
    if question.kind not in (*CHOSEN, "scale") and question.choices:
        message = say("This kind of question has no choices.")
        yield "choices", message, say("Remove the choices, or change the kind.")
    for choice in (*question.choices, *question.rows):
        if choice.asks and question.kind not in ("one", "many", "ranking"):
            message = say("The open choice %(key)s has no place here.", key=Name(choice.key))
            yield f"choices.{choice.key}.asks", message, say("Ask for the text in a question of its own.")
        if choice.exclusive and question.kind not in ("many", "grid_many"):
            message = say("%(key)s excludes others where only one can be chosen.", key=Name(choice.key))
            yield f"choices.{choice.key}.exclusive", message, say("Take the mark away.")


def _numbers(question: Question) -> Found:
    if question.kind not in NUMBERS:
        if question.low is not None or question.high is not None or question.step is not None:
            yield "low", say("Only numbers and scales have bounds."), say("Remove them.")
        return
    if question.low is not None and question.high is not None and question.low > question.high:
        yield "low", say("The lowest number is above the highest."), say("Exchange them.")
    if question.step is not None and question.step <= 0:
        yield "step", say("The step has to be above zero."), say("Correct it, or leave it out.")


def _scale(question: Question) -> Found:
    if question.kind != "scale":
        return
    if question.low is None or question.high is None or question.low >= question.high:
        yield "low", say("A scale needs a lowest and a highest point."), say("Give both.")
        return
    points = points_of(question)
    if not points:
        message = say("The steps of the scale do not lead from its lowest to its highest point.")
        yield "step", message, say("Use at most %(most)s points.", most=MOST_POINTS)
    for choice in question.choices if points else ():
        if point_of(choice) not in points:
            message = say("%(key)s is no point of the scale.", key=Name(choice.key))
            yield f"choices.{choice.key}.key", message, say("Use the number of the point as key or as value.")


def _counts(question: Question) -> Found:
    least, most = question.least, question.most
    if question.kind not in COUNTED:
        if least is not None or most is not None:
            message = say("This kind of question has no least or greatest count.")
            yield "least", message, say("Remove the counts.")
        return
    if least is not None and most is not None and least > most:
        yield "least", say("The least count is above the greatest."), say("Exchange them.")
    if question.kind not in ("text", "long_text") and (least or 0) > len(question.choices):
        yield "least", say("More has to be chosen than there is."), say("Lower the count.")
    if most == 0:
        yield "most", say("Nothing at all may be chosen."), say("Raise the count.")


def _calculation(question: Question) -> Found:
    if question.kind == "calculated" and not question.calculate:
        yield "calculate", say("There is no calculation."), say("Write one.")
    if question.kind != "calculated" and question.calculate:
        message = say("Only a calculated value has a calculation.")
        yield "calculate", message, say("Remove it, or change the kind.")
    if question.kind in ("note", "calculated") and (question.required or question.check):
        message = say("Nothing is answered here, so nothing can be required or checked.")
        yield "required", message, say("Take the mark or the check away.")
