"""Which reader a file wants is told by its content, not by its name."""

from typing import BinaryIO

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.workbooks.reading import MAX_BYTES, read_book
from zeroward.inventory.importers.ciris import is_ciris, read_ciris
from zeroward.inventory.importers.contract import is_contract, read_contract
from zeroward.inventory.importers.ecrf import is_ecrf, read_ecrf
from zeroward.inventory.importers.flat import is_flat, read_flat
from zeroward.inventory.importers.json_file import read_json
from zeroward.inventory.importers.parsed import Parsed
from zeroward.inventory.importers.template import is_template, read_template
from zeroward.inventory.importers.values import Decimal


def read_file(file: BinaryIO, *, name: str = "", decimal: Decimal = "") -> Parsed:
    """Figures and keys of a file in any format that we read. Raises InvalidInputError."""
    file.seek(0)
    if file.read(64).lstrip().startswith(b"{"):
        file.seek(0)
        return read_json(file.read(MAX_BYTES + 1))
    book = read_book(file, name=name)
    if is_template(book):
        return read_template(book, decimal=decimal)
    if is_ecrf(book):
        return read_ecrf(book, decimal=decimal)
    if is_ciris(book):
        return read_ciris(book, decimal=decimal)
    for sheet in book.sheets:
        if is_flat(sheet):
            return read_flat(sheet, decimal=decimal)
    if is_contract(book):
        return read_contract(book, decimal=decimal)
    raise InvalidInputError(
        _("We find no figures in this file."),
        place="file",
        remedy=_(
            "Use our workbook, or a table whose first line names the fields: source, carrier, amount, unit."
        ),
    )
