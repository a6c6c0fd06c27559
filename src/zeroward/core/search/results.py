"""What a search answers."""

from collections.abc import Mapping
from dataclasses import dataclass

from zeroward.methods.text.snippet import Segment


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that was found, in the reader's language when it exists in it (`lang` says which is served).

    `points` is the score; `parts` shows how it came about: (word as typed, points) for each word.
    """

    kind: str
    key: str
    lang: str
    url: str
    title: tuple[Segment, ...]
    snippet: tuple[Segment, ...]
    points: int
    parts: tuple[tuple[str, int], ...]
    facets: Mapping[str, list[str]]

    @property
    def plain_title(self) -> str:
        return "".join(segment.text for segment in self.title)

    @property
    def plain_snippet(self) -> str:
        return "".join(segment.text for segment in self.snippet)


@dataclass(frozen=True, slots=True)
class Understood:
    """How one word (or a few that name one thing) was read.

    `also` are a few other words that were looked for, those that the reader understands; `corrected` is set when
    nobody wrote the word as it was typed; `found` is False when nothing matches it.
    """

    text: str
    also: tuple[str, ...]
    concepts: tuple[str, ...]
    corrected: str
    found: bool


@dataclass(frozen=True, slots=True)
class FacetValue:
    value: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Near:
    """A concept close to what was asked: its name for the reader, and how it is related to it."""

    concept: str
    label: str
    relation: str


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One page of hits with everything that the page around it shows.

    `every_word` is False when some hits hold only some of the words. `suggestions` are whole queries with an
    unknown word replaced. `near` is filled when nothing was found.
    """

    hits: tuple[Hit, ...]
    total: int
    page: int
    pages: int
    facets: Mapping[str, tuple[FacetValue, ...]]
    understood: tuple[Understood, ...]
    left_out: tuple[str, ...]
    suggestions: tuple[str, ...]
    near: tuple[Near, ...]
    every_word: bool
    exact: bool
