"""What a rule says about one place of a contract."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

State = Literal["holds", "broken", "cannot_check"]
Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Where:
    """A place: module and table of the template, row (its id, or its words in a text that was read), column; `line`
    counts from 1 in a text that was read, 0 in a city's own content."""

    module: str
    table: str = ""
    row: str = ""
    column: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """`computed` follows from the rest, `printed` stands there, `difference` is computed less printed, `repaired` what
    makes all sums come out when there is only one way. `message` and `remedy` are English sentences to look up in a
    catalogue; `params` fill the message, numbers among them unformatted. `label` names the row for people."""

    rule: str
    state: State
    severity: Severity
    where: Where
    label: str = ""
    computed: float | None = None
    printed: float | None = None
    difference: float | None = None
    repaired: float | None = None
    message: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)
    remedy: str = ""


def as_json(outcome: Outcome) -> dict[str, Any]:
    """The outcome as plain JSON."""
    where = outcome.where
    return {
        "rule": outcome.rule,
        "state": outcome.state,
        "severity": outcome.severity,
        "where": {
            "module": where.module,
            "table": where.table,
            "row": where.row,
            "column": where.column,
            "line": where.line,
        },
        "label": outcome.label,
        "computed": outcome.computed,
        "printed": outcome.printed,
        "difference": outcome.difference,
        "repaired": outcome.repaired,
        "message": outcome.message,
        "params": dict(outcome.params),
        "remedy": outcome.remedy,
    }
