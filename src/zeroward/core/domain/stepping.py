"""Steps of a record from state to state, with the words that are asked for; and taking a published version back."""

from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import FrozenVersion
from zeroward.methods.text.clean import clean_text

MOST_STATEMENT: Final = 5000


@dataclass(frozen=True, slots=True)
class Step:
    """One way from state to state: who may take it (the name of a permission), and whether words are asked for."""

    key: str
    from_states: tuple[str, ...]
    to_state: str
    action: str
    label: str | Promise
    asks: str | Promise = ""
    needs_statement: bool = False
    needs_organisation: bool = False


def statement_for(step: Step, statement: str) -> str:
    """The words as they are kept. Raises InvalidInputError when the step asks for some and there are none."""
    said = clean_text(statement, limit=MOST_STATEMENT)
    if step.needs_statement and not said:
        raise InvalidInputError(
            _("This step needs a statement."), place="statement", remedy=_("Write a sentence.")
        )
    return said


def demand_from(step: Step, record: Any, sentence: str) -> None:
    """Raises ConflictError with the sentence (it names %(state)s) when the record is in another state by now."""
    if record.state not in step.from_states:
        raise ConflictError(sentence % {"state": record.get_state_display()}, remedy=_("Look at it again."))


def take_back(*, actor: Any, version: FrozenVersion, record: Any, action: str, reason: str) -> None:
    """Take a published version of the record out of sight; number, digest and reason stay, and the search follows.

    The caller asks for permission. Twice is once. Raises InvalidInputError without a reason.
    """
    said = clean_text(reason, limit=MOST_STATEMENT)
    if not said:
        raise InvalidInputError(_("Say why."), place="reason", remedy=_("Readers will see it."))
    with transaction.atomic():
        current = type(version)._default_manager.select_for_update(of=("self",)).get(pk=version.pk)
        if current.withdrawn_at is not None:
            return
        current.withdraw(said)
        record.save(update_fields=["updated_at"])  # the search index follows
        record_event(
            action=action, record=record, actor=actor, changes={"withdrawn": [False, True]}, note=said
        )
