"""Words of a poll by language."""

from collections.abc import Iterable

from zeroward.consultation.models import PollQuestion
from zeroward.consultation.queries.language_choice import in_language


def languages_of(questions: Iterable[PollQuestion]) -> list[str]:
    """Languages in which something is written, in the order in which they first occur."""
    return list(dict.fromkeys(lang for one in questions for lang in one.text))


def labels_of(question: PollQuestion, language: str) -> dict[str, tuple[str, str]]:
    """Key → (words, language they are in), in the order of the question."""
    return {one["key"]: in_language(one.get("label", {}), language) for one in question.choices}
