"""The codebook of a project: one that we have, where every code is known by its identifier, else a new one."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.consultation.domain.codebook_checking import problems_of
from zeroward.consultation.domain.codebook_content import Content, cleaned
from zeroward.consultation.domain.refi.codebooks import keys_by_guid, taken_codes
from zeroward.consultation.domain.refi.imports import BOOK
from zeroward.consultation.domain.refi.project import Project, walk
from zeroward.consultation.importers.refi.codebook_plan import code_rows, known_codes
from zeroward.consultation.models import CodebookVersion, Consultation
from zeroward.consultation.queries.codebooks import usable
from zeroward.consultation.queries.coded.versions import versions_in_use
from zeroward.core.domain.imports import PlannedRow
from zeroward.core.models import ImportRow
from zeroward.core.problems import ProblemsError
from zeroward.core.workspaces import Workspace

Verdict = ImportRow.Verdict


@dataclass(frozen=True, slots=True)
class PlannedCodes:
    """Key of each code by its identifier in the file, and the rows of the report."""

    keys: dict[str, str]
    rows: tuple[PlannedRow, ...]


def plan_codes(
    project: Project, consultation: Consultation, *, place: Workspace, language: str
) -> PlannedCodes:
    """Raises ProblemsError when the codebook of the file cannot be taken."""
    wanted = {code.guid for code, _parent in walk(project.codes)}
    if not wanted:
        return PlannedCodes({}, ())
    versions = list(usable(place))
    ours = [one.pk for one in versions_in_use(consultation)]
    versions.sort(key=lambda one: (one.pk not in ours, not one.frozen))
    for version in versions:
        keys = keys_by_guid(version)
        if wanted <= keys.keys():
            return PlannedCodes(keys, (_known(version),))
    return _new(project, versions, language)


def _known(version: CodebookVersion) -> PlannedRow:
    return PlannedRow(
        "",
        BOOK,
        Verdict.SAME,
        key=f"{version.codebook.title} {version.number}",
        reason=_("Every code of the file is one of this codebook."),
        changes={"version": version.pk},
    )


def _new(project: Project, versions: list[CodebookVersion], language: str) -> PlannedCodes:
    taken = taken_codes(project.codes, language=language, known=known_codes(versions))
    problems = problems_of(cleaned(Content(tuple(one.row for one in taken))))
    if problems:
        raise ProblemsError(problems)
    title = _("Codebook of %(project)s") % {"project": project.name[:150] or _("a project")}
    head = PlannedRow("", BOOK, Verdict.CREATE, key=title, changes={"title": title})
    keys = {one.guid: one.row.key for one in taken}
    return PlannedCodes(keys, (head, *code_rows(taken, None)))
