"""The files of a dossier before they are sealed: the document itself, and the tables to compute with."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.contract.domain.sealing import Draft
from zeroward.contract.exporters.dossier import dossier_pdf
from zeroward.contract.exporters.workbook import contract_workbook
from zeroward.contract.queries.exchange.head import Head, written_in

TABLES = "contract.xlsx"


def dossier_files(draft: Draft) -> tuple[bytes, dict[str, bytes]]:
    """The PDF/UA-1 with the code and address at which it can be checked, and what is attached to it."""
    header = draft.version.data["header"]
    with written_in(draft.language):
        head = Head(
            title=header["title"],
            city=header["city"]["name"],
            country=str(draft.version.contract.city.country),
            number=draft.version.number,
            is_example=bool(header.get("is_example")),
            verify=draft.url,
            facts=(
                (_("Sealed on"), date_format(draft.at.date(), "DATE_FORMAT")),
                (_("Code"), draft.code),
                *(((_("Only these modules"), ", ".join(draft.modules)),) if draft.modules else ()),
            ),
        )
    pdf = dossier_pdf(draft.content, head, made_at=draft.at, only=draft.modules or None)
    return pdf, {TABLES: contract_workbook(draft.content, head)}
