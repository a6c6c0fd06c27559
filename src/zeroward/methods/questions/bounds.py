"""Bounds of a single answer: how large, how many, how long, and what excludes each other."""

from collections.abc import Iterator, Mapping
from typing import Any

from zeroward.methods.ghg.say import Name, say
from zeroward.methods.questions.answer_problems import AnswerProblem
from zeroward.methods.questions.choices import points_of
from zeroward.methods.questions.definition import Question


def bounds_problems(question: Question, answers: Mapping[str, Any]) -> tuple[AnswerProblem, ...]:
    """What an answer that was given breaks; () also when none was given."""
    answer = answers.get(question.key)
    if answer is None:
        return ()
    if question.kind in ("integer", "decimal", "scale"):
        found = _number(question, answer)
    elif question.kind in ("text", "long_text"):
        found = _length(question, answer)
    elif question.kind == "grid_many":
        found = (one for row, cell in answer.items() for one in _chosen(question, cell, row))
    elif question.kind in ("many", "ranking"):
        found = _chosen(question, answer, "")
    else:
        found = iter(())
    return tuple(
        AnswerProblem("bounds", question.key, message, remedy, part)
        for message, remedy, part in (*found, *_open_texts(question, answers))
    )


Found = Iterator[tuple[str, str, str]]


def _number(question: Question, answer: float) -> Found:
    low, high = question.low, question.high
    if low is not None and answer < low:
        yield say("This is less than %(low)s.", low=Name(f"{low:.12g}")), _look_again(), ""
    if high is not None and answer > high:
        yield say("This is more than %(high)s.", high=Name(f"{high:.12g}")), _look_again(), ""
    if question.kind == "scale" and answer not in points_of(question) and (low or 0) <= answer <= (high or 0):
        yield say("This is no point of the scale."), say("Choose one of its points."), ""
    elif question.kind != "scale" and question.step and not _on_step(answer, low or 0.0, question.step):
        message = say("This is no multiple of %(step)s.", step=Name(f"{question.step:.12g}"))
        yield message, _look_again(), ""


def _look_again() -> str:
    return say("Look at the number and its unit again.")


def _on_step(answer: float, low: float, step: float) -> bool:
    steps = (answer - low) / step
    return abs(steps - round(steps)) < 1e-6


def _length(question: Question, answer: str) -> Found:
    if question.least is not None and len(answer) < question.least:
        message = say("This has fewer than %(least)s characters.", least=question.least)
        yield message, say("Say a little more."), ""
    if question.most is not None and len(answer) > question.most:
        message = say(
            "This has %(count)s characters; at most %(most)s fit.", count=len(answer), most=question.most
        )
        yield message, say("Shorten it."), ""


def _chosen(question: Question, keys: list[str], part: str) -> Found:
    alone = {one.key for one in question.choices if one.exclusive} & set(keys)
    if alone and len(keys) > 1:
        message = say("One of your choices cannot go together with others.")
        yield message, say("Choose it alone, or leave it."), part
    if question.least is not None and len(keys) < question.least and not alone:
        message = say(
            "Chosen: %(count)s. At least %(least)s are asked for.", count=len(keys), least=question.least
        )
        yield message, say("Choose more."), part
    if question.most is not None and len(keys) > question.most:
        message = say(
            "Chosen: %(count)s. At most %(most)s are asked for.", count=len(keys), most=question.most
        )
        yield message, say("Choose the most important."), part


def _open_texts(question: Question, answers: Mapping[str, Any]) -> Found:
    """An open choice that was chosen wants its text."""
    answer = answers[question.key]
    chosen = answer if isinstance(answer, list) else [answer]
    for choice in question.choices:
        if choice.asks and choice.key in chosen and not answers.get(f"{question.key}.{choice.key}"):
            yield say("What you mean is not written down."), say("Write it in a few words."), choice.key
