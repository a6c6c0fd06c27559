"""Published contracts as Markdown: their action sheets become actions, their gap table a target and a policy."""

from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.methods.contracts.document import DocumentTooLargeError, read_contract
from zeroward.plan.importers.contract.actions import action_row
from zeroward.plan.importers.contract.gap import gap_rows
from zeroward.plan.importers.parsed import Finding, Parsed

NAME: Final = "contract"
_HEADS: Final = ("action name", "name of the action", "emissions gap", "emission gap")


def is_contract(text: str) -> bool:
    """True when the text has tables and one of the heads of a contract."""
    lower = text.casefold()
    return "|" in text and any(head in lower for head in _HEADS)


def read_contract_text(text: str, *, name: str = "") -> Parsed:
    """The actions and the gap of a contract, each with its lines and confidence. Raises InvalidInputError."""
    try:
        found = read_contract(text)
    except DocumentTooLargeError:
        raise InvalidInputError(
            _("This text is longer than any contract."), place="file", remedy=_("Hand in one document.")
        ) from None
    if not found.sheets and not found.gaps:
        raise InvalidInputError(
            _("We find neither action sheets nor a gap table in this text."),
            place="file",
            remedy=_("The action sheets (B-2.2) have to be tables with the rows of the template."),
        )
    rows, findings = gap_rows(found.gaps, source=name)
    if not found.sheets:
        findings.append(Finding("file", _("The text has no action sheets that we can read.")))
    return Parsed(
        NAME,
        (*(action_row(sheet, source=name) for sheet in found.sheets), *rows),
        findings=tuple(findings),
    )
