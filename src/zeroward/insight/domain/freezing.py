"""Freezing a count, so that a figure can be cited."""

from typing import Any

from django.db import transaction
from django.db.models import Max
from django.http import QueryDict
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.insight.models import Snapshot
from zeroward.insight.queries.base import base_of
from zeroward.insight.queries.content import content_of, digest_of
from zeroward.insight.queries.counts_page import filters_of
from zeroward.insight.rules import FREEZE


def freeze(*, actor: Any, viewer: Viewer, place: Workspace, title: str, query: QueryDict) -> Snapshot:
    """Keeps what `viewer` sees now. The same counts give the snapshot that there is.

    Raises NotAllowedError, and InvalidInputError for a missing title or when nothing has been read.
    """
    demand(viewer, FREEZE, place)
    title = " ".join(title.split())[:160]
    if not title:
        raise InvalidInputError(
            _("A title is missing."), place="title", remedy=_("Say in a few words what it is.")
        )
    with transaction.atomic():
        base = base_of(viewer, query)
        if not base.files:
            raise InvalidInputError(
                _("There is nothing to freeze: no contract has been read."), place="title"
            )
        content = content_of(base, filters_of(query))
        digest = digest_of(content)
        known = Snapshot.objects.filter(digest=digest).first()
        if known is not None:
            return known
        number = (Snapshot.objects.aggregate(last=Max("number"))["last"] or 0) + 1
        snapshot = Snapshot.objects.create(
            number=number, title=title, data=content, digest=digest, size=len(base.files), made_by=actor
        )
        snapshot.files.set(base.files)
        record_event(actor=actor, action="insight.count.freeze", record=snapshot, scope=str(place.scope))
    return snapshot
