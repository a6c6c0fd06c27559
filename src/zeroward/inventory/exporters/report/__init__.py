"""The inventory as a report: PDF/UA-1, in the reader's language."""

from pathlib import Path
from typing import Any, Final

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.documents.typst import make_pdf
from zeroward.inventory.exporters.contract.description import total_alone
from zeroward.inventory.exporters.report.certainty import certainty_section
from zeroward.inventory.exporters.report.changes import changes_section
from zeroward.inventory.exporters.report.emissions import gases_section, sectors_section
from zeroward.inventory.exporters.report.figures import figures_section
from zeroward.inventory.exporters.report.findings import findings_section
from zeroward.inventory.exporters.report.gaps import gaps_section
from zeroward.inventory.exporters.report.methods import methods_section
from zeroward.inventory.exporters.report.parts import Section, Told
from zeroward.inventory.queries.load import Loaded
from zeroward.inventory.queries.results_headline import headline_of
from zeroward.inventory.queries.results_page import know_rows

TEMPLATE: Final = Path(__file__).parent / "typst" / "report.typ"


def write_report(loaded: Loaded, *, before: Loaded | None = None) -> bytes:
    """The report as PDF. `before` is the last published version, to say what changed since."""
    return make_pdf(TEMPLATE, data=report_data(loaded, before=before), made_at=timezone.now()).content


def report_data(loaded: Loaded, *, before: Loaded | None = None) -> dict[str, Any]:
    """Everything that the template sets."""
    told = Told(loaded)
    headline = headline_of(told.results)
    header = loaded.header
    sections: list[Section | None] = [
        sectors_section(told),
        gases_section(told),
        certainty_section(told),
        gaps_section(told),
        changes_section(told, before),
        findings_section(told),
        figures_section(told),
        methods_section(told),
    ]
    return {
        "lang": get_language() or "en",
        "title": _("Emission inventory %(city)s %(year)d")
        % {"city": header["city_name"], "year": loaded.year},
        "city": header["city_name"],
        "year": str(loaded.year),
        "state": _state(loaded),
        "example": bool(header["is_example"]),
        "finding": headline.h1 if told.pool is None else total_alone(told.results),
        "lead": headline.lead if told.pool is None else "",
        "figures": [
            {"value": one.value or "?", "unit": one.unit, "text": one.text}
            for one in (headline.total, headline.per_head, headline.interval)
        ],
        "know": [{"label": str(label), "text": str(value)} for label, value in know_rows(told.results)],
        "digest": loaded.digest,
        "sections": [one.data() for one in sections if one is not None],
        "labels": _labels(),
    }


def _state(loaded: Loaded) -> str:
    day = date_format(timezone.localdate(), "DATE_FORMAT")
    if loaded.version:
        return _("Version %(number)d, printed on %(day)s") % {"number": loaded.version, "day": day}
    return _("Working state of %(day)s, not published") % {"day": day}


def _labels() -> dict[str, str]:
    return {
        "page": _("Page"),
        "contents": _("Contents"),
        "kind": _("Emission inventory"),
        "example": _("example data"),
        "example_text": _("All figures are made up for demonstration."),
        "digest": _("SHA-256 of the data behind this report"),
        "replaced": _("□ stands for a character that the fonts of this file do not have."),
    }
