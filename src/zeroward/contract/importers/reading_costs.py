"""Confirmed tables T6, T8 and T9 of a contract as costs by hand and sources of money of an investment plan."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.contract.importers.reading_amounts import (
    YEARLY,
    Said,
    Unit,
    amount_words,
    is_discounted,
    is_of_many_years,
    said_in,
    style_in,
    unit_of,
)
from zeroward.contract.importers.reading_rows import lines_of
from zeroward.finance.domain.errors import Problem
from zeroward.finance.importers.parsed import Finding, ParsedRow
from zeroward.finance.models import SourceState
from zeroward.finance.tables import TABLES
from zeroward.methods.contracts.amounts import Style, readings_of
from zeroward.methods.contracts.gap_numbers import unit_in
from zeroward.methods.contracts.words import keys_in, plain, says_nothing

CodeOf = Callable[[str], str]
"""The number of the action that a text names, the text itself for none."""
GROUPS: Final[Mapping[str, str]] = {
    "municipality": "city",
    "households": "households",
    "third": "third",
    "operators": "third",
    "utilities": "third",
    "owners": "third",
}
"""Payers of T8 by our columns. Transport operators, utilities and owners of property stand with third parties."""
SUMMARY: Final = "C-3.1"
"""The Action Plan's own summary of costs, which the Investment Plan unpacks in T6, T8 and T9."""
AMOUNTS: Final = ("capex", "opex", "city", "public", "third", "households", "impact")
_SUMS: Final = ("total", "sum", "summary", "overall", "of total", "euro per capita", "per capita")
_NEAR: Final = 0.01
_CODE: Final = re.compile(r"[A-Za-z]{0,4}[.-]?\d{1,3}")


@dataclass
class Reckoned:
    """What becomes of one table."""

    rows: list[ParsedRow] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True)
class Tab:
    """A table of the reading with what its head and caption say."""

    place: str
    heads: Mapping[str, str]
    caption: str
    rows: Sequence[Mapping[str, Any]]
    style: Style

    def unit(self, column: str) -> Unit:
        return unit_of(self.heads.get(column, ""), self.caption)

    def said(self, row: Mapping[str, Any], column: str) -> Said:
        return said_in(row["cells"].get(column), self.unit(column), self.style)


def tab_of(table: Mapping[str, Any]) -> Tab:
    rows = list(table["rows"])
    style = style_in(row["cells"] for row in rows)
    heads = {str(name): str(text) for name, text in (table.get("heads") or {}).items()}
    return Tab(lines_of(table), heads, str(table.get("caption") or ""), rows, style)


def costs_of(table: Mapping[str, Any], code_of: CodeOf) -> Reckoned:
    """Lines of T6 and T8, and of the summary C-3.1, whose total cost is taken as investment. Discounted amounts, and
    running costs of many years, are told and left out."""
    tab, made = _summed(tab_of(table), table), Reckoned()
    payers = [name for name in GROUPS if name in table["columns"]] if table["table"] == "T8" else []
    columns = payers or ["capex", "opex"]
    if is_discounted(" ".join([tab.caption, *(tab.heads.get(one, "") for one in columns)])):
        text = _("The amounts of this table are discounted to today: they are no costs to plan with.")
        return Reckoned(findings=[Finding(tab.place, text)])
    if table["table"] == SUMMARY:
        text = _("The total cost of each action is taken as its investment: its parts are not said here.")
        made.findings.append(Finding(tab.place, text))
    if not payers and is_of_many_years(tab.heads.get("opex", "")):
        text = _("Running costs of several years together are left out: ours are of one year.")
        made.findings.append(Finding(tab.place, text))
    outward = any(tab.said(row, one).out for row in tab.rows for one in columns)
    empty = 0
    for row in _lines(tab, made):
        line = (
            _paid(tab, row, payers, outward=outward, code_of=code_of)
            if payers
            else _cost(tab, row, outward=outward, code_of=code_of)
        )
        if any(line.values.get(name) for name in AMOUNTS) or line.problems:
            made.rows.append(line)
        else:
            empty += 1
    if empty:
        made.findings.append(Finding(tab.place, _("Lines without an amount: %(count)d.") % {"count": empty}))
    return made


def _summed(tab: Tab, table: Mapping[str, Any]) -> Tab:
    """The summary with its columns under the names of T6."""
    if table["table"] != SUMMARY:
        return tab
    names = {"cost": "capex", "impact": "reduction"}
    rows = [
        {**row, "cells": {names.get(name, name): said for name, said in row["cells"].items()}}
        for row in tab.rows
    ]
    return replace(tab, heads={names.get(name, name): text for name, text in tab.heads.items()}, rows=rows)


