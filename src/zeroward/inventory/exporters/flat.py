"""One line a figure: CSV for people and programs, Parquet for analysis. The same columns that the importer reads."""

import csv
import io
from collections.abc import Iterator

from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.formulas import safe_text
from zeroward.inventory.queries.columns import FLAT, NUMBERS, figure_line, key_line, plain_number
from zeroward.inventory.queries.load import Loaded
from zeroward.inventory.queries.sources import cell_title


def lines_of(loaded: Loaded) -> Iterator[list[Value]]:
    """Figures, then notation keys, as lines of `FLAT`."""
    for row in loaded.activities:
        yield figure_line(row)
    for note in loaded.cell_notes:
        yield key_line(note)


def write_csv(loaded: Loaded) -> bytes:
    """UTF-8 with a mark at its start, so that spreadsheets read it rightly; decimals have a point."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow([*FLAT, "title"])
    for line in lines_of(loaded):
        cells = [plain_number(value) if isinstance(value, float) else safe_text(value) for value in line]
        writer.writerow([*cells, safe_text(cell_title(str(line[0])))])
    return stream.getvalue().encode("utf-8-sig")


def write_parquet(loaded: Loaded) -> bytes:
    """The lines as a Parquet file: numbers as 64-bit floats, everything else as text."""
    import polars  # heavy

    lines = list(lines_of(loaded))
    columns = {name: [line[number] for line in lines] for number, name in enumerate(FLAT)}
    schema = {name: polars.Float64 if name in NUMBERS else polars.String for name in FLAT}
    stream = io.BytesIO()
    polars.DataFrame(columns, schema=schema, strict=False).write_parquet(stream)
    return stream.getvalue()
