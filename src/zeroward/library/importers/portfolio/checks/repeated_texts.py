"""Key challenges, quotes, lessons and key features that stand in two places word for word."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from zeroward.library.importers.portfolio.checks.base import check, finding
from zeroward.library.importers.portfolio.findings import Finding
from zeroward.library.importers.portfolio.model import Portfolio
from zeroward.library.importers.portfolio.titles import fold

Told = tuple[str, str, int]  # text, place, line


@check
def repeated_key_challenges(portfolio: Portfolio) -> Iterator[Finding]:
    told = (
        (entry.text, challenge.code, entry.span.first)
        for challenge in portfolio.challenges
        for entry in challenge.key_challenges
    )
    yield from _repeated("repeated_key_challenges", told)


@check
def repeated_quotes(portfolio: Portfolio) -> Iterator[Finding]:
    told = (
        (challenge.quote.text, challenge.code, challenge.quote.span.first)
        for challenge in portfolio.challenges
        if challenge.quote
    )
    yield from _repeated("repeated_quote", told)


@check
def repeated_lessons(portfolio: Portfolio) -> Iterator[Finding]:
    """Lessons against each other and against the steps of deep dives."""
    lessons = [
        (lesson.text, f"category {lesson.category}", lesson.span.first) for lesson in portfolio.lessons
    ]
    steps = [
        (step.text, f"deep dive of {dive.category}", step.line)
        for dive in portfolio.deep_dives
        for step in dive.steps
    ]
    yield from _repeated("repeated_lesson", steps + lessons)


@check
def repeated_features(portfolio: Portfolio) -> Iterator[Finding]:
    """Only between different materials: the same list in two placements of one material is no surprise."""
    told: dict[str, list[Told]] = defaultdict(list)
    for material in portfolio.materials:
        seen: set[str] = set()
        for placement in material.placements:
            for entry in placement.card.features:
                if fold(entry.text) not in seen and len(fold(entry.text).split()) >= 4:
                    seen.add(fold(entry.text))
                    told[fold(entry.text)].append((entry.text, material.title, entry.span.first))
    for places in told.values():
        yield from _repeated("repeated_features", places)


def _repeated(kind: str, told: Iterable[Told]) -> Iterator[Finding]:
    groups: dict[str, list[Told]] = defaultdict(list)
    for text, place, line in told:
        if text:
            groups[fold(text)].append((text, place, line))
    for group in groups.values():
        if len(group) > 1:
            places = ", ".join(dict.fromkeys(place for _, place, _ in group))
            yield finding(
                kind, (line for _, _, line in group), group[0][0], f"kept {len(group)} times", places
            )
