"""Loading the questionnaires that are shipped: for every team to copy and change."""

from pathlib import Path
from typing import Any

from django.utils import timezone

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.models import Visibility
from zeroward.core.problems import ProblemsError
from zeroward.methods.questions import Definition, DefinitionError, as_plain, definition_from, digest_of
from zeroward.methods.questions.checking import faults_of
from zeroward.questionnaires.domain.faults import problems_of, refused
from zeroward.questionnaires.models import Questionnaire, QuestionnaireVersion, VersionState


def load_questionnaires(data: Path) -> Loaded:
    """All files of data/questionnaires. A version that was put to people stays as it was, whatever the file says.

    Raises ProblemsError for a file that holds no questionnaire that could be opened.
    """
    total = Loaded()
    for path in sorted((data / "questionnaires").glob("*.json")):
        item = read_json(path)
        versions = [(version, _definition(version)) for version in item["versions"]]
        values = {
            "scope": "mission",
            "visibility": Visibility.PUBLIC,
            "title": item["title"],
            "about": item["about"],
            "purpose": item["purpose"],
        }
        kept, loaded = upsert(Questionnaire, key=item["key"], values=values)
        total += loaded
        for version, definition in versions:
            total += _version(kept, version, definition)
    return total


def _definition(item: dict[str, Any]) -> Definition:
    try:
        definition = definition_from(item["definition"])
    except DefinitionError as error:
        raise refused(error) from error
    faults = faults_of(definition)
    if faults:
        raise ProblemsError(problems_of(faults))
    return definition


def _version(questionnaire: Questionnaire, item: dict[str, Any], definition: Definition) -> Loaded:
    values = {
        "definition": as_plain(definition),
        "digest": digest_of(definition),
        "note": item["note"],
        "source_text": item["source_text"],
    }
    kept, made = QuestionnaireVersion.objects.get_or_create(
        questionnaire=questionnaire,
        number=item["number"],
        defaults={**values, "state": VersionState.OPENED, "opened_at": timezone.now()},
    )
    if made:
        return Loaded(created=1)
    same = all(getattr(kept, name) == value for name, value in values.items())
    if same or kept.collections.exists():
        return Loaded(same=1)
    QuestionnaireVersion.objects.filter(pk=kept.pk).update(**values)
    return Loaded(changed=1)
