"""Which reader a file wants is told by its content, not by its name."""

from typing import BinaryIO

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.workbooks.reading import MAX_BYTES, read_book
from zeroward.inventory.importers.values import Decimal
from zeroward.plan.importers.contract import is_contract, read_contract_text
from zeroward.plan.importers.flat import is_flat, read_flat
from zeroward.plan.importers.json_file import read_json
from zeroward.plan.importers.parsed import Parsed
from zeroward.plan.importers.template import is_template, read_template

TEXT_ENDINGS = (".md", ".markdown", ".txt")


def read_file(file: BinaryIO, *, name: str = "", decimal: Decimal = "") -> Parsed:
    """Rows of a file in any format that we read. Raises InvalidInputError."""
    file.seek(0)
    start = file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n")
    file.seek(0)
    if start.startswith(b"{"):
        return read_json(file.read(MAX_BYTES + 1))
    if name.casefold().endswith(TEXT_ENDINGS) and not start.startswith(b"PK"):
        text = file.read(MAX_BYTES + 1).decode("utf-8", "replace")
        if is_contract(text):
            return read_contract_text(text, name=name)
        file.seek(0)
    book = read_book(file, name=name)
    if is_template(book):
        return read_template(book, decimal=decimal)
    for sheet in book.sheets:
        if is_flat(sheet):
            return read_flat(sheet, decimal=decimal)
    raise InvalidInputError(
        _("We find no plan and no actions in this file."),
        place="file",
        remedy=_("Use our workbook, or a table whose first line names the fields: code, name, field, lever."),
    )
