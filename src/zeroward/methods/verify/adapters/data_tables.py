"""Tables that a case keeps in a file beside it: columns by name, words where they are quoted, numbers where not."""

import csv
import gzip
from pathlib import Path
from typing import Any

from zeroward.methods.verify.question import CannotRead, Question

Columns = dict[str, list[Any]]
_UNKNOWN = frozenset({"", "NA", "na", "NaN", "null"})


def read_table(question: Question, *names: str) -> Columns:
    """The columns of the file that the inputs name under one of `names`. Raises CannotRead when it is not there."""
    named = next((question.raw[name] for name in names if isinstance(question.raw.get(name), str)), None)
    if named is None or question.folder is None:
        raise CannotRead(f"no file called {names[0]}")
    path = (question.folder / named).resolve()
    if not path.is_relative_to(question.folder.resolve()) or not path.is_file():
        raise CannotRead(f"the file {named} is not beside the case")
    return columns_of(path)


def columns_of(path: Path) -> Columns:
    """Columns of a file with a first row of names; unknown values are None."""
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    lines = raw.decode("utf-8-sig").splitlines()
    try:
        rows = list(csv.reader(lines, quoting=csv.QUOTE_NONNUMERIC))  # what is not quoted is a number
    except ValueError:
        rows = [[_cell(one) for one in row] for row in csv.reader(lines)]
    names = [str(one) for one in rows[0]]
    return {
        name: [row[place] if place < len(row) else None for row in rows[1:]]
        for place, name in enumerate(names)
    }


def _cell(text: str) -> Any:
    if text.strip() in _UNKNOWN:
        return None
    try:
        return float(text)
    except ValueError:
        return text
