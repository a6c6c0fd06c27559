"""The coding desk in the hands of people: open, code by keyboard form, decide, close, read the agreement."""

from typing import Any

import pytest
from django.test import Client

from tests.consultation.coding.conftest import FIRST, SECOND, say
from tests.support.city_team import acting
from zeroward.consultation.domain.codebooks import freeze
from zeroward.consultation.domain.deciding import decide, end_coding
from zeroward.consultation.models import CodebookVersion, Coded, CodingRound, Consultation, Segment
from zeroward.people.models import User

pytestmark = pytest.mark.slow


def test_whole_round_through_the_pages(
    consultation: Consultation,
    segments: list[Segment],
    version: CodebookVersion,
    analyst: User,
    coder: User,
    second_coder: User,
    client: Client,
) -> None:
    base = f"/en/me/needs/{consultation.pk}/rounds/"
    client.force_login(analyst)
    form = client.get(f"{base}new/").content.decode()
    assert "Survey · open answer · challenges: 6 passages" in form
    pile = f"{segments[0].text.stream_id}|answer|challenges"
    made = client.post(
        f"{base}new/",
        {
            "title": "Challenges",
            "codebook": version.pk,
            "piles": [pile],
            "kind": "double",
            "coders": [coder.pk, second_coder.pk],
        },
    )
    round_ = CodingRound.objects.get()
    assert made["Location"] == f"{base}{round_.pk}/"
    for person, found in ((coder, FIRST), (second_coder, SECOND)):
        client.force_login(person)
        assert "Code your 6 passages" in client.get(base).content.decode()
        wanted = dict(zip((one.pk for one in segments), found, strict=True))
        page = client.get(f"{base}{round_.pk}/code/")
        while "/code/" in page["Location"]:
            item = round_.segments.get(pk=page["Location"].split("/")[-2])
            codes = wanted[item.segment_id]
            data: dict[str, Any] = {"codes": codes} if codes else {"none": "on"}
            page = client.post(page["Location"], data)
            assert page.status_code == 302
        assert page["Location"] == f"{base}{round_.pk}/"
    assert Coded.objects.count() == 12
    client.force_login(analyst)
    assert client.post(f"{base}{round_.pk}/steps/end/", {}).status_code == 302
    page = client.get(f"{base}{round_.pk}/differences/")
    assert "One passage waits for a decision" in page.content.decode()
    item = round_.segments.get(codes__isnull=True)
    path = f"{base}{round_.pk}/differences/{item.pk}/"
    assert client.post(path, {"codes": ["money"], "reason": ""}).status_code == 422
    assert client.post(path, {"codes": ["money", "capacity"], "reason": "Both are said."}).status_code == 302
    assert client.post(f"{base}{round_.pk}/steps/close/", {}).status_code == 302
    round_.refresh_from_db()
    assert round_.state == "closed"
    assert "6 of 6 passages have final codes" in client.get(f"{base}{round_.pk}/").content.decode()


def test_mistakes_on_the_coding_page_are_told(double: CodingRound, coder: User, client: Client) -> None:
    client.force_login(coder)
    item = double.segments.first()
    assert item is not None
    path = f"/en/me/needs/{double.consultation_id}/rounds/{double.pk}/code/{item.pk}/"
    for data, words in (
        ({}, "You chose nothing."),
        ({"codes": ["money"], "none": "on"}, "none of these"),
        ({"codes": ["weather"]}, "weather"),
    ):
        page = client.post(path, data)
        assert page.status_code == 422
        assert words in page.content.decode()
    kept = client.post(path, {"codes": ["money"], "none": "on", "memo": "my remark"}).content.decode()
    assert 'value="money" id="code-money" accesskey="1" checked' in kept
    assert "my remark" in kept
    assert not Coded.objects.exists()


def test_coding_page_works_by_keyboard(double: CodingRound, coder: User, client: Client) -> None:
    client.force_login(coder)
    item = double.segments.first()
    assert item is not None
    page = client.get(f"/en/me/needs/{double.consultation_id}/rounds/{double.pk}/code/{item.pk}/")
    body = page.content.decode()
    for key in ("0", "1", "2", "3", "4", "s", "n"):
        assert f'accesskey="{key}"' in body, key
    assert "onclick" not in body


