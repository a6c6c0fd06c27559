"""The inventory tables of a Climate City Contract: I-1.1 and A-1.1 to A-1.6, keyed by their titles."""

from django.utils.translation import gettext as _

from zeroward.inventory.exporters.contract.activity import activity_table
from zeroward.inventory.exporters.contract.description import description_table
from zeroward.inventory.exporters.contract.emissions import emissions_table, gases_table
from zeroward.inventory.exporters.contract.energy import energy_table
from zeroward.inventory.exporters.contract.factors import factors_table
from zeroward.inventory.exporters.contract.graphics import graphics_table
from zeroward.inventory.exporters.contract.inclusions import inclusions_table
from zeroward.inventory.exporters.contract.model import Contract, ContractTable
from zeroward.inventory.exporters.contract.word import word_of
from zeroward.inventory.exporters.contract.workbook import book_of
from zeroward.inventory.queries.load import Loaded

TABLES = (
    inclusions_table,
    energy_table,
    factors_table,
    activity_table,
    emissions_table,
    gases_table,
    graphics_table,
    description_table,
)


def contract_tables(loaded: Loaded) -> list[ContractTable]:
    """All tables in the order of the contract, in the reader's language."""
    contract = Contract(loaded)
    return [make(contract) for make in TABLES]


def write_contract(loaded: Loaded) -> bytes:
    """The tables as a workbook, one sheet a table."""
    return book_of(contract_tables(loaded), title=_title(loaded))


def write_contract_word(loaded: Loaded) -> bytes:
    """The tables as a Word file."""
    return word_of(contract_tables(loaded), title=_title(loaded))


def _title(loaded: Loaded) -> str:
    return _("Climate City Contract of %(city)s: inventory of %(year)d") % {
        "city": loaded.header["city_name"],
        "year": loaded.year,
    }
