"""Data sets as SPSS and Stata files with labels and missing values, as CSV and as Parquet."""

import csv
import io
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from zeroward.consultation.queries.data_sets import NO_ANSWER, DataSet, Variable
from zeroward.core.workbooks.formulas import safe_text
from zeroward.methods.text.clean import clean_text

_MOST_LABEL: Final = 80
"""What Stata allows; longer labels would be cut by it anyway."""
_MOST_VALUE_LABEL: Final = 120
"""What SPSS allows, in bytes."""


def write_sav(data: DataSet) -> bytes:
    """SPSS. "No answer" is a missing value with its label."""
    import pyreadstat  # heavy

    coded = [one for one in data.variables if one.kind == "coded"]
    return _written(
        "data.sav",
        lambda path: pyreadstat.write_sav(
            _table(data),
            path,
            file_label=_short(data.title, 64),
            column_labels=[_short(one.label) for one in data.variables],
            variable_value_labels={one.name: _codes(one) for one in coded},
            missing_ranges={one.name: [NO_ANSWER] for one in coded if _has_missing(one)},
            variable_measure={one.name: "nominal" for one in coded},
        ),
    )


def write_dta(data: DataSet) -> bytes:
    """Stata. "No answer" is the system's missing value: Stata knows no other that pyreadstat writes with a label."""
    import pyreadstat  # heavy

    coded = [one for one in data.variables if one.kind == "coded"]
    labels = {
        one.name: {code: text for code, text in _codes(one).items() if code != NO_ANSWER} for one in coded
    }
    return _written(
        "data.dta",
        lambda path: pyreadstat.write_dta(
            _table(data, missing=None),
            path,
            file_label=_short(data.title),
            column_labels=[_short(one.label) for one in data.variables],
            variable_value_labels=labels,
        ),
    )


def write_parquet(data: DataSet) -> bytes:
    """Parquet with codes; their meaning lies in the codebook (DDI)."""
    stream = io.BytesIO()
    _table(data, missing=None).write_parquet(stream)
    return stream.getvalue()


def write_csv(data: DataSet) -> bytes:
    """CSV with words instead of codes: to read, and to import anywhere."""
    stream = io.StringIO(newline="")
    lines = csv.writer(stream)
    lines.writerow([one.name for one in data.variables])
    columns = [_words(one) for one in data.variables]
    lines.writerows(zip(*columns, strict=True))
    return stream.getvalue().encode("utf-8-sig")


def _words(variable: Variable) -> list[str]:
    codes = dict(variable.codes)
    if variable.kind == "coded":
        return ["" if one == NO_ANSWER else str(safe_text(codes[one])) for one in variable.values]
    return [
        "" if one is None else str(safe_text(one)) if variable.kind == "text" else repr(one)
        for one in variable.values
    ]


def _table(data: DataSet, *, missing: int | None = NO_ANSWER) -> Any:
    import polars  # heavy

    types = {"text": polars.String, "coded": polars.Int64, "number": polars.Float64}
    columns = {
        one.name: [missing if one.kind == "coded" and value == NO_ANSWER else value for value in one.values]
        for one in data.variables
    }
    schema = {one.name: types[one.kind] for one in data.variables}
    return polars.DataFrame(columns, schema=schema, strict=False)


def _codes(variable: Variable) -> dict[int | float, str]:
    return {code: _bytes(clean_text(text, multiline=False)) for code, text in variable.codes}


def _bytes(text: str) -> str:
    """Cut to what fits, never within a letter."""
    return text.encode()[:_MOST_VALUE_LABEL].decode(errors="ignore")


def _has_missing(variable: Variable) -> bool:
    return any(code == NO_ANSWER for code, _text in variable.codes)


def _short(text: str, most: int = _MOST_LABEL) -> str:
    line = clean_text(text, multiline=False)
    return line if len(line) <= most else f"{line[: most - 1]}…"


def _written(name: str, write: Callable[[str], None]) -> bytes:
    """pyreadstat writes to a path alone."""
    with tempfile.TemporaryDirectory(prefix="zeroward-data-") as folder:
        path = Path(folder) / name
        write(str(path))
        return path.read_bytes()
