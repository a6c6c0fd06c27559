"""Rounds of review: who asks, who answers, who says how it ended; and what strangers see of it."""

import csv
import io

import pytest
from django.test import Client
from django.urls import reverse

from tests.support.city_team import acting
from zeroward.contract.domain.errors import ProblemsError, StaleError
from zeroward.contract.domain.questions import answer, ask, settle
from zeroward.contract.domain.rounds import close_round, open_external
from zeroward.contract.domain.states import take_step
from zeroward.contract.models import Contract, ReviewOutcome, ReviewRound
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import Notification
from zeroward.people.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def with_platform(written: Contract, coordinator: User) -> ReviewRound:
    take_step(**acting(coordinator), contract=written, key="to_platform", statement="The gap table, please.")
    return written.rounds.get()


def test_platform_asks_the_city_answers_the_platform_settles(
    with_platform: ReviewRound, platform: User, editor: User, coordinator: User
) -> None:
    asked = ask(
        **acting(platform),
        round_=with_platform,
        values={"text": "Why 2018?", "module": "A-1.4", "reference": "8"},
    )
    assert (asked.number, asked.module, asked.reference) == (1, "A-1.4", "8")
    for user in (editor, coordinator):
        with pytest.raises(NotAllowedError):
            settle(**acting(user), question=asked)
    kept = answer(**acting(editor), question=asked, text="Because of the register.")
    assert Notification.objects.filter(user=platform, title__endswith="your question was answered").exists()
    settle(**acting(platform), question=kept)
    close_round(**acting(platform), round_=with_platform, outcome="remarks", statement="Good, but see 8.")
    with_platform.refresh_from_db()
    assert with_platform.outcome == ReviewOutcome.REMARKS
    with pytest.raises(ConflictError):
        ask(**acting(platform), round_=with_platform, values={"text": "One more?"})


def test_city_and_strangers_do_not_speak_for_the_platform(
    with_platform: ReviewRound, coordinator: User, stranger: User, reader: User
) -> None:
    for user in (coordinator, stranger, reader):
        with pytest.raises(NotAllowedError):
            ask(**acting(user), round_=with_platform, values={"text": "Why?"})
        with pytest.raises(NotAllowedError):
            close_round(**acting(user), round_=with_platform, outcome="accepted")


def test_question_without_words_or_about_an_unknown_module_is_refused(
    with_platform: ReviewRound, platform: User
) -> None:
    with pytest.raises(ProblemsError) as refused:
        ask(**acting(platform), round_=with_platform, values={"text": " ", "module": "Z-9"})
    assert [one.place for one in refused.value.problems] == ["text", "module"]
    assert not with_platform.questions.exists()


def test_two_answers_at_once_show_the_second_what_stands_there(
    with_platform: ReviewRound, platform: User, editor: User, coordinator: User
) -> None:
    asked = ask(**acting(platform), round_=with_platform, values={"text": "Why?"})
    answer(**acting(editor), question=asked, text="First.", lock=0)
    with pytest.raises(StaleError) as stale:
        answer(**acting(coordinator), question=asked, text="Second.", lock=0)
    assert stale.value.current == {"answer": "First."}
    answer(**acting(coordinator), question=asked, text="Second.", lock=stale.value.lock)
    asked.refresh_from_db()
    assert asked.answer == "Second."


def test_external_review_has_several_reviewers_of_one_version(
    written: Contract, coordinator: User, editor: User
) -> None:
    who = acting(coordinator)
    with pytest.raises(ConflictError):
        open_external(**who, contract=written, reviewer="EIB")
    take_step(**who, contract=written, key="to_external", reviewer="JRC")
    second = open_external(**who, contract=written, reviewer="EIB")
    assert [one.reviewer for one in written.rounds.order_by("number")] == ["JRC", "EIB"]
    assert len({one.version_id for one in written.rounds.all()}) == 1
    ask(**acting(editor), round_=second, values={"text": "Where is T9?", "reference": "12"})
    with pytest.raises(NotAllowedError):
        close_round(**acting(editor), round_=second, outcome="accepted")
    with pytest.raises(ProblemsError):
        close_round(**who, round_=second, outcome="changes")
    close_round(**who, round_=second, outcome="changes", statement="Add T9.")


