"""Rows as files: CSV, JSON-LD and Turtle piece by piece, Parquet at once."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from zeroward.api.open_data.datasets import Column, Dataset, Row
from zeroward.api.open_data.licence import CC_BY
from zeroward.api.open_data.triples import PREFIXES, Iri, Node, Text, turtle
from zeroward.core.workbooks.formulas import safe_text

BETWEEN = "; "
SCHEMA = "https://schema.org/"


def csv_lines(dataset: Dataset) -> Iterator[str]:
    """UTF-8 with a mark for spreadsheets; lists are joined, and no text is taken for a formula."""
    yield "\ufeff" + _line([column.name for column in dataset.columns])
    for row in dataset.rows():
        yield _line([_cell(column, row.get(column.name)) for column in dataset.columns])


def _line(cells: list[Any]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue()


def _cell(column: Column, value: Any) -> Any:
    if value is None:
        return ""
    if column.kind == "list":
        return safe_text(BETWEEN.join(str(one) for one in value))
    if column.kind == "flag":
        return "true" if value else "false"
    return value if column.kind == "number" else safe_text(str(value))


def context_of(dataset: Dataset, base: str) -> dict[str, Any]:
    """Columns that schema.org has a word for lead there, the others to their description on our page."""
    here = f"{base}data/{dataset.key}/#"
    terms = {one.name: _term(one, _word(one) or f"{here}{one.name}") for one in dataset.columns}
    return {"schema": SCHEMA, "dct": PREFIXES["dct"], "xsd": PREFIXES["xsd"], **terms}


def _term(column: Column, word: str) -> Any:
    return {"@id": word, "@type": "xsd:date"} if column.kind == "day" else word


def _word(column: Column) -> str:
    """With its prefix; "" where only we have a word for it."""
    return column.term if ":" in column.term or not column.term else f"schema:{column.term}"


def json_ld_pieces(dataset: Dataset, base: str) -> Iterator[str]:
    about = {
        "@id": f"{base}data/{dataset.key}/",
        "@type": "schema:Dataset",
        "schema:name": dataset.title,
        "schema:license": {"@id": CC_BY},
    }
    context = json.dumps(context_of(dataset, base), ensure_ascii=False)
    yield f'{{"@context": {context}, "@graph": [\n{json.dumps(about, ensure_ascii=False)}'
    for row in dataset.rows():
        yield ",\n" + json.dumps(_thing(dataset, row, base), ensure_ascii=False)
    yield "\n]}\n"


def _thing(dataset: Dataset, row: Row, base: str) -> Mapping[str, Any]:
    """What is empty is left out: it is not known."""
    known = {name: value for name, value in row.items() if value not in ("", None, [])}
    address = f"{base}id/{dataset.identity}/{row[dataset.id_column]}"
    return {"@id": address, "@type": f"schema:{dataset.type}", **known}


def turtle_pieces(dataset: Dataset, base: str) -> Iterator[str]:
    """The statements of the JSON-LD."""
    return turtle(_nodes(dataset, base))


def _nodes(dataset: Dataset, base: str) -> Iterator[Node]:
    about = f"{base}data/{dataset.key}/"
    said = ((f"<{SCHEMA}name>", Text(dataset.title)), (f"<{SCHEMA}license>", Iri(CC_BY)))
    yield Node(Iri(about), (f"<{SCHEMA}Dataset>",), said)
    words = {one.name: _written(_word(one)) or f"<{about}#{one.name}>" for one in dataset.columns}
    days = {one.name for one in dataset.columns if one.kind == "day"}
    for row in dataset.rows():
        thing = _thing(dataset, row, base)
        each = (
            (words[name], Text(one, datatype="xsd:date") if name in days else _literal(one))
            for name, value in thing.items()
            if name in words
            for one in (value if isinstance(value, list) else [value])
        )
        yield Node(Iri(thing["@id"]), (f"<{SCHEMA}{dataset.type}>",), tuple(each))


def _written(word: str) -> str:
    """In Turtle, whose head names every prefix but schema.org's."""
    return f"<{SCHEMA}{word.removeprefix('schema:')}>" if word.startswith("schema:") else word


def _literal(value: Any) -> Text:
    """As JSON-LD has it: whole numbers are integers, others doubles (JSON-LD 1.1, 8.2.2)."""
    if isinstance(value, bool):
        return Text("true" if value else "false", datatype="xsd:boolean")
    if isinstance(value, int) or (isinstance(value, float) and value.is_integer()):
        return Text(str(int(value)), datatype="xsd:integer")
    return Text(repr(value), datatype="xsd:double") if isinstance(value, float) else Text(str(value))


def parquet(dataset: Dataset) -> bytes:
    import polars  # heavy

    kinds = {
        "text": polars.String, "day": polars.String, "number": polars.Float64, "flag": polars.Boolean,
        "list": polars.List(polars.String),
    }  # fmt: skip
    schema = {column.name: kinds[column.kind] for column in dataset.columns}
    rows = [{column.name: row.get(column.name) for column in dataset.columns} for row in dataset.rows()]
    file = io.BytesIO()
    polars.DataFrame(rows, schema=schema, strict=False, orient="row").write_parquet(file)
    return file.getvalue()
