"""Asking, with and without an account; what is refused, and what is read by nobody."""

import re
import time
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.helpdesk.conftest import PLACE, QUESTION, MakeCase, signed, text_of
from tests.support.city_team import acting
from zeroward.core.errors import NotAllowedError
from zeroward.core.problems import ProblemsError
from zeroward.core.visibility import ANONYMOUS
from zeroward.helpdesk.domain.asking import AskRow, ask, confirm
from zeroward.helpdesk.domain.tending import tend_cases
from zeroward.helpdesk.models import Case, Deflection, Message
from zeroward.library.domain.spam import read_stamp
from zeroward.people.models import User

FORM = {
    "title": "Where do we see one?", "text": "We would travel by train.", "topic": "peers", "kind": "question",
    "language": "en", "impact": "2", "urgency": "1", "country": "FR", "city_name": "Lyon",
    "email": "visitor@example.org",
}  # fmt: skip


def opened(client: Client, age: float = 60) -> dict[str, str]:
    """A form that was opened so many seconds ago."""
    page = text_of(client, reverse("helpdesk:ask-write"))
    found = re.search(r'name="stamp" value="([^"]+)"', page)
    assert found is not None
    return {"stamp": found[1]}


def test_question_of_a_city_goes_to_its_platform(make_case: MakeCase, platform: User, helpdesk: User) -> None:
    case = make_case()
    assert (case.tier, case.state, case.agent) == ("platform", "assigned", platform)
    assert (case.scope_country, case.city_name, case.priority) == ("AT", "Klagenfurt", 3)
    assert case.first_due is not None
    assert case.solve_due is not None
    assert case.asked_at < case.first_due < case.solve_due


def test_question_waits_where_nobody_answers_in_its_language(make_case: MakeCase, platform: User) -> None:
    case = make_case(languages=("fi",))
    assert (case.state, case.agent) == ("triage", None)


def test_stranger_cannot_ask_for_a_city(platform: User, helpdesk: User) -> None:
    with pytest.raises(NotAllowedError):
        ask(**acting(helpdesk), row=QUESTION, place=PLACE)
    assert not Case.objects.exists()


@pytest.mark.parametrize(
    ("row", "places"),
    [
        (AskRow(" ", "Text"), ["title", "email"]),
        (AskRow("Title", "\x00 \n"), ["text", "email"]),
        (AskRow("Title", "Text", topic="nothing", kind="other", email="a@example.org"), ["topic"]),
        (AskRow("Title", "Text", impact=9, email="a@example.org"), ["urgency"]),
        (AskRow("Title", "Text", email="a@example.org\nBcc: all@example.org"), ["email"]),
    ],
)
def test_question_that_cannot_be_taken_names_every_field(db: None, row: AskRow, places: list[str]) -> None:
    with pytest.raises(ProblemsError) as refused:
        ask(actor=None, viewer=ANONYMOUS, row=row)
    assert [one.place for one in refused.value.problems] == places


def test_visitor_confirms_by_letter_before_anybody_reads_it(
    client: Client, city: object, helpdesk: User
) -> None:
    answer = client.post(reverse("helpdesk:ask-write"), {**FORM, **opened(client)})
    assert answer["Location"] == reverse("helpdesk:ask-sent")
    assert "Look into your mail" in text_of(client, answer["Location"])
    case = Case.objects.get()
    assert (case.state, case.asked_at, case.scope_country) == ("unconfirmed", None, "FR")
    assert "Where do we see one?" not in text_of(signed(helpdesk), reverse("helpdesk:cases") + "?state=all")
    letter = mail.outbox[0]
    assert letter.to == ["visitor@example.org"]
    link = reverse("helpdesk:confirm", args=[case.secret])
    assert link in letter.body
    assert letter.extra_headers["Auto-Submitted"] == "auto-generated"
    # looking at the page confirms nothing: programs look through letters
    assert "Is this your question?" in text_of(client, link)
    case.refresh_from_db()
    assert case.state == "unconfirmed"
    assert client.post(link)["Location"] == reverse("helpdesk:visitor", args=[case.secret])
    case.refresh_from_db()
    assert (case.state, case.agent, case.tier) == ("assigned", helpdesk, "mission")
    assert client.get(link).status_code == 302