def sources_of(table: Mapping[str, Any], code_of: CodeOf) -> Reckoned:
    """Lines of T9: what the city and what others give for an action, and whether its costs are covered."""
    tab, made = tab_of(table), Reckoned()
    for row in _lines(tab, made):
        state, hint = _state(row["cells"].get("covered"))
        given = [
            one
            for name, payer in (("municipality", "city"), ("other", "other"))
            if (one := _source(tab, row, name, payer, state, hint, code_of)) is not None
        ]
        made.rows += given
        if not given:
            text = _("%(action)s: no amount is said.") % {"action": _action(row)[:80]}
            made.findings.append(Finding(lines_of(row), text))
    return made


def _lines(tab: Tab, made: Reckoned) -> Iterator[Mapping[str, Any]]:
    """Lines about an action, with the field of the group that they stand in; sums and others are told once."""
    left, group = 0, ""
    for row in tab.rows:
        field_said = " ".join(str(row["cells"].get("field") or "").split())
        action = _action(row)
        if not action and keys_in(field_said, "fields"):
            group = field_said
        if not action or plain(action).startswith(_SUMS) or plain(field_said).startswith(_SUMS):
            left += 1
        elif group and not keys_in(field_said, "fields"):
            yield {**row, "cells": {**row["cells"], "field": group}}
        else:
            yield row
    if left:
        text = _("Lines that are sums or name no action: %(count)d.") % {"count": left}
        made.findings.append(Finding(tab.place, text))


def _action(row: Mapping[str, Any]) -> str:
    return " ".join(str(row["cells"].get("action") or "").split())


def _base(row: Mapping[str, Any], code_of: CodeOf, hints: list[str]) -> dict[str, Any]:
    """Field and action of a line. A field of action whose words are not known is told."""
    said = " ".join(str(row["cells"].get("field") or "").split())
    fields = keys_in(said, "fields")
    if re.search(r"[^\W\d_]", said) and not fields:
        hints.append(_("“%(text)s” is no field of action that we know.") % {"text": said[:60]})
    found: dict[str, Any] = {"field": fields[0] if fields else "", "name": _action(row)[:300]}
    found["name"] = re.sub(r"[ .…]+$", "", found["name"]) or found["name"]
    code = code_of(found["name"])
    if code != found["name"] or _CODE.fullmatch(code):
        found["action_code"] = code
    return found


def _cost(tab: Tab, row: Mapping[str, Any], *, outward: bool, code_of: CodeOf) -> ParsedRow:
    hints: list[str] = []
    unclear: list[str] = []
    values = _base(row, code_of, hints)
    head = tab.heads.get("capex") or _("Investment")
    capex = _outlay(tab.said(row, "capex"), outward, hints, unclear, head)
    values["capex"], currency = capex.value, capex.currency
    if not is_of_many_years(tab.heads.get("opex", "")):
        opex = _yearly(tab, row, outward=outward, hints=hints, unclear=unclear)
        if opex.value is not None and currency and opex.currency not in ("", currency):
            hints.append(_("Running costs are in another currency and left out."))
        else:
            values["opex"], currency = opex.value, currency or opex.currency
    values["impact"] = _tonnes(tab, row, unclear)
    indirect = " ".join(str(row["cells"].get("indirect") or "").split())
    if indirect and not says_nothing(indirect) and re.search(r"[^\W\d_]{3}", indirect):
        values["indirect"] = indirect[:2000]
    return _parsed(row, "costs", values, currency, hints, unclear)


def _yearly(tab: Tab, row: Mapping[str, Any], *, outward: bool, hints: list[str], unclear: list[str]) -> Said:
    """Running costs where it is said that they are of one year."""
    head = tab.heads.get("opex") or _("Running costs")
    said = _outlay(tab.said(row, "opex"), outward, hints, unclear, head)
    if said.value and not said.is_yearly and not YEARLY.search(head):
        told = {"name": head, "amount": amount_words(said.value)}
        hints.append(_("%(name)s: %(amount)s, of how many years is not said. Left out.") % told)
        return Said()
    return said


