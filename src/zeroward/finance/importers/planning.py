"""The dry run: what a file would do to an investment plan, line by line. The same file twice changes nothing."""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.domain.imports import PlannedRow
from zeroward.core.models import ImportRow
from zeroward.finance.domain.checking import RowInput, problems_of, values_of
from zeroward.finance.domain.errors import Problem
from zeroward.finance.domain.frame import AMOUNTS, MoneyFrame, frame_problems, frame_values
from zeroward.finance.domain.importing import FRAME, REASON, as_json
from zeroward.finance.importers.parsed import Parsed, ParsedRow
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.queries.file_columns import MONEY, Typed, column_title, typed_of
from zeroward.finance.queries.load import LoadedInvestment, Row
from zeroward.finance.queries.money import to_euro
from zeroward.finance.queries.shown import name_of_row
from zeroward.finance.tables import CODES, TABLES, TableSpec

Verdict = ImportRow.Verdict
FILE: Final = "file"
MOST_SAID: Final = 12


@dataclass(frozen=True, slots=True)
class Against:
    """What a file is compared with. `codes` are the numbers of the plan's actions, `names` their names in small letters
    with the number."""

    investment: InvestmentPlan
    money: LoadedInvestment
    codes: frozenset[str]
    names: Mapping[str, str] = dataclasses.field(default_factory=dict)

    def code_of(self, text: str) -> str:
        """The number of the action that a text names: its number, its name, or both; the text itself for none."""
        tidy = " ".join(text.split())
        if tidy in self.codes:
            return tidy
        first = tidy.split(" ", 1)[0].rstrip(":.-")
        return self.names.get(tidy.casefold()) or (first if first in self.codes else tidy)


def plan_rows(against: Against, parsed: Parsed, *, replace: bool = False) -> list[PlannedRow]:
    """Rows of the report. `replace` says that tables which the file holds as a whole lose what it lacks."""
    rows = [PlannedRow(one.place, FILE, Verdict.FINDING, reason=one.message) for one in parsed.findings]
    if parsed.frame is not None:
        rows.append(_frame(against, parsed.frame))
    rows += _reasons(against, parsed.reasons or {})
    taken: set[tuple[str, int]] = set()
    met: dict[tuple[Any, ...], str] = {}
    for row in parsed.rows:
        made, pk = _row(against, row, met)
        rows.append(made)
        if pk:
            taken.add((row.key, pk))
    if replace:
        rows += _left_over(against, parsed, taken)
    stamp = against.investment.stamp
    return [_stamped(row, stamp) for row in rows]


def _stamped(row: PlannedRow, stamp: str) -> PlannedRow:
    if row.verdict not in (Verdict.CREATE, Verdict.CHANGE, Verdict.REMOVE):
        return row
    return PlannedRow(row.place, row.kind, row.verdict, row.key, row.reason, {**row.changes, "stamp": stamp})


def _row(against: Against, row: ParsedRow, met: dict[tuple[Any, ...], str]) -> tuple[PlannedRow, int]:
    """The report's line, and the key of the stored row that it is about (0 for none)."""
    spec = TABLES[row.key]
    row = _with_action(against, spec, row)
    stored = _match(spec, row, against.money)
    name = name_of_row(spec, {**({} if stored is None else stored), **_plain(row.values)})
    problems = list(row.problems)
    given, of_rate = _input(spec, row, stored, against.investment.currency)
    problems += [*of_rate, *(problems_of(spec, given) if not row.problems else [])]
    key = (spec.key, repr([_matching(spec, one, row.values) for one in spec.match]))
    if key in met and not problems:
        said = _("The file has this row twice; the other one is %(place)s.") % {"place": met[key]}
        problems.append(Problem("", said, _("Keep one of them.")))
    met.setdefault(key, row.place)
    pk = int(stored["id"]) if stored is not None else 0
    if problems:
        return PlannedRow(row.place, spec.key, Verdict.REFUSE, name, _words(spec, problems)), pk
    hint = " ".join([*row.hints, *_strange(against, given)])
    values = values_of(spec, given)
    if stored is None:
        changes = {"row": as_json(given), "fields": {}}
        return PlannedRow(row.place, spec.key, Verdict.CREATE, name, hint, changes), 0
    fields = {
        one: [_short(stored[one]), _short(values[one])]
        for one in values
        if one != "originals" and values[one] != stored[one]
    }
    if not fields and values["originals"] == stored["originals"]:
        return PlannedRow(row.place, spec.key, Verdict.SAME, name, hint), pk
    changes = {"row": as_json(given), "fields": fields, "pk": pk}
    return PlannedRow(row.place, spec.key, Verdict.CHANGE, name, hint, changes), pk


