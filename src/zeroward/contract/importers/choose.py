"""Which of our files somebody hands in: told by its content, not by its name."""

from typing import BinaryIO

from django.utils.translation import gettext as _

from zeroward.contract.importers.json_file import read_json
from zeroward.contract.importers.word import read_word
from zeroward.contract.importers.workbook import read_workbook
from zeroward.contract.queries.exchange.parsed import Parsed
from zeroward.core.errors import InvalidInputError
from zeroward.core.uploads.kinds import kind_of_file


def read_contract_file(file: BinaryIO) -> tuple[str, Parsed]:
    """The form of the file and what was read. Raises InvalidInputError."""
    kind = kind_of_file(file).suffix
    if kind == "xlsx":
        return kind, read_workbook(file)
    if kind == "docx":
        return kind, read_word(file.read())
    if kind in ("txt", "csv", "md"):
        return "json", read_json(file.read())
    raise InvalidInputError(
        _("A contract is read from Word, a workbook or JSON, not from %(kind)s.") % {"kind": kind.upper()},
        place="file",
        remedy=_("Published contracts of other cities are read on the page for contracts from files."),
    )
