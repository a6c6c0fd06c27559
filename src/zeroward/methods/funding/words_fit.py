"""Free text beside the profile: which of its words stand in an opportunity, rare words more."""

import math
from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np

from zeroward.methods.funding.cities import Numbers
from zeroward.methods.text.analysis import PREFIX_MARK, entry_terms

MOST_TEXT = 2_000
"""Letters of a free text that count."""


def terms_of(text: str, lang: str = "en") -> frozenset[str]:
    """The stems of a text, each once; stop words are left out."""
    found = entry_terms(title="", summary="", body=text[:MOST_TEXT], lang=lang)
    return frozenset(term for term in found if PREFIX_MARK not in term)


class Lexicon:
    """The words of all opportunities, with how rare each is: ln(1 + (N − n + ½)/(n + ½))."""

    def __init__(self, texts: Sequence[Collection[str]]) -> None:
        counted = Counter(term for terms in texts for term in set(terms))
        self.size = len(texts)
        self._row = {term: at for at, term in enumerate(sorted(counted))}
        self._rare = np.array([self._rarity(counted[term]) for term in self._row], np.float64)
        holders: list[list[int]] = [[] for _ in self._row]
        for at, terms in enumerate(texts):
            for term in set(terms):
                holders[self._row[term]].append(at)
        self._holders = [np.array(found, np.intp) for found in holders]
        self._unseen = self._rarity(0)

    def _rarity(self, found_in: int) -> float:
        return math.log1p((self.size - found_in + 0.5) / (found_in + 0.5))

    def values(self, asked: Sequence[Collection[str]]) -> Numbers:
        """Texts × opportunities: the share of what was asked for, by rarity, that stands in each; 0 for no text."""
        found = np.zeros((len(asked), self.size))
        for at, terms in enumerate(asked):
            whole = math.fsum(self.rarity(term) for term in terms)
            for term in sorted(terms):
                row = self._row.get(term)
                if row is not None and whole:
                    found[at, self._holders[row]] += self._rare[row] / whole
        return np.minimum(found, 1.0)

    def rarity(self, term: str) -> float:
        """How much a word counts; one that stands nowhere counts most, and can never be found."""
        row = self._row.get(term)
        return self._unseen if row is None else float(self._rare[row])
