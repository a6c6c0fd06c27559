"""Suggestions: named, measured like coders, confirmed by a person, and never a coding by themselves."""

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from tests.consultation.coding.conftest import FIRST, MISSION, say
from tests.support.city_team import acting
from zeroward.consultation.domain.classifier_store import packed, unpacked
from zeroward.consultation.domain.codebooks import freeze
from zeroward.consultation.domain.deciding import end_coding
from zeroward.consultation.domain.rounds import RoundRow, open_round
from zeroward.consultation.domain.suggesters import delete_suggester, make_dictionary, train_suggester
from zeroward.consultation.domain.texts import NewText, put_text
from zeroward.consultation.models import (
    CodebookVersion,
    Coded,
    CodingRound,
    Consultation,
    RoundSegment,
    Segment,
    Suggester,
)
from zeroward.consultation.queries.suggesters import suggester_page
from zeroward.consultation.queries.suggestions import suggestions_for
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import Job
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.methods.coding import train
from zeroward.people.models import User


@pytest.fixture
def words(version: CodebookVersion, analyst: User) -> Suggester:
    return make_dictionary(**acting(analyst), place=MISSION, version=version, language="en")


@pytest.fixture
def shown(row: RoundRow, consultation: Consultation, analyst: User, words: Suggester) -> CodingRound:
    """A round whose coders see what the dictionary suggests."""
    return open_round(**acting(analyst), consultation=consultation, row=replace(row, suggesters=[words.pk]))


def test_dictionary_is_named_by_codebook_language_and_day(words: Suggester, analyst: User) -> None:
    assert words.name.startswith("dictionary challenges 1 en 20")
    again = make_dictionary(**acting(analyst), place=MISSION, version=words.codebook, language="en")
    assert again.name == f"{words.name} 2"


def test_language_without_words_is_refused(version: CodebookVersion, analyst: User) -> None:
    with pytest.raises(InvalidInputError, match="no words"):
        make_dictionary(**acting(analyst), place=MISSION, version=version, language="fi")


def test_suggesters_are_made_by_those_who_run(version: CodebookVersion, coder: User, platform: User) -> None:
    for person in (coder, platform):
        with pytest.raises(NotAllowedError):
            make_dictionary(**acting(person), place=MISSION, version=version, language="en")


def test_suggestions_are_in_their_own_language_only(words: Suggester) -> None:
    texts = {1: ("en", "There is no money."), 2: ("de", "There is no money."), 3: ("en", "Fine.")}
    found = suggestions_for([words], texts)
    assert [(one.code, one.suggester, one.reasons) for one in found[1]] == [("money", words.name, ("money",))]
    assert found[2] == found[3] == []


def test_suggestion_is_shown_but_not_ticked(shown: CodingRound, coder: User, client: Client) -> None:
    item = shown.segments.get(segment__text__unit="klagenfurt")
    client.force_login(coder)
    path = f"/en/me/needs/{shown.consultation_id}/rounds/{shown.pk}/code/{item.pk}/"
    body = client.get(path).content.decode()
    assert "Suggested by" in body
    assert "“money”" in body
    assert " checked" not in body.partition('id="id_codes"')[2]
    client.post(path, {"codes": ["politics"]})
    kept = Coded.objects.get()
    assert kept.codes == ["politics"]
    assert [(one["code"], one["taken"]) for one in kept.suggested] == [("money", False)]
    client.post(path, {"codes": ["money"]})
    assert Coded.objects.get().suggested[0]["taken"] is True


def test_suggestions_never_become_codes(shown: CodingRound, analyst: User) -> None:
    end_coding(**acting(analyst), round_=shown, unfinished=True)
    assert not RoundSegment.objects.filter(codes__isnull=False).exists()


def test_suggester_shown_in_an_open_round_stays(shown: CodingRound, words: Suggester, analyst: User) -> None:
    who = acting(analyst)
    with pytest.raises(ConflictError, match="being coded"):
        delete_suggester(**who, place=MISSION, suggester=words)
    shown.delete()
    delete_suggester(**who, place=MISSION, suggester=words)
    assert not Suggester.objects.exists()


def test_suggester_is_measured_like_a_coder(
    double: CodingRound, words: Suggester, analyst: User, coder: User, second_coder: User
) -> None:
    say(double, coder, FIRST)
    say(double, second_coder, FIRST)
    end_coding(**acting(analyst), round_=double)
    page = suggester_page(words, "en")
    assert page.unseen == 6
    assert page.review is not None
    assert (page.review.both, page.review.same) == (6, 3)