def test_pages_lead_from_step_to_answer(
    client: Client, written: Contract, coordinator: User, platform: User
) -> None:
    pk = written.pk
    client.force_login(coordinator)
    page = client.get(reverse("contract:review", args=[pk])).content.decode()
    assert "Hand it to the national platform" in page
    assert (
        "sees the contract from now on"
        in client.get(reverse("contract:step", args=[pk, "to_platform"])).content.decode()
    )
    client.post(reverse("contract:step", args=[pk, "to_platform"]), {"statement": "Look", "seen": ""})
    client.force_login(platform)
    asking = reverse("contract:round", args=[pk, 1])
    client.post(asking, {"text": "Why 2018?", "module": "A-1.4", "reference": "8"})
    assert "One question waits for an answer" in client.get(asking).content.decode()
    client.force_login(coordinator)
    answering = reverse("contract:question", args=[pk, 1, 1])
    assert "Why 2018?" in client.get(answering).content.decode()
    client.post(answering, {"answer": "=1+1", "lock": "0"})
    stale = client.post(answering, {"answer": "Other", "lock": "0"})
    assert stale.status_code == 422
    assert "=1+1" in stale.content.decode()
    rows = list(
        csv.reader(
            io.StringIO(client.get(reverse("contract:round-file", args=[pk, 1])).content.decode("utf-8-sig"))
        )
    )
    assert (
        rows[1][:4] == ["1", "8", "A-1.4 GHG emissions by source sectors", "Why 2018?"]
        or rows[1][3] == "Why 2018?"
    )
    assert not rows[1][4].startswith("=")
    assert (
        client.post(reverse("contract:round-close", args=[pk, 1]), {"outcome": "accepted"}).status_code == 403
    )
    client.force_login(platform)
    client.post(reverse("contract:question-settle", args=[pk, 1, 1]))
    assert (
        "How did review 1 end?" in client.get(reverse("contract:round-close", args=[pk, 1])).content.decode()
    )
    client.post(reverse("contract:round-close", args=[pk, 1]), {"outcome": "accepted", "statement": ""})
    assert "Accepted as it is" in client.get(asking).content.decode()


def test_external_pages_open_another_round(client: Client, written: Contract, coordinator: User) -> None:
    client.force_login(coordinator)
    client.post(reverse("contract:step", args=[written.pk, "to_external"]), {"reviewer": "JRC", "seen": ""})
    address = reverse("contract:round-new", args=[written.pk])
    assert "reviews the same version" in client.get(address).content.decode()
    assert client.post(address, {"reviewer": ""}).status_code == 422
    assert client.post(address, {"reviewer": "EIB"}).url == reverse("contract:round", args=[written.pk, 2])


@pytest.mark.parametrize("name", ["review", "versions", "signatories", "signings"])
def test_stranger_finds_nothing_of_a_working_contract(
    client: Client, with_platform: ReviewRound, stranger: User, name: str
) -> None:
    client.force_login(stranger)
    assert client.get(reverse(f"contract:{name}", args=[with_platform.contract_id])).status_code == 404
    assert client.get(reverse("contract:round", args=[with_platform.contract_id, 1])).status_code == 404


def test_platform_sees_nothing_before_it_was_handed_in(
    client: Client, written: Contract, platform: User
) -> None:
    client.force_login(platform)
    assert client.get(reverse("contract:review", args=[written.pk])).status_code == 404


def test_review_page_asks_little_with_many_rounds(
    client: Client,
    written: Contract,
    coordinator: User,
    platform: User,
    django_assert_max_num_queries: object,
) -> None:
    who = acting(coordinator)
    for place in range(6):
        take_step(**who, contract=written, key="to_platform", statement=f"Round {place}")
        round_ = written.rounds.first()
        for number in range(8):
            ask(**acting(platform), round_=round_, values={"text": f"Question {number}"})
        take_step(**who, contract=written, key="take_back", statement="Changed.")
    client.force_login(coordinator)
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        client.get(reverse("contract:review", args=[written.pk]))
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        client.get(reverse("contract:round", args=[written.pk, 6]))
