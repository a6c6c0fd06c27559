"""Lessons learned: "<what it is about>: <lesson>", each given to a challenge where its label allows."""

import re
from collections.abc import Sequence
from dataclasses import replace

from zeroward.library.importers.portfolio.context import Context
from zeroward.library.importers.portfolio.model import Challenge, Lesson
from zeroward.library.importers.portfolio.segments import Segment
from zeroward.library.importers.portfolio.titles import fold, likeness
from zeroward.library.importers.portfolio.wording import is_to_come

_BORDER = re.compile(r":\s+|:$|(?<=\?)\s+")
SAME_TITLE = 0.86
SOME_LIKENESS = 0.55


def read_lessons(
    segment: Segment, context: Context, category: str, challenges: Sequence[Challenge]
) -> tuple[Lesson, ...]:
    """All lessons of a category, in order. Without any clue a complete list is read by position."""
    context.take(segment.heading, "lessons")
    lessons: list[Lesson] = []
    for block in segment.blocks:
        if context.is_furniture(block):
            context.take(block, "page furniture")
        elif not context.placeholder(block, f"lessons of {category}"):
            context.take(block, "lessons")
            label, text = _split(block.text, challenges)
            if is_to_come(text):
                context.findings.add(
                    "placeholder_text", lines=block.numbers, raw=block.raw, made_of_it="lesson still to come",
                    place=f"lessons of {category}",
                )  # fmt: skip
                text = ""
            elif not text:
                context.findings.add(
                    "empty_list",
                    lines=block.numbers,
                    raw=block.raw,
                    made_of_it="a heading",
                    place=f"lessons of {category}",
                )
                continue
            lessons.append(Lesson(category, "", label, text, block.span))
    return _assign(lessons, challenges, context)


def _split(text: str, challenges: Sequence[Challenge]) -> tuple[str, str]:
    """Label and lesson: at the border whose left side is most like a challenge's title, else at the first."""
    borders = list(_BORDER.finditer(text))[:4]
    if not borders:
        return "", text
    best = max(borders, key=lambda border: _best(text[: border.start()], challenges)[1])
    if _best(text[: best.start()], challenges)[1] < SAME_TITLE:
        best = borders[0]
    return text[: best.start()].strip(), text[best.end() :].strip()


def _best(label: str, challenges: Sequence[Challenge]) -> tuple[str, float]:
    """The challenge whose title, or a variant of it, is most like the label."""
    scored = [
        (challenge.code, max(likeness(label, title) for title in titles_of(challenge)))
        for challenge in challenges
    ]
    return max(scored, key=lambda pair: pair[1], default=("", 0.0))


def titles_of(challenge: Challenge) -> tuple[str, ...]:
    """The title and every variant printed elsewhere."""
    return (challenge.title, *(variant.text for variant in challenge.variants))


def _assign(lessons: list[Lesson], challenges: Sequence[Challenge], context: Context) -> tuple[Lesson, ...]:
    by_position = len(lessons) == len(challenges)
    found: list[Lesson] = []
    for position, lesson in enumerate(lessons):
        code, score = _best(lesson.label, challenges)
        how = "by its label"
        if score < SAME_TITLE and by_position:
            code, how = challenges[position].code, "by its position in the list"
        elif score < SOME_LIKENESS:
            code = ""
        if not code:
            context.findings.add(
                "lesson_unassigned", lines=lesson.span.first, raw=lesson.label or lesson.text,
                made_of_it=f"kept for category {lesson.category}",
            )  # fmt: skip
        elif fold(lesson.label) not in {fold(title) for title in _titles(code, challenges)}:
            context.findings.add(
                "lesson_interpreted", lines=lesson.span.first, raw=lesson.label, made_of_it=f"{code}, {how}"
            )
        found.append(replace(lesson, challenge=code))
    return tuple(found)


def _titles(code: str, challenges: Sequence[Challenge]) -> tuple[str, ...]:
    return next((titles_of(challenge) for challenge in challenges if challenge.code == code), ())