def _with_action(against: Against, spec: TableSpec, row: ParsedRow) -> ParsedRow:
    """Names of actions become their numbers; a cost by hand that is called as an action of the plan is about it."""
    if spec.field("action_code") is None:
        return row
    said, name = row.values.get("action_code"), row.values.get("name")
    if isinstance(said, str) and said:
        return replace(row, values={**row.values, "action_code": against.code_of(said)})
    if spec.key == "costs" and isinstance(name, str) and against.code_of(name) in against.codes:
        return replace(row, values={**row.values, "action_code": against.code_of(name)})
    return row


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """What can name a row; a hostile file may hold anything."""
    return {name: value for name, value in values.items() if isinstance(value, str | int)}


def _match(spec: TableSpec, row: ParsedRow, money: LoadedInvestment) -> Row | None:
    wanted = tuple(_matching(spec, name, row.values) for name in spec.match)
    return next(
        (one for one in money.of(spec.key) if tuple(one[name] for name in spec.match) == wanted), None
    )


def _matching(spec: TableSpec, name: str, values: Mapping[str, Any]) -> Any:
    """A value as it would be stored; what the file leaves out is the default."""
    value = values.get(name)
    if value is None:
        value = spec.model._meta.get_field(name).get_default()
    return " ".join(value.split()) if isinstance(value, str) else value


def _input(
    spec: TableSpec, row: ParsedRow, stored: Row | None, currency: str
) -> tuple[RowInput, list[Problem]]:
    """What would be saved: the file's values over those that are there."""
    before = Typed({}) if stored is None else typed_of(spec, stored)
    amounts = [one.name for one in spec.money if row.values.get(one.name) is not None]
    kept = [
        one.name
        for one in spec.money
        if before.values.get(one.name) is not None and one.name not in row.values
    ]
    values = {**before.values, **row.values}
    if not amounts:
        return RowInput(values, before.currency, before.rate, before.rate_date), []
    code = row.currency or currency
    if kept and code != before.currency:
        said = _("The other amounts of this row are in %(code)s.") % {"code": before.currency}
        return RowInput(values, code), [Problem("currency", said, _("Give all amounts of the row."))]
    rate, day = _rate(code, row.rate, row.rate_date)
    if row.rate is None and row.rate_date is None and code == before.currency:
        rate, day = before.rate, before.rate_date
    return RowInput(values, code, rate, day), []


def _rate(code: str, rate: float | None, day: date | None) -> tuple[float | None, date | None]:
    """A rate that is ours of that day is looked up again, so that its source stays."""
    if rate is None or day is None:
        return rate, day
    ours = to_euro(1.0, code, day)
    if (
        ours is not None
        and ours.original.get("rate") == rate
        and ours.original["rate_date"] == day.isoformat()
    ):
        return None, day
    return rate, day


def _strange(against: Against, given: RowInput) -> list[str]:
    code = given.values.get("action_code")
    if not code or str(code).strip() in against.codes:
        return []
    return [_("The action plan has no action %(code)s; the row is kept and flagged.") % {"code": code}]


