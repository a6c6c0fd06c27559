"""Open answers of questionnaires as texts to code, as far as their mode allows to keep who said them.

Answers with a name become texts when they are handed in. Those under a code, or without anything, only when the
collection is closed, all at once and in random order: the moment would tell who answered.
"""

import hashlib
import re
import secrets
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from zeroward.consultation.domain.following import stream_of
from zeroward.consultation.domain.texts import NewText, at_midnight, erase_text, monday, put_text
from zeroward.consultation.models import Segment, SourceText, Stream
from zeroward.core.scope import Scope
from zeroward.methods.questions import Definition, Question
from zeroward.questionnaires.followers import Follower, Said
from zeroward.questionnaires.models import Collection, Mode
from zeroward.questionnaires.queries.answers import AnswerRow, table_of

PIPED: Final = re.compile(r"\$\{[^}]*\}")


class TextFollower(Follower):
    """Keeps the texts of a stream in step with the answers."""

    def on_submitted(self, said: Said) -> None:
        stream = stream_of(said.collection)
        if stream is None or said.answer is None or said.definition is None:
            return
        if said.collection.mode != Mode.IDENTIFIED:
            return
        kept = []
        for question, title, words in open_answers(said.definition, said.answers, said.language):
            key = origin_of(said.answer, question)
            kept.append(key)
            put_text(
                consultation=stream.consultation,
                stream=stream,
                new=NewText(
                    kind=SourceText.Kind.ANSWER,
                    title=title,
                    text=words,
                    language=said.language,
                    unit=unit_of(said.place),
                    country=said.country,
                    role="platform" if said.place.startswith("country:") else "city",
                    answer=said.answer,
                    question=question,
                    origin_key=key,
                    said_on=timezone.localdate(),
                ),
            )
        # what was written before and is empty now is gone
        texts_of_answer(stream, said.answer, said.definition).exclude(origin_key__in=kept).delete()

    def on_withdrawn(self, said: Said) -> None:
        stream = stream_of(said.collection)
        if stream is None or said.answer is None or said.definition is None:
            return
        for text in texts_of_answer(stream, said.answer, said.definition).filter(erased_at=None):
            erase_text(text)

    def on_closed(self, collection: Collection) -> None:
        stream = stream_of(collection)
        if stream is not None and collection.mode == Mode.ANONYMOUS:
            keep_anonymous(stream, collection)
        elif stream is not None and collection.mode == Mode.PSEUDONYMOUS:
            keep_pseudonymous(stream, collection)

    def on_names_removed(self, collection: Collection) -> None:
        stream = stream_of(collection)
        if stream is None:
            return
        texts = SourceText.objects.filter(stream=stream, kind=SourceText.Kind.ANSWER)
        Segment.objects.filter(text__in=texts).update(unit="")
        for text in texts:  # days would lead to the lines of the register
            said_on = monday(text.said_on) if text.said_on else None
            when = at_midnight(said_on or monday(text.created_at.date()))
            texts.filter(pk=text.pk).update(
                answer=None, unit="", said_on=said_on, created_at=when, updated_at=when
            )


def keep_anonymous(stream: Stream, collection: Collection) -> int:
    """Texts of all anonymous answers; a second call adds none. Returns how many open answers there are."""
    seen: Counter[str] = Counter()

    def origin(_row: AnswerRow, question: str, words: str) -> str:
        same = _digest(f"{collection.pk}|{question}|{words}")
        seen[same] += 1
        return f"open:{same}:{seen[same]}"

    return _keep(stream, collection, origin)


def keep_pseudonymous(stream: Stream, collection: Collection) -> int:
    """Texts of all answers under a code: found again when one is taken back, and saying no more than the week."""
    return _keep(stream, collection, lambda row, question, _words: origin_of(UUID(row.key), question))


def _keep(stream: Stream, collection: Collection, origin: Callable[[AnswerRow, str, str], str]) -> int:
    """All open answers as texts, in random order and with no more than the week; `origin` names each."""
    table = table_of(collection)
    said_on = timezone.localdate(collection.closes_at) if collection.closes_at else timezone.localdate()
    rows = list(table.rows)
    secrets.SystemRandom().shuffle(rows)
    count = 0
    for row in rows:
        for question, title, words in open_answers(table.definition, row.answers, row.language):
            count += 1
            put_text(
                consultation=stream.consultation,
                stream=stream,
                new=NewText(
                    kind=SourceText.Kind.ANSWER,
                    title=title,
                    text=words,
                    language=row.language,
                    question=question,
                    origin_key=origin(row, question, words),
                    said_on=monday(said_on),
                    days_only=True,
                ),
            )
    return count


def open_answers(
    definition: Definition, answers: Mapping[str, Any], language: str
) -> Iterator[tuple[str, str, str]]:
    """Key, question in words and answer of everything said in one's own words; nothing that tells who somebody is."""
    for question in definition.questions:
        if question.personal:
            continue
        title = _title(question, language)
        for key in _open_keys(question):
            words = answers.get(key)
            if isinstance(words, str) and words.strip():
                yield key, title, words


def origin_of(answer: UUID, question: str) -> str:
    """How the text of an answer is found again; it cannot be read back."""
    return f"answer:{_digest(f'{answer}|{question}')}"


def texts_of_answer(stream: Stream, answer: UUID, definition: Definition) -> Any:
    """Whatever became a text of this answer."""
    keys = [origin_of(answer, key) for question in definition.questions for key in _open_keys(question)]
    return SourceText.objects.filter(consultation=stream.consultation, origin_key__in=keys)


def unit_of(place: str) -> str:
    """The key of a unit from the scope of a city; "" for whoever else."""
    scope = Scope.parse(place) if place else None
    return scope.key if scope is not None and scope.kind == "city" else ""


def _open_keys(question: Question) -> list[str]:
    """An answer in one's own words, or the line of text of an open choice."""
    if question.kind == "long_text" or (question.kind == "text" and question.codes):
        return [question.key]
    return [f"{question.key}.{choice.key}" for choice in question.choices if choice.asks]


def _title(question: Question, language: str) -> str:
    """The question without what was piped into it: that differs from answer to answer."""
    label = question.label
    words = label.get(language) or label.get("en") or next(iter(label.values()), question.key)
    return PIPED.sub("…", words)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:40]
