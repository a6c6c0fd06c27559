"""From a solved case to an answer for everybody: consent, names out, review."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from tests.helpdesk.conftest import MakeCase, signed, text_of
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.problems import ProblemsError
from zeroward.core.search.index import rebuild
from zeroward.core.visibility import ANONYMOUS
from zeroward.helpdesk.domain.asking import AskRow, ask, confirm
from zeroward.helpdesk.domain.publishing import agree, hand_in
from zeroward.helpdesk.domain.steps import did_it_help
from zeroward.helpdesk.domain.talking import answer
from zeroward.helpdesk.domain.tending import take_back
from zeroward.helpdesk.models import Case
from zeroward.helpdesk.queries.publishing import proposed_words
from zeroward.library.domain.answers import AnswerRow, answer_from
from zeroward.library.models import Answer
from zeroward.people.models import Role, User

pytestmark = pytest.mark.slow

TEXT = "Dear Mr Huber,\nbegin with one street. Write to petra@example.org.\nKlagenfurt did."
ROW = AnswerRow("How do we begin?", "Begin with one street.", "planning", "en")


@pytest.fixture
def solved(make_case: MakeCase, platform: User, coordinator: User) -> Case:
    case = make_case(may_publish=True)
    answer(**acting(platform), case=case, text=TEXT, then="solved")
    return did_it_help(case=case, helped=True, **acting(coordinator))


def test_answer_with_names_is_refused_with_everything_that_tells_who_asked(
    solved: Case, platform: User
) -> None:
    question, words = proposed_words(solved)
    with pytest.raises(ProblemsError) as refused:
        hand_in(**acting(platform), case=solved, row=AnswerRow(question, words, "planning", "en"))
    told = " ".join(str(one) for one in refused.value.problems)
    for part in ("Mr Huber", "petra@example.org", "Klagenfurt"):
        assert part in told
    assert not Answer.objects.exists()


def test_what_is_handed_in_is_a_draft_that_nobody_sees_until_an_editor_publishes(
    solved: Case, platform: User, person: MakePerson
) -> None:
    made = hand_in(**acting(platform), case=solved, row=ROW)
    assert not made.live
    assert made.current_workflow_state is not None
    address = f"/en/answers/{made.key}/"
    assert Client().get(address).status_code == 404
    assert ROW.question not in text_of(Client(), "/en/answers/")
    editor = person("edith@example.org", scope="mission", role=Role.MISSION_EDITOR)
    made.latest_revision.publish(user=editor)
    page = text_of(Client(), address)
    assert "Begin with one street." in page
    assert ROW.question in text_of(Client(), "/en/answers/?topic=planning")
    for secret in (solved.reference, "Klagenfurt", "Clara", "Petra"):
        assert secret not in page
    with pytest.raises(ConflictError):
        hand_in(**acting(platform), case=solved, row=ROW)


def test_published_answer_is_suggested_before_a_question_is_sent(solved: Case, platform: User) -> None:
    made = hand_in(**acting(platform), case=solved, row=ROW)
    made.latest_revision.publish()
    rebuild()
    page = text_of(Client(), "/en/help/?title=How+do+we+begin&topic=planning")
    assert f"/en/answers/{made.key}/" in page


def test_nothing_that_names_somebody_is_ever_published(solved: Case, platform: User) -> None:
    made = hand_in(**acting(platform), case=solved, row=ROW)
    made.answer = "Ask anna@example.org."
    with pytest.raises(ValidationError):
        made.save_revision()
    made.live = True
    with pytest.raises(InvalidInputError):
        made.save()
    made.refresh_from_db()
    assert not made.live


def test_without_consent_nothing_is_handed_in_and_taking_it_back_takes_it_down(
    solved: Case, platform: User, coordinator: User
) -> None:
    agree(case=solved, agrees=False, **acting(coordinator))
    with pytest.raises(ConflictError):
        hand_in(**acting(platform), case=solved, row=ROW)
    agree(case=solved, agrees=True, **acting(coordinator))
    made = hand_in(**acting(platform), case=solved, row=ROW)
    made.latest_revision.publish()
    agree(case=solved, agrees=False, **acting(coordinator))
    assert Client().get(f"/en/answers/{made.key}/").status_code == 404
    assert answer_from(solved.reference) is None


def test_draft_goes_with_the_question_that_a_visitor_erases(helpdesk: User) -> None:
    row = AskRow("May I?", "Where is it?", email="v@example.org", may_publish=True)
    case = ask(actor=None, viewer=ANONYMOUS, row=row)
    confirm(case=case)
    case.refresh_from_db()
    answer(**acting(helpdesk), case=case, text="Yes.", then="solved")
    hand_in(**acting(helpdesk), case=case, row=AnswerRow("May one?", "Yes.", "other"))
    take_back(case=case)
    assert not Answer.objects.exists()


def test_confidential_open_and_foreign_cases_stay_inside(
    make_case: MakeCase, platform: User, coordinator: User, expert: User, solved: Case
) -> None:
    with pytest.raises(ConflictError):
        hand_in(**acting(platform), case=make_case("Open?", may_publish=True), row=ROW)
    hidden = make_case("Hidden?", may_publish=True, is_confidential=True)
    answer(**acting(platform), case=hidden, text="Yes.", then="solved")
    with pytest.raises(ConflictError):
        hand_in(**acting(platform), case=hidden, row=ROW)
    for stranger in (expert, coordinator):
        with pytest.raises(NotAllowedError):
            hand_in(**acting(stranger), case=solved, row=ROW)
        assert signed(stranger).get(f"/en/helpdesk/cases/{solved.reference}/publish/").status_code == 404


def test_page_marks_what_tells_who_asked_and_takes_it_out(solved: Case, platform: User) -> None:
    client = signed(platform)
    address = f"/en/helpdesk/cases/{solved.reference}/publish/"
    assert "petra@example.org" in text_of(client, address)
    question, words = proposed_words(solved)
    data = {"question": question, "answer": words, "topic": "planning", "language": "en"}
    refused = client.post(address, {**data, "do": "hand"})
    assert refused.status_code == 422
    cleaned = client.post(address, {**data, "do": "clean"}).content.decode()
    assert "petra@example.org" not in cleaned
    assert "[…]" in cleaned
    done = client.post(address, {**data, "answer": "Begin with one street.", "do": "hand"}, follow=True)
    assert "An editor reads" in done.content.decode()
    assert Answer.objects.get().topic == "planning"


def test_asker_agrees_and_disagrees_on_the_page(solved: Case, coordinator: User) -> None:
    client = signed(coordinator)
    address = f"/en/me/questions/{solved.reference}/"
    assert "No longer" in text_of(client, address)
    client.post(address, {"do": "disagree"})
    solved.refresh_from_db()
    assert not solved.may_publish
    client.post(address, {"do": "agree"})
    solved.refresh_from_db()
    assert solved.may_publish
