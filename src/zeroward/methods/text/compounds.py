"""Where a compound may be cut in two, and which cut is the likeliest."""

from collections.abc import Container, Sequence
from types import MappingProxyType

LINKS = MappingProxyType(
    {
        "da": ("", "s", "e"),
        "de": ("", "s", "es", "n", "en", "er", "e"),
        "et": ("",),
        "fi": ("", "n"),
        "hu": ("",),
        "is": ("", "s", "a", "ar"),
        "nb": ("", "s", "e"),
        "nl": ("", "s", "e", "en"),
        "sv": ("", "s", "e", "o"),
    }
)
"""Language → what may stand between the parts."""

COMPOUNDING = frozenset(LINKS)
LEAST_PART = 4

Split = tuple[str, str]


def candidates(word: str, lang: str) -> list[Split]:
    """All ways to cut a folded word into two parts of four letters or more, linking letters dropped."""
    found: dict[Split, None] = {}
    for cut in range(LEAST_PART, len(word) - LEAST_PART + 1):
        head, tail = word[:cut], word[cut:]
        for link in LINKS.get(lang, ()):
            if head.endswith(link) and len(head) - len(link) >= LEAST_PART:
                found[head[: len(head) - len(link)], tail] = None
    return list(found)


def best_split(splits: Sequence[Split], known: Container[str]) -> Split | None:
    """The cut into two known words whose shorter part is longest; None when there is none."""
    possible = [pair for pair in splits if pair[0] in known and pair[1] in known]
    return max(possible, key=lambda pair: (min(map(len, pair)), len(pair[1])), default=None)
