"""Putting a questionnaire to people for a time: opening, changing, replacing the version, closing."""

import datetime
import secrets
from collections.abc import Sequence
from typing import Any, Literal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.methods.text.clean import clean_text
from zeroward.questionnaires.domain.modes import keeps_names, unfit
from zeroward.questionnaires.followers import follower_of
from zeroward.questionnaires.models import Answering, Collection, Mode, QuestionnaireVersion, VersionState
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.questionnaires.rules import EDIT

Stage = Literal["before", "open", "full", "closed"]
MOST_MINUTES = 600
CHANGED = (
    "title",
    "purpose",
    "opens_at",
    "closes_at",
    "until",
    "most_answers",
    "open_link",
    "minutes",
    "contact",
)


def open_collection(
    *,
    actor: Any,
    viewer: Viewer,
    version: QuestionnaireVersion,
    place: Workspace,
    title: str,
    about: str,
    mode: str,
    minutes: int,
    purpose: str,
    lawful_basis: str = "",
    contact: str = "",
    opens_at: datetime.datetime | None = None,
    closes_at: datetime.datetime | None = None,
    until: datetime.date | None = None,
    most_answers: int | None = None,
    open_to_all: bool = False,
    one_per_place: bool = True,
    sign_off: bool = False,
    test_only: bool = False,
    is_example: bool = False,
) -> Collection:
    """Put an opened version to people. Raises ProblemsError with all that keeps it from being fair to them."""
    demand(viewer, EDIT, place)
    named = mode == Mode.IDENTIFIED
    made = Collection(
        version=version,
        title=clean_text(title, limit=200, multiline=False),
        about=about[:60],
        mode=mode,
        minutes=minutes,
        purpose=clean_text(purpose, limit=4000),
        lawful_basis=clean_text(lawful_basis, limit=200, multiline=False),
        contact=clean_text(contact, limit=200, multiline=False),
        opens_at=opens_at,
        closes_at=closes_at,
        until=until,
        most_answers=most_answers,
        open_link=_new_link() if open_to_all or not named else "",
        one_per_place=named and one_per_place,
        sign_off=named and one_per_place and sign_off,
        test_only=test_only,
        is_example=is_example,
        scope=str(place.scope),
        scope_country=place.country,
    )
    _settle([*_version_problems(version, mode), *_problems(made)])
    with transaction.atomic():
        made.save()
        record_event(action="questionnaires.collection.open", record=made, actor=actor)
    return made


def change_collection(
    *,
    actor: Any,
    viewer: Viewer,
    collection: Collection,
    open_to_all: bool | None = None,
    **changes: Any,
) -> Collection:
    """Change what the owner decides. `mode` is a promise: it may change only until somebody has begun to answer."""
    _demand_for(viewer, collection)
    with transaction.atomic():
        current = hold(collection)
        if current.closed_at is not None:
            raise ConflictError(_("This collection is closed."), remedy=_("Open another one."))
        before = {name: getattr(current, name) for name in (*CHANGED, "mode")}
        if changes.get("mode", current.mode) != current.mode and current.answers.exists():
            raise ConflictError(
                _("Somebody has answered already: what was promised to them cannot change."),
                remedy=_("Open another collection."),
            )
        for name, value in changes.items():
            if name not in before:
                raise TypeError(f"{name} cannot be changed")
            setattr(current, name, clean_text(value, limit=4000) if isinstance(value, str) else value)
        if open_to_all is not None:
            current.open_link = (current.open_link or _new_link()) if open_to_all else ""
        if not keeps_names(current) and not current.open_link:
            current.open_link = _new_link()
        _settle([*unfit(definition_of(current.version), current.mode), *_problems(current)])
        current.save()
        changed = changes_between(before, {name: getattr(current, name) for name in before})
        if changed:
            record_event(
                action="questionnaires.collection.change", record=current, actor=actor, changes=changed
            )
    return current


def replace_version(
    *, actor: Any, viewer: Viewer, collection: Collection, version: QuestionnaireVersion
) -> Collection:
    """Put another version of the same questionnaire in the place of the first. What was answered stays, also to
    questions that are not asked any more; whoever is answering is told that something changed."""
    _demand_for(viewer, collection)
    with transaction.atomic():
        current = hold(collection)
        if current.closed_at is not None:
            raise ConflictError(_("This collection is closed."), remedy=_("Open another one."))
        if version.questionnaire_id != current.version.questionnaire_id:
            raise ConflictError(
                _("This is another questionnaire."), remedy=_("Choose a version of the same one.")
            )
        _settle(_version_problems(version, current.mode))
        before, current.version, current.changed_at = current.version, version, timezone.now()
        current.save(update_fields=["version", "changed_at", "updated_at"])
        record_event(
            action="questionnaires.collection.replace",
            record=current,
            actor=actor,
            changes={"version": [before.number, version.number]},
        )
    return current


