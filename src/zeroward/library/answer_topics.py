"""Topics of answers: a room above the library names them, since it asks about them."""

from collections.abc import Callable, Mapping

_readers: list[Callable[[], Mapping[str, str]]] = []


def register_answer_topics(read: Callable[[], Mapping[str, str]]) -> None:
    """`read` gives labels in the reader's language by key."""
    _readers.append(read)


def topic_labels() -> dict[str, str]:
    return {key: label for read in _readers for key, label in read().items()}


def topic_choices() -> list[tuple[str, str]]:
    return list(topic_labels().items())
