"""Use cases of those who make questionnaires: who may, what is refused, and that nothing is half written."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.methods.questions.samples import question, raw, sample
from tests.questionnaires.conftest import Opened, place_of
from tests.questionnaires.making.test_catalogue import DATA
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.methods.questions import definition_from, digest_of
from zeroward.people.models import User
from zeroward.questionnaires.domain import editing
from zeroward.questionnaires.domain.demo_making import make_questionnaire
from zeroward.questionnaires.domain.questionnaires import (
    change_questionnaire,
    delete_questionnaire,
    new_questionnaire,
    put_definition,
)
from zeroward.questionnaires.domain.versions import (
    copy_version,
    delete_draft,
    new_version,
    open_version,
    retire_version,
)
from zeroward.questionnaires.importers.catalogue import load_questionnaires
from zeroward.questionnaires.models import Questionnaire, QuestionnaireVersion
from zeroward.questionnaires.queries.reading import definition_of

pytestmark = pytest.mark.django_db
Act = Callable[[dict[str, Any], QuestionnaireVersion], Any]


def again(version: QuestionnaireVersion) -> QuestionnaireVersion:
    return QuestionnaireVersion.objects.get(pk=version.pk)


HEAD = {"minutes": 5}
PART = {"key": "end", "title": {"en": "End"}}
ASKED = {"key": "more", "kind": "text", "label": {"en": "More?"}}
CHANGES: dict[str, Act] = {
    "head": lambda who, one: editing.save_head(**who, version=one, values=HEAD, lock=one.lock),
    "section": lambda who, one: editing.save_section(
        **who, version=one, key=None, values=PART, lock=one.lock
    ),
    "move part": lambda who, one: editing.move_section(
        **who, version=one, key="about", step=1, lock=one.lock
    ),
    "remove part": lambda who, one: editing.remove_section(**who, version=one, key="about", lock=one.lock),
    "question": lambda who, one: editing.save_question(
        **who, version=one, section="about", key=None, values=ASKED, lock=one.lock
    ),
    "move": lambda who, one: editing.move_question(**who, version=one, key="size", step=1, lock=one.lock),
    "remove": lambda who, one: editing.remove_question(**who, version=one, key="size", lock=one.lock),
    "translation": lambda who, one: editing.save_translation(
        **who, version=one, language="de", texts={"needs//title": "Bedarf"}, lock=one.lock
    ),
    "put": lambda who, one: put_definition(
        **who, version=one, definition=definition_from(raw() | HEAD), lock=one.lock
    ),
}
STEPS: dict[str, Act] = {
    "open": lambda who, one: open_version(**who, version=one),
    "delete": lambda who, one: delete_questionnaire(**who, questionnaire=one.questionnaire),
    "delete draft": lambda who, one: delete_draft(**who, version=one),
    "retire": lambda who, one: retire_version(**who, version=one),
    "new version": lambda who, one: new_version(**who, questionnaire=one.questionnaire),
    "change": lambda who, one: change_questionnaire(
        **who, questionnaire=one.questionnaire, title="X", about="", visibility="public"
    ),
}


@pytest.mark.parametrize("act", [*CHANGES.values(), *STEPS.values()], ids=[*CHANGES, *STEPS])
def test_nobody_of_another_team_changes_a_questionnaire(
    act: Act, platform: User, coordinator: User, reader: User, draft: QuestionnaireVersion
) -> None:
    for stranger in (platform, coordinator, reader):
        with pytest.raises(NotAllowedError):
            act(acting(stranger), draft)
    assert again(draft).digest == draft.digest
    assert again(draft).state == "draft"


@pytest.mark.parametrize("act", CHANGES.values(), ids=CHANGES)
def test_change_is_counted_and_recorded_once(act: Act, analyst: User, draft: QuestionnaireVersion) -> None:
    before = AuditEvent.objects.count()
    act(acting(analyst), draft)
    changed = again(draft)
    assert (changed.lock, AuditEvent.objects.count()) == (draft.lock + 1, before + 1)
    assert changed.digest == digest_of(definition_of(changed)) != draft.digest
    # the same form sent twice is told that the draft moved on
    with pytest.raises(StaleError):
        act(acting(analyst), draft)


@pytest.mark.parametrize("act", CHANGES.values(), ids=CHANGES)
def test_opened_version_never_changes(act: Act, analyst: User, used: QuestionnaireVersion) -> None:
    with pytest.raises(ConflictError, match="was opened; it does not change any more"):
        act(acting(analyst), used)
    assert again(used).digest == used.digest


def in_use(one: Questionnaire) -> QuestionnaireVersion | None:
    return one.versions.filter(state="opened").order_by("-number").first()


def test_saving_the_same_again_changes_nothing(analyst: User, draft: QuestionnaireVersion) -> None:
    before = AuditEvent.objects.count()
    put_definition(**acting(analyst), version=draft, definition=sample())
    assert (again(draft).lock, AuditEvent.objects.count()) == (draft.lock, before)


def test_refused_change_leaves_the_draft_as_it_was(analyst: User, draft: QuestionnaireVersion) -> None:
    wrong = {"key": "size", "kind": "integer", "label": {"en": "?"}, "when": "${size} > 1"}
    with pytest.raises(ProblemsError) as refused:
        editing.save_question(
            **acting(analyst), version=draft, section="about", key="size", values=wrong, lock=draft.lock
        )
    assert [(one.place, one.message) for one in refused.value.problems] == [
        ("when", "What is shown here goes in a circle: size → size.")
    ]
    assert again(draft).lock == draft.lock


def test_what_was_removed_meanwhile_is_told(analyst: User, draft: QuestionnaireVersion) -> None:
    for act in (
        lambda: editing.remove_question(**acting(analyst), version=draft, key="gone", lock=draft.lock),
        lambda: editing.move_section(**acting(analyst), version=draft, key="gone", step=1, lock=draft.lock),
        lambda: editing.save_translation(
            **acting(analyst), version=draft, language="fr", texts={}, lock=draft.lock
        ),
    ):
        with pytest.raises(ConflictError):
            act()


def test_translation_by_a_machine_keeps_its_origin(analyst: User, draft: QuestionnaireVersion) -> None:
    editing.save_translation(
        **acting(analyst),
        version=draft,
        language="de",
        texts={"needs//title": "Bedarf"},
        origin="machine",
        lock=draft.lock,
    )
    assert definition_of(again(draft)).origins == {"de": "machine"}


def test_version_with_faults_is_not_opened(analyst: User, draft: QuestionnaireVersion) -> None:
    put_definition(**acting(analyst), version=draft, definition=definition_from(question(0, 0, label={})))
    with pytest.raises(ProblemsError) as refused:
        open_version(**acting(analyst), version=draft)
    assert [one.place for one in refused.value.problems] == ["about.size.label.en"]
    assert again(draft).state == "draft"


def test_version_is_opened_only_as_it_was_looked_at(analyst: User, draft: QuestionnaireVersion) -> None:
    with pytest.raises(StaleError):
        open_version(**acting(analyst), version=draft, lock=draft.lock + 1)
    assert open_version(**acting(analyst), version=draft, lock=draft.lock).opened_at is not None
    with pytest.raises(ConflictError, match="in another state by now"):
        open_version(**acting(analyst), version=draft)


def test_one_draft_at_a_time(analyst: User, used: QuestionnaireVersion) -> None:
    second = new_version(**acting(analyst), questionnaire=used.questionnaire)
    assert (second.number, second.digest, second.state) == (2, used.digest, "draft")
    with pytest.raises(ConflictError, match="There is a draft already"):
        new_version(**acting(analyst), questionnaire=used.questionnaire)
    assert in_use(used.questionnaire) == used
    delete_draft(**acting(analyst), version=second)
    retire_version(**acting(analyst), version=used)
    assert in_use(used.questionnaire) is None


def test_only_version_is_not_deleted_alone(analyst: User, draft: QuestionnaireVersion) -> None:
    with pytest.raises(ConflictError, match="This is the only version"):
        delete_draft(**acting(analyst), version=draft)


def test_questionnaire_in_use_is_neither_deleted_nor_changed_by_a_new_version(
    analyst: User, used: QuestionnaireVersion, opened: Opened
) -> None:
    collection = opened()
    collection.version = used
    collection.save()
    second = new_version(**acting(analyst), questionnaire=used.questionnaire)
    editing.remove_section(**acting(analyst), version=second, key="needs", lock=second.lock)
    assert len(definition_of(collection.version).sections) == 2
    with pytest.raises(ConflictError):
        delete_questionnaire(**acting(analyst), questionnaire=used.questionnaire)


def test_copy_is_refused_for_what_one_may_not_read(
    analyst: User, platform: User, used: QuestionnaireVersion
) -> None:
    place = place_of("country:AT")
    with pytest.raises(InvalidInputError, match="There is no such questionnaire"):
        copy_version(**acting(platform), place=place, version=used)
    with pytest.raises(NotAllowedError):
        new_questionnaire(**acting(platform), place=place_of("mission"), title="Mine")
    with pytest.raises(NotAllowedError):
        copy_version(**acting(analyst), place=place, version=used)


def test_keys_of_questionnaires_do_not_collide(analyst: User, platform: User) -> None:
    made = [
        new_questionnaire(**acting(user), place=place_of(scope), title=title).questionnaire.key
        for user, scope, title in (
            (analyst, "mission", "Needs 2026"),
            (platform, "country:AT", "Needs 2026"),
            (platform, "country:AT", "Needs 2026"),
            (analyst, "mission", "???"),
            (analyst, "mission", "2026"),
        )
    ]
    assert made == ["needs-2026", "needs-2026-at", "needs-2026-at-2", "questionnaire", "2026"]


@pytest.mark.parametrize("languages", [(), ("english",), ("en", "en")])
def test_questionnaire_without_a_language_is_refused(analyst: User, languages: tuple[str, ...]) -> None:
    with pytest.raises(ProblemsError):
        new_questionnaire(**acting(analyst), place=place_of("mission"), title="Needs", languages=languages)
    assert not Questionnaire.objects.exists()


def test_example_is_made_once_and_says_so(analyst: User) -> None:
    who, place = acting(analyst), place_of("mission")
    assert make_questionnaire(place=place, who=who) is None
    load_questionnaires(DATA)
    opened = make_questionnaire(place=place, who=who)
    assert opened is not None
    assert make_questionnaire(place=place, who=who) == opened
    one = opened.questionnaire
    assert (one.is_example, one.versions.count(), in_use(one)) == (True, 2, opened)
