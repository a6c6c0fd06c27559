"""Publishing a frozen version of a contract, whole or in part, and taking it back."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.contract.domain.errors import Problem, ProblemsError
from zeroward.contract.domain.places import demand_for, locked
from zeroward.contract.models import ContractVersion, Publication
from zeroward.contract.rules import DECIDE
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.stepping import MOST_STATEMENT
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text


def publish(
    *, actor: Any, viewer: Viewer, version: ContractVersion, modules: Sequence[str] = (), note: str = ""
) -> Publication:
    """Let everyone read a version: the modules named, or all of it. Once more, it replaces the earlier choice.

    Raises NotAllowedError, ProblemsError for a module that the version does not have.
    """
    contract = version.contract
    demand_for(viewer, DECIDE, contract)
    there = list(version.data["content"]["modules"])
    if any(one not in there for one in modules):
        raise ProblemsError(
            [Problem("modules", _("There is no such module."), _("Choose some of those in the list."))]
        )
    shown = [one for one in there if one in set(modules)]
    with transaction.atomic():
        current = locked(contract)
        now = timezone.now()
        version.publications.filter(withdrawn_at=None).update(withdrawn_at=now)
        made = Publication.objects.create(
            version=version,
            modules=[] if len(shown) == len(there) else shown,
            note=clean_text(note, limit=MOST_STATEMENT),
            by=signed_in(actor),
            at=now,
        )
        current.save(update_fields=["updated_at"])  # the search index follows
        record_event(
            action="contract.publish",
            record=current,
            actor=actor,
            changes={"version": [None, version.number], "modules": [None, made.modules]},
            note=made.note,
        )
    return made


def withdraw(*, actor: Any, viewer: Viewer, version: ContractVersion, reason: str) -> None:
    """Take a published version out of sight; number, digest and reason stay. Twice is once. Raises ProblemsError."""
    contract = version.contract
    demand_for(viewer, DECIDE, contract)
    said = clean_text(reason, limit=MOST_STATEMENT)
    if not said:
        raise ProblemsError([Problem("reason", _("Say why."), _("Readers will see it."))])
    with transaction.atomic():
        current = locked(contract)
        standing = version.publications.filter(withdrawn_at=None)
        if not standing.update(withdrawn_at=timezone.now(), withdrawn_reason=said):
            return
        current.save(update_fields=["updated_at"])
        record_event(
            action="contract.withdraw",
            record=current,
            actor=actor,
            changes={"version": [version.number, None]},
            note=said,
        )
