"""A blind round: nobody sees another's codes before the coding has ended. Tested by trying every page."""

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from tests.consultation.coding.conftest import FIRST, say
from tests.support.city_team import acting
from zeroward.consultation.domain.deciding import end_coding
from zeroward.consultation.domain.rounds import RoundRow, open_round
from zeroward.consultation.models import Coded, CodingRound, Consultation, SourceText
from zeroward.people.models import User

pytestmark = pytest.mark.slow

MEMO = "qqxyzzy remark of the first coder"


@pytest.fixture
def begun(double: CodingRound, coder: User) -> CodingRound:
    """The first coder has finished and left remarks; the second has not begun."""
    say(double, coder, [["people"]] * 6, memo=MEMO)
    return double


def pages_of(round_: CodingRound) -> list[str]:
    base = f"/en/me/needs/{round_.consultation_id}/"
    one = f"{base}rounds/{round_.pk}/"
    items = list(round_.segments.values_list("pk", flat=True))
    texts = round_.segments.values_list("segment__text_id", flat=True)
    return [
        base,
        *(f"{base}texts/{text}/" for text in texts),
        f"{base}rounds/",
        f"{base}rounds/new/",
        f"{base}rounds/drift/",
        f"{base}words/?q=money",
        f"{base}words/alike/",
        f"{base}analysis/",
        f"{base}texts/",
        one,
        f"{one}agreement/",
        f"{one}differences/",
        f"{one}steps/end/",
        f"{one}carry/",
        f"{one}trace/",
        f"{one}code/",
        *(f"{one}differences/{item}/" for item in items),
        *(f"{one}code/{item}/" for item in items),
    ]


def test_nobody_sees_codes_of_a_blind_round(
    begun: CodingRound, second_coder: User, analyst: User, client: Client
) -> None:
    for person in (second_coder, analyst):
        client.force_login(person)
        for path in pages_of(begun):
            page = client.get(path)
            assert MEMO not in page.content.decode(), (person, path)
            if page.status_code == 200:
                assert (
                    " checked" not in page.content.decode().partition("<fieldset")[2] or "rounds/new" in path
                )
        base = f"/en/me/needs/{begun.consultation_id}/rounds/{begun.pk}/"
        for hidden in ("agreement/", "differences/"):
            assert client.get(base + hidden).status_code == 404, (person, hidden)


def test_progress_is_told_without_codes(begun: CodingRound, analyst: User, client: Client) -> None:
    client.force_login(analyst)
    page = client.get(f"/en/me/needs/{begun.consultation_id}/rounds/{begun.pk}/").content.decode()
    assert "Carl: 6 of 6 passages" in page
    assert "Dora: 0 of 6 passages" in page
    assert "What was found" not in page


def test_coders_are_numbers_to_each_other(begun: CodingRound, second_coder: User, client: Client) -> None:
    client.force_login(second_coder)
    page = client.get(f"/en/me/needs/{begun.consultation_id}/rounds/{begun.pk}/").content.decode()
    assert "You: 0 of 6 passages" in page
    assert "Carl" not in page.partition("<main")[2]


def test_codes_show_when_the_coding_has_ended(
    begun: CodingRound, second_coder: User, analyst: User, client: Client
) -> None:
    say(begun, second_coder, FIRST)
    end_coding(**acting(analyst), round_=begun)
    client.force_login(second_coder)
    page = client.get(f"/en/me/needs/{begun.consultation_id}/rounds/{begun.pk}/differences/")
    assert MEMO in page.content.decode()


def test_coding_page_shows_no_city(begun: CodingRound, second_coder: User, client: Client) -> None:
    client.force_login(second_coder)
    for item in begun.segments.select_related("segment__text"):
        page = client.get(f"/en/me/needs/{begun.consultation_id}/rounds/{begun.pk}/code/{item.pk}/")
        body = page.content.decode().partition("<main")[2].lower()
        assert item.segment.text.unit not in body
        assert item.segment.text.title.lower() not in body


def test_open_round_shows_others_after_ones_own(
    row: RoundRow, consultation: Consultation, analyst: User, coder: User, second_coder: User, client: Client
) -> None:
    open_ = open_round(**acting(analyst), consultation=consultation, row=replace(row, blind=False))
    say(open_, coder, [["people"]] * 6, memo=MEMO)
    item = open_.segments.first()
    assert item is not None
    client.force_login(second_coder)
    path = f"/en/me/needs/{consultation.pk}/rounds/{open_.pk}/code/{item.pk}/"
    assert MEMO not in client.get(path).content.decode()
    client.post(path, {"codes": ["money"]})
    assert MEMO in client.get(path).content.decode()


@pytest.mark.parametrize("who", ["officer", "platform", "anonymous"])
def test_strangers_find_no_page(
    begun: CodingRound, who: str, client: Client, request: pytest.FixtureRequest
) -> None:
    if who != "anonymous":
        client.force_login(request.getfixturevalue(who))
    for path in pages_of(begun):
        page = client.get(path)
        assert page.status_code in ((404,) if who != "anonymous" else (302, 404)), path
        assert MEMO not in page.content.decode()


def test_experts_code_and_run_nothing(begun: CodingRound, second_coder: User, client: Client) -> None:
    client.force_login(second_coder)
    base = f"/en/me/needs/{begun.consultation_id}/rounds/"
    for path in ("new/", "drift/", f"{begun.pk}/steps/end/", f"{begun.pk}/delete/", f"{begun.pk}/carry/"):
        assert client.get(base + path).status_code == 404, path
        assert client.post(base + path, {"unfinished": "on"}).status_code == 404, path
    begun.refresh_from_db()
    assert begun.state == "coding"


def test_another_coders_passage_is_not_there(
    double: CodingRound, second_coder: User, coder: User, client: Client
) -> None:
    item = double.segments.first()
    assert item is not None
    item.coders = [double.coders.get(person=coder).pk]
    item.save()
    client.force_login(second_coder)
    path = f"/en/me/needs/{double.consultation_id}/rounds/{double.pk}/code/{item.pk}/"
    assert client.get(path).status_code == 404
    assert client.post(path, {"codes": ["money"]}).status_code == 404
    assert not Coded.objects.exists()


def test_round_of_another_consultation_is_not_there(
    begun: CodingRound, analyst: User, client: Client
) -> None:
    other: Any = Consultation.objects.create(scope="mission", key="other", title="Other", year=2025)
    client.force_login(analyst)
    assert client.get(f"/en/me/needs/{other.pk}/rounds/{begun.pk}/").status_code == 404


def test_coding_page_tells_the_question_where_answers_of_several_cities_bear_it(
    begun: CodingRound, second_coder: User, client: Client
) -> None:
    SourceText.objects.filter(consultation=begun.consultation).update(title="What keeps you from it?")
    client.force_login(second_coder)
    item = begun.segments.first()
    assert item is not None
    page = client.get(f"/en/me/needs/{begun.consultation_id}/rounds/{begun.pk}/code/{item.pk}/")
    assert "What keeps you from it?" in page.content.decode()
