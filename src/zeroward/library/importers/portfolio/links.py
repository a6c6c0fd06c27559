"""Link cells: labels with language marks, run together by the loss of the links themselves."""

import re
from dataclasses import dataclass

from zeroward.library.importers.portfolio.model import Link
from zeroward.library.importers.portfolio.titles import fold
from zeroward.library.importers.portfolio.vocabulary import table, words

# After a language mark, and after a year in brackets, a new label begins; so it does at a starred remark.
_MARK = re.compile(r"\[([^\[\]]{2,60})\]")
_BORDER = re.compile(
    r"(?<=\])\s+(?=\S)|(?<=\((?:19|20)\d\d\))\s+(?!\[)(?=\S)|\s+(?=\*\w)"
    rf"|\s+(?=(?:{'|'.join(map(re.escape, sorted(words('label_starts'))))})\b)"
)
_KIND = re.compile(r"^(webinar|video|report|recording|podcast)s?\s*:\s*", re.IGNORECASE)
LONG = 60


@dataclass(frozen=True, slots=True)
class LinkReading:
    """The labels of a cell, language marks that are no language, and whether the borders are a guess."""

    links: tuple[Link, ...]
    marks: tuple[str, ...]
    unknown: tuple[str, ...]
    uncertain: bool


def read_links(cell: str, line: int) -> LinkReading:
    """Split a cell at the marks that end a label; an empty cell or n/a holds none."""
    text = " ".join(cell.split())
    if not text or fold(text) in words("no_link"):
        return LinkReading((), (), (), False)
    links: list[Link] = []
    marks: list[str] = []
    unknown: list[str] = []
    for part in _BORDER.split(text):
        languages: list[str] = []
        for mark in _MARK.findall(part):
            marks.append(mark)
            known = [table("languages").get(fold(name), "") for name in re.split(r"[/,]| and ", mark)]
            languages.extend(filter(None, known))
            if not all(known):
                unknown.append(mark)
        label = " ".join(_MARK.sub(" ", part).split()).lstrip("* ").strip()
        if label:
            links.append(Link(label, tuple(dict.fromkeys(languages)), line))
    uncertain = len(links) > 1 or any(len(link.label) > LONG for link in links)
    return LinkReading(tuple(links), tuple(marks), tuple(unknown), uncertain)


def bare_label(label: str) -> str:
    """A label without the word that says what kind of thing it leads to ("Webinar: …")."""
    return _KIND.sub("", label).strip()
