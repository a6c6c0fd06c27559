"""Names after an @: which members a text means."""

import re
from collections.abc import Iterable, Mapping

from zeroward.methods.text.fold import fold

MARK = re.compile(r"(?<![\w@])@(?=\w)")


def named_in(text: str, names: Mapping[int, str]) -> set[int]:
    """Ids of the people whom the text names after an @: by their whole name, or by a first name that one alone bears.

    `names` maps ids to whole names. Two people of the same name are both meant.
    """
    whole = {pk: _plain(name) for pk, name in names.items() if _plain(name)}
    firsts = _alone((pk, name.split(" ")[0]) for pk, name in whole.items())
    found: set[int] = set()
    for mark in MARK.finditer(text):
        rest = _plain(text[mark.end() : mark.end() + 200])
        meant = [pk for pk, name in whole.items() if _begins(rest, name)]
        longest = max((len(whole[pk]) for pk in meant), default=0)
        found |= {pk for pk in meant if len(whole[pk]) == longest}
        if not meant and rest:
            first = re.split(r"\W", rest, maxsplit=1)[0]
            found |= {firsts[first]} if first in firsts else set()
    return found


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def _begins(rest: str, name: str) -> bool:
    return rest.startswith(name) and not rest[len(name) : len(name) + 1].isalnum()


def _alone(pairs: Iterable[tuple[int, str]]) -> dict[str, int]:
    seen: dict[str, list[int]] = {}
    for pk, first in pairs:
        seen.setdefault(first, []).append(pk)
    return {first: pks[0] for first, pks in seen.items() if len(pks) == 1}
