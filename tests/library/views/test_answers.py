"""Questions that were answered, as everybody reads them."""

from typing import Any

import pytest
from django.test import Client

from tests.support.desk import desk_address
from tests.support.people import MakePerson
from zeroward.library.domain.answers import AnswerRow, hand_in_answer, take_back_answer
from zeroward.library.models import Answer
from zeroward.people.models import Role

pytestmark = pytest.mark.slow


def put(question: str, topic: str = "planning", live: bool = True, **more: Any) -> Answer:
    made: Answer = Answer.objects.create(
        key=question.lower().strip("?").replace(" ", "-"), question=question, answer="Begin.", topic=topic,
        live=live, **more,
    )  # fmt: skip
    return made


def page(address: str) -> str:
    answer = Client().get(address)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_list_holds_what_is_public_by_topic(db: None) -> None:
    put("How one", "planning")
    put("How two", "legal")
    put("How secret", live=False)
    everything = page("/en/answers/")
    assert "2 questions answered" in everything
    assert "How secret" not in everything
    only = page("/en/answers/?topic=legal")
    assert "How two" in only
    assert "How one</a>" not in only


def test_draft_has_no_page_and_is_not_in_the_sitemap(db: None) -> None:
    put("How secret", live=False)
    put("How one")
    assert Client().get("/en/answers/how-secret/").status_code == 404
    assert "/answers/how-one/" in page("/sitemap.xml")
    assert "how-secret" not in page("/sitemap.xml")


def test_many_answers_cost_no_more_queries(db: None, django_assert_max_num_queries: Any) -> None:
    for count in range(30):
        put(f"How {count}")
    with django_assert_max_num_queries(20):
        page("/en/answers/")


def test_editor_finds_drafts_on_the_desk(db: None, person: MakePerson) -> None:
    editor = person("edith@example.org", scope="mission", role=Role.MISSION_EDITOR)
    made = hand_in_answer(actor=editor, row=AnswerRow("How?", "So.", "legal"), reference="R")
    client = Client()
    client.force_login(editor)
    answer = client.get(desk_address("wagtailsnippets_library_answer:edit", made.pk))
    assert "So." in answer.content.decode()
    assert made.origin not in page("/en/answers/")


def test_taken_back_while_public_is_archived_and_handed_in_anew_later(db: None, person: MakePerson) -> None:
    editor = person("edith@example.org", scope="mission", role=Role.MISSION_EDITOR)
    row = AnswerRow("How?", "So.", "legal")
    made = hand_in_answer(actor=editor, row=row, reference="R")
    made.latest_revision.publish(user=editor)
    assert take_back_answer(reference="R")
    assert not take_back_answer(reference="R")
    made.refresh_from_db()
    assert (made.live, made.origin) == (False, "")
    assert hand_in_answer(actor=editor, row=row, reference="R").key == "how-2"
