"""The plan's tables of a Climate City Contract: A-2.1, A-2.3, B-1.1, B-2.1 to B-2.3, B-3.1 and B-3.2."""

from dataclasses import replace

from django.utils.translation import gettext as _

from zeroward.inventory.exporters.contract.model import ContractTable
from zeroward.inventory.exporters.contract.word import word_of
from zeroward.inventory.exporters.contract.workbook import book_of
from zeroward.plan.exporters.contract.actions import action_tables
from zeroward.plan.exporters.contract.gap import gap_table, older_gap_table
from zeroward.plan.exporters.contract.indicators import metadata_table, targets_table
from zeroward.plan.exporters.contract.model import Contract
from zeroward.plan.exporters.contract.pathways import pathways_table
from zeroward.plan.exporters.contract.policies import policies_table
from zeroward.plan.exporters.contract.portfolios import portfolios_table
from zeroward.plan.exporters.contract.residual import residual_table
from zeroward.plan.queries.load import LoadedPlan

LONGEST_NAME = 31
"""Signs on the tab of a sheet: a limit of spreadsheets."""
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def contract_tables(loaded: LoadedPlan) -> list[ContractTable]:
    """All tables in the order of the contract, in the reader's language."""
    contract = Contract(loaded)
    return [
        policies_table(contract),
        gap_table(contract),
        older_gap_table(contract),
        pathways_table(contract),
        portfolios_table(contract),
        *action_tables(contract),
        residual_table(contract),
        targets_table(contract),
        metadata_table(contract),
    ]


def write_contract(loaded: LoadedPlan) -> bytes:
    """The tables as a workbook, one sheet a table."""
    return book_of(_with_names(contract_tables(loaded)), title=_title(loaded))


def write_contract_word(loaded: LoadedPlan) -> bytes:
    """The tables as a Word file."""
    return word_of(contract_tables(loaded), title=_title(loaded))


def _with_names(tables: list[ContractTable]) -> list[ContractTable]:
    """Codes that a sheet's tab can have, each once: numbers of actions are free text."""
    taken: set[str] = set()
    found = []
    for number, one in enumerate(tables, 1):
        name = " ".join(one.code.translate(_NOT_IN_NAMES).split())[:LONGEST_NAME]
        if name.casefold() in taken:
            name = f"{name[: LONGEST_NAME - 6]} ({number})"
        taken.add(name.casefold())
        found.append(replace(one, code=name))
    return found


def _title(loaded: LoadedPlan) -> str:
    return _("Climate City Contract of %(city)s: %(plan)s") % {
        "city": loaded.header["city_name"],
        "plan": loaded.header["title"],
    }