@pytest.fixture
def many(consultation: Consultation, version: CodebookVersion, analyst: User, coder: User) -> Consultation:
    """Forty answers with final codes, twenty about money and twenty about politics."""
    stream = consultation.streams.create(kind="survey", title="Survey", minutes=20)
    subjects = (
        ("money", "We have no money for {} and the budget is small."),
        ("politics", "The council stopped {} after the election."),
    )
    things = ("buses", "schools", "trees", "roofs", "grids", "trams", "wells", "farms", "ports", "parks")
    for code, words in subjects:
        for place, thing in enumerate(things * 2):
            put_text(
                consultation=consultation,
                stream=stream,
                new=NewText(
                    kind="answer", title="Answer", text=words.format(thing), origin_key=f"{code}:{place}"
                ),
            )
    round_ = CodingRound.objects.create(
        consultation=consultation, codebook=version, title="Many", kind="single", state="closed"
    )
    for place, segment in enumerate(Segment.objects.select_related("text").order_by("pk")):
        code = "money" if "money" in segment.text.text else "politics"
        RoundSegment.objects.create(round=round_, segment=segment, order=place, codes=[code])
    return consultation


def test_classifier_learns_from_the_teams_own_codings(
    many: Consultation, version: CodebookVersion, analyst: User
) -> None:
    made = train_suggester(**acting(analyst), place=MISSION, version=version, language="en")
    assert made.scores["passages"] == 40
    assert set(made.scores["codes"]) == {"money", "politics"}
    assert len(made.content["learnt"]) == 40
    found = suggestions_for([made], {1: ("en", "There is no money in the budget for ponds.")})
    assert [one.code for one in found[1]] == ["money"]
    page = suggester_page(made, "en")
    assert (page.unseen, page.review) == (0, None)
    assert page.scores is not None
    cells = [str(cell) for row in page.scores.rows for cell in row[2:]]
    assert all(" of " in cell and " to " in cell for cell in cells)


def test_too_few_codings_teach_nothing(version: CodebookVersion, analyst: User) -> None:
    with pytest.raises(InvalidInputError, match="Too little was coded"):
        train_suggester(**acting(analyst), place=MISSION, version=version, language="en")
    assert not Suggester.objects.exists()


def test_other_teams_answers_teach_nothing(
    many: Consultation, version: CodebookVersion, platform: User, analyst: User
) -> None:
    freeze(**acting(analyst), version=version)
    version.codebook.visibility = "public"
    version.codebook.save()
    austria = Workspace(Scope("country", "AT"), "Austria", "AT")
    with pytest.raises(InvalidInputError, match="0 passages"):
        train_suggester(**acting(platform), place=austria, version=version, language="en")


def test_kept_classifier_suggests_the_same() -> None:
    texts = [f"money is short {word}" for word in "abcdefghij"] + [
        f"council votes {word}" for word in "klmnopqrst"
    ]
    codes = [["money"]] * 10 + [["politics"]] * 10
    made = train(texts, codes, lang="en", version="x")
    kept = packed(made)
    again = unpacked(kept)
    assert packed(again) == kept
    new = {"1": "no money", "2": "the council"}
    assert again.suggest(new) == unpacked(kept).suggest(new)
    assert [(one.unit, one.code) for one in again.suggest(new)] == [
        (one.unit, one.code) for one in made.suggest(new)
    ]


@pytest.mark.django_db(transaction=True)
def test_suggesters_are_made_through_the_pages(
    many: Consultation,
    version: CodebookVersion,
    analyst: User,
    client: Client,
    django_assert_max_num_queries: Any,
) -> None:
    client.force_login(analyst)
    path = "/en/me/codebooks/mission/suggesters/"
    data = {"version": version.pk, "language": "en", "kind": "classifier"}
    version.frozen = True
    version.save()
    started = client.post(f"{path}new/", data)
    assert started.status_code == 302
    job = Job.objects.get()
    assert job.state == "done", job.message
    made = Suggester.objects.get()
    assert job.result == {"url": f"/en/me/codebooks/mission/suggesters/{made.pk}/"}
    with django_assert_max_num_queries(20):
        body = client.get(f"{path}{made.pk}/").content.decode()
    assert "It learnt from 40 passages" in body
    assert "Not measured yet" in body
    assert client.post(f"{path}new/", {**data, "language": "fi", "kind": "dictionary"}).status_code == 422
    assert client.get(f"{path}{made.pk}/delete/").status_code == 200
    client.post(f"{path}{made.pk}/delete/")
    assert not Suggester.objects.exists()
