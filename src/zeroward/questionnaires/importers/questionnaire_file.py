"""A file with a questionnaire, whatever tool it comes from: told by its content, not by its name."""

import json
from typing import BinaryIO, Final

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.workbooks.cells import Book, Cell, Sheet
from zeroward.core.workbooks.reading import MAX_BYTES, read_book
from zeroward.questionnaires.domain.exchange.found import Finding, Reading
from zeroward.questionnaires.domain.exchange.limesurvey_reading import read_limesurvey
from zeroward.questionnaires.domain.exchange.surveyjs_reading import read_surveyjs
from zeroward.questionnaires.domain.exchange.xlsform_reading import read_xlsform
from zeroward.questionnaires.importers.limesurvey_files import rows_of_lss, rows_of_tsv
from zeroward.questionnaires.importers.plain_sheets import read_plain
from zeroward.questionnaires.importers.text import decoded

SHEETS: Final = ("survey", "choices", "settings", "zw_rest")
LONGEST_CELL: Final = 32_767


def read_questionnaire(file: BinaryIO, *, name: str = "") -> Reading:
    """The questionnaire in a file. Raises InvalidInputError when there is none, or when it cannot be opened safely."""
    size = file.seek(0, 2)
    file.seek(0)
    if size > MAX_BYTES:
        raise InvalidInputError(
            _("The file has %(size)d MB; at most %(most)d MB are read.")
            % {"size": size // 1024**2, "most": MAX_BYTES // 1024**2},
            place="file",
            remedy=_("Export the questionnaire without answers and pictures."),
        )
    start = file.read(512)
    file.seek(0)
    if start.startswith(b"PK"):
        return _xlsform(read_plain(file) or read_book(file, name=name))
    text = decoded(file.read())
    head = text.lstrip()[:200]
    if head.startswith(("{", "[")):
        return _json(text)
    if head.startswith("<"):
        return read_limesurvey(rows_of_lss(text))
    rows = rows_of_tsv(text)
    if rows is not None:
        return read_limesurvey(rows)
    raise _no_questionnaire()


def _no_questionnaire() -> InvalidInputError:
    return InvalidInputError(
        _("We find no questionnaire in this file."),
        place="file",
        remedy=_("Hand in an XLSForm (XLSX), SurveyJS JSON, or a LimeSurvey structure (TSV or LSS)."),
    )


def _json(text: str) -> Reading:
    try:
        data = json.loads(text, parse_constant=lambda _name: None)
    except RecursionError:
        raise InvalidInputError(_("The JSON is nested too deeply."), place="file") from None
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise InvalidInputError(
            _("The JSON cannot be read; it breaks off in line %(line)d.") % {"line": line},
            place=_("line %(number)d") % {"number": line},
            remedy=_("Export it again."),
        ) from None
    if not isinstance(data, dict) or not any(name in data for name in ("pages", "elements", "questions")):
        raise _no_questionnaire()
    return read_surveyjs(data)


def _xlsform(book: Book) -> Reading:
    survey = book.sheet("survey")
    if survey is None:
        raise InvalidInputError(
            _("The workbook has no sheet called survey."),
            place="file",
            remedy=_("An XLSForm has the sheets survey, choices and settings."),
        )
    problems: list[Finding] = []
    sheets = {name: _rows(sheet, problems) for name in SHEETS if (sheet := book.sheet(name)) is not None}
    if "type" not in [_head(cell.text) for row in survey.rows[:1] for cell in row]:
        raise InvalidInputError(
            _("The first line of the sheet survey names no column type."),
            place="survey",
            remedy=_("An XLSForm names type, name and label there."),
        )
    message = _("This sheet is not part of a questionnaire here; it is left out.")
    strange = [one for one in book.sheets if one.rows and one.name.strip().casefold() not in SHEETS]
    problems += [Finding(one.name, message) for one in strange]
    found = read_xlsform(sheets)
    return Reading(found.format, found.raw, (*problems, *found.findings), found.places)


def _rows(sheet: Sheet, problems: list[Finding]) -> list[dict[str, str]]:
    if not sheet.rows:
        return []
    heads = [_head(cell.text) for cell in sheet.rows[0]]
    made = []
    for number, cells in enumerate(sheet.rows[1:], 2):
        row = {
            head: text
            for head, cell in zip(heads, cells, strict=False)
            if head and (text := _text(cell, problems))
        }
        if row:
            place = _("%(sheet)s, line %(number)d") % {"sheet": sheet.name, "number": number}
            made.append(row | {"zw_place": place})
    return made


def _head(text: str) -> str:
    """Names of columns as the form's own tools read them: of any case, some with a blank."""
    name, colons, language = text.partition("::")
    return name.strip().casefold().replace(" ", "_") + colons + language.strip()


def _text(cell: Cell, problems: list[Finding]) -> str:
    if cell.problem:
        problems.append(Finding(cell.place, cell.problem))
    elif cell.merged:
        message = _("The cell is part of the merged cells %(area)s.") % {"area": cell.merged}
        problems.append(Finding(cell.place, message, _("Split them, and give each line its own value.")))
    if len(cell.text) > LONGEST_CELL:
        problems.append(Finding(cell.place, _("The cell holds more than a cell can; it is left out.")))
        return ""
    return cell.text
