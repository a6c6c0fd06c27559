"""The workspace of a questionnaire, and changing a draft: permission, lock and digest in one place."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.models import Owned
from zeroward.core.permissions import demand
from zeroward.core.problems import StaleError
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.methods.questions import Definition, as_plain, digest_of
from zeroward.questionnaires.models import QuestionnaireVersion
from zeroward.questionnaires.rules import EDIT


def place_of(owned: Owned) -> Workspace:
    """The workspace that a questionnaire or collection belongs to."""
    scope = Scope.parse(owned.scope)
    return workspace(scope) or Workspace(scope, scope.key or owned.scope, owned.scope_country)


def demand_edit(viewer: Viewer, owned: Owned) -> None:
    """Raises NotAllowedError unless the viewer may change questionnaires of that workspace."""
    demand(viewer, EDIT, place_of(owned))


@contextmanager
def writing(
    viewer: Viewer, version: QuestionnaireVersion, *, lock: int | None
) -> Iterator[QuestionnaireVersion]:
    """One transaction in which a draft changes; gives its row as it is now, held until the end.

    `lock` is what the form was opened on; None writes whatever came between. Raises NotAllowedError, ConflictError for
    a version that was opened, StaleError when somebody else changed the draft.
    """
    demand_edit(viewer, version.questionnaire)
    with transaction.atomic():
        current = held(version)
        if not current.is_draft:
            raise ConflictError(
                _("Version %(number)d was opened; it does not change any more.") % {"number": current.number},
                remedy=_("Make a new version of it."),
            )
        if lock is not None and current.lock != lock:
            raise StaleError(current={"definition": current.definition}, lock=current.lock)
        yield current


def held(version: QuestionnaireVersion) -> QuestionnaireVersion:
    """The row as it is now, locked until the transaction ends."""
    found: QuestionnaireVersion = (
        QuestionnaireVersion.objects.select_for_update(of=("self",))
        .select_related("questionnaire")
        .get(pk=version.pk)
    )
    return found


def keep(
    version: QuestionnaireVersion, definition: Definition, *, actor: Any, event: str, what: str = ""
) -> None:
    """Write a draft's content with its digest and record the event; nothing happens when nothing changed. Inside the
    transaction of whoever holds the draft."""
    digest = digest_of(definition)
    if digest == version.digest:
        return
    before = version.digest
    version.definition, version.digest = as_plain(definition), digest
    version.lock += 1
    version.save(update_fields=["definition", "digest", "lock"])
    record_event(
        action=event,
        record=version,
        actor=actor,
        scope=version.questionnaire.scope,
        label=str(version.questionnaire),
        changes={what or "definition": [before[:12], digest[:12]]},
    )
