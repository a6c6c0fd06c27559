"""How the report of an import calls what a contract's file holds."""

from typing import Final

from zeroward.contract.queries.showing import words_of
from zeroward.core.queries.import_report import ImportWords
from zeroward.methods.contracts.template.load import LATEST, template_of


def _kind(kind: str) -> str:
    """The module by its number and title."""
    template = template_of(LATEST)
    return f"{kind} {words_of(template.module(kind).title)}" if template.has(kind) else ""


def _field(_kind: str, name: str) -> str:
    return name


WORDS: Final = ImportWords(kind=_kind, field=_field)
