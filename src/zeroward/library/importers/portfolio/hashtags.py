"""The hashtag index and every hashtag of the document: spellings, misspellings, where used."""

import re
from collections import defaultdict
from collections.abc import Sequence

from zeroward.library.importers.portfolio.context import Context
from zeroward.library.importers.portfolio.markup import plain
from zeroward.library.importers.portfolio.model import Challenge, Hashtag
from zeroward.library.importers.portfolio.segments import Segment
from zeroward.library.importers.portfolio.source import Line
from zeroward.library.importers.portfolio.vocabulary import table
from zeroward.library.importers.portfolio.wording import TAG

_ENTRY = re.compile(r"^#([A-Za-z][\w&-]{0,80})\s*(?:\(([^()]{1,120})\))?$")


def read_index(segment: Segment, context: Context) -> dict[str, str]:
    """Tags of the index with the words which they stand for, if it says so."""
    context.take(segment.heading, "hashtag index")
    index: dict[str, str] = {}
    for block in segment.blocks:
        entries = [_ENTRY.match(plain(line.text)) for line in block.lines]
        if all(entries):
            index |= {entry[1]: entry[2] or "" for entry in entries if entry}
        elif not block.text.lower().startswith("hashtag search"):
            continue
        context.take(block, "hashtag index")
    return index


def collect_hashtags(
    lines: Sequence[Line], index: dict[str, str], challenges: Sequence[Challenge]
) -> tuple[Hashtag, ...]:
    """All hashtags of the document after case-folding, in alphabetical order."""
    spellings: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for line in lines:
        for tag in TAG.findall(plain(line.text)):
            spellings[tag.casefold()][tag].append(line.no)
    used: dict[str, list[str]] = defaultdict(list)
    for challenge in challenges:
        for key in {tag.casefold() for tag in challenge.hashtags}:
            used[key].append(challenge.code)
    printed = {tag.casefold(): tag for tag in index}
    tags = [
        Hashtag(
            name=printed.get(key)
            or min(found, key=lambda tag: (corrected(tag) != tag, -_capitals(tag), found[tag][0])),
            spellings=tuple(found),
            variant_of="",
            expansion=index.get(printed.get(key, ""), ""),
            in_index=key in printed,
            challenges=tuple(used[key]),
            lines=tuple(sorted(number for numbers in found.values() for number in numbers)),
        )
        for key, found in sorted(spellings.items())
    ]
    return tuple(_with_variants(tags))


def corrected(tag: str) -> str:
    """A tag with the known misspelt words put right."""
    for wrong, right in table("tags")["misspelt_words"].items():
        tag = re.sub(rf"{wrong}(?![a-z])", right, tag)
    return tag


def _capitals(tag: str) -> int:
    """The more capitals, the better the words can be told apart."""
    return sum(char.isupper() for char in tag)


def _with_variants(tags: Sequence[Hashtag]) -> list[Hashtag]:
    """Give each tag that misspells another (or breaks it with a hyphen) the name of the right one."""
    names = {tag.name.casefold(): tag for tag in tags}
    found: list[Hashtag] = []
    for tag in tags:
        right = corrected(tag.name).replace("-", "")
        other = names.get(right.casefold())
        variant_of = (other.name if other else right) if right.casefold() != tag.name.casefold() else ""
        found.append(
            Hashtag(
                tag.name, tag.spellings, variant_of, tag.expansion, tag.in_index, tag.challenges, tag.lines
            )
        )
    return found
