"""Opportunities of a folder of data files, for work without a platform: notebooks, tests, measurements."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from zeroward.methods.funding.countries import CountryStatuses, read_statuses
from zeroward.methods.funding.offer import Offer
from zeroward.methods.funding.reading import (
    advance_of,
    is_staged,
    read_consortium,
    read_deadlines,
    read_rates,
    read_rules,
    state_of,
)

InEuro = Callable[[float, str], float | None]
"""An amount in another currency → euros, None where the currency is not known."""


def read_folder(folder: Path) -> tuple[Offer, ...]:
    """All opportunities of `data/funding`, in the order of their keys. Raises FundingError, KeyError, OSError."""
    conditions, countries = _items(folder / "conditions.json"), _items(folder / "country_rules.json")
    efforts = {key: one["days"] for key, one in _items(folder / "efforts.json").items()}
    programmes = {one["key"]: one for one in _items(folder / "programmes.json")}
    euro = _euro(_items(folder / "rates.json")) if (folder / "rates.json").exists() else _euro([])
    found = [
        _offer(one, programmes[one["programme"]], conditions, countries, efforts, euro)
        for path in sorted((folder / "opportunities").glob("*.json"))
        for one in _items(path)
    ]
    return tuple(sorted(found, key=lambda offer: offer.key))


def read_country_list(path: Path) -> CountryStatuses:
    """The dated statuses of `data/catalogue/countries.json`."""
    return read_statuses(
        (country["code"], one["kind"], _day(one["from"]), _day(one["to"]))
        for country in _items(path)
        for one in country["statuses"]
    )


def _offer(
    one: Mapping[str, Any],
    programme: Mapping[str, Any],
    conditions: Mapping[str, Any],
    countries: Mapping[str, Any],
    efforts: Mapping[str, float],
    euro: InEuro,
) -> Offer:
    rules = read_rules(
        _named(one.get("country_rule") or programme["country_rule"], countries),
        *(
            {gate: _named(rule, conditions) for gate, rule in (part.get("rules") or {}).items()}
            for part in (programme, one)
        ),
    )
    deadlines = read_deadlines(one.get("deadlines", ()), place=f"{one['key']}.deadlines")
    ticket = one.get("ticket") or (None, None)
    currency = one.get("currency", "EUR")
    low, high = (None if amount is None else euro(amount, currency) for amount in ticket)
    ends = min(filter(None, (_day(one.get("to")), _day(programme.get("to")))), default=None)
    return Offer(
        key=one["key"],
        country_rule=rules.country,
        gates=rules.gates,
        faulty=rules.faulty,
        themes=frozenset(one.get("themes", ())),
        text=" ".join(str(one.get(word, "")) for word in ("title", "summary", "words")),
        instrument=one.get("instrument") or programme.get("instrument", ""),
        way=programme.get("way", ""),
        action=one.get("action_type", ""),
        state=state_of(one.get("state")),
        opens=_day(one.get("opens")),
        ends=ends,
        as_of=max((date.fromisoformat(read["on"]) for read in one.get("read", ())), default=None),
        deadlines=deadlines,
        staged=is_staged(deadline.part for deadline in deadlines),
        ticket_min=low,
        ticket_max=high,
        rates=read_rates(one.get("rates") or programme.get("rates")),
        advance=advance_of(one.get("advance")),
        effort_days=efforts.get(one.get("effort", "")),
        consortium=read_consortium(one.get("consortium")),
    )


def _items(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))["items"]


def _named(rule: Any, table: Mapping[str, Any]) -> Any:
    return table[rule] if isinstance(rule, str) and rule else rule


def _day(raw: str | None) -> date | None:
    return date.fromisoformat(raw) if raw else None


def _euro(rows: Any) -> InEuro:
    newest = {row["currency"]: float(row["per_euro"]) for row in sorted(rows, key=lambda row: row["on"])}
    newest["EUR"] = 1.0

    def turned(amount: float, currency: str) -> float | None:
        rate = newest.get(currency)
        return None if rate is None else amount / rate

    return turned
