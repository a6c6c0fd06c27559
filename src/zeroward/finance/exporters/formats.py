"""The files that an investment plan can be had as, each with what it is for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.finance.exporters.contract import write_contract
from zeroward.finance.exporters.flat import write_csv
from zeroward.finance.exporters.json_file import write_json
from zeroward.finance.exporters.workbook import write_workbook
from zeroward.finance.queries.load import LoadedInvestment
from zeroward.finance.tables import TABLES

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Content:
    """What files are made from: a title, the loaded plan, and T1 to T15."""

    title: str
    money: LoadedInvestment
    tables: Callable[[], dict[str, list[dict[str, Any]]]]


@dataclass(frozen=True, slots=True)
class Format:
    """`reads_back` says that the importer takes the file again, whole."""

    key: str
    title: str | Promise
    purpose: str | Promise
    ending: str
    media_type: str
    write: Callable[[Content], bytes]
    reads_back: bool = False

    @property
    def suffix(self) -> str:
        """The kind of file, for people: "XLSX"."""
        return self.ending.rpartition(".")[2].upper()


FORMATS: Final = {
    one.key: one
    for one in (
        Format(
            "workbook",
            _("Our workbook"),
            _("All tables, to work on in a spreadsheet and hand in again."),
            "-investment.xlsx",
            XLSX,
            lambda content: write_workbook(content.title, content.money),
            reads_back=True,
        ),
        Format(
            "contract",
            _("Tables T1 to T15 of the contract"),
            _("With what comes from actions and projects, all amounts in euros."),
            "-t1-t15.xlsx",
            XLSX,
            lambda content: write_contract(content.title, content.tables(), content.money.reasons),
        ),
        Format(
            "json",
            _("JSON"),
            _("Everything, with a digest, for other platforms."),
            "-investment.json",
            "application/json",
            lambda content: write_json(content.money),
            reads_back=True,
        ),
    )
}


def csv_of(key: str, content: Content) -> bytes:
    """One table as CSV. Raises KeyError for a table that is not there."""
    return write_csv(TABLES[key], content.money)
