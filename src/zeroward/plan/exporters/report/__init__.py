"""The plan as a report: PDF/UA-1, in the reader's language."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.documents.typst import make_pdf
from zeroward.inventory.exporters.report import TEMPLATE
from zeroward.inventory.exporters.report.parts import Section
from zeroward.plan.exporters.contract.model import Contract
from zeroward.plan.exporters.report.actions import actions_section, sheets_section
from zeroward.plan.exporters.report.course import course_section, gap_section, targets_section
from zeroward.plan.exporters.report.people import equity_section, indicators_section, promises_section
from zeroward.plan.exporters.report.sources import sources_section
from zeroward.plan.queries.frozen import facts_of
from zeroward.plan.queries.headline import headline_of, key_figures
from zeroward.plan.queries.load import LoadedPlan


def write_report(loaded: LoadedPlan) -> bytes:
    """The report as PDF."""
    return make_pdf(TEMPLATE, data=report_data(loaded), made_at=timezone.now()).content


def report_data(loaded: LoadedPlan) -> dict[str, Any]:
    """Everything that the template sets."""
    contract = Contract(loaded)
    facts = facts_of(loaded)
    headline = headline_of(loaded, facts)
    header = loaded.header
    sections: list[Section | None] = [
        course_section(contract),
        targets_section(contract),
        gap_section(contract),
        actions_section(contract),
        equity_section(contract),
        indicators_section(contract),
        promises_section(contract),
        sheets_section(contract),
        sources_section(contract),
    ]
    return {
        "lang": get_language() or "en",
        "title": f"{header['city_name']}: {header['title']}",
        "city": header["city_name"],
        "year": f"{loaded.base_year}–{loaded.target_year}",
        "state": _state(loaded),
        "example": bool(header["is_example"]),
        "finding": headline.h1,
        "lead": headline.lead,
        "figures": [
            {"value": one.figure or "?", "unit": one.unit, "text": one.text}
            for one in key_figures(loaded, facts)
        ],
        "know": _know(loaded),
        "digest": loaded.digest,
        "sections": [one.data() for one in sections if one is not None],
        "labels": _labels(),
    }


def _know(loaded: LoadedPlan) -> list[dict[str, str]]:
    """How do we know? The first answers, on the cover."""
    baseline = loaded.baseline
    rows = [
        (_("Base year"), str(loaded.base_year)),
        (_("Target year"), str(loaded.target_year)),
        (_("Model"), _model_name(loaded)),
    ]
    if baseline.get("source"):
        rows.append((_("Emissions from"), baseline["source"]))
    elif baseline.get("origin") == "inventory":
        rows.append((_("Emissions from"), _("the inventory of %(year)d") % {"year": baseline["year"]}))
    return [{"label": label, "text": text} for label, text in rows]


def _model_name(loaded: LoadedPlan) -> str:
    return {
        "minimal": _("from the inventory alone"),
        "mission": _("the Mission's levers"),
        "own": _("a model file of our own"),
    }.get(str(loaded.header["model"]), "")


def _state(loaded: LoadedPlan) -> str:
    day = date_format(timezone.localdate(), "DATE_FORMAT")
    if loaded.version:
        return _("Version %(number)d, printed on %(day)s") % {"number": loaded.version, "day": day}
    return _("Working state of %(day)s, not published") % {"day": day}


def _labels() -> dict[str, str]:
    return {
        "page": _("Page"),
        "contents": _("Contents"),
        "kind": _("Climate plan"),
        "example": _("example data"),
        "example_text": _("All figures are made up for demonstration."),
        "digest": _("SHA-256 of the data behind this report"),
        "replaced": _("□ stands for a character that the fonts of this file do not have."),
    }
