"""Loading the sources that the catalogue is taken from."""

from pathlib import Path

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.models import Source


def load_sources(data: Path) -> Loaded:
    total = Loaded()
    for item in read_json(data / "catalogue" / "sources.json")["items"]:
        values = {name: item.get(name) or "" for name in ("title", "publisher", "licence", "note")}
        _source, loaded = upsert(Source, key=item["id"], values={**values, "year": item["year"]})
        total += loaded
    return total


def source_of(references: list[dict[str, object]] | dict[str, object] | None) -> Source | None:
    """The source that a record's first reference names (`{"doc": "001", "lines": [1, 2]}`)."""
    first = references[0] if isinstance(references, list) and references else references
    keys = {
        "000": "ecosystems",
        "001": "portfolio-2026",
        "002": "needs-2025",
        "003": "cordis-sga",
        "004": "nzc-other-cities",
    }
    key = keys.get(str(first.get("doc"))) if isinstance(first, dict) else None
    return Source.objects.filter(key=key).first() if key else None
