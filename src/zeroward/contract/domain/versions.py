"""Freezing a contract: versions that never change."""

from typing import Any

from django.utils.translation import gettext as _

from zeroward.contract.domain.places import writing
from zeroward.contract.models import Contract, ContractVersion
from zeroward.contract.queries.content import content_of
from zeroward.contract.queries.headers import header_of, signatories_frozen
from zeroward.contract.rules import EDIT
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.stepping import MOST_STATEMENT
from zeroward.core.errors import ConflictError
from zeroward.core.visibility import Viewer
from zeroward.methods.contracts.template.canonical import digest
from zeroward.methods.text.clean import clean_text


def freeze(*, contract: Contract, actor: Any, note: str = "") -> ContractVersion:
    """The contract as it is now, frozen; its newest version when that is the same in content, head and signatories.

    Inside a transaction, with the row locked, after the permission was asked.
    """
    content = content_of(contract)
    mark = digest(content)
    data = {
        "header": header_of(contract),
        "content": content,
        "signatories": signatories_frozen(contract),
    }
    newest: ContractVersion | None = contract.versions.order_by("-number").first()
    if newest is not None and newest.digest == mark and _rest(newest.data) == _rest(data):
        return newest
    made = ContractVersion.objects.create(
        contract=contract,
        number=newest.number + 1 if newest is not None else 1,
        data=data,
        digest=mark,
        by=signed_in(actor),
        note=clean_text(note, limit=MOST_STATEMENT),
    )
    contract.number = made.number + 1
    contract.save(update_fields=["number", "updated_at"])
    record_event(
        action="contract.version.keep",
        record=contract,
        actor=actor,
        changes={"version": [None, made.number]},
        note=made.note,
    )
    return made


def keep_version(*, actor: Any, viewer: Viewer, contract: Contract, note: str = "") -> ContractVersion:
    """Keep the contract as it is now for the team. Raises ConflictError when nothing changed since the last version."""
    with writing(viewer, contract, action=EDIT, closed=True) as current:
        before = current.versions.count()
        made = freeze(contract=current, actor=actor, note=note)
        if current.versions.count() == before:
            raise ConflictError(
                _("The contract is the same as its last version."), remedy=_("Change something first.")
            )
    contract.number = current.number
    return made


def _rest(data: dict[str, Any]) -> tuple[Any, Any]:
    return data.get("header"), data.get("signatories")
