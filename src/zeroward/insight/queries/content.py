"""Everything that was counted, as plain data: what files hold and what is frozen."""

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any, Final

from zeroward.contract.models import ContractFile, Reading
from zeroward.insight.models import FoundMention
from zeroward.insight.queries.base import Base
from zeroward.insight.queries.counts import counted_rows
from zeroward.methods.contracts.counting import ENOUGH, Counted
from zeroward.methods.contracts.mentions import KINDS, STATUSES, name_of, taxonomy

SCHEMA: Final = "zeroward/contract-counts/1"


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
        "contracts": _contracts(base.files),
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
        FoundMention.objects.filter(indexed__of__in=base.file_ids)
        .order_by()
        .values_list("kind", "indexed__of__city__key", "code", "status")
        .distinct()
    )
    for kind, city, code, status in rows:
        found.setdefault(kind, []).append((city, code, status))
    return found


def _quotes(base: Base) -> dict[tuple[str, str], dict[str, Any]]:
    """For each code the quote of the strongest status: checked before unchecked, then the surest."""
    rank = {status: at for statuses in STATUSES.values() for at, status in enumerate(statuses)}
    cities = {file.pk: file.city.key for file in base.files}
    best: dict[tuple[str, str], tuple[Any, dict[str, Any]]] = {}
    rows = (
        FoundMention.objects.filter(indexed__of__in=base.file_ids)
        .order_by()
        .values_list("kind", "code", "status", "line", "quote", "is_checked", "confidence", "indexed__of_id")
    )
    for kind, code, status, line, quote, is_checked, sure, pk in rows.iterator():
        order = (rank.get(status, 9), not is_checked, -sure, cities[pk], line)
        known = best.get((kind, code))
        if known is None or order < known[0]:
            best[(kind, code)] = (order, {"city": cities[pk], "status": status, "line": line, "text": quote})
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


def _contracts(files: Iterable[ContractFile]) -> list[dict[str, Any]]:
    files = list(files)
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
                "year": one.year,
                "language": one.language,
                "file": one.digest,
                "reading": readings.get(one.pk, ("", ""))[0],
                "reader": readings.get(one.pk, ("", ""))[1],
                "counted": one.indexed.digest,
            }
            for one in files
        ),
        key=lambda row: (row["city"], row["file"]),
    )