@pytest.fixture
def deciding(double: CodingRound, analyst: User, coder: User, second_coder: User) -> CodingRound:
    say(double, coder, FIRST)
    say(double, second_coder, SECOND)
    return end_coding(**acting(analyst), round_=double)


def test_agreement_is_told_with_interval_and_words(
    deciding: CodingRound, analyst: User, client: Client
) -> None:
    client.force_login(analyst)
    path = f"/en/me/needs/{deciding.consultation_id}/rounds/{deciding.pk}/agreement/"
    body = client.get(path).content.decode()
    assert "Exactly the same codes were given to 5 of the 6 passages" in body
    assert "5 of 6" in body
    assert "%" not in body.partition("<main")[2].partition("95 % interval")[0].partition("<table")[2]
    assert "two people would have to code about" in body


def test_pages_cost_few_queries(
    deciding: CodingRound, analyst: User, coder: User, client: Client, django_assert_max_num_queries: Any
) -> None:
    base = f"/en/me/needs/{deciding.consultation_id}/"
    one = f"{base}rounds/{deciding.pk}/"
    item = deciding.segments.get(codes__isnull=True)
    book = deciding.codebook
    paths = [
        f"{base}rounds/",
        f"{base}rounds/new/",
        f"{base}rounds/drift/",
        f"{base}words/?q=money",
        f"{base}words/alike/",
        one,
        f"{one}agreement/",
        f"{one}differences/",
        f"{one}differences/{item.pk}/",
        f"{one}steps/close/",
        f"{one}delete/",
        f"{one}carry/",
        "/en/me/codebooks/mission/",
        "/en/me/codebooks/mission/new/",
        "/en/me/codebooks/mission/suggesters/",
        "/en/me/codebooks/mission/suggesters/new/",
        f"/en/me/codebooks/{book.codebook_id}/",
        f"/en/me/codebooks/{book.codebook_id}/{book.order}/",
    ]
    client.force_login(analyst)
    for path in paths:
        client.get(path)
        with django_assert_max_num_queries(20):
            page = client.get(path)
        assert page.status_code == 200, path
    client.force_login(coder)
    with django_assert_max_num_queries(20):
        client.get(f"{one}code/{item.pk}/")


def test_decided_passage_says_why(deciding: CodingRound, analyst: User, coder: User, client: Client) -> None:
    item = deciding.segments.select_related("round__codebook").get(codes__isnull=True)
    decide(**acting(analyst), item=item, codes=["money"], reason="Money was said first.")
    client.force_login(coder)
    path = f"/en/me/needs/{deciding.consultation_id}/rounds/{deciding.pk}/differences/"
    body = client.get(path).content.decode()
    assert "Every difference is decided" in body
    assert "Money was said first." in body
    assert "Decide anew" not in body


def test_words_are_found_in_their_context(
    consultation: Consultation, segments: list[Segment], coder: User, client: Client
) -> None:
    client.force_login(coder)
    path = f"/en/me/needs/{consultation.pk}/words/"
    body = client.get(path, {"q": "meeting"}).content.decode()
    assert "It stands in one of 6 passages" in body
    assert "<mark>meetings</mark>" in body
    assert "It stands nowhere" in client.get(path, {"q": "weather"}).content.decode()
    assert "no word to look for" in client.get(path, {"q": "…\x00"}).content.decode()


