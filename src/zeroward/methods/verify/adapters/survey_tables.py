"""Data files that survey questions name, and the usual sample designs of R's api data."""

import csv
import gzip
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.survey.design import Design, make_design
from zeroward.methods.verify.question import CannotRead, Question

Column = NDArray[Any]

_DESIGNS = {
    "clus1": ("apiclus1.csv", "svydesign(id=~dnum,weights=~pw,fpc=~fpc)"),
    "clus2": ("apiclus2.csv", "svydesign(id=~dnum+snum,fpc=~fpc1+fpc2)"),
    "strat": ("apistrat.csv", "svydesign(id=~1,strata=~stype,weights=~pw,fpc=~fpc)"),
    "srs": ("apisrs.csv", "svydesign(id=~1,fpc=~fpc,weights=~pw)"),
}
"""The names which the documentation of R's survey package gives to its example samples (`dclus1`, `rclus1`, …)."""


@dataclass(frozen=True)
class Table:
    """A file with a header: numbers where all entries are numbers (or missing), text otherwise."""

    columns: dict[str, Column]

    def column(self, name: str) -> Column:
        if name not in self.columns:
            raise CannotRead(f"the data have no column {name}")
        return self.columns[name]

    def numbers(self, name: str) -> NDArray[np.float64]:
        column = self.column(name)
        if column.dtype.kind not in "fiu":
            raise CannotRead(f"the column {name} holds no numbers")
        return column.astype(np.float64)

    @property
    def rows(self) -> int:
        return len(next(iter(self.columns.values())))


def table_of(question: Question, name: str) -> Table:
    """A data file beside the cases, or in the folder of data files next to them."""
    if question.folder is None:
        raise CannotRead("no folder of data files")
    places = [question.folder / name, *sorted(question.folder.glob(f"*_files/{Path(name).name}"))]
    found = next((place for place in places if place.is_file()), None)
    if found is None or not found.resolve().is_relative_to(question.folder.resolve()):
        raise CannotRead(f"the data file {name} is not here")
    return _read(found)


@lru_cache(maxsize=16)
def _read(path: Path) -> Table:
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    lines = list(csv.reader(raw.decode("utf-8-sig").splitlines()))
    header, rows = lines[0], lines[1:]
    return Table({name: _column([row[place] for row in rows]) for place, name in enumerate(header)})


def _column(values: Sequence[str]) -> Column:
    missing = [one in ("", "NA") for one in values]
    try:
        return np.array([np.nan if gone else float(one) for one, gone in zip(values, missing, strict=True)])
    except ValueError:
        return np.array(values)


def design_of(question: Question, text: str) -> tuple[Table, Design]:
    """The data and the design that a text names: a call of svydesign with a file, or an example by its name."""
    call, file = text, re.search(r"[\w./-]+\.csv(?:\.gz)?", text)
    beside = next(
        (question.raw[key] for key in ("file", "data") if isinstance(question.raw.get(key), str)), ""
    )
    frame = re.search(r"\bdata\s*=\s*(\w+)", text)
    if file is None and "svydesign" in text and (beside or frame):
        name = beside or f"{frame.group(1) if frame else ''}.csv"
    elif file is None:
        named = re.search(r"\b[dr]?(clus1|clus2|strat|srs)\b", text)
        if named is None:
            raise CannotRead("no sample is named")
        name, call = _DESIGNS[named.group(1)]
    else:
        name = file.group(0)
    table = table_of(question, name)
    return table, _designed(table, call, no_fpc="no fpc" in text.lower())


def _designed(table: Table, call: str, *, no_fpc: bool) -> Design:
    ids, strata, weights, fpc = (_terms(call, key) for key in ("ids?", "strata", "weights", "fpc"))
    real = [one for one in ids if one not in ("1", "0")]
    stages = max(len(real), 1)
    clusters = [table.column(one) for one in real] or None
    sizes = None if no_fpc or not fpc else [table.numbers(one) for one in fpc]
    return make_design(
        n=table.rows,
        weights=table.numbers(weights[0]) if weights else None,
        strata=table.column(strata[0]) if strata else None,
        clusters=clusters if stages > 1 or clusters is None else clusters[0],
        population=sizes if stages > 1 or sizes is None else sizes[0],
        stages=stages,
    )


def _terms(call: str, key: str) -> list[str]:
    found = re.search(rf"\b{key}\s*=\s*~\s*([\w.+ ]+)", call)
    return [one.strip() for one in found.group(1).split("+")] if found else []
