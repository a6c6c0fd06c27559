"""Everything that was counted, as plain data: what files hold and what is frozen."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any, Final

from zeroward.contract.models import Reading
from zeroward.insight.models import FoundMention
from zeroward.insight.queries.base import Base
from zeroward.insight.queries.counts import counted_rows
from zeroward.insight.queries.sources import Source
from zeroward.methods.contracts.counting import ENOUGH, Counted
from zeroward.methods.contracts.mentions import KINDS, STATUSES, name_of, taxonomy

SCHEMA: Final = "zeroward/contract-counts/2"


def content_of(base: Base, filters: str) -> dict[str, Any]:
    """Counts of all kinds with one quote each, and the contracts behind them. Names are English, as in the taxonomy."""
    cities = list(base.cities)
    rows = _rows(base)
    quotes = _quotes(base)
    first = taxonomy(KINDS[0])
    return {
        "schema": SCHEMA,
        "unit": "city",
        "interval": "Wilson, 95 %",
        "percent_from": ENOUGH,
        "taxonomy": {"version": first.version, "source": first.source},
        "filters": filters.removeprefix("?"),
        "cities": len(cities),
        "not_searched": list(base.not_searched),
        "examples": base.only_examples,
        "contracts": _contracts(base.sources),
        "kinds": {
            kind: [
                _count(kind, one, quotes.get((kind, one.code)))
                for one in counted_rows(rows.get(kind, ()), cities, kind)
            ]
            for kind in KINDS
        },
    }


def digest_of(content: dict[str, Any]) -> str:
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def _rows(base: Base) -> dict[str, list[tuple[str, str, str]]]:
    found: dict[str, list[tuple[str, str, str]]] = {}
    rows = (
        FoundMention.objects.filter(indexed__in=base.ids)
        .order_by()
        .values_list("kind", "indexed_id", "code", "status")
        .distinct()
    )
    of_row = base.of_row
    for kind, pk, code, status in rows:
        found.setdefault(kind, []).append((of_row[pk].city.key, code, status))
    return found


def _quotes(base: Base) -> dict[tuple[str, str], dict[str, Any]]:
    """For each code the quote of the strongest status: checked before unchecked, then the surest."""
    rank = {status: at for statuses in STATUSES.values() for at, status in enumerate(statuses)}
    cities = {one.pk: one.city.key for one in base.sources}
    best: dict[tuple[str, str], tuple[Any, dict[str, Any]]] = {}
    rows = (
        FoundMention.objects.filter(indexed__in=base.ids)
        .order_by()
        .values_list(
            "kind", "code", "status", "line", "quote", "is_checked", "confidence", "indexed_id", "module"
        )
    )
    for kind, code, status, line, quote, is_checked, sure, pk, module in rows.iterator():
        order = (rank.get(status, 9), not is_checked, -sure, cities[pk], line)
        known = best.get((kind, code))
        if known is None or order < known[0]:
            place = {"city": cities[pk], "status": status, "module": module, "line": line, "text": quote}
            best[(kind, code)] = (order, place)
    return {key: quote for key, (_order, quote) in best.items()}


def _count(kind: str, one: Counted, quote: dict[str, Any] | None) -> dict[str, Any]:
    return {
        "code": one.code,
        "name": name_of(kind, one.code),
        "cities": dict(one.by_status),
        "n": one.n,
        "low": None if one.low is None else round(one.low, 4),
        "high": None if one.high is None else round(one.high, 4),
        "quote": quote,
    }


def _contracts(sources: Iterable[Source]) -> list[dict[str, Any]]:
    sources = list(sources)
    files = [one.record for one in sources if one.is_file]
    readings = {
        pk: (digest, reader)
        for pk, digest, reader in Reading.objects.filter(of__in=files).values_list(
            "of_id", "digest", "reader"
        )
    }
    return sorted(
        (
            {
                "city": one.city.key,
                "country": one.city.country.code,
                "title": one.title,
                "form": one.form,
                "year": one.year,
                "language": one.language,
                "file": one.text,
                "reading": _read(one, readings)[0],
                "reader": _read(one, readings)[1],
                "counted": one.counted,
            }
            for one in sources
        ),
        key=lambda row: (row["city"], row["file"]),
    )


def _read(source: Source, readings: Mapping[int, tuple[str, str]]) -> tuple[str, str]:
    """Digest of the reading and the reader; a contract written here was not read from a file."""
    return readings.get(source.record, ("", "")) if source.is_file else ("", "")
