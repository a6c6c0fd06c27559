"""Facts that decide about further steps: each once, with the steps that hang on it."""

from dataclasses import dataclass

from zeroward.core.queries.said import said
from zeroward.methods.steps import Found

MOST = 3


@dataclass(frozen=True, slots=True)
class Hanging:
    """`key` is the fact; `titles` are the steps that it decides about, the most promising first."""

    key: str
    titles: tuple[str, ...]


def hanging_on(found: Found, *, most: int = MOST) -> list[Hanging]:
    """The facts worth asking for, most promising first. A step that hangs on two facts counts for the first."""
    titles: dict[str, list[str]] = {}
    for one in found.asks:
        fact = found.standing[one.step.key].missing[0]
        titles.setdefault(fact, []).append(said(one.step.title))
    return [Hanging(key, tuple(named)) for key, named in list(titles.items())[:most]]
