"""Codebooks and their versions: opening one, going on from a version, freezing what is used."""

from dataclasses import replace
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from zeroward.consultation.domain.codebook_checking import open_points, problems_of
from zeroward.consultation.domain.codebook_content import Content, cleaned, content_of, plain_content
from zeroward.consultation.domain.places import demand_for, scope_fields
from zeroward.consultation.models import Codebook, CodebookVersion
from zeroward.consultation.rules import PUBLISH, RUN
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import Visibility
from zeroward.core.names import key_from
from zeroward.core.permissions import demand
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text


def open_codebook(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    title: str,
    about: str = "",
    content: Content | None = None,
    number: str = "1",
    source_text: str = "",
    key: str = "",
    is_example: bool = False,
) -> CodebookVersion:
    """A new codebook with its first version, a draft. Asks for consultation.run.

    Raises ProblemsError for a content that goes in a circle or has other faults, InvalidInputError without a title.
    """
    demand(viewer, RUN, place)
    name = clean_text(title, limit=200, multiline=False)
    if not name:
        raise InvalidInputError(
            _("The codebook needs a title."), place="title", remedy=_("Say what is coded with it.")
        )
    columns = _checked(content or Content())
    with transaction.atomic():
        book = Codebook.objects.create(
            **scope_fields(place),
            key=_free_key(key or name, place),
            title=name,
            about=clean_text(about, limit=3000),
            is_example=is_example,
        )
        version = CodebookVersion.objects.create(
            codebook=book,
            number=_number(number),
            source_text=clean_text(source_text, limit=300, multiline=False),
            made_by=signed_in(actor),
            **columns,
        )
        record_event(action="consultation.codebook.open", record=book, actor=actor)
    return version


def new_version(
    *,
    actor: Any,
    viewer: Viewer,
    codebook: Codebook,
    number: str,
    note: str = "",
    content: Content | None = None,
    source_text: str = "",
) -> CodebookVersion:
    """The next version, a draft that starts as a copy of the last one, or as `content`.

    Raises ConflictError while the last version is a draft itself, or the number is taken.
    """
    demand_for(viewer, RUN, codebook)
    last = codebook.versions.order_by("-order").first()
    if last is not None and not last.frozen:
        raise ConflictError(
            _("Version %(number)s is still a draft.") % {"number": last.number},
            remedy=_("Change that one, or freeze it first."),
        )
    if content is None:
        content = replace(content_of(last), successors={}) if last is not None else Content()
    columns = _checked(content)
    try:
        with transaction.atomic():
            version = CodebookVersion.objects.create(
                codebook=codebook,
                number=_number(number),
                order=last.order + 1 if last is not None else 1,
                note=clean_text(note, limit=3000),
                source_text=clean_text(source_text, limit=300, multiline=False),
                made_by=signed_in(actor),
                **columns,
            )
            record_event(
                action="consultation.codebook.version", record=version, actor=actor, scope=codebook.scope
            )
    except IntegrityError as error:
        raise ConflictError(
            _("There is a version %(number)s already.") % {"number": number},
            place="number",
            remedy=_("Give another number."),
        ) from error
    return version


def save_content(
    *,
    actor: Any,
    viewer: Viewer,
    version: CodebookVersion,
    content: Content,
    digest: str = "",
    note: str | None = None,
) -> CodebookVersion:
    """Write the content of a draft. `digest` is that of the content it was made from: another one there now means
    that somebody else changed it (StaleError). Raises ConflictError for a version in use, ProblemsError for faults."""
    demand_for(viewer, RUN, version.codebook)
    columns = _checked(content)
    if note is not None:
        columns["note"] = clean_text(note, limit=3000)
    with transaction.atomic():
        current = CodebookVersion.objects.select_for_update().get(pk=version.pk)
        demand_draft(current)
        if digest and digest != current.digest:
            raise StaleError(current={"codes": current.codes}, lock=0)
        for name, value in columns.items():
            setattr(current, name, value)
        current.save(update_fields=[*columns])
        record_event(
            action="consultation.codebook.change",
            record=current,
            actor=actor,
            scope=version.codebook.scope,
            changes={"digest": [digest, columns["digest"]]},
        )
    return current


