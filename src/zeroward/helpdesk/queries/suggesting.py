"""What might answer a question before anybody is asked: from everything public that can be searched."""

from dataclasses import dataclass
from typing import Final

from django.utils.translation import get_language

from zeroward.core.search.query import search
from zeroward.helpdesk.vocabulary import topics

MOST_WORDS: Final = 160


@dataclass(frozen=True, slots=True)
class Suggestion:
    kind: str
    title: str
    about: str
    url: str
    lang: str


def suggestions(words: str, *, topic: str = "", most: int = 5) -> list[Suggestion]:
    """At most so many records that hold the words; with the name of the topic where the words alone find nothing."""
    asked = " ".join(words.split())[:MOST_WORDS]
    if not asked:
        return []
    lang = get_language() or "en"
    hits = search(asked, lang=lang, size=most).hits
    if not hits and topic in topics():
        hits = search(topics()[topic].label, lang=lang, size=most).hits
    return [Suggestion(one.kind, one.plain_title, one.plain_snippet, one.url, one.lang) for one in hits]
