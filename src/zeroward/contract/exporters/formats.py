"""The forms in which a contract can be had."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.contract.exporters.dossier import dossier_pdf
from zeroward.contract.exporters.json_file import contract_json
from zeroward.contract.exporters.word import contract_word
from zeroward.contract.exporters.workbook import contract_workbook
from zeroward.contract.queries.exchange.head import Head
from zeroward.methods.contracts.template.content import Content

_OFFICE: Final = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a file is made of. `only` are the modules that it shows, all when None."""

    content: Content
    head: Head
    at: datetime.datetime
    only: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """`reads_back` says that the file can be handed in again."""

    key: str
    title: str | Promise
    purpose: str | Promise
    media_type: str
    write: Callable[[Wanted], bytes]
    reads_back: bool = True

    @property
    def ending(self) -> str:
        return f".{self.key}"


FORMATS: Final[Mapping[str, Format]] = {
    one.key: one
    for one in (
        Format(
            "docx",
            _("Word document"),
            _("The official structure, to hand in or to work on with others."),
            f"{_OFFICE}.wordprocessingml.document",
            lambda wanted: contract_word(wanted.content, wanted.head, made_at=wanted.at, only=wanted.only),
        ),
        Format(
            "pdf",
            _("PDF dossier"),
            _("The whole contract with its charts, readable with a screen reader."),
            "application/pdf",
            lambda wanted: dossier_pdf(wanted.content, wanted.head, made_at=wanted.at, only=wanted.only),
            reads_back=False,
        ),
        Format(
            "xlsx",
            _("Workbook"),
            _("A sheet for each table, and one for texts and fields."),
            f"{_OFFICE}.spreadsheetml.sheet",
            lambda wanted: contract_workbook(wanted.content, wanted.head),
        ),
        Format(
            "json",
            _("JSON for programs"),
            _("Everything, exactly, with the digest that names it."),
            "application/json",
            lambda wanted: contract_json(wanted.content, wanted.head),
        ),
    )
}
