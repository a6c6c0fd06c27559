"""Confirmed table T7 of a contract as projects of the city: what they cost, and who invests."""

import re
from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.contract.importers.reading_amounts import YEARLY, amount_words, is_discounted, is_of_many_years
from zeroward.contract.importers.reading_costs import Tab, tab_of
from zeroward.contract.importers.reading_rows import lines_of
from zeroward.finance.importers.parsed import Finding, ParsedProject
from zeroward.finance.queries.projects.columns import BY_KEY
from zeroward.methods.contracts.words import keys_in, says_nothing

_SHARE: Final = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%")
_WHO: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("municipality", re.compile(r"municipal|city|town|commune|local government", re.IGNORECASE)),
    (
        "public",
        re.compile(
            r"state|national|government|fund|feder|erdf|\bEU\b|region|ministr|grant|subsid", re.IGNORECASE
        ),
    ),
    ("households", re.compile(r"citizen|household|resident|home ?owner", re.IGNORECASE)),
    (
        "third",
        re.compile(
            r"private|business|compan|enterprise|bank|investor|utilit|operator|owner|ppp", re.IGNORECASE
        ),
    ),
)


def projects_of(table: Mapping[str, Any]) -> tuple[list[ParsedProject], list[Finding]]:
    """A project for each line with an action; lines that only tell about the one above are counted."""
    tab = tab_of(table)
    found: list[ParsedProject] = []
    left = 0
    for row in tab.rows:
        title = " ".join(str(row["cells"].get("action") or "").split())
        if not re.search(r"[^\W\d_]{3}", title) or not {"capex", "split", "opex"} & row["cells"].keys():
            left += 1
            continue
        found.append(_project(tab, row, title))
    if not left:
        return found, []
    text = _("Lines that name no project with its costs: %(count)d.") % {"count": left}
    return found, [Finding(tab.place, text)]


def _project(tab: Tab, row: Mapping[str, Any], title: str) -> ParsedProject:
    hints: list[str] = []
    field = " ".join(str(row["cells"].get("field") or "").split())
    fields = keys_in(field, "fields")
    if field and not fields:
        hints.append(_("“%(text)s” is no field of action that we know.") % {"text": field[:60]})
    values: dict[str, Any] = {"title": title[:200], "field": fields[0] if fields else ""}
    if len(title) > 200:
        values["text"] = title
    capex = tab.said(row, "capex")
    if capex.why:
        hints.append(capex.why)
    elif capex.value is not None and is_discounted(tab.heads.get("capex", "")):
        hints.append(_("The investment is discounted to today and left out."))
    elif capex.value is not None:
        values |= {"capex": abs(capex.value), "currency": capex.currency or "EUR"}
    _running(tab, row, values, hints)
    _split(" ".join(str(row["cells"].get("split") or "").split()), values, hints)
    amounts = [
        f"{BY_KEY[name].label}: {amount_words(value)} {values.get('currency', 'EUR')}"
        for name, value in values.items()
        if isinstance(value, float)
    ]
    hints[:0] = [f"{'; '.join(amounts)}."] if amounts else []
    return ParsedProject(lines_of(row), values, tuple(hints))


def _running(tab: Tab, row: Mapping[str, Any], values: dict[str, Any], hints: list[str]) -> None:
    opex = tab.said(row, "opex")
    if opex.why:
        hints.append(opex.why)
    elif opex.value is not None and is_of_many_years(tab.heads.get("opex", "")):
        hints.append(_("Running costs of several years together are left out: ours are of one year."))
    elif opex.value and not opex.is_yearly and not YEARLY.search(tab.heads.get("opex", "")):
        hints.append(_("Running costs: of how many years is not said. Left out."))
    elif (
        opex.value is not None
        and opex.value >= 0
        and opex.currency in ("", values.get("currency", opex.currency))
    ):
        values["opex"] = opex.value


def _split(text: str, values: dict[str, Any], hints: list[str]) -> None:
    """Who invests, where the shares name each party and come to the whole; the words stay as they are."""
    if not text or says_nothing(text):
        return
    values["funding"] = text[:2000]
    shares = _shares(text)
    if shares is None or abs(sum(shares.values()) - 100) > 0.5:
        hints.append(_("Who invests how much is not clear from “%(text)s”.") % {"text": text[:80]})
    elif "capex" in values:
        values |= {f"split_{who}": values["capex"] * share / 100 for who, share in shares.items()}


def _shares(text: str) -> dict[str, float] | None:
    """Percentages by party; None when one of them has no party, or several."""
    found: dict[str, float] = {}
    parts = [
        part for part in re.split(r"[,;/]| and | & |\n", re.sub(r"(\d),(\d)", r"\1.\2", text)) if "%" in part
    ]
    for part in parts:
        numbers = _SHARE.findall(part)
        who = [key for key, pattern in _WHO if pattern.search(part)]
        if len(numbers) != 1 or len(who) != 1:
            return None
        found[who[0]] = found.get(who[0], 0.0) + float(numbers[0].replace(",", "."))
    return found or None
