"""The formats that a plan can be had in, each with what it is for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.plan.exporters.contract import write_contract, write_contract_word
from zeroward.plan.exporters.flat import write_csv
from zeroward.plan.exporters.json_file import write_json
from zeroward.plan.exporters.report import write_report
from zeroward.plan.exporters.results import write_results
from zeroward.plan.exporters.template import write_template

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Format:
    """`write` takes a `LoadedPlan` and gives bytes. `reads_back` says that the importer takes the file again, whole."""

    key: str
    title: Promise
    purpose: Promise
    ending: str
    media_type: str
    write: Callable[..., bytes]
    reads_back: bool = False

    @property
    def suffix(self) -> str:
        """The kind of file, for people: "XLSX"."""
        return self.ending.rpartition(".")[2].upper()


_ALL: Final = (
    Format(
        "report",
        _("Report (PDF)"),
        _("To read and to print: what the plan comes to, its gap, every action, who gains and who bears."),
        "-plan.pdf",
        "application/pdf",
        write_report,
    ),
    Format(
        "contract-word",
        _("Tables of the Climate City Contract, Word"),
        _(
            "A-2.1, A-2.3 in both templates, B-1.1, B-2.1 to B-2.3, B-3.1 and B-3.2, to take over into the contract."
        ),
        "-contract.docx",
        DOCX,
        write_contract_word,
    ),
    Format(
        "contract",
        _("Tables of the Climate City Contract, workbook"),
        _("The same tables with all digits, one sheet each."),
        "-contract.xlsx",
        XLSX,
        write_contract,
    ),
    Format(
        "results",
        _("Results of the scenarios"),
        _("Emissions, costs, effects and the quantities of the model, year by year."),
        "-results.xlsx",
        XLSX,
        write_results,
    ),
    Format(
        "workbook",
        _("Our workbook"),
        _("The whole plan, to work on in a spreadsheet and hand in again."),
        ".xlsx",
        XLSX,
        write_template,
        reads_back=True,
    ),
    Format(
        "csv",
        _("Actions (CSV)"),
        _("One line an action, for spreadsheets and programs."),
        "-actions.csv",
        "text/csv; charset=utf-8",
        write_csv,
        reads_back=True,
    ),
    Format(
        "json",
        _("JSON"),
        _("Everything, with a digest, for other platforms."),
        ".json",
        "application/json",
        write_json,
        reads_back=True,
    ),
)
FORMATS: Final = {one.key: one for one in _ALL}
