"""Loading programmes that others ran, with their calls, as far as public sources tell of them."""

import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.models import Visibility
from zeroward.exchange.models import Call, CallState, Programme

ZONE = "Europe/Brussels"


def load_programmes(data: Path) -> Loaded:
    """data/exchange/past_calls.json. Calls are over: nobody applies to them here."""
    total = Loaded()
    for item in read_json(data / "exchange" / "past_calls.json")["programmes"]:
        values = {
            **{name: item[name] for name in ("title", "kind", "summary", "run_by", "source", "url")},
            "scope": "mission",
            "visibility": Visibility.PUBLIC,
        }
        programme, loaded = upsert(Programme, key=item["key"], values=values)
        total += loaded
        for call in item["calls"]:
            _kept, loaded = upsert(Call, key=call["key"], values=_call(call, programme))
            total += loaded
    return total


def _call(item: dict[str, Any], programme: Programme) -> dict[str, Any]:
    return {
        "programme": programme,
        "title": item["title"],
        "state": CallState.CLOSED,
        "opens_at": _moment(item["opens"]),
        "closes_at": _moment(item["closes"]),
        "zone": ZONE,
        "source": item["source"],
        "url": item["url"],
        "known": {name: item[name] for name in ("counts", "places", "unknown")},
    }


def _moment(text: str | None) -> datetime.datetime | None:
    """Days of sources have no hour: they are kept as the beginning of the day in Brussels."""
    return datetime.datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(ZONE)) if text else None
