"""Saving and deleting one record: clean texts, every problem at its field, and what others wrote meanwhile."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.utils.translation import gettext as _

from zeroward.contract.domain.errors import Problem, ProblemsError, StaleError
from zeroward.core.domain.audit import changes_between, event_of, record_event, record_events
from zeroward.core.errors import InvalidInputError
from zeroward.methods.text.clean import clean_text

MOST_TEXT = 20_000


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record below a `parent` (name of its foreign key). `fields` are what a form fills; two with the same
    value of `unique` are refused; `most` is how many a parent holds. Events are named `action`.add, .change, .delete;
    of `private` columns the log says that they changed, never what they say. `logs_itself`: the event is about the
    record, else about its parent."""

    model: Any
    action: str
    parent: str
    fields: tuple[str, ...]
    unique: str = ""
    most: int = 500
    private: tuple[str, ...] = ()
    logs_itself: bool = False


def put(
    kind: Kind,
    *,
    actor: Any,
    parent: Any,
    values: Mapping[str, Any],
    record: Any = None,
    lock: int = 0,
    more: Mapping[str, Any] | None = None,
) -> Any:
    """Create a record, or change `record`. Inside a transaction, after the permission was asked, the parent locked.

    `more` are columns that no form fills. Raises ProblemsError, StaleError when somebody else saved it since, and
    InvalidInputError when it is gone or there are too many.
    """
    kept = still_there(kind, parent, record, lock) if record is not None else None
    others = kind.model.objects.filter(**{kind.parent: parent})
    if kept is None and others.count() >= kind.most:
        raise InvalidInputError(
            _("There can be up to %(most)d of these.") % {"most": kind.most},
            remedy=_("Delete some first."),
        )
    before = columns_of(kind, kept) if kept is not None else {}
    found = kept if kept is not None else kind.model(**{kind.parent: parent})
    for name, value in clean_values(kind.model, values, kind.fields).items():
        setattr(found, name, value)
    for name, value in (more or {}).items():
        setattr(found, name, value)
    _demand_valid(kind, found, others)
    changes = changes_between(before, columns_of(kind, found))
    if kept is not None and not changes:
        return kept
    if kept is not None:
        found.lock += 1
    found.save()
    what = "add" if kept is None else "change"
    record_event(
        action=f"{kind.action}.{what}",
        record=found if kind.logs_itself else parent,
        actor=actor,
        label=str(found),
        changes=_told(kind, changes),
    )
    return found


def put_new(kind: Kind, *, actor: Any, parent: Any, rows: Sequence[Mapping[str, Any]]) -> list[Any]:
    """Create many records in the same few queries, all or none. The rows differ in `unique`, as the caller made sure.

    Raises as `put` does.
    """
    there = kind.model.objects.filter(**{kind.parent: parent}).count()
    if there + len(rows) > kind.most:
        raise InvalidInputError(
            _("There can be up to %(most)d of these.") % {"most": kind.most},
            remedy=_("Delete some first."),
        )
    made = [kind.model(**{kind.parent: parent}, **clean_values(kind.model, row, kind.fields)) for row in rows]
    problems = [problem for one in made for problem in _problems_of(kind, one, alone=False)]
    if problems:
        raise ProblemsError(problems)
    kind.model.objects.bulk_create(made)
    record_events(
        event_of(
            action=f"{kind.action}.add",
            record=one if kind.logs_itself else parent,
            actor=actor,
            label=str(one),
            changes=_told(kind, changes_between({}, columns_of(kind, one))),
        )
        for one in made
    )
    return made


def drop(kind: Kind, *, actor: Any, parent: Any, record: Any, lock: int | None = None) -> None:
    """Delete a record; `lock` None deletes whatever stands there. Inside a transaction; raises as `put` does."""
    kept = still_there(kind, parent, record, lock)
    record_event(
        action=f"{kind.action}.delete",
        record=parent,
        actor=actor,
        label=str(kept),
        changes=_told(kind, changes_between(columns_of(kind, kept), {})),
    )
    kept.delete()


def still_there(kind: Kind, parent: Any, record: Any, lock: int | None) -> Any:
    """The record as it is now. Raises InvalidInputError when it is gone, StaleError when it was changed since."""
    kept = kind.model.objects.filter(**{kind.parent: parent}, pk=record.pk).first()
    if kept is None:
        raise InvalidInputError(
            _("It is not there any more."), remedy=_("Somebody deleted it. Add it anew if it is needed.")
        )
    if lock is not None and kept.lock != lock:
        raise StaleError(current=columns_of(kind, kept), lock=kept.lock)
    return kept


def columns_of(kind: Kind, record: Any) -> dict[str, Any]:
    """What a form fills, as it is stored."""
    return {name: getattr(record, name) for name in kind.fields}


def clean_values(model: Any, values: Mapping[str, Any], fields: tuple[str, ...]) -> dict[str, Any]:
    """Texts without control characters and in their length; everything else as it came."""
    found = {}
    for name in fields:
        if name in values:
            column, value = model._meta.get_field(name), values[name]
            if isinstance(value, str) and isinstance(column, models.CharField | models.TextField):
                many = not isinstance(column, models.CharField)
                value = clean_text(value, limit=column.max_length or MOST_TEXT, multiline=many)
            found[name] = value
    return found


def _told(kind: Kind, changes: dict[str, list[Any]]) -> dict[str, list[Any]]:
    return {name: [None, None] if name in kind.private else pair for name, pair in changes.items()}


def _problems_of(kind: Kind, record: Any, *, alone: bool = True) -> list[Problem]:
    """What its columns say, one by one. Not `alone`: without a query, the parent is there and names differ."""
    try:
        exclude = None if alone else [kind.parent]
        record.full_clean(exclude, validate_unique=alone, validate_constraints=False)
    except ValidationError as error:
        return [
            Problem("" if name == NON_FIELD_ERRORS else name, " ".join(messages))
            for name, messages in error.message_dict.items()
        ]
    return []


def _demand_valid(kind: Kind, record: Any, others: Any) -> None:
    problems = _problems_of(kind, record)
    if kind.unique:
        twin = others.filter(**{kind.unique: getattr(record, kind.unique)})
        if (twin.exclude(pk=record.pk) if record.pk else twin).exists():
            problems.append(
                Problem(
                    kind.unique,
                    _("There is one of that name already."),
                    _("Change that one, or choose another name."),
                )
            )
    if problems:
        raise ProblemsError(problems)
