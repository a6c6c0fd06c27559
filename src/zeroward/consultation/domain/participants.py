"""Commit of a checked list of people: lines of the register, exactly as the dry run said."""

import datetime
from collections import Counter
from typing import Any

from django.utils.translation import gettext as _

from zeroward.consultation.domain.places import writing
from zeroward.consultation.domain.register import THERE, add_line, took_part
from zeroward.consultation.models import Contact, ContactState, Stream
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.imports import commit_run
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import ImportRow, ImportRun
from zeroward.core.visibility import Viewer

Verdict = ImportRow.Verdict
IMPORTER = "consultation.people"
FILLED = ("person_name", "email", "language", "channel", "role")


def about(stream: Stream) -> str:
    """What an import run says that it is about."""
    return f"stream:{stream.pk}:people"


def commit_participants(*, actor: Any, viewer: Viewer, stream: Stream, run: ImportRun) -> Counter[str]:
    """Write the lines that were not refused. Of several people of one city one line is made, with all of them.

    Raises NotAllowedError; ConflictError when the run was committed before or the consultation was published.
    """
    if run.about != about(stream):
        raise InvalidInputError(_("This file was checked for another stream."), place="file")
    counts: Counter[str] = Counter()

    def write() -> None:
        with writing(viewer, stream.consultation) as current:
            stream.consultation = current
            written: dict[str, int] = {}
            for row in run.rows.filter(verdict__in=(Verdict.CREATE, Verdict.CHANGE)).order_by("pk"):
                counts[row.verdict] += 1
                _line(stream, row.changes["person"], written)
            record_event(
                action="consultation.contacts.import",
                record=stream,
                actor=actor,
                scope=current.scope,
                changes={"lines": [None, counts.total()]},
            )
        # names and addresses stand in the register now, not in the log of imports
        for row in run.rows.all():
            row.changes = {"fields": row.changes.get("fields", {})}
            row.save(update_fields=["changes"])
        run.rows.filter(verdict=Verdict.REFUSE).update(key="")

    commit_run(run=run, write=write, actor=actor)
    return counts


def _line(stream: Stream, said: dict[str, Any], written: dict[str, int]) -> Contact:
    unit, on = said["unit"], datetime.date.fromisoformat(said["on"])
    persons = written.get(unit, 0) + said["persons"] if unit else said["persons"]
    if unit:
        written[unit] = persons
    who = {"unit": unit, "name": said["name"], "country": said["country"]}
    if said["state"] == ContactState.PLANNED:
        contact, _made = add_line(stream=stream, origin="file", **who)
    else:
        contact = took_part(
            stream=stream,
            on=on,
            state=said["state"],
            reason=said["reason"],
            persons=persons if said["state"] in THERE else 1,
            minutes=said["minutes"],
            origin="file",
            **who,
        )
    for name in FILLED:
        if said.get(name) and (name == "role" or not getattr(contact, name)):
            setattr(contact, name, said[name])
    contact.save()
    return contact
