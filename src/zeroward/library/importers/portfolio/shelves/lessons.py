"""Lessons learned. One that only repeats a text printed before is to come, whatever the page says."""

from collections.abc import Mapping, Sequence
from typing import Any

from zeroward.core.models import Stage
from zeroward.library.importers.portfolio.lessons import titles_of
from zeroward.library.importers.portfolio.model import Lesson as Read
from zeroward.library.importers.portfolio.plan.desk import Desk
from zeroward.library.importers.portfolio.plan.proposal import Proposal
from zeroward.library.importers.portfolio.plan.shelf import Shelf, by_key, register_shelf
from zeroward.library.importers.portfolio.shelves.words import at
from zeroward.library.importers.portfolio.titles import fold, likeness, slug
from zeroward.library.models import Category, Challenge, Lesson


@register_shelf
class LessonShelf(Shelf):
    kind = "lesson"
    order = 80
    model = Lesson
    prose = frozenset({"text"})
    refs = {"category": by_key(Category)}
    sets = {"challenges": by_key(Challenge)}
    fresh_only = frozenset({"order", "note"})
    threshold = 0.7

    def propose(self, desk: Desk) -> Sequence[Proposal]:
        printed = {
            fold(step.text): step.line
            for dive in desk.portfolio.deep_dives
            for step in dive.steps
            if step.text
        }
        found: list[Proposal] = []
        for order, lesson in enumerate(desk.portfolio.lessons, 1):
            found.append(self._propose(lesson, order, printed, desk))
            printed.setdefault(fold(lesson.text), lesson.span.first)
        return found

    def _propose(self, lesson: Read, order: int, printed: Mapping[str, int], desk: Desk) -> Proposal:
        repeats = printed.get(fold(lesson.text), 0) if lesson.text else 0
        category = desk.key_of("category", lesson.category)
        titles = {
            fold(title)
            for challenge in desk.portfolio.challenges
            if challenge.code == lesson.challenge
            for title in titles_of(challenge)
        }
        text = (
            lesson.text
            if fold(lesson.label) in titles or not lesson.text
            else f"{lesson.label}: {lesson.text}"
        )
        note = f"The source repeats here word for word what its line {repeats} says." if repeats else ""
        name = slug(lesson.label, 60)
        return Proposal(
            doc_key=f"{lesson.category}:{lesson.challenge}"
            if lesson.challenge
            else f"{lesson.category}:{name}",
            key=f"lesson-{lesson.category}-{name}",
            title=lesson.label,
            lines=at(lesson.span),
            values={
                "category": category,
                "challenges": desk.keys_of("challenge", [lesson.challenge]),
                "text": "" if repeats else text,
                "stage": str(Stage.COMPLETE if text and not repeats else Stage.TO_COME),
                "order": order,
                "note": note,
            },
            refused=self._refused(category, lesson, note),
        )

    def _refused(self, category: str, lesson: Read, note: str) -> str:
        if not category:
            return "Its category was refused."
        return note if note and not lesson.challenge else ""

    def candidates(self) -> Sequence[Any]:
        return list(Lesson.objects.select_related("category").prefetch_related("challenges"))

    def likeness(self, proposal: Proposal, record: Any) -> float:
        if record.category.key != proposal.values["category"]:
            return 0.0
        ours = {challenge.key for challenge in record.challenges.all()}
        alike = likeness(record.text, proposal.values["text"])
        if ours and ours == set(proposal.values["challenges"]):
            return 0.8 + 0.2 * alike
        return 0.9 if record.key == proposal.key else 0.9 * alike
