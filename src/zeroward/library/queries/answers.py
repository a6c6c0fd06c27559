"""Answers that are public: the list by topic, and one of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from zeroward.core.models import Served
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.addresses import address_of
from zeroward.core.ui.sorting import sort_key
from zeroward.library.answer_topics import topic_labels
from zeroward.library.models import Answer


@dataclass(frozen=True, slots=True)
class AnswerEntry:
    """One answer as listed and shown; `topic` in the reader's language."""

    record: Answer
    question: Served
    answer: Served
    topic: str
    url: str


@dataclass(frozen=True, slots=True)
class AnswersPage:
    """`topics` are (key, label, how many) of those that have an answer."""

    entries: Sequence[AnswerEntry]
    topics: Sequence[tuple[str, str, int]]
    topic: str
    total: int


def answers_page(topic: str = "") -> AnswersPage:
    """All of them, or those on a topic, in the order of the reader's alphabet. Two queries."""
    found = list(Answer.objects.public())
    labels = topic_labels()
    counts = {key: sum(one.topic == key for one in found) for key in labels}
    shown = [one for one in found if not topic or one.topic == topic]
    attach_texts(shown)
    entries = sorted((_entry(one, labels) for one in shown), key=lambda entry: sort_key(entry.question.body))
    return AnswersPage(
        entries, [(key, labels[key], count) for key, count in counts.items() if count], topic, len(found)
    )


def answer_entry(key: str) -> AnswerEntry | None:
    record = Answer.objects.public().filter(key=key).select_related("source").first()
    if record is None:
        return None
    attach_texts([record])
    return _entry(record, topic_labels())


def _entry(record: Answer, labels: dict[str, str]) -> AnswerEntry:
    return AnswerEntry(
        record,
        record.served("question"),
        record.served("answer"),
        labels.get(record.topic, ""),
        address_of("library:answer", record.key),
    )
