"""A project as the fields that funders and preparation facilities ask for: one list for JSON, XLSX and the sheet."""

from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.finance.models import Project
from zeroward.finance.project_vocabulary import GROUPS, document_kinds, kinds
from zeroward.finance.queries.projects.case import Numbers, level_rate
from zeroward.finance.queries.projects.readiness import Readiness
from zeroward.plan.vocabulary import FIELDS

SECTIONS: Final = {
    "sponsor": _("Sponsor"),
    "project": _("The project"),
    "money": _("Money"),
    "climate": _("Climate"),
    "readiness": _("Readiness"),
}

RATES: Final = frozenset(("discount_rate", "irr", "mirr"))
SIGNS: Final = {"EUR": "€", "t CO2e": "t CO₂e"}


@dataclass(frozen=True, slots=True)
class Field:
    """`value` None is not stated. `key` never changes; labels are the reader's language."""

    section: str
    key: str
    label: str
    value: Any
    unit: str = ""

    @property
    def text(self) -> str:
        if self.value is None:
            return ""
        if isinstance(self.value, bool):
            return str(_("yes")) if self.value else str(_("no"))
        if isinstance(self.value, float):
            return self._figure(self.value)
        if isinstance(self.value, list):
            return ", ".join(str(one) for one in self.value)
        return str(self.value)

    @property
    def sign(self) -> str:
        """The unit as it is printed."""
        return SIGNS.get(self.unit, self.unit)

    def _figure(self, value: float) -> str:
        """No more places than the figure carries: whole from a hundred on, a rate in percent."""
        if self.key in RATES:
            return f"{format_number(value * 100, 1)}{SPACE}%"
        if abs(value) >= 100:
            return format_number(value, 0)
        if self.unit == "a" or self.section == "readiness":
            return format_number(value, 1)
        return format_number(value, 2 if abs(value) >= 1 else 3)


def fields_of(numbers: Numbers, readiness: Readiness) -> list[Field]:
    """Everything that a sheet says of a project. What is for the team alone (where papers are kept, how answers are
    known) is left out."""
    project = numbers.project
    return [
        *_sponsor(project),
        *_project(project),
        *_money(numbers),
        Field("climate", "tonnes_saved", str(_("Saves a year")), project.tonnes, "t CO2e"),
        Field(
            "climate",
            "cost_per_tonne",
            str(_("Cost per tonne, levelised")),
            _result(numbers, "per_tonne"),
            "EUR",
        ),
        Field("climate", "figures_from", str(_("Where the figures come from")), project.source_text or None),
        *_readiness(project, readiness),
    ]


def _sponsor(project: Project) -> list[Field]:
    return [
        Field("sponsor", "city", str(_("City")), project.city.name),
        Field("sponsor", "country", str(_("Country")), project.city.country.code),
        Field("sponsor", "contact", str(_("Office that answers questions")), project.contact or None),
    ]


def _project(project: Project) -> list[Field]:
    return [
        Field("project", "title", str(_("Name")), project.title),
        Field("project", "description", str(_("What it is")), project.text or None),
        Field("project", "kind", str(_("Kind")), kinds().get(project.kind)),
        Field("project", "field_of_action", str(_("Field of action")), _label(FIELDS.get(project.field))),
        Field(
            "project",
            "actions",
            str(_("Actions of the plan")),
            [str(one) for one in project.actions.all()] or None,
        ),
        Field("project", "stage", str(_("How far it is")), str(project.get_stage_display())),
        Field("project", "start", str(_("First year of building")), project.start),
        Field("project", "build_years", str(_("Years of building")), project.build_years),
        Field("project", "lifetime", str(_("Years in operation")), project.lifetime),
        Field("project", "timeline", str(_("Timeline")), project.timeline or None),
    ]


def _money(numbers: Numbers) -> list[Field]:
    project, gap = numbers.project, numbers.gap
    irr = numbers.result.irr.only if numbers.result is not None else None
    rows = [
        ("capex", _("Investment"), project.capex, "EUR"),
        ("opex", _("Running costs a year"), project.opex, "EUR"),
        ("revenue", _("Income a year"), project.revenue, "EUR"),
        ("saving", _("Saved costs a year"), project.saving, "EUR"),
        ("output", _("What it gives a year"), project.output, project.output_unit),
        ("price_year", _("Prices of"), project.price_year, ""),
        *((f"invests_{key}", label, project.split.get(key), "EUR") for key, label in GROUPS.items()),
        ("discount_rate", _("Discount rate"), level_rate(numbers.rate), ""),
        ("npv", _("Net present value"), _result(numbers, "npv"), "EUR"),
        ("irr", _("Rate of return"), irr, ""),
        ("mirr", _("Modified rate of return"), _result(numbers, "mirr"), ""),
        ("cost_per_year", _("Cost a year, the investment spread"), _result(numbers, "annual"), "EUR"),
        ("cost_per_unit", _("Cost of one unit, levelised"), _result(numbers, "per_unit"), "EUR"),
        ("payback_discounted", _("Paid back, discounted"), _result(numbers, "discounted"), "a"),
        ("lowest_cover", _("Lowest cover of the debt"), numbers.cover, ""),
        ("secured", _("Secured"), gap.secured if gap is not None else None, "EUR"),
        ("missing", _("Still to be found"), gap.gap if gap is not None else None, "EUR"),
        ("financing", _("How it is to be financed"), project.funding or None, ""),
    ]
    return [Field("money", key, str(label), value, unit) for key, label, value, unit in rows]


def _readiness(project: Project, readiness: Readiness) -> list[Field]:
    there = [label for key, label in document_kinds().items() if project.documents.get(key)]
    return [
        Field(
            "readiness",
            "score_known",
            str(_("Points for readiness, of 100")),
            round(readiness.found.score, 1),
        ),
        Field("readiness", "score_possible", str(_("once all is known")), round(readiness.found.most, 1)),
        *(
            Field("readiness", one.key, one.label, one.level if one.is_known else None)
            for one in readiness.lines
        ),
        Field("readiness", "documents_there", str(_("Documents that are there")), there or None),
    ]


def _label(value: Any) -> str | None:
    return str(value) if value is not None else None


def _result(numbers: Numbers, name: str) -> float | None:
    value: float | None = getattr(numbers.result, name) if numbers.result is not None else None
    return value
