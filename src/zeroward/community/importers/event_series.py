"""Loading the series of events that the sources name."""

from pathlib import Path
from typing import Any

from zeroward.community.models import EventSeries
from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import as_lines, read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.scope import Scope


def load_series(data: Path) -> Loaded:
    """Every series of the file; what somebody edited stays."""
    total = Loaded()
    for item in read_json(data / "community" / "series.json")["items"]:
        total += upsert(EventSeries, key=item["key"], values=_values(item))[1]
    return total


def _values(item: dict[str, Any]) -> dict[str, Any]:
    names = ("title", "summary", "scope", "rhythm", "source_note")
    scope = Scope.parse(item["scope"])
    return {
        **{name: item[name] for name in names},
        "scope_country": scope.key if scope.kind == "country" else "",
        "hosts": as_lines(item["hosts"]),
        "produces": as_lines(item["produces"]),
        "known": as_lines(item["known"]),
        "material": item.get("material", ""),
    }
