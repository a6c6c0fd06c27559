"""What people of the city say about a contract, module by module or cell by cell."""

from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.contract.domain.places import demand_for
from zeroward.contract.domain.tell import tell_comment
from zeroward.contract.models import Contract, ContractComment
from zeroward.contract.queries.content import template_for
from zeroward.contract.rules import COMMENT
from zeroward.core.actors import signed_in
from zeroward.core.errors import InvalidInputError, unknown_choice
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

MOST_TEXT: Final = 5000


def add_comment(
    *, actor: Any, viewer: Viewer, contract: Contract, text: str, module: str = "", place: str = ""
) -> ContractComment:
    """Say something; anybody of the city may, in every state. `place` names a cell: "T6/row/capex".

    Raises NotAllowedError, InvalidInputError.
    """
    demand_for(viewer, COMMENT, contract)
    said = clean_text(text, limit=MOST_TEXT)
    if not said:
        raise InvalidInputError(_("The comment is empty."), place="text", remedy=_("Write a sentence."))
    if module and not template_for(contract).has(module):
        raise unknown_choice("module")
    made = ContractComment.objects.create(
        contract=contract,
        module=module,
        place=clean_text(place, limit=200, multiline=False),
        text=said,
        by=signed_in(actor),
    )
    tell_comment(contract=contract, actor=actor, module=module)
    return made


def settle_comment(*, actor: Any, viewer: Viewer, contract: Contract, comment: ContractComment) -> None:
    """Mark a comment as dealt with. Whoever may comment may settle."""
    demand_for(viewer, COMMENT, contract)
    if comment.contract_id != contract.pk:
        raise InvalidInputError(_("There is no such comment."))
    ContractComment.objects.filter(pk=comment.pk, settled_at=None).update(
        settled_at=timezone.now(), settled_by=signed_in(actor)
    )
