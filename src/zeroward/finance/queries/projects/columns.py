"""Columns of a table of projects, for files that come in and go out; and a project as the row that they fill."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.queries.import_report import ImportWords
from zeroward.finance.domain.projects import ProjectRow
from zeroward.finance.models import Project, Stage
from zeroward.finance.project_vocabulary import GROUPS, kinds
from zeroward.finance.queries.money import known_currencies
from zeroward.plan.vocabulary import FIELDS

Kind = Literal["text", "number", "year", "choice"]


@dataclass(frozen=True, slots=True)
class Column:
    """`key` stands in the hidden line of our own files and never changes."""

    key: str
    label: str | Promise
    kind: Kind = "text"
    width: int = 16

    def choices(self) -> dict[str, str]:
        """What may stand there: key and label."""
        if self.key == "stage":
            return {str(one): str(one.label) for one in Stage}
        if self.key == "kind":
            return kinds()
        if self.key == "field":
            return {key: str(label) for key, label in FIELDS.items()}
        return {code: code for code in known_currencies()} if self.key == "currency" else {}


COLUMNS: Final = (
    Column("title", _("Name"), width=36),
    Column("text", _("What it is"), width=50),
    Column("kind", _("Kind"), "choice", 26),
    Column("field", _("Field of action"), "choice", 26),
    Column("area", _("Area")),
    Column("stage", _("How far it is"), "choice", 22),
    Column("start", _("First year of building"), "year"),
    Column("latest", _("Could start until"), "year"),
    Column("build_years", _("Years of building"), "year"),
    Column("lifetime", _("Years in operation"), "year"),
    Column("currency", _("Currency"), "choice", 10),
    Column("capex", _("Investment"), "number"),
    Column("opex", _("Running costs a year"), "number"),
    Column("revenue", _("Income a year"), "number"),
    Column("saving", _("Saved costs a year"), "number"),
    Column("price_year", _("Prices of"), "year", 10),
    Column("output", _("What it gives a year"), "number"),
    Column("output_unit", _("in which unit"), width=12),
    Column("tonnes", _("Saves, t CO₂e a year"), "number"),
    *(Column(f"split_{key}", label, "number") for key, label in GROUPS.items()),
    Column("funding", _("How it is to be financed"), width=40),
    Column("timeline", _("Timeline"), width=40),
    Column("source_text", _("Where the figures come from"), width=30),
    Column("contact", _("Office that answers questions"), width=30),
)
BY_KEY: Final = {one.key: one for one in COLUMNS}


def words() -> ImportWords:
    """How the report of a file calls what is in it."""
    return ImportWords(
        kind=lambda kind: str(_("Project") if kind == "project" else _("File")),
        field=lambda _kind, name: str(BY_KEY[name].label) if name in BY_KEY else name,
    )


def values_of(project: Project) -> dict[str, Any]:
    """A project as its row of a table: amounts as they were given."""
    given = {name: one["amount"] for name, one in project.originals.items()}
    split = {f"split_{key}": project.split.get(key) for key in GROUPS}
    found = {**{one.key: getattr(project, one.key, None) for one in COLUMNS}, **split, **given}
    return {key: None if value == "" else value for key, value in found.items() if key in BY_KEY}


def row_of(values: Mapping[str, Any], project: Project | None = None) -> ProjectRow:
    """The row that a table's values make; what a table does not have stays as the project has it."""
    kept: dict[str, Any] = {}
    if project is not None:
        kept = {
            "rate": project.rate,
            "own_rate": project.own_rate,
            "in_table": project.in_table,
            "plan": project.plan,
            "actions": tuple(project.actions.all()),
        }
    plain = {key: value for key, value in values.items() if value is not None and key in BY_KEY}
    split = {key: plain.pop(f"split_{key}") for key in GROUPS if f"split_{key}" in plain}
    return ProjectRow(**plain, **kept, split=split)
