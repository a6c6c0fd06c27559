"""Near duplicates: records which say nearly the same, by the runs of words that they share."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from zeroward.methods.text.fold import fold
from zeroward.methods.text.tokens import tokenize

SHINGLE = 3
"""Words in a run."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records and the share of runs they have in common (Jaccard index, 0 to 1)."""

    first: str
    second: str
    likeness: float
    shared: int
    together: int


def shingles(text: str, *, size: int = SHINGLE) -> frozenset[str]:
    """The runs of `size` neighbouring folded words; the whole text when it is shorter."""
    words = [fold(token.text) for token in tokenize(text)]
    if not words:
        return frozenset()
    last = max(1, len(words) - size + 1)
    return frozenset(" ".join(words[start : start + size]) for start in range(last))


def jaccard(first: frozenset[str], second: frozenset[str]) -> float:
    """What two sets share, over what they hold together; 0 when both are empty."""
    together = len(first | second)
    return len(first & second) / together if together else 0.0


def near_duplicates(texts: Mapping[str, str], *, threshold: float = 0.5, size: int = SHINGLE) -> list[Pair]:
    """Pairs of keys whose texts are alike by at least `threshold`, the most alike first.

    Only pairs that share a run are compared. A run found in more than 50 texts is a formula and finds no
    pair, though it counts in the likeness.
    """
    runs = {key: shingles(text, size=size) for key, text in texts.items()}
    holders: dict[str, list[str]] = defaultdict(list)
    for key in sorted(runs):
        for run in runs[key]:
            holders[run].append(key)
    candidates: Counter[tuple[str, str]] = Counter()
    for keys in holders.values():
        if 1 < len(keys) <= 50:
            candidates.update((a, b) for place, a in enumerate(keys) for b in keys[place + 1 :])
    pairs = []
    for first, second in candidates:
        shared = len(runs[first] & runs[second])
        together = len(runs[first] | runs[second])
        if shared / together >= threshold:
            pairs.append(Pair(first, second, shared / together, shared, together))
    return sorted(pairs, key=lambda pair: (-pair.likeness, pair.first, pair.second))
