"""Taking a questionnaire from a file into a draft: first what would happen, question by question, then exactly that."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.domain.imports import PlannedRow, commit_run
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import ImportRow, ImportRun
from zeroward.core.queries.said import said
from zeroward.core.visibility import Viewer
from zeroward.methods.questions import (
    Definition,
    DefinitionError,
    Fault,
    Question,
    as_plain,
    definition_from,
    digest_of,
    text_in,
)
from zeroward.methods.questions.checking import faults_of
from zeroward.methods.questions.plain import question_as_plain
from zeroward.questionnaires.domain.exchange.found import Reading
from zeroward.questionnaires.domain.questionnaires import put_definition
from zeroward.questionnaires.models import QuestionnaireVersion

Verdict = ImportRow.Verdict
WHOLE: Final = "questionnaire"
QUESTION: Final = "question"
FINDING: Final = "finding"


def about(version: QuestionnaireVersion) -> str:
    """What an import run says that it is about."""
    return f"questionnaire:{version.pk}"


def definition_in(reading: Reading) -> Definition:
    """The questionnaire that was read. Raises DefinitionError with everything that keeps it from being one."""
    return definition_from(reading.raw)


def planned_rows(version: QuestionnaireVersion, reading: Reading) -> list[PlannedRow]:
    """The report: the questionnaire, its questions, and everything to look at. A file with a fault of shape is refused
    as a whole; conditions that are wrong can be mended in the draft, which cannot be opened before."""
    findings = [
        PlannedRow(one.place, FINDING, Verdict.FINDING, one.name, str(one)) for one in reading.findings
    ]
    try:
        definition = definition_in(reading)
    except DefinitionError as error:
        refused = [_fault(reading, one, Verdict.REFUSE) for one in error.faults]
        return [*refused, *findings]
    current = definition_from(version.definition)
    same = digest_of(definition) == version.digest
    first = definition.languages[0]
    head = PlannedRow(
        "",
        WHOLE,
        Verdict.SAME if same else Verdict.CHANGE,
        text_in(definition.title, first)[0] or definition.key,
        "",
        {"definition": as_plain(definition), "lock": version.lock},
    )
    faults = [_fault(reading, one, Verdict.FINDING) for one in faults_of(definition)]
    # what wants a look comes first: a long list of questions would hide it
    return [head, *faults, *findings, *_questions(current, definition, reading.places)]


def _fault(reading: Reading, one: Fault, verdict: str) -> PlannedRow:
    place = reading.places.get(one.question or one.section, "")
    words = " ".join(filter(None, (said(one.message), said(one.remedy))))
    return PlannedRow(place, FINDING, verdict, one.place, words)


def _questions(old: Definition, new: Definition, places: Mapping[str, str]) -> Iterator[PlannedRow]:
    before, after = ({one.key: one for one in each.questions} for each in (old, new))
    for key, one in after.items():
        verdict = Verdict.CREATE
        if key in before:
            same = question_as_plain(before[key]) == question_as_plain(one)
            verdict = Verdict.SAME if same else Verdict.CHANGE
        yield PlannedRow(places.get(key, ""), QUESTION, verdict, _named(new, one))
    for key, one in before.items():
        if key not in after:
            yield PlannedRow("", QUESTION, Verdict.REMOVE, _named(old, one))


def _named(definition: Definition, one: Question) -> str:
    return text_in(one.label, definition.languages[0])[0] or one.key


def commit_import(*, actor: Any, viewer: Viewer, version: QuestionnaireVersion, run: ImportRun) -> None:
    """The content that was reported goes into the draft. Raises NotAllowedError; ConflictError when the version was
    opened, when the draft was changed since, or when the run was committed before."""
    if run.about != about(version):
        raise InvalidInputError(_("This file was checked for another questionnaire."), place="file")
    row = run.rows.filter(kind=WHOLE).first()
    if row is None:
        raise InvalidInputError(
            _("The file was refused."), place="file", remedy=_("Mend it and check it again.")
        )

    def write() -> None:
        if row.changes.get("lock") != QuestionnaireVersion.objects.get(pk=version.pk).lock:
            raise ConflictError(
                _("The draft was changed since the file was checked."), remedy=_("Check the file again.")
            )
        put_definition(
            actor=actor,
            viewer=viewer,
            version=version,
            definition=definition_from(row.changes["definition"]),
            lock=row.changes["lock"],
            source_text=run.file_name,
        )

    commit_run(run=run, write=write, actor=actor)
