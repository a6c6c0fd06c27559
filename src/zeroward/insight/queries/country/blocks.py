"""A block of a workspace: one room in one sentence, a few facts, and the way in."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Block:
    """`answer` is the sentence; `facts` are counts with their words, `rows` single things with a remark. `is_open` when
    something waits there, `is_gap` when nothing is known yet."""

    key: str
    title: Words
    answer: str
    facts: Sequence[tuple[Words, str]] = ()
    links: Sequence[tuple[Words, str]] = ()
    rows: Sequence[tuple[Words, str]] = ()
    is_open: bool = False
    is_gap: bool = False


def link(words: Words, route: str, *args: object, query: str = "") -> tuple[Words, str]:
    """Words and address of a way in."""
    return (words, reverse(route, args=args) + (f"?{query}" if query else ""))
