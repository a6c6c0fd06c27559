"""What an app tells the search about one of its records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class EntryData:
    """A record's text in one language. `is_source` marks the language in which it was written."""

    lang: str
    title: str
    summary: str = ""
    body: str = ""
    url: str = ""
    is_source: bool = False


@dataclass(frozen=True, slots=True)
class RecordData:
    """A record as it can be found.

    `facets` maps a facet's name (category, challenge, format, country, language, year, pathway) to codes; the
    kind is added. `hint` (0–100) puts a record before its equals, for instance a material before a hashtag.
    """

    key: str
    entries: Sequence[EntryData]
    facets: Mapping[str, Sequence[str]] = field(default_factory=dict)
    hint: int = 50
