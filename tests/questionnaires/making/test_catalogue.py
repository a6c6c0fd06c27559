"""The questionnaires that are shipped."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.questionnaires.conftest import Opened
from zeroward.core.catalogue import Loaded
from zeroward.core.problems import ProblemsError
from zeroward.methods.questions.completeness import completeness
from zeroward.methods.questions.simulation import respondents, trial
from zeroward.questionnaires.importers.catalogue import load_questionnaires
from zeroward.questionnaires.models import Questionnaire, QuestionnaireVersion
from zeroward.questionnaires.queries.reading import definition_of

pytestmark = pytest.mark.django_db
DATA = Path(__file__).parents[3] / "data"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped file that a test may change."""
    (tmp_path / "questionnaires").mkdir()
    source = (DATA / "questionnaires" / "needs-survey.json").read_text(encoding="utf-8")
    (tmp_path / "questionnaires" / "needs-survey.json").write_text(source, encoding="utf-8")
    return tmp_path


def changed(folder: Path, label: str, when: str = "") -> None:
    path = folder / "questionnaires" / "needs-survey.json"
    item = json.loads(path.read_text(encoding="utf-8"))
    question = item["versions"][0]["definition"]["sections"][0]["questions"][0]
    question["label"]["en"] = label
    question["when"] = when
    path.write_text(json.dumps(item), encoding="utf-8")


def test_needs_survey_is_loaded_once_and_open_to_every_team() -> None:
    files = len(list((DATA / "questionnaires").glob("*.json")))
    assert load_questionnaires(DATA) == Loaded(created=2 * files)
    assert load_questionnaires(DATA) == Loaded(same=2 * files)
    one = Questionnaire.objects.get(key="needs-survey")
    assert (one.scope, one.visibility, one.versions.get().state) == ("mission", "public", "opened")


def test_needs_survey_is_complete_and_everybody_comes_through() -> None:
    load_questionnaires(DATA)
    definition = definition_of(QuestionnaireVersion.objects.get(questionnaire__key="needs-survey"))
    assert [(one.language, one.is_complete, one.origin) for one in completeness(definition)] == [
        ("en", True, ""), ("de", True, "machine"), ("fr", True, "machine"), ("ro", True, "machine"),
    ]  # fmt: skip
    tried = trial(definition, respondents(definition, count=200, seed=1, today=date(2026, 11, 26)))
    assert (tried.never_shown, tried.stuck) == ((), {})
    intents = [one.extra.get("intent") for one in definition.questions if one.kind != "yes_no"]
    assert sum(intent is not None for intent in intents) >= 12


def test_better_words_of_a_file_reach_a_version_that_nobody_answered(folder: Path) -> None:
    load_questionnaires(folder)
    changed(folder, "Is there a target?")
    assert load_questionnaires(folder) == Loaded(changed=1, same=1)
    version = QuestionnaireVersion.objects.get()
    assert definition_of(version).questions[0].label["en"] == "Is there a target?"


def test_version_that_was_put_to_people_stays_as_it_was(folder: Path, opened: Opened) -> None:
    load_questionnaires(folder)
    version = QuestionnaireVersion.objects.get(questionnaire__key="needs-survey")
    collection = opened()
    collection.version = version
    collection.save()
    changed(folder, "Is there a target?")
    assert load_questionnaires(folder) == Loaded(same=2)
    assert QuestionnaireVersion.objects.get(pk=version.pk).digest == version.digest


def test_file_that_could_not_be_opened_is_refused(folder: Path) -> None:
    changed(folder, "Is there a target?", when="${readiness} = 'none'")
    with pytest.raises(ProblemsError, match="goes in a circle"):
        load_questionnaires(folder)
    assert not Questionnaire.objects.exists()
