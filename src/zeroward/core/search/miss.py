"""What may be kept of a query without a result."""

import re

from zeroward.core.search.question import Question
from zeroward.methods.text.fold import fold
from zeroward.methods.text.tokens import tokenize

_PERSONAL = re.compile(r"\S*@\S*|\S*://\S*|www\.\S*|\+?\d[\d\s()/.-]{4,}\d")
MAX_LETTERS = 120


def words_of_miss(question: Question) -> str:
    """The folded words that were looked for, without mail and web addresses and long numbers."""
    kept = {fold(token.text) for token in tokenize(_PERSONAL.sub(" ", question.text))}
    words = [word for token in question.words if (word := fold(token.text)) in kept]
    return " ".join(words)[:MAX_LETTERS].strip()
