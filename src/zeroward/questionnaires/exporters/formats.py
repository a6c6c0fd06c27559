"""The formats that a questionnaire can be had in."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.ui.languages import own_name
from zeroward.methods.questions import Definition
from zeroward.questionnaires.domain.exchange.limesurvey_writing import write_limesurvey
from zeroward.questionnaires.domain.exchange.surveyjs_writing import write_surveyjs
from zeroward.questionnaires.domain.exchange.xlsform_writing import write_xlsform
from zeroward.questionnaires.exporters.sheets import tsv_of, workbook_of


@dataclass(frozen=True, slots=True)
class Format:
    """`write` takes a definition and gives bytes."""

    key: str
    title: Promise
    purpose: Promise
    ending: str
    media_type: str
    write: Callable[[Definition], bytes]

    @property
    def suffix(self) -> str:
        """The kind of file, for people: "XLSX"."""
        return self.ending.rpartition(".")[2].upper()


def xlsform_file(definition: Definition) -> bytes:
    return workbook_of(write_xlsform(definition, {code: own_name(code) for code in definition.languages}))


def surveyjs_file(definition: Definition) -> bytes:
    return json.dumps(write_surveyjs(definition), ensure_ascii=False, indent=1).encode()


def limesurvey_file(definition: Definition) -> bytes:
    return tsv_of(write_limesurvey(definition))


FORMATS: Final = {
    one.key: one
    for one in (
        Format(
            "xlsform",
            _("XLSForm"),
            _("For KoboToolbox, ODK, Survey123 and other tools for forms; easy to read in a spreadsheet."),
            ".xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            xlsform_file,
        ),
        Format(
            "surveyjs",
            _("SurveyJS"),
            _("For web pages and editors that work with SurveyJS."),
            ".json",
            "application/json",
            surveyjs_file,
        ),
        Format(
            "limesurvey",
            _("LimeSurvey structure"),
            _("For LimeSurvey: create a survey there by importing this file."),
            "-limesurvey.txt",
            "text/tab-separated-values; charset=utf-8",
            limesurvey_file,
        ),
    )
}
