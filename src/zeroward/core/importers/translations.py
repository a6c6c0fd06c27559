"""Reading the shipped translations (data/catalogue/translations) for whichever records a room names."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import read_json
from zeroward.core.domain.bulk_texts import TextRow, load_texts
from zeroward.core.models import Translatable, text_digest

# what the files call a field, and what the record calls it
FIELD_NAMES = {"scope": "summary"}


def load_translations(data: Path, records: Mapping[str, Mapping[str, Translatable]]) -> Loaded:
    """`records` maps the kind used in the files to the records by key, for example {"lesson": {...}}."""
    rows: list[TextRow] = []
    for path in sorted((data / "catalogue" / "translations").glob("*.json")):
        file = read_json(path)
        for name, fields in file["texts"].items():
            kind, _, key = name.partition(":")
            record = records.get(kind, {}).get(key)
            if record is not None:
                rows += [
                    row
                    for field, entry in fields.items()
                    if (row := text_row(record, field, file["lang"], entry))
                ]
    return load_texts(rows)


def text_row(record: Translatable, field: str, lang: str, entry: Any) -> TextRow | None:
    """One row; its digest matches the source only if that of every item does."""
    name = FIELD_NAMES.get(field, field)
    if name not in record.translatable:
        return None
    source = getattr(record, name) or ""
    entries = entry if isinstance(entry, list) else [entry]
    parts = source.splitlines() if isinstance(entry, list) else [source]
    current = [text_digest(part) for part in parts] == [part["digest"] for part in entries]
    body = "\n".join(part["text"] for part in entries)
    return TextRow(record, name, lang, body, text_digest(source) if current else "older")