def test_form_sent_twice_asks_once(client: Client, city: object) -> None:
    stamp = opened(client)
    for _time in range(2):
        client.post(reverse("helpdesk:ask-write"), {**FORM, **stamp})
    assert Case.objects.count() == 1
    assert len(mail.outbox) == 1


def test_trap_sends_no_letter(client: Client, city: object) -> None:
    client.post(reverse("helpdesk:ask-write"), {**FORM, **opened(client), "website": "https://spam.example"})
    assert Case.objects.get().suspicion >= 3
    assert mail.outbox == []


def test_nobody_is_flooded_with_letters(db: None) -> None:
    for number in range(8):
        row = AskRow(f"Question {number}", f"Text {number}", email="Victim@example.org")
        ask(actor=None, viewer=ANONYMOUS, row=row)
    assert len(mail.outbox) == 3


def test_question_never_confirmed_is_deleted(db: None) -> None:
    case = ask(actor=None, viewer=ANONYMOUS, row=AskRow("Title", "Text", email="a@example.org"))
    tend_cases(timezone.now() + timedelta(days=6))
    assert Case.objects.filter(pk=case.pk).exists()
    tend_cases(timezone.now() + timedelta(days=8))
    assert not Case.objects.exists()
    assert not Message.objects.exists()


def test_signed_in_person_chooses_for_whom(coordinator: User, platform: User) -> None:
    client = signed(coordinator)
    page = text_of(client, reverse("helpdesk:ask-write") + "?topic=legal&kind=legal&title=Hello")
    assert "Klagenfurt" in page
    assert "for myself" in page
    assert "no legal advice" in page
    form = {**FORM, "topic": "planning", "language": "de", "for_whom": "city:klagenfurt"}
    answer = client.post(reverse("helpdesk:ask-write"), form)
    case = Case.objects.get()
    assert answer["Location"] == reverse("helpdesk:mine", args=[case.reference])
    assert (case.scope, case.asker, case.email) == ("city:klagenfurt", coordinator, "")
    assert client.post(reverse("helpdesk:ask-write"), {**form, "for_whom": "city:wien"}).status_code == 422


def test_page_named_as_origin_is_one_of_ours(coordinator: User, platform: User) -> None:
    for about, kept in (
        ("/en/steps/x/", "/en/steps/x/"),
        ("//evil.example", ""),
        ("https://evil.example", ""),
    ):
        row = AskRow("Title", "Text", topic="planning", languages=("de",), about=about)
        assert ask(**acting(coordinator), row=row, place=PLACE).about == kept


def test_suggestion_that_solves_it_is_counted_by_topic(client: Client, city: object) -> None:
    page = text_of(client, reverse("helpdesk:ask") + "?title=How+do+we+begin%3F&topic=planning")
    assert "No, ask somebody" in page
    for topic in ("planning", "planning", "<script>"):
        client.post(reverse("helpdesk:ask-solved"), {"topic": topic})
    assert set(Deflection.objects.values_list("topic", "count")) == {("planning", 2), ("other", 1)}


def test_desks_of_their_own_say_what_to_bring(client: Client, city: object) -> None:
    assert "no legal advice" in text_of(client, reverse("helpdesk:kind", args=["legal"]))
    for key in ("question", "nothing"):
        assert client.get(reverse("helpdesk:kind", args=[key])).status_code == 404


def test_stamp_of_the_form_is_read_by_its_age(client: Client, city: object) -> None:
    stamp = read_stamp(opened(client)["stamp"], now=time.time() + 90)
    assert stamp.age is not None
    assert 89 < stamp.age < 92


def test_confirming_twice_changes_nothing(db: None) -> None:
    case = ask(actor=None, viewer=ANONYMOUS, row=AskRow("Title", "Text", email="a@example.org"))
    first = confirm(case=case).asked_at
    assert confirm(case=case).asked_at == first
