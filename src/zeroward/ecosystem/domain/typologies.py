"""Tables of rules: keeping a new one, adopting it for the reviews to come, setting it aside."""

import json
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.queries.said import said
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.models import TypologyVersion
from zeroward.ecosystem.queries.review_facts import codebook, digest_of
from zeroward.ecosystem.review_rules import RUN
from zeroward.methods.conditions import ConditionError
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.maturity.ecosystems import Typology, read_typology
from zeroward.methods.text.clean import clean_text

MOST_TABLES: Final = 200
LARGEST: Final = 200_000
State = TypologyVersion.State


def read_table(text: str) -> tuple[dict[str, Any], Typology]:
    """A table of rules from the text of a JSON file, as plain data and read.

    Raises InvalidInputError with place and remedy: no JSON, no table, a fact that the review has no question for, a
    cluster that gets no support by the matrix.
    """
    if len(text) > LARGEST:
        raise InvalidInputError(
            _("This file is too large."), place="file", remedy=_("A table of rules has some pages at most.")
        )
    try:
        plain = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InvalidInputError(
            _("This is no JSON file."), place="file", remedy=_("Start from the table that is shown here.")
        ) from error
    if not isinstance(plain, dict):
        raise InvalidInputError(
            _("This is no table of rules."),
            place="file",
            remedy=_("Start from the table that is shown here."),
        )
    try:
        typology = read_typology(plain)
    except MethodError as error:
        words = f"{error.place}: {said(error.message)}" if error.place else said(error.message)
        raise InvalidInputError(words, place="file", remedy=said(error.remedy or "")) from error
    except (ConditionError, ValueError) as error:
        raise InvalidInputError(
            _("A condition cannot be read."),
            place="file",
            remedy=_("Write conditions as in the table that is shown here."),
        ) from error
    known = {one.key for one in codebook().questions}
    strange = [one.test.fact for one in typology.criteria if one.test.fact not in known]
    if strange:
        raise InvalidInputError(
            _("The review asks no question about “%(fact)s”.") % {"fact": strange[0][:60]},
            place="file",
            remedy=_("Use facts that the review asks for."),
        )
    return plain, typology


def add_typology(*, actor: Any, viewer: Viewer, place: Workspace, text: str) -> TypologyVersion:
    """Keep a new table as proposed. Raises NotAllowedError, InvalidInputError, ConflictError for a known version."""
    demand(viewer, RUN, place)
    plain, typology = read_table(text)
    if not 0 < len(typology.version) <= 60 or not 0 < len(typology.title) <= 200:
        raise InvalidInputError(
            _("The table needs a version and a title."),
            place="file",
            remedy=_("Write “version” and “title” in the file."),
        )
    with transaction.atomic():
        if TypologyVersion.objects.filter(version=typology.version).exists():
            raise ConflictError(
                _("Version %(version)s is kept already, and never changes.") % {"version": typology.version},
                place="file",
                remedy=_("Give the new table another version."),
            )
        if TypologyVersion.objects.count() >= MOST_TABLES:
            raise ConflictError(_("There are too many already."))
        made = _made(plain, typology, actor)
        record_event(action="ecosystem.typology.add", record=made, actor=actor, scope=str(place.scope))
    return made


def adopt_typology(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    typology: TypologyVersion,
    reason: str,
    on: date | None = None,
) -> TypologyVersion:
    """Adopt a table with a reason; rounds that are opened from now on take it. Earlier rounds keep theirs.

    Raises NotAllowedError, InvalidInputError without a reason or for a day to come, ConflictError when it is adopted.
    """
    demand(viewer, RUN, place)
    why = _reason(reason)
    day = on or timezone.localdate()
    if day > timezone.localdate():
        raise InvalidInputError(
            _("This day is still to come."), place="on", remedy=_("Choose the day of the decision.")
        )
    with transaction.atomic():
        kept = TypologyVersion.objects.select_for_update(of=("self",)).get(pk=typology.pk)
        if kept.state == State.ADOPTED:
            raise ConflictError(_("This table is adopted already."))
        _move(kept, State.ADOPTED, why, actor, place, day)
    return kept


def set_aside(
    *, actor: Any, viewer: Viewer, place: Workspace, typology: TypologyVersion, reason: str
) -> TypologyVersion:
    """Set a table aside: no new round takes it. Its rounds and decisions stay. Raises as `adopt_typology` does."""
    demand(viewer, RUN, place)
    why = _reason(reason)
    with transaction.atomic():
        kept = TypologyVersion.objects.select_for_update(of=("self",)).get(pk=typology.pk)
        if kept.state == State.SET_ASIDE:
            raise ConflictError(_("This table is set aside already."))
        if kept.rounds.filter(state="open").exists():
            raise ConflictError(
                _("An open review uses this table."),
                remedy=_("Close the review before, or wait for its end."),
            )
        _move(kept, State.SET_ASIDE, why, actor, place, kept.adopted_on)
    return kept


def keep_shipped(plain: dict[str, Any]) -> tuple[TypologyVersion, bool]:
    """The table that is shipped, as proposed; twice is once. Whether it is new is the second part."""
    typology = read_typology(plain)
    found = TypologyVersion.objects.filter(version=typology.version).first()
    return (found, False) if found is not None else (_made(plain, typology, None), True)


def _made(plain: dict[str, Any], typology: Typology, actor: Any) -> TypologyVersion:
    return TypologyVersion.objects.create(
        version=typology.version,
        title=typology.title,
        source=typology.source,
        content=plain,
        digest=digest_of(plain),
        added_by=signed_in(actor),
    )


def _move(
    kept: TypologyVersion, state: str, why: str, actor: Any, place: Workspace, day: date | None
) -> None:
    before = kept.state
    kept.state, kept.reason, kept.adopted_on = state, why, day
    kept.adopted_by = signed_in(actor)
    kept.save()
    record_event(
        action=f"ecosystem.typology.{'adopt' if state == State.ADOPTED else 'set-aside'}",
        record=kept,
        actor=actor,
        scope=str(place.scope),
        changes={"state": [before, state]},
        note=why,
    )


def _reason(reason: str) -> str:
    said_why = clean_text(reason, limit=2000)
    if not said_why:
        raise InvalidInputError(_("Say why."), place="reason", remedy=_("One sentence is enough."))
    return said_why