def _paid(
    tab: Tab, row: Mapping[str, Any], payers: Sequence[str], *, outward: bool, code_of: CodeOf
) -> ParsedRow:
    hints: list[str] = []
    unclear: list[str] = []
    values = _base(row, code_of, hints)
    currency, whole = "", 0.0
    for name in payers:
        said = _outlay(tab.said(row, name), outward, hints, unclear, tab.heads.get(name) or name)
        if said.value is None:
            continue
        group, currency = GROUPS[name], currency or said.currency
        values[group] = values.get(group, 0.0) + said.value
        whole += said.value
        if group == "third" and name != "third" and said.value:
            told = {"who": tab.heads.get(name) or name, "amount": amount_words(said.value)}
            hints.append(_("%(who)s (%(amount)s) stand with third parties.") % told)
    total = _outlay(tab.said(row, "total"), outward, [], [], "")
    near = len(payers) * tab.unit("total").scale
    if total.value is not None and abs(whole - total.value) > max(_NEAR * abs(total.value), near):
        told = {"sum": amount_words(whole), "total": amount_words(total.value)}
        hints.append(_("Those who pay come to %(sum)s; the table says %(total)s.") % told)
    return _parsed(row, "costs", values, currency, hints, unclear)


def _outlay(said: Said, outward: bool, hints: list[str], unclear: list[str], name: str) -> Said:
    """An amount that is spent. Where a table writes what goes out in brackets, the others come in and are no costs."""
    if said.why:
        unclear.append(f"{name}: {said.why}")
    elif outward and said.value and not said.out:
        told = {"name": name, "amount": amount_words(said.value)}
        hints.append(_("%(name)s: %(amount)s comes in and is no cost.") % told)
        return Said()
    return said if said.value is None else replace(said, value=abs(said.value))


def _tonnes(tab: Tab, row: Mapping[str, Any], unclear: list[str]) -> float | None:
    """Tonnes a year from a cell with a number alone, in the unit of its head."""
    text = " ".join(str(row["cells"].get("reduction") or "").split())
    if says_nothing(text) or not re.fullmatch(r"[\d.,\s]+", text):
        return None
    factor, stated = unit_in(tab.heads.get("reduction", ""))
    values, _assumed = readings_of(text, tab.style)
    if len(values) == 1 and stated:
        return values[0] * factor
    unclear.append(_("“%(text)s” tonnes can be read in more than one way.") % {"text": text[:40]})
    return None


def _state(covered: Any) -> tuple[str, str]:
    """How sure the money is: the template only says how much of the costs is covered."""
    text = " ".join(str(covered or "").split())
    if re.fullmatch(r"100([.,]0+)?\s*%?", text):
        return SourceState.SECURED.value, ""
    if says_nothing(text):
        return SourceState.IDEA.value, _("How sure it is is not said.")
    return SourceState.IDEA.value, _("Covered: “%(text)s”. Which part is sure is not said.") % {
        "text": text[:40]
    }


def _source(
    tab: Tab, row: Mapping[str, Any], name: str, payer: str, state: str, hint: str, code_of: CodeOf
) -> ParsedRow | None:
    said = tab.said(row, name)
    text = " ".join(str(row["cells"].get(name) or "").split())
    if said.value in (None, 0.0) and not said.why:
        return None
    hints = [hint] if hint else []
    base = _base(row, code_of, hints)
    title = re.sub(r"\s*[(\[][^)\]]*[)\]]", "", tab.heads.get(name) or name)
    values = {
        "action_code": base.get("action_code", ""),
        "name": (title if base.get("action_code") else f"{_action(row)}: {title}")[:200],
        "payer": payer,
        "state": state,
        "amount": said.value,
    }
    if said.is_yearly:
        hints.append(_("“%(text)s” is of one year.") % {"text": text[:60]})
    return _parsed(row, "sources", values, said.currency, hints, [said.why] if said.why else [])


def _parsed(
    row: Mapping[str, Any],
    key: str,
    values: Mapping[str, Any],
    currency: str,
    hints: Sequence[str],
    unclear: Sequence[str],
) -> ParsedRow:
    """A line without any clear amount is refused for what is not clear; else that is told beside it."""
    kept = {name: value for name, value in values.items() if value is not None}
    has_amount = any(kept.get(name) for name in (*AMOUNTS, "amount"))
    problems = () if has_amount else tuple(Problem("", one, _("Enter it by hand.")) for one in unclear)
    told = (*amounts_told(key, kept, currency), *hints, *unclear) if has_amount else tuple(hints)
    return ParsedRow(lines_of(row), key, kept, currency, problems=problems, hints=told)


def amounts_told(key: str, values: Mapping[str, Any], currency: str) -> tuple[str, ...]:
    """What goes in, so that the dry run shows it: "investment: 42 000 000 EUR"."""
    spec = TABLES[key]
    told = [
        f"{spec.label(one)}: {amount_words(values[one.name])} {currency or 'EUR'}"
        for one in spec.money
        if values.get(one.name)
    ]
    return (f"{'; '.join(told)}.",) if told else ()