def test_codebook_is_made_through_the_pages(analyst: User, client: Client) -> None:
    client.force_login(analyst)
    made = client.post("/en/me/codebooks/mission/new/", {"title": "Barriers", "about": "Interviews."})
    path = made["Location"]
    for key, parent in (("money", ""), ("grants", "money")):
        data = {"key": key, "parent": parent, "name_en": key.title(), "phrases_en": f"{key}\nfund"}
        assert client.post(f"{path}new-code/", data)["Location"] == path
    data = {"key": "money", "parent": "grants", "name_en": "Money"}
    refused = client.post(f"{path}codes/money/", data)
    assert refused.status_code == 422
    body = client.get(path).content.decode()
    assert "Barriers, version 1: 2 codes" in body
    assert "under money" in body
    client.post(f"{path}codes/grants/move/", {"up": "1"})
    assert client.post(f"{path}codes/money/remove/").status_code == 302
    assert CodebookVersion.objects.get().codes[0]["key"] == "money"
    client.post(f"{path}freeze/")
    assert CodebookVersion.objects.get().frozen
    assert client.get(f"{path}new-code/").status_code == 200
    late = client.post(f"{path}new-code/", {"key": "late", "name_en": "Late"})
    assert late.status_code == 422
    assert "in use and does not change" in late.content.decode()


def test_changes_of_a_codebook_are_read(next_version: CodebookVersion, analyst: User, client: Client) -> None:
    client.force_login(analyst)
    path = f"/en/me/codebooks/{next_version.codebook_id}/2/"
    body = client.get(f"{path}changes/").content.decode()
    assert "From 4 codes to 5 codes" in body
    assert "One code was split" in body
    data = {"to_money": "money", "to_politics": ["politics", "-"], "to_people": "people", "to_capacity": "-"}
    assert client.post(f"{path}successors/", data).status_code == 422
    assert client.post(f"{path}successors/", {**data, "to_politics": "-"}).status_code == 302
    next_version.refresh_from_db()
    assert next_version.successors == {
        "money": ["money"],
        "politics": [],
        "people": ["people"],
        "capacity": [],
    }


def test_codebook_of_a_team_is_not_there_for_others(
    version: CodebookVersion, officer: User, platform: User, coder: User, client: Client
) -> None:
    path = f"/en/me/codebooks/{version.codebook_id}/"
    for person in (officer, platform):
        client.force_login(person)
        for page in (
            "",
            "1/",
            "1/changes/",
            "1/new-code/",
            "1/codes/money/",
            "1/successors/",
            "new/",
            "1/delete/",
        ):
            assert client.get(path + page).status_code == 404, (person, page)
    client.force_login(coder)
    assert client.get(path + "1/").status_code == 200
    assert client.get(path + "1/codes/money/").status_code == 404


def test_own_page_says_what_is_left_to_code(
    double: CodingRound, coder: User, second_coder: User, client: Client
) -> None:
    say(double, coder, FIRST)
    for person, words in ((coder, False), (second_coder, True)):
        client.force_login(person)
        body = client.get("/en/me/").content.decode()
        assert ("6 passages are left" in body) is words
        assert (f'href="/en/me/needs/{double.consultation_id}/rounds/{double.pk}/code/"' in body) is words


def test_shared_codebook_is_the_start_of_a_platforms_own(
    version: CodebookVersion, analyst: User, platform: User, client: Client
) -> None:
    freeze(**acting(analyst), version=version)
    client.force_login(analyst)
    path = f"/en/me/codebooks/{version.codebook_id}/"
    assert client.post(f"{path}share/", {"public": "1"}).status_code == 302
    client.force_login(platform)
    body = client.get(f"{path}1/").content.decode()
    assert "Challenges, version 1: 4 codes" in body
    assert "Codebooks of Mission team" not in body
    assert client.post(f"{path}share/", {}).status_code == 302
    version.codebook.refresh_from_db()
    assert version.codebook.visibility == "public"


@pytest.mark.usefixtures("klagenfurt")
def test_platform_starts_from_what_is_for_everyone(
    version: CodebookVersion, analyst: User, platform: User, client: Client
) -> None:
    freeze(**acting(analyst), version=version)
    version.codebook.visibility = "public"
    version.codebook.save()
    client.force_login(platform)
    page = client.get("/en/me/codebooks/country:AT/")
    assert "For everyone" in page.content.decode()
    made = client.post("/en/me/codebooks/country:AT/new/", {"title": "Ours", "start": version.pk})
    own = CodebookVersion.objects.exclude(pk=version.pk).get()
    assert made["Location"] == f"/en/me/codebooks/{own.codebook_id}/1/"
    assert (own.codes, own.source_text) == (version.codes, "After Challenges 1")
