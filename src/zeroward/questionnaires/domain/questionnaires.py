"""Questionnaires: a new one, a copy of another, its title, and taking one away that nobody ever used."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError
from zeroward.core.models import Visibility
from zeroward.core.names import key_from
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.questions import Definition, DefinitionError, as_plain, definition_from, digest_of
from zeroward.methods.text.clean import clean_text
from zeroward.questionnaires.domain.faults import refused
from zeroward.questionnaires.domain.places import demand_edit, keep, writing
from zeroward.questionnaires.models import Questionnaire, QuestionnaireVersion, VersionState
from zeroward.questionnaires.rules import EDIT

PURPOSES = ("survey", "assessment", "application", "review")


def new_questionnaire(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    title: str,
    languages: Sequence[str] = ("en",),
    purpose: str = "survey",
    about: str = "",
    definition: Definition | None = None,
    source_text: str = "",
    key: str = "",
    is_example: bool = False,
) -> QuestionnaireVersion:
    """A new questionnaire of a workspace with its first version, a draft: empty, or with the content of `definition`.

    Raises NotAllowedError; ProblemsError for a missing title, languages that are none, and the like.
    """
    demand(viewer, EDIT, place)
    name = _title(title)
    free = _free_key(key or name, place)
    content = definition or _empty(free, name, languages)
    with transaction.atomic():
        made = Questionnaire.objects.create(
            key=free,
            title=name,
            purpose=purpose if purpose in PURPOSES else PURPOSES[0],
            about=clean_text(about, limit=3000),
            is_example=is_example,
            scope=str(place.scope),
            scope_country=place.country,
        )
        version = QuestionnaireVersion.objects.create(
            questionnaire=made,
            number=1,
            definition=as_plain(content),
            digest=digest_of(content),
            source_text=clean_text(source_text, limit=300, multiline=False),
            made_by=signed_in(actor),
        )
        record_event(action="questionnaires.new", record=made, actor=actor, changes={"title": [None, name]})
    return version


def change_questionnaire(
    *, actor: Any, viewer: Viewer, questionnaire: Questionnaire, title: str, about: str, visibility: str
) -> Questionnaire:
    """Change what the team says about it. A public one can be read and copied by every team."""
    demand_edit(viewer, questionnaire)
    if visibility not in (Visibility.CITY, Visibility.PUBLIC):
        raise ProblemsError(
            [Problem("visibility", _("There is no such choice."), _("Choose one from the list."))]
        )
    values = {"title": _title(title), "about": clean_text(about, limit=3000), "visibility": visibility}
    with transaction.atomic():
        current = Questionnaire.objects.select_for_update().get(pk=questionnaire.pk)
        changes = changes_between({name: getattr(current, name) for name in values}, values)
        for name, value in values.items():
            setattr(current, name, value)
        if changes:
            current.save()
            record_event(action="questionnaires.change", record=current, actor=actor, changes=changes)
    return current


def put_definition(
    *,
    actor: Any,
    viewer: Viewer,
    version: QuestionnaireVersion,
    definition: Definition,
    lock: int | None = None,
    source_text: str = "",
) -> QuestionnaireVersion:
    """A whole content into a draft, as importers do. Raises as `places.writing` does."""
    with writing(viewer, version, lock=lock) as current:
        if source_text:
            current.source_text = clean_text(source_text, limit=300, multiline=False)
            current.save(update_fields=["source_text"])
        keep(current, definition, actor=actor, event="questionnaires.put")
    return current


def delete_questionnaire(*, actor: Any, viewer: Viewer, questionnaire: Questionnaire) -> None:
    """Take away a questionnaire that was never opened. Raises ConflictError otherwise."""
    demand_edit(viewer, questionnaire)
    with transaction.atomic():
        current = Questionnaire.objects.select_for_update().get(pk=questionnaire.pk)
        if current.versions.exclude(state=VersionState.DRAFT).exists():
            raise ConflictError(
                _("A version of this questionnaire was opened."),
                remedy=_("Retire the version instead; what was asked stays on record."),
            )
        record_event(
            action="questionnaires.delete",
            record=current,
            actor=actor,
            changes={"title": [current.title, None]},
        )
        current.delete()


def _title(title: str) -> str:
    name = clean_text(title, limit=200, multiline=False)
    if not name:
        remedy = _("Say what it asks about.")
        raise ProblemsError([Problem("title", _("The questionnaire needs a title."), remedy)])
    return name


def _empty(key: str, title: str, languages: Sequence[str]) -> Definition:
    """A questionnaire in which the first question can be written at once."""
    raw = {
        "key": "questionnaire" if key[0].isdigit() else key[:60],
        "title": {languages[0]: title} if languages else {},
        "languages": list(languages),
        "sections": [{"key": "part_1", "title": {languages[0]: "1"} if languages else {}}],
    }
    try:
        return definition_from(raw)
    except DefinitionError as error:
        raise refused(error) from error


def _free_key(name: str, place: Workspace) -> str:
    """A key that nobody has, made from the name and, when that is taken, the workspace."""
    try:
        base = key_from(name, limit=80)
    except ValueError:
        base = "questionnaire"
    owner = place.scope.key.lower() or place.scope.kind
    tries = (base, f"{base}-{owner}"[:100], *(f"{base}-{owner}-{number}"[:110] for number in range(2, 1000)))
    taken = set(Questionnaire.objects.filter(key__startswith=base).values_list("key", flat=True))
    return next(one for one in tries if one not in taken)
