"""Freezing a count, so that a figure can be cited."""

from typing import Any, Final

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.http import QueryDict
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.insight.models import Snapshot
from zeroward.insight.queries.base import Base, base_of
from zeroward.insight.queries.content import content_of, digest_of
from zeroward.insight.queries.counts_page import filters_of
from zeroward.insight.rules import FREEZE

_TRIES: Final = 8
"""How often somebody else may be quicker."""


def freeze(*, actor: Any, viewer: Viewer, place: Workspace, title: str, query: QueryDict) -> Snapshot:
    """Keeps what `viewer` sees now. The same counts give the snapshot that there is.

    Raises NotAllowedError, InvalidInputError for a missing title or when nothing has been read, and ConflictError when
    others were quicker all the time.
    """
    demand(viewer, FREEZE, place)
    title = " ".join(title.split())[:160]
    if not title:
        raise InvalidInputError(
            _("A title is missing."), place="title", remedy=_("Say in a few words what it is.")
        )
    base = base_of(viewer, query)
    if not base.sources:
        raise InvalidInputError(_("There is nothing to freeze: no contract has been read."), place="title")
    content = content_of(base, filters_of(query))
    for _time in range(_TRIES):
        known = Snapshot.objects.filter(digest=digest_of(content)).first()
        if known is not None:
            return known
        try:
            return keep(
                actor=actor, place=place, title=title, base=base, content=content, number=next_number()
            )
        except IntegrityError:  # somebody took the number, or froze the same, at the same moment
            continue
    raise ConflictError(_("Others are freezing counts right now."), remedy=_("Try again."))


def next_number() -> int:
    return (Snapshot.objects.aggregate(last=Max("number"))["last"] or 0) + 1


def keep(
    *, actor: Any, place: Workspace, title: str, base: Base, content: dict[str, Any], number: int
) -> Snapshot:
    """All or nothing. Raises IntegrityError when the number or the same content has been kept meanwhile."""
    with transaction.atomic():
        snapshot = Snapshot.objects.create(
            number=number,
            title=title,
            data=content,
            digest=digest_of(content),
            size=len(base.sources),
            made_by=actor,
        )
        snapshot.files.set([one.record for one in base.sources if one.form == "file"])
        snapshot.publications.set([one.record for one in base.sources if one.form in ("whole", "part")])
        snapshot.versions.set([one.record for one in base.sources if one.form == "shared"])
        record_event(actor=actor, action="insight.count.freeze", record=snapshot, scope=str(place.scope))
    return snapshot
