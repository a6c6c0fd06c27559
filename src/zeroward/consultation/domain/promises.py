"""You said → we did: what a team promises after an assessment, and what became of it."""

import datetime
from dataclasses import dataclass
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from zeroward.consultation.domain.places import writing
from zeroward.consultation.models import Consultation, Promise
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

MOST: Final = 200
MOST_TEXT: Final = 2000
S = Promise.State


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise as somebody gives it. `evidence` are places where it was said: titles of tables, codes, sections."""

    said: str
    done: str
    promised_on: datetime.date
    due: datetime.date
    owner: str = ""
    evidence: tuple[str, ...] = ()
    state: str = S.PROMISED
    done_on: datetime.date | None = None
    outcome: str = ""
    url: str = ""
    public: bool = True

    def values(self) -> dict[str, Any]:
        """Clean columns."""
        return {
            "said": clean_text(self.said, limit=MOST_TEXT),
            "done": clean_text(self.done, limit=MOST_TEXT),
            "owner": clean_text(self.owner, limit=160, multiline=False),
            "evidence": [clean_text(one, limit=200, multiline=False) for one in self.evidence if one.strip()],
            "promised_on": self.promised_on,
            "due": self.due,
            "state": self.state,
            "done_on": self.done_on if self.state == S.DONE else None,
            "outcome": clean_text(self.outcome, limit=MOST_TEXT),
            "url": self.url.strip(),
            "public": self.public,
        }


def save_promise(
    *,
    actor: Any,
    viewer: Viewer,
    consultation: Consultation,
    row: PromiseRow,
    promise: Promise | None = None,
    seen: str = "",
) -> Promise:
    """Write a promise down, or what became of it; also after publication. `seen` is `Promise.updated_at` as the form
    showed it. Raises NotAllowedError, ProblemsError with every problem, StaleError, ConflictError."""
    with writing(viewer, consultation, closed=True) as current:
        problems = problems_of(row)
        if problems:
            raise ProblemsError(problems)
        kept = _kept(current, promise, seen) if promise is not None else None
        if kept is None and current.promises.count() >= MOST:
            raise ConflictError(
                _("A consultation holds up to %(most)d promises.") % {"most": MOST},
                remedy=_("Promise what you can keep; join some of these."),
            )
        values = row.values()
        changes = changes_between(columns(kept) if kept else {}, values)
        if kept is not None and not changes:
            return kept
        stored = kept or Promise(consultation=current)
        for name, value in values.items():
            setattr(stored, name, value)
        stored.save()
        _tell(current, stored, actor, "change" if kept else "add", changes)
        return stored


def delete_promise(
    *, actor: Any, viewer: Viewer, consultation: Consultation, promise: Promise, seen: str = ""
) -> None:
    """Take back a promise that nobody was told of yet. Raises ConflictError for one that is public after publication:
    it is dropped with a reason instead."""
    with writing(viewer, consultation, closed=True) as current:
        kept = _kept(current, promise, seen)
        if kept.public and current.published_at is not None:
            raise ConflictError(
                _("This promise was published."), remedy=_("Say that it will not be done, and why.")
            )
        _tell(current, kept, actor, "delete", changes_between(columns(kept), {}))
        kept.delete()


def problems_of(row: PromiseRow) -> list[Problem]:
    """What keeps a promise from being stored."""
    values = row.values()
    found = []
    if not values["said"]:
        found.append(Problem("said", _("Write what cities said."), _("One sentence is enough.")))
    if not values["done"]:
        found.append(Problem("done", _("Write what you do about it."), _("One sentence is enough.")))
    if row.due < row.promised_on:
        found.append(Problem("due", _("It is due before it was promised."), _("Check both days.")))
    if row.state not in S.values:
        found.append(Problem("state", _("There is no such choice."), _("Choose one from the list.")))
    if row.state == S.DONE and row.done_on is None:
        found.append(Problem("done_on", _("Say on which day it was done."), ""))
    if row.state in (S.DONE, S.DROPPED) and not values["outcome"]:
        found.append(
            Problem(
                "outcome", _("Say what came of it, or why it will not be done."), _("Cities will read it.")
            )
        )
    return [*found, *_address_problems(values["url"])]


def columns(promise: Promise) -> dict[str, Any]:
    """The columns that a person writes."""
    return {name: getattr(promise, name) for name in PromiseRow.__dataclass_fields__}


def _address_problems(url: str) -> list[Problem]:
    if not url:
        return []
    try:
        URLValidator(schemes=["http", "https"])(url)
    except ValidationError:
        return [Problem("url", _("This is no address of a page."), _("It begins with https://."))]
    return []


def _kept(consultation: Consultation, promise: Promise, seen: str) -> Promise:
    kept: Promise | None = consultation.promises.select_for_update().filter(pk=promise.pk).first()
    if kept is None or (seen and kept.updated_at.isoformat() != seen):
        raise StaleError(current=columns(kept) if kept else {}, lock=0)
    return kept


def _tell(
    consultation: Consultation, promise: Promise, actor: Any, verb: str, changes: dict[str, Any]
) -> None:
    record_event(
        action=f"consultation.promise.{verb}",
        record=consultation,
        actor=signed_in(actor),
        label=f"promise:{promise.pk}",
        changes=changes,
        note=str(promise),
    )
