"""The formats that an inventory can be had in, each with what it is for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.inventory.exporters.cdp import write_cdp
from zeroward.inventory.exporters.contract import write_contract, write_contract_word
from zeroward.inventory.exporters.covenant import write_covenant, write_covenant_lca
from zeroward.inventory.exporters.crf import write_crf, write_crf_csv
from zeroward.inventory.exporters.ecrf import write_ecrf
from zeroward.inventory.exporters.flat import write_csv, write_parquet
from zeroward.inventory.exporters.json_file import write_json
from zeroward.inventory.exporters.report import write_report
from zeroward.inventory.exporters.template import write_template

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Format:
    """`write` takes `Loaded` and gives bytes. `reads_back` says that the importer takes the file again, whole.

    `tells` is what matters when a published version has confidential figures: "figures" is written without them;
    "whole" tells them in one sum itself, by the inventory's own framework; "sums" adds up by another framework, so
    that two such files could give a figure away. With `compares`, `write` also takes `before`, an earlier version.
    """

    key: str
    title: Promise
    purpose: Promise
    ending: str
    media_type: str
    write: Callable[..., bytes]
    reads_back: bool = False
    tells: Literal["figures", "whole", "sums"] = "figures"
    compares: bool = False

    @property
    def suffix(self) -> str:
        """The kind of file, for people: "XLSX"."""
        return self.ending.rpartition(".")[2].upper()


_ALL: Final = (
    Format(
        "report",
        _("Report (PDF)"),
        _(
            "To read and to print: the total, where it comes from, how certain it is, every figure and factor."
        ),
        "-report.pdf",
        "application/pdf",
        write_report,
        tells="whole",
        compares=True,
    ),
    Format(
        "ecrf",
        _("eCRF workbook"),
        _("For GCoM and CDP-ICLEI Track: the city, the table by sub-sector, and every row with its factor."),
        "-ecrf.xlsx",
        XLSX,
        write_ecrf,
        reads_back=True,
        tells="sums",
    ),
    Format(
        "cdp",
        _("Answers for CDP-ICLEI Track"),
        _("Questions with the answers that the inventory holds, to be completed and copied."),
        "-cdp.xlsx",
        XLSX,
        write_cdp,
        tells="sums",
    ),
    Format(
        "crf",
        _("CRF table (XLSX)"),
        _("The table of the Common Reporting Framework alone."),
        "-crf.xlsx",
        XLSX,
        write_crf,
        tells="sums",
    ),
    Format(
        "crf-csv",
        _("CRF table (CSV)"),
        _("The same as CSV."),
        "-crf.csv",
        "text/csv; charset=utf-8",
        write_crf_csv,
        tells="sums",
    ),
    Format(
        "covenant",
        _("Covenant of Mayors, activity-based factors"),
        _("Baseline or monitoring inventory for MyCovenant: energy, supply, factors and emissions."),
        "-covenant.xlsx",
        XLSX,
        write_covenant,
        tells="sums",
    ),
    Format(
        "covenant-lca",
        _("Covenant of Mayors, life cycle factors"),
        _("The same with factors that include supply. Fuels without such a factor are listed."),
        "-covenant-lca.xlsx",
        XLSX,
        write_covenant_lca,
        tells="sums",
    ),
    Format(
        "contract-word",
        _("Tables of the Climate City Contract, Word"),
        _("I-1.1 and A-1.1 to A-1.6, to be taken over into the contract."),
        "-contract.docx",
        DOCX,
        write_contract_word,
        tells="sums",
    ),
    Format(
        "contract",
        _("Tables of the Climate City Contract, workbook"),
        _("The same tables with all digits, one sheet each."),
        "-contract.xlsx",
        XLSX,
        write_contract,
        tells="sums",
    ),
    Format(
        "workbook",
        _("Our workbook"),
        _("All figures and notation keys, to work on in a spreadsheet and hand in again."),
        ".xlsx",
        XLSX,
        write_template,
        reads_back=True,
    ),
    Format(
        "csv",
        _("Table (CSV)"),
        _("One line a figure, for spreadsheets and programs."),
        ".csv",
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
    Format(
        "parquet",
        _("Table (Parquet)"),
        _("The same table for statistics programs."),
        ".parquet",
        "application/vnd.apache.parquet",
        write_parquet,
    ),
)
FORMATS: Final = {one.key: one for one in _ALL}


def shown_formats(*, closed: bool = False) -> tuple[Format, ...]:
    """The formats to offer; where a published version has confidential figures (`closed`), those that tell none."""
    return tuple(one for one in FORMATS.values() if not (closed and one.tells == "sums"))
