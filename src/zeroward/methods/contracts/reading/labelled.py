"""Rows of action sheets in the text of a PDF: labels that run over several lines, values that stand centred beside
them, and cells that group rows at the left."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from zeroward.methods.contracts.words import label_of, words

_FEWEST: Final = 3
"""So many known labels make a sheet."""
_MOST_PARTS: Final = 5
"""Lines of one label at most."""
_LEAST_START: Final = 8
"""Letters from which the beginning of a label counts as one."""


@dataclass(frozen=True, slots=True)
class _Label:
    """First and last line of a label, counted within the run."""

    first: int
    last: int
    text: str


def labelled_rows(cells: Sequence[Sequence[str]]) -> list[list[str]] | None:
    """Rows of group, label and value, from the cells of each line; None when this is no sheet of labels.

    Where values stand centred beside their labels, each row reaches as far below the middle of its label as above."""
    width = max(map(len, cells), default=0)
    found = [(at, _labels([line[at] if at < len(line) else "" for line in cells])) for at in (0, 1)]
    column, labels = max(found, key=lambda one: _known(one[1]))
    if _known(labels) < _FEWEST or column + 1 >= width:
        return None
    values = [" ".join(part for part in line[column + 1 :] if part) for line in cells]
    ends = _ends(labels, values)
    rows = []
    begin = 0
    for label, end in zip(labels, ends, strict=True):
        value = " ".join(one for one in values[begin:end] if one)
        group = " ".join(one[0] for one in cells[begin:end] if one[0]) if column else ""
        rows.append([group, label.text, value] if column else [label.text, value])
        begin = end
    return rows


def _labels(column: Sequence[str]) -> list[_Label]:
    """The labels of a column, each from its first to its last line. Words that are no known label are one too, so that
    nothing is lost."""
    found: list[_Label] = []
    for at, text in enumerate(column):
        if not text:
            continue
        if found and not _begins(column, at) and at - found[-1].first < _MOST_PARTS:
            last = found.pop()
            found.append(_Label(last.first, at, f"{last.text} {text}"))
        else:
            found.append(_Label(at, at, text))
    return found


def _known(labels: Sequence[_Label]) -> int:
    return sum(bool(label_of(one.text)) for one in labels)


def _begins(column: Sequence[str], at: int) -> bool:
    """True when a known label begins with this line, alone or with the next lines of the column."""
    text = column[at]
    if not text[:1].isupper():
        return False
    if label_of(text):
        return True
    after = [one for one in column[at + 1 : at + 1 + _MOST_PARTS] if one]
    whole = text
    for more in after[:3]:
        if label_of(more):
            break
        whole = f"{whole} {more}"
        if label_of(whole):
            return True
    folded = text.casefold()
    return len(folded) >= _LEAST_START and any(
        phrase.startswith(folded) for phrases in words()["labels"].values() for phrase in phrases
    )


def _ends(labels: Sequence[_Label], values: Sequence[str]) -> list[int]:
    """Where each row ends: before the next label, or, in sheets with centred values, by its own middle."""
    nexts = [one.first for one in labels[1:]] + [len(values)]
    if not _is_centred(labels, values):
        return nexts
    ends: list[int] = []
    begin = 0
    for label, after in zip(labels, nexts, strict=True):
        end = min(after, max(label.last + 1, label.first + label.last - begin + 1))
        if after - end == 1 and values[end][:1].islower():
            end = after  # half a line more: the rest of the sentence
        begin = end
        ends.append(begin)
    ends[-1] = len(values)
    return ends


def _is_centred(labels: Sequence[_Label], values: Sequence[str]) -> bool:
    """True when a value begins beside a later line of its label, or above the first of all labels."""
    late = sum(
        not values[one.first] and any(values[one.first + 1 : one.last + 1])
        for one in labels
        if one.last > one.first
    )
    above = any(values[: labels[0].first])
    return late > 0 or above
