"""What a codebook from a file would change, code by code."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.consultation.domain.codebook_checking import problems_of
from zeroward.consultation.domain.codebook_content import Content, cleaned, content_of, plain_content
from zeroward.consultation.domain.refi.codebooks import Taken, keys_by_guid, taken_codes
from zeroward.consultation.importers.refi.qdc import Hint, read_codebook
from zeroward.consultation.models import CodebookVersion
from zeroward.consultation.queries.codebooks import usable
from zeroward.core.domain.imports import PlannedRow
from zeroward.core.models import ImportRow
from zeroward.core.problems import ProblemsError
from zeroward.core.workspaces import Workspace

CODE, BOOK, LEFT_OUT = "code", "codebook", "left-out"
Verdict = ImportRow.Verdict
COMPARED: Final = ("name", "definition", "parent", "colour")


def plan_codebook(
    file: Any,
    *,
    place: Workspace,
    last: CodebookVersion | None,
    language: str,
    title: str = "",
    number: str = "",
) -> list[PlannedRow]:
    """Rows of the report, with what has to be written. `last` is the newest version of the codebook that it is
    handed in for, None for a new codebook. Raises InvalidInputError, ProblemsError."""
    book, hints = read_codebook(file)
    before = content_of(last) if last is not None else None
    known = keys_by_guid(last) if last is not None else known_codes(usable(place))
    taken = taken_codes(book.codes, language=language, known=known, before=before)
    problems = problems_of(cleaned(Content(tuple(one.row for one in taken))))
    if problems:
        raise ProblemsError(problems)
    rows = [*code_rows(taken, before), *(_removed(before, taken) if before is not None else ())]
    head = {
        "title": title,
        "number": number,
        "digest": last.digest if last is not None else "",
        "version": last.pk if last is not None else 0,
    }
    return [_book(head, rows, last), *rows, *hint_rows(hints)]


def _book(head: dict[str, Any], rows: Sequence[PlannedRow], last: CodebookVersion | None) -> PlannedRow:
    """What becomes of the codebook as a whole."""
    name = _("version %(number)s") % {"number": last.number if last is not None else head["number"]}
    if all(row.verdict == Verdict.SAME for row in rows):
        return PlannedRow("", BOOK, Verdict.SAME, key=name, changes=head)
    if last is not None and not last.frozen:
        return PlannedRow("", BOOK, Verdict.CHANGE, key=name, changes=head)
    if last is not None:
        name = _("version %(number)s") % {"number": head["number"]}
    return PlannedRow("", BOOK, Verdict.CREATE, key=head["title"] or name, changes=head)


def known_codes(versions: Sequence[CodebookVersion]) -> dict[str, str]:
    """Keys of all codes that a team may use, by identifier."""
    return {guid: key for version in versions for guid, key in keys_by_guid(version).items()}


def code_rows(taken: Sequence[Taken], before: Content | None) -> list[PlannedRow]:
    """A row for each code, in the order of the file."""
    return [_row(place, one, before) for place, one in enumerate(taken, start=1)]


def hint_rows(hints: Sequence[Hint]) -> list[PlannedRow]:
    return [PlannedRow(one.place, LEFT_OUT, Verdict.FINDING, reason=one.message) for one in hints]


def _row(place: int, one: Taken, before: Content | None) -> PlannedRow:
    plain = plain_content(cleaned(Content((one.row,))))["codes"][0]
    old = before.code(one.row.key) if before is not None else None
    fields = {} if old is None else _fields(plain_content(Content((old,)))["codes"][0], plain)
    verdict = Verdict.CREATE if old is None else Verdict.CHANGE if fields else Verdict.SAME
    return PlannedRow(
        _("code %(number)d") % {"number": place},
        CODE,
        verdict,
        key=one.name,
        reason=" ".join(one.hints),
        changes={"code": plain, "fields": fields},
    )


def _fields(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, list[str]]:
    return {name: [_said(old[name]), _said(new[name])] for name in COMPARED if old[name] != new[name]}


def _said(value: Any) -> str:
    if isinstance(value, dict):
        return " · ".join(f"{lang}: {text}" for lang, text in sorted(value.items()))
    return str(value)


def _removed(before: Content, taken: Sequence[Taken]) -> list[PlannedRow]:
    there = {one.row.key for one in taken}
    return [
        PlannedRow(
            "",
            CODE,
            Verdict.REMOVE,
            key=next(iter(code.name.values()), code.key),
            reason=_("Not in the file."),
        )
        for code in before.codes
        if code.key not in there
    ]