def close_collection(*, actor: Any, viewer: Viewer, collection: Collection) -> Collection:
    """End it now. What was being written stays for those who wrote it, and does not count."""
    _demand_for(viewer, collection)
    return wind_up(actor=actor, collection=collection)


def wind_up(*, actor: Any = None, collection: Collection) -> Collection:
    """All that follows from closing, once: the rooms that follow are told."""
    with transaction.atomic():
        current = hold(collection)
        if current.closed_at is not None:
            return current
        current.closed_at = timezone.now()
        if current.closes_at is None or current.closes_at > current.closed_at:
            current.closes_at = current.closed_at
        current.save(update_fields=["closed_at", "closes_at", "updated_at"])
        record_event(action="questionnaires.collection.close", record=current, actor=actor)
        follower_of(current).on_closed(current)
    return current


def stage_of(collection: Collection, now: datetime.datetime | None = None) -> Stage:
    """Whether answers can be handed in: before its time, open, full, or closed."""
    moment = now or timezone.now()
    if collection.closed_at is not None or (collection.closes_at and collection.closes_at <= moment):
        return "closed"
    if collection.opens_at and collection.opens_at > moment:
        return "before"
    if collection.most_answers is not None and handed_in(collection) >= collection.most_answers:
        return "full"
    return "open"


def is_open(collection: Collection, now: datetime.datetime | None = None) -> bool:
    return stage_of(collection, now) == "open"


def handed_in(collection: Collection) -> int:
    """How many answers count towards the most that are wanted."""
    return Answering.objects.filter(collection=collection, state__in=("submitted", "checked")).count()


def demand_stage(collection: Collection) -> None:
    """Raises ConflictError, in words for respondents, unless answers can be handed in now."""
    stage = stage_of(collection)
    if stage == "open":
        return
    said = {
        "before": _("This questionnaire is not open yet."),
        "closed": _("This questionnaire is closed: answers can no longer be handed in."),
        "full": _("As many answers as were wanted have come in already."),
    }
    whom = collection.contact or _("whoever asked you")
    raise ConflictError(said[stage], remedy=_("What you wrote is kept; turn to %(whom)s.") % {"whom": whom})


def _problems(made: Collection) -> list[Problem]:
    found = [
        Problem(name, _("This is missing."), _("Respondents are told so before they begin."))
        for name in ("title", "purpose")
        if not getattr(made, name)
    ]
    if made.mode not in Mode.values:
        found.append(Problem("mode", _("There is no such choice."), _("Choose one from the list.")))
    if not 1 <= (made.minutes or 0) <= MOST_MINUTES:
        found.append(
            Problem("minutes", _("Say how many minutes it takes."), _("Take the longest of your trial runs."))
        )
    if made.opens_at and made.closes_at and made.closes_at <= made.opens_at:
        found.append(Problem("closes_at", _("It would close before it opens."), _("Choose a later day.")))
    if made.mode != Mode.ANONYMOUS and made.until is None:
        found.append(
            Problem(
                "until",
                _("Say until when names are kept."),
                _("After that day they are removed by themselves."),
            )
        )
    if made.until and made.closes_at and made.until < made.closes_at.date():
        found.append(
            Problem("until", _("Names would go before it closes."), _("Choose a day after it closes."))
        )
    if made.most_answers is not None and made.most_answers < 1:
        found.append(Problem("most_answers", _("At least one answer is needed."), _("Or leave it empty.")))
    return found


def _version_problems(version: QuestionnaireVersion, mode: str) -> list[Problem]:
    if version.state != VersionState.OPENED:
        return [
            Problem(
                "version", _("This version has not been opened."), _("Open it first: then it cannot change.")
            )
        ]
    return unfit(definition_of(version), mode)


def _settle(problems: Sequence[Problem]) -> None:
    if problems:
        raise ProblemsError(problems)


def _demand_for(viewer: Viewer, collection: Collection) -> None:
    place = workspace(collection.scope)
    if place is None:
        raise ConflictError(_("Whoever opened this does not exist any more."))
    demand(viewer, EDIT, place)


def hold(collection: Collection) -> Collection:
    """The collection as it is now, held until the transaction ends: answers are counted, and laid down, one by one.

    Whoever holds more than one row takes them in this order, lest two wait for each other: consultation, collection,
    answer, stream, line of the register.
    """
    found: Collection = (
        Collection.objects.select_for_update(of=("self",)).select_related("version").get(pk=collection.pk)
    )
    return found


def _new_link() -> str:
    return secrets.token_urlsafe(9)