def freeze(*, actor: Any, viewer: Viewer, version: CodebookVersion) -> CodebookVersion:
    """From now on the version never changes. Freezing twice is no error. Raises ProblemsError when a code of the
    version before went nowhere, or there is no code."""
    demand_for(viewer, RUN, version.codebook)
    if version.frozen:
        return version
    with transaction.atomic():
        freeze_used(version)
        record_event(
            action="consultation.codebook.freeze", record=version, actor=actor, scope=version.codebook.scope
        )
    return version


def freeze_used(version: CodebookVersion) -> None:
    """A version is frozen when its team first uses it; others find it only then. Raises ProblemsError as `freeze`."""
    if version.frozen:
        return
    points = open_points(content_of(version), before_of(version))
    if points:
        raise ProblemsError(points)
    version.frozen = True
    version.save(update_fields=["frozen"])


def share(*, actor: Any, viewer: Viewer, codebook: Codebook, public: bool) -> Codebook:
    """Let everyone read and use a codebook, or its own team only. Asks for consultation.publish."""
    demand_for(viewer, PUBLISH, codebook)
    wanted = Visibility.PUBLIC if public else Visibility.CITY
    if codebook.visibility != wanted:
        with transaction.atomic():
            before, codebook.visibility = codebook.visibility, wanted
            codebook.save(update_fields=["visibility", "updated_at"])
            record_event(
                action="consultation.codebook.share",
                record=codebook,
                actor=actor,
                changes={"visibility": [before, wanted]},
            )
    return codebook


def delete_draft(*, actor: Any, viewer: Viewer, version: CodebookVersion) -> None:
    """Take a draft away; with the last version goes the codebook. Raises ConflictError for a version in use."""
    demand_for(viewer, RUN, version.codebook)
    demand_draft(version)
    book = version.codebook
    with transaction.atomic():
        record_event(
            action="consultation.codebook.delete",
            record=version,
            actor=actor,
            scope=book.scope,
            label=f"{book.title} {version.number}",
        )
        version.delete()
        if not book.versions.exists():
            book.delete()


def before_of(version: CodebookVersion) -> Content | None:
    """The content of the version before, None for the first."""
    found = (
        CodebookVersion.objects.filter(codebook_id=version.codebook_id, order__lt=version.order)
        .order_by("-order")
        .first()
    )
    return content_of(found) if found is not None else None


def demand_draft(version: CodebookVersion) -> None:
    """Raises ConflictError for a version that is in use."""
    if version.frozen:
        raise ConflictError(
            _("Version %(number)s is in use and does not change any more.") % {"number": version.number},
            remedy=_("Make a new version from it."),
        )


def _checked(content: Content) -> dict[str, Any]:
    clean = cleaned(content)
    problems = problems_of(clean)
    if problems:
        raise ProblemsError(problems)
    return plain_content(clean)


def _number(number: str) -> str:
    clean = clean_text(number, limit=12, multiline=False)
    if not clean:
        raise InvalidInputError(
            _("The version needs a number."), place="number", remedy=_("For example 1 or 1.1.")
        )
    return clean


def _free_key(name: str, place: Workspace) -> str:
    """A key of its own: the Mission team's as it is, a platform's behind its country."""
    try:
        stem = key_from(name, limit=90)
    except ValueError:
        stem = "codebook"
    if place.country and place.scope.kind == "country":
        stem = f"{place.country.lower()}-{stem}"
    taken = set(Codebook.objects.filter(key__startswith=stem).values_list("key", flat=True))
    return next(
        key for key in (stem, *(f"{stem}-{number}" for number in range(2, 10_000))) if key not in taken
    )
