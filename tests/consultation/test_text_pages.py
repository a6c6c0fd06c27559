"""Pages of texts: handing one in, marking passages, saying who speaks, erasing; nothing for strangers."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from tests.consultation.meetings import session_of
from tests.support.city_team import acting
from zeroward.consultation.domain.texts import NewText, add_text
from zeroward.consultation.models import Consultation, Segment, SourceText
from zeroward.consultation.queries.text_pages import pieces_of
from zeroward.people.models import User

pytestmark = pytest.mark.slow

TALK = "Anna: We lack people.\r\n\r\nBen: <b>Money</b> first.\r\nAnna: Time."
FORM = {"kind": "transcript", "title": "Interview", "cut": "turns", "language": "en", "role": "city"}


@pytest.fixture
def talk(consultation: Consultation, analyst: User) -> SourceText:
    new = NewText("transcript", "Interview", TALK, unit="graz")
    return add_text(**acting(analyst), consultation=consultation, new=new)


def address(text: SourceText, name: str = "text", *more: Any) -> str:
    return reverse(f"consultation:{name}", args=[text.consultation_id, text.pk, *more])


def test_pages_of_texts_are_for_the_team_alone(
    talk: SourceText, team: Client, request: pytest.FixtureRequest
) -> None:
    urls = [
        reverse("consultation:texts", args=[talk.consultation_id]),
        reverse("consultation:text-new", args=[talk.consultation_id]),
        *(address(talk, name) for name in ("text", "text-speakers", "text-erase", "text-file")),
    ]
    for url in urls:
        assert team.get(url).status_code == 200, url
        assert Client().get(url).status_code == 302
        for name in ("coder", "platform", "officer"):
            stranger = Client()
            stranger.force_login(request.getfixturevalue(name))
            assert stranger.get(url).status_code == 404, (name, url)
            assert stranger.post(address(talk, "text-cut"), {"cut": "none"}).status_code == 404
    assert Segment.objects.count() == 3


def test_a_text_is_handed_in_as_a_file(team: Client, consultation: Consultation, analyst: User) -> None:
    session = session_of(consultation, acting(analyst), kind="interview")
    url = reverse("consultation:text-new", args=[consultation.pk])
    assert (
        f'value="session-{session.pk}" selected' in team.get(f"{url}?session={session.pk}").content.decode()
    )
    file = SimpleUploadedFile("talk.txt", TALK.encode())
    answered = team.post(url, {**FORM, "file": file, "place": f"session-{session.pk}"})
    assert answered.status_code == 302
    text = SourceText.objects.get()
    assert (text.text, text.session, text.stream, text.segments.count()) == (TALK, session, session.stream, 3)
    saved = team.get(address(text, "text-file"))
    assert saved.content == TALK.encode()
    assert saved["Content-Disposition"] == 'attachment; filename="interview.txt"'


def test_a_file_in_a_wrong_encoding_is_told_beside_its_field(
    team: Client, consultation: Consultation
) -> None:
    url = reverse("consultation:text-new", args=[consultation.pk])
    answered = team.post(url, {**FORM, "file": SimpleUploadedFile("talk.txt", "für".encode("cp1252"))})
    assert answered.status_code == 422
    assert "Line 1 is not in UTF-8" in answered.content.decode()
    both = team.post(url, {**FORM, "words": "x", "file": SimpleUploadedFile("talk.txt", b"y")})
    assert "not both" in both.content.decode()
    assert "Choose a file, or write the text below." in team.post(url, FORM).content.decode()
    assert not SourceText.objects.exists()


def test_a_text_is_shown_escaped_with_its_passages(team: Client, talk: SourceText) -> None:
    page = team.get(address(talk)).content.decode()
    assert '<mark data-start="6">We lack people.</mark>' in page
    assert "&lt;b&gt;Money&lt;/b&gt; first." in page
    assert "<b>Money" not in page
    assert "Anna: 2 turns" in page


def test_a_passage_is_marked_by_its_words_or_by_its_place(team: Client, talk: SourceText) -> None:
    team.post(address(talk), {"words": "lack people"})
    again = talk.text.rindex("Anna")
    team.post(address(talk), {"words": "Anna", "start": str(again), "end": str(again + 4), "note": "who"})
    marked = Segment.objects.filter(start__in=[9, again])
    assert sorted(talk.text[one.start : one.end] for one in marked) == ["Anna", "lack people"]
    wrong = team.post(address(talk), {"words": "trams"})
    assert wrong.status_code == 422
    assert "These words do not stand in the text." in wrong.content.decode()
    moved = team.post(address(talk), {"words": "Ben", "start": "0", "end": "3"})
    assert moved.status_code == 302
    assert Segment.objects.filter(start=talk.text.index("Ben"), end=talk.text.index("Ben") + 3).exists()


def test_passages_are_taken_away_and_cut_anew(team: Client, talk: SourceText) -> None:
    team.post(address(talk, "passage-remove", talk.segments.first().pk))
    assert talk.segments.count() == 2
    team.post(address(talk, "text-cut"), {"cut": "paragraphs"})
    assert talk.segments.count() == 2
    assert (
        "There is no such choice."
        in team.post(address(talk, "text-cut"), {"cut": "words"}, follow=True).content.decode()
    )


def test_speakers_are_named(team: Client, talk: SourceText) -> None:
    answered = team.post(
        address(talk, "text-speakers"),
        {
            "role_0": "expert",
            "unit_0": "",
            "shown_0": "Expert 1",
            "role_1": "moderator",
            "unit_1": "",
            "shown_1": "",
        },
    )
    assert answered.status_code == 302
    talk.refresh_from_db()
    assert "Anna" not in talk.text
    assert [one.role for one in talk.segments.all()] == ["expert", "expert"]


def test_a_text_is_erased_after_one_question(team: Client, talk: SourceText) -> None:
    assert "Erase it for good" in team.get(address(talk, "text-erase")).content.decode()
    team.post(address(talk, "text-erase"), {"reason": "Asked by letter."})
    page = team.get(address(talk)).content.decode()
    assert "This text was erased on request" in page
    assert "lack people" not in page
    listed = team.get(reverse("consultation:texts", args=[talk.consultation_id])).content.decode()
    assert "Erased on request on" in listed
    assert "Interview" not in listed


def test_a_long_text_is_shown_page_by_page(
    team: Client, consultation: Consultation, analyst: User, django_assert_max_num_queries: Any
) -> None:
    lines = "".join(f"Line {number} of a long talk.\n" for number in range(3000))
    new = NewText("document", "Long", lines)
    text = add_text(**acting(analyst), consultation=consultation, new=new, cut="paragraphs")
    team.get(address(text))
    with django_assert_max_num_queries(20):
        page = team.get(address(text), {"page": "3"}).content.decode()
    assert "Page 3 of 7" in page
    assert len(page) < 300_000
    with django_assert_max_num_queries(20):
        team.get(reverse("consultation:texts", args=[consultation.pk]), {"kind": "document"})
    assert team.get(address(text), {"page": "999999999999"}).status_code == 200


@given(st.text(alphabet=st.sampled_from("ab𝄞 \r\n"), min_size=1, max_size=40), st.data())
def test_pieces_hold_every_letter_at_its_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    pieces = pieces_of(text, 0, len(text), [(1, Segment(start=start, end=end))])
    assert all(text.startswith(one.words, one.start) for one in pieces if not one.broken)
    shown = "".join("" if one.broken else one.words for one in pieces)
    assert shown == text.replace("\r", "").replace("\n", "")
    marked = "".join(one.words for one in pieces if one.marks)
    assert marked == text[start:end].replace("\r", "").replace("\n", "")
