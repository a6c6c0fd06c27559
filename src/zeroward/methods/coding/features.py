"""Texts as numbers: how much each word, pair of words and run of four letters says about one (TF-IDF).

value = (1 + ln count) · (ln((1 + texts) / (1 + texts that hold it)) + 1),  each text scaled to length 1
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, sqrt
from typing import Final

import scipy

from zeroward.methods.text.fold import fold
from zeroward.methods.text.stem import stem
from zeroward.methods.text.stop_words import stop_words
from zeroward.methods.text.tokens import tokenize

LETTERS: Final = 4
MOST: Final = 60_000


def parts(text: str, lang: str) -> Counter[str]:
    """Stems, pairs of neighbouring stems, and runs of letters (marked), with their numbers; stop words are left out."""
    stops = stop_words(lang)
    words = [fold(token.text) for token in tokenize(text)]
    kept = [word for word in words if word not in stops]
    stems = [stem(word, lang) for word in kept]
    found = Counter(stems)
    found.update(f"{first} {second}" for first, second in pairwise(stems))
    for word in kept:
        padded = f"_{word}_"
        found.update(f"~{padded[at : at + LETTERS]}" for at in range(max(1, len(padded) - LETTERS + 1)))
    return found


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Which part has which column, and how much it says."""

    lang: str
    columns: dict[str, int]
    says: tuple[float, ...]

    def table(self, texts: Sequence[str]) -> "scipy.sparse.csr_array":
        """Texts × columns, each text of length 1; what the vocabulary does not know is left out."""
        values: list[float] = []
        columns: list[int] = []
        ends = [0]
        for text in texts:
            known = {
                self.columns[part]: count
                for part, count in parts(text, self.lang).items()
                if part in self.columns
            }
            row = {column: (1 + log(count)) * self.says[column] for column, count in sorted(known.items())}
            length = sqrt(sum(value * value for value in row.values())) or 1.0
            columns += row
            values += [value / length for value in row.values()]
            ends.append(len(values))
        return scipy.sparse.csr_array((values, columns, ends), shape=(len(texts), len(self.columns)))


def vocabulary(texts: Sequence[str], lang: str, *, least: int = 2) -> Vocabulary:
    """From texts: what stands in at least `least` of them, the commonest first when there is too much."""
    holders: Counter[str] = Counter()
    for text in texts:
        holders.update(parts(text, lang).keys())
    kept = sorted(
        (part for part in holders if holders[part] >= least), key=lambda part: (-holders[part], part)
    )[:MOST]
    says = tuple(log((1 + len(texts)) / (1 + holders[part])) + 1 for part in kept)
    return Vocabulary(lang, {part: column for column, part in enumerate(sorted(kept))}, _ordered(kept, says))


def _ordered(kept: Sequence[str], says: Sequence[float]) -> tuple[float, ...]:
    by_part = dict(zip(kept, says, strict=True))
    return tuple(by_part[part] for part in sorted(kept))
