"""Commit of a checked codebook: a new codebook, the next version of one, or another content of its draft."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from zeroward.consultation.domain.codebook_content import Content, content_of, read_content
from zeroward.consultation.domain.codebooks import new_version, open_codebook, save_content
from zeroward.consultation.domain.places import demand_for
from zeroward.consultation.models import Codebook, CodebookVersion
from zeroward.consultation.rules import RUN
from zeroward.core.domain.imports import commit_run
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import ImportRow, ImportRun
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

Verdict = ImportRow.Verdict


def about_team(place: Workspace) -> str:
    """What a file says that it is about: codebooks of a team."""
    return f"codebooks:{place.scope}"


def about_book(book: Codebook) -> str:
    """The same for a file that continues one codebook."""
    return f"codebook:{book.pk}"


def commit_new(*, actor: Any, viewer: Viewer, place: Workspace, run: ImportRun) -> CodebookVersion:
    """A new codebook with a draft. Raises NotAllowedError, ConflictError when the run was committed before."""
    demand(viewer, RUN, place)
    _demand_about(run, about_team(place))
    made: list[CodebookVersion] = []

    def write() -> None:
        head = _head(run)
        made.append(
            open_codebook(
                actor=actor,
                viewer=viewer,
                place=place,
                title=head["title"],
                content=Content(_codes(run)),
                source_text=run.file_name,
            )
        )

    commit_run(run=run, write=write, actor=actor)
    return made[0]


def commit_next(*, actor: Any, viewer: Viewer, codebook: Codebook, run: ImportRun) -> CodebookVersion:
    """The next version as a draft, or the draft that there is with the content of the file.

    Raises NotAllowedError; ConflictError when the codebook changed since the file was checked.
    """
    demand_for(viewer, RUN, codebook)
    _demand_about(run, about_book(codebook))
    made: list[CodebookVersion] = []

    def write() -> None:
        head = _head(run)
        last = codebook.versions.select_for_update().order_by("-order").first()
        if last is None or (last.pk, last.digest) != (head["version"], head["digest"]):
            raise ConflictError(
                _("The codebook changed since the file was checked."), remedy=_("Check the file again.")
            )
        last.codebook = codebook
        content = _continued(_codes(run), content_of(last), draft=not last.frozen)
        if last.frozen:
            made.append(
                new_version(
                    actor=actor,
                    viewer=viewer,
                    codebook=codebook,
                    number=head["number"],
                    content=content,
                    source_text=run.file_name,
                )
            )
        else:
            made.append(
                save_content(actor=actor, viewer=viewer, version=last, content=content, digest=head["digest"])
            )

    commit_run(run=run, write=write, actor=actor)
    return made[0]


def codes_in(rows: Iterable[ImportRow]) -> Content:
    """The codes of kept rows."""
    plain = [row.changes["code"] for row in rows if row.kind == "code" and "code" in row.changes]
    return read_content(plain, {}, [])


def _codes(run: ImportRun) -> Any:
    kept = run.rows.filter(verdict__in=(Verdict.CREATE, Verdict.CHANGE, Verdict.SAME)).order_by("pk")
    return codes_in(kept).codes


def _continued(codes: Any, before: Content, *, draft: bool) -> Content:
    """Words that point to a code stay where the code stays; so does, in a draft, what became of earlier codes."""
    there = {code.key for code in codes}
    successors = {
        old: tuple(key for key in new if key in there) for old, new in before.successors.items() if draft
    }
    return Content(codes, successors, tuple(row for row in before.phrases if row.code in there))


def _head(run: ImportRun) -> dict[str, Any]:
    row = run.rows.filter(kind="codebook").order_by("pk").first()
    if row is None:
        raise InvalidInputError(_("This file was checked for something else."), place="file")
    found: dict[str, Any] = row.changes
    return found


def _demand_about(run: ImportRun, about: str) -> None:
    if run.about != about:
        raise InvalidInputError(_("This file was checked for something else."), place="file")