def _frame(against: Against, found: Mapping[str, Any]) -> PlannedRow:
    name = _("Income and debt")
    originals = found.get("originals")
    originals = originals if isinstance(originals, dict) else {}
    try:
        frame = _money_frame(against, found, originals)
        problems = frame_problems(frame)
    except (TypeError, ValueError, KeyError, AttributeError):
        return PlannedRow("", FRAME, Verdict.REFUSE, name, _("The values cannot be read."))
    if problems:
        return PlannedRow("", FRAME, Verdict.REFUSE, name, " ".join(str(one) for one in problems))
    values = frame_values(frame)
    stored = against.money.header
    fields = {
        one: [_short(stored[one]), _short(values[one])]
        for one in values
        if one in stored and one != "originals" and values[one] != stored[one]
    }
    if not fields and values["originals"] == stored["originals"]:
        return PlannedRow("", FRAME, Verdict.SAME, name)
    typed = {one: getattr(frame, one) for one in frame.__dataclass_fields__}
    return PlannedRow("", FRAME, Verdict.CHANGE, name, changes={"frame": typed, "fields": fields})


def _money_frame(against: Against, found: Mapping[str, Any], originals: Mapping[str, Any]) -> MoneyFrame:
    amounts = {one: originals[one]["amount"] if one in originals else found.get(one) for one in AMOUNTS}
    numbers = {one: _number(found.get(one)) for one in ("debt_limit", "loan_rate")}
    whole = {one: _whole(found.get(one)) for one in ("money_year", "loan_years")}
    chances = {str(state): float(chance) for state, chance in dict(found.get("chances") or {}).items()}
    return MoneyFrame(
        currency=str(found.get("currency") or "EUR"),
        method=str(found.get("method") or ""),
        chances=chances,
        published_with_plan=against.investment.published_with_plan,
        **{one: _number(amount) for one, amount in amounts.items()},
        **numbers,
        **whole,
    )


def _number(value: Any) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(value)
    return float(value)


def _whole(value: Any) -> int | None:
    found = _number(value)
    if found is None:
        return None
    if found != int(found):
        raise ValueError(value)
    return int(found)


def _reasons(against: Against, reasons: Mapping[str, Any]) -> Iterable[PlannedRow]:
    for code, said in reasons.items():
        if code not in CODES or not isinstance(said, str) or len(said) > 500:
            yield PlannedRow("", REASON, Verdict.REFUSE, str(code)[:60], _("This reason cannot be read."))
            continue
        before = against.money.reasons.get(code, "")
        if said.strip() == before:
            yield PlannedRow("", REASON, Verdict.SAME, code)
            continue
        changes = {"code": code, "reason": said, "fields": {"reason": [before, said]}}
        yield PlannedRow("", REASON, Verdict.CHANGE if before else Verdict.CREATE, code, changes=changes)


def _left_over(against: Against, parsed: Parsed, taken: set[tuple[str, int]]) -> Iterable[PlannedRow]:
    for key in TABLES:
        if key not in parsed.whole:
            continue
        for row in against.money.of(key):
            if (key, row["id"]) not in taken:
                changes = {"pk": row["id"], "fields": {}}
                name = name_of_row(TABLES[key], row)
                yield PlannedRow("", key, Verdict.REMOVE, name, _("The file does not have it."), changes)


def _short(value: Any) -> Any:
    if isinstance(value, list | tuple):
        value = "; ".join(str(one) for one in value)
    if isinstance(value, Mapping):
        value = "; ".join(f"{name} {one}" for name, one in value.items())
    return value[:200] if isinstance(value, str) else value


def _words(spec: TableSpec, problems: Iterable[Problem]) -> str:
    """All problems of a row in one text, each with its column."""
    found = [f"{_column(spec, one.place)}{one}" for one in problems]
    shown = found[:MOST_SAID]
    if len(found) > len(shown):
        shown.append(_("and %(count)d more") % {"count": len(found) - len(shown)})
    return " ".join(shown)


def _column(spec: TableSpec, name: str) -> str:
    known = spec.field(name) is not None or name in MONEY
    return f"{column_title(spec, name)}: " if known else ""
