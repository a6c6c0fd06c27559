"""Filling in, saving and handing in: what is kept, what is told, what nobody loses."""

import copy
from typing import Any

import pytest

from tests.questionnaires.conftest import (
    ANSWERS,
    CITY,
    DEFINITION,
    Opened,
    fill,
    hand_of,
    place_of,
    version_from,
)
from tests.support.facts import tell_fact
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.facts import Known
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.people.models import User
from zeroward.questionnaires.domain.handing_in import put_answer, reopen, submit
from zeroward.questionnaires.domain.leaving import decline
from zeroward.questionnaires.domain.reading_posts import SHOWN, seen_of
from zeroward.questionnaires.domain.saving import save_section
from zeroward.questionnaires.domain.starting import Started, by_secret, invite, start
from zeroward.questionnaires.followers import Follower, Said, register_follower
from zeroward.questionnaires.models import Answering, Collection, Questionnaire
from zeroward.questionnaires.queries.answers import counts_of, table_of
from zeroward.questionnaires.queries.reading import definition_of


class Heard(Follower):
    def __init__(self) -> None:
        self.said: list[tuple[str, Said]] = []

    def on_submitted(self, said: Said) -> None:
        self.said.append(("submitted", said))

    def on_withdrawn(self, said: Said) -> None:
        self.said.append(("withdrawn", said))


def test_secret_opens_its_answer_and_is_not_kept(begun: Started) -> None:
    found = by_secret(begun.secret)
    assert found == begun.answering
    assert by_secret(begun.secret[:-1] + "!") is None
    assert begun.secret not in str(Answering.objects.values().get())


def test_start_again_with_an_invitation_makes_a_new_link(begun: Started) -> None:
    second = start(collection=begun.answering.collection, place=place_of(), vouched="invitation")
    assert second.answering == begun.answering
    assert by_secret(begun.secret) is None
    assert by_secret(second.secret) == begun.answering


def test_start_by_somebody_who_only_says_so_cannot_open_what_others_began(begun: Started) -> None:
    with pytest.raises(ConflictError, match="Somebody has begun the answer of Klagenfurt"):
        start(collection=begun.answering.collection, place=place_of(), vouched="said")


def test_start_without_a_city_is_refused_where_names_are_kept(collection: Collection) -> None:
    with pytest.raises(InvalidInputError, match="for which city"):
        start(collection=collection)


def test_invitation_counts_as_begun_once_it_is_followed(collection: Collection) -> None:
    invite(collection=collection, place=place_of())
    assert (counts_of(collection).invited, counts_of(collection).open) == (1, 0)
    start(collection=collection, place=place_of(), vouched="account")
    assert (counts_of(collection).invited, counts_of(collection).open) == (0, 1)


def test_invitation_is_refused_where_a_link_would_tell_who_answered(opened: Opened) -> None:
    for mode in ("anonymous", "pseudonymous"):
        with pytest.raises(ConflictError, match="would tell who answered"):
            invite(collection=opened(mode=mode), place=place_of())


def test_place_that_the_platform_does_not_know_keeps_its_name(collection: Collection) -> None:
    place = Workspace(Scope.city("unlisted.at-kleindorf"), "Kleindorf", "AT")
    fill(start(collection=collection, place=place).answering)
    submit(answering=Answering.objects.get())
    row = table_of(collection).rows[0]
    assert (row.place, row.name, row.country, row.vouched) == (
        "city:unlisted.at-kleindorf",
        "Kleindorf",
        "AT",
        "said",
    )


def test_section_keeps_what_will_do_and_tells_what_will_not(begun: Started) -> None:
    saved = save_section(
        answering=begun.answering,
        section="city",
        posted={"size": ["many"], "target": ["plan"]},
        done=True,
    )
    assert saved.answering.answers == {"target": "plan"}
    assert [(one.question, one.kind) for one in saved.problems] == [("size", "form")]
    assert saved.answering.done_sections == []


def test_section_that_cannot_be_read_leaves_the_earlier_answer(begun: Started) -> None:
    fill(begun.answering)
    saved = save_section(answering=begun.answering, section="city", posted={"size": ["1e"], "target": ["no"]})
    assert (saved.answering.answers["size"], saved.answering.answers["target"]) == (104000, "no")


def test_section_opens_a_question_and_hides_it_again_without_losing_it(begun: Started) -> None:
    first = save_section(answering=begun.answering, section="city", posted={"target": ["yes"]})
    assert first.opened == {"target_year"}
    shown = {SHOWN: ["size", "target", "target_year"]}
    save_section(
        answering=begun.answering, section="city", posted={"target": ["yes"], "target_year": ["2035"]} | shown
    )
    hidden = save_section(
        answering=begun.answering, section="city", posted={"target": ["no"], SHOWN: ["size", "target"]}
    )
    assert hidden.answering.answers == {"target": "no", "target_year": 2035}
    save_section(answering=begun.answering, section="needs_part", posted={"barriers": ["people"]})
    assert submit(answering=begun.answering).handed_in == {"target": "no", "barriers": ["people"]}


def test_check_of_the_questionnaire_is_told_at_once_and_stops_handing_in(begun: Started) -> None:
    save_section(answering=begun.answering, section="needs_part", posted={"barriers": ["people"]})
    posted = {"target": ["yes"], "target_year": ["2020"]}
    save_section(answering=begun.answering, section="city", posted=posted)
    saved = save_section(answering=begun.answering, section="city", posted=posted)
    assert [(one.question, one.words) for one in saved.problems] == [
        ("target_year", {"en": "The year lies behind us."})
    ]
    with pytest.raises(ProblemsError, match="The year lies behind us"):
        submit(answering=begun.answering)


def test_handing_in_names_everything_that_is_missing(begun: Started) -> None:
    with pytest.raises(ProblemsError) as refused:
        submit(answering=begun.answering)
    assert [one.place for one in refused.value.problems] == ["target", "barriers"]
    assert Answering.objects.get().state == "open"


def test_answer_counts_as_it_was_handed_in_until_it_is_handed_in_again(begun: Started) -> None:
    heard = Heard()
    register_follower("test", heard)
    fill(begun.answering)
    submit(answering=begun.answering)
    reopen(answering=begun.answering)
    save_section(answering=begun.answering, section="city", posted={"target": ["no"]})
    collection = begun.answering.collection
    assert table_of(collection).rows[0].answers["target"] == "plan"
    assert table_of(collection, final=False).rows[0].answers["target"] == "no"
    submit(answering=begun.answering)
    assert table_of(collection).rows[0].answers["target"] == "no"
    assert [(what, said.answers["target"], said.place) for what, said in heard.said] == [
        ("submitted", "plan", CITY),
        ("submitted", "no", CITY),
    ]
    assert begun.answering.revisions.count() == 3
    register_follower("test", Follower())


def test_answer_that_is_handed_in_cannot_be_written(begun: Started) -> None:
    fill(begun.answering)
    submit(answering=begun.answering)
    with pytest.raises(ConflictError, match="handed in"):
        save_section(answering=begun.answering, section="city", posted={"target": ["no"]})


def test_two_officers_in_two_parts_do_not_disturb_each_other(
    begun: Started, editor: User, coordinator: User
) -> None:
    first, second = definition_of(begun.answering.collection.version).sections
    seen_first, seen_second = seen_of(first, {}), seen_of(second, {})
    given = {name: values for name, values in ANSWERS.items() if name in ("size", "target")}
    save_section(
        answering=begun.answering, section="city", posted=given, seen=seen_first, hand=hand_of(editor)
    )
    saved = save_section(
        answering=begun.answering,
        section="needs_part",
        posted={"barriers": ["money"]},
        seen=seen_second,
        hand=hand_of(coordinator),
    )
    assert saved.answering.answers == {"size": 104000, "target": "plan", "barriers": ["money"]}


def test_two_officers_in_one_part_are_shown_what_stands_there(
    begun: Started, editor: User, coordinator: User
) -> None:
    part = definition_of(begun.answering.collection.version).sections[0]
    seen = seen_of(part, {})
    save_section(
        answering=begun.answering, section="city", posted={"target": ["no"]}, seen=seen, hand=hand_of(editor)
    )
    with pytest.raises(StaleError, match="Emil") as stale:
        save_section(
            answering=begun.answering,
            section="city",
            posted={"target": ["plan"]},
            seen=seen,
            hand=hand_of(coordinator),
        )
    assert stale.value.current == {"target": "no"}
    assert Answering.objects.get().answers == {"target": "no"}
    same = save_section(
        answering=begun.answering,
        section="city",
        posted={"target": ["no"]},
        seen=seen,
        hand=hand_of(coordinator),
    )
    assert same.answering.answers == {"target": "no"}


def test_answer_is_written_by_its_city_only(begun: Started, stranger: User, reader: User) -> None:
    for person in (stranger, reader):
        with pytest.raises(NotAllowedError):
            save_section(
                answering=begun.answering,
                section="city",
                posted={"target": ["no"]},
                hand=hand_of(person),
            )


@pytest.fixture
def population() -> None:
    tell_fact("population", Known(104332, "Register", "2024"))


@pytest.mark.usefixtures("population")
@pytest.mark.parametrize(
    ("posted", "value", "how"),
    [
        ({"known:size": ["yes"], "size": ["7"]}, 104332, "confirmed"),
        ({"size": ["105000"]}, 105000, "corrected"),
        ({"size": ["104332"]}, 104332, "typed"),
    ],
)
def test_known_fact_is_confirmed_or_corrected_with_its_provenance(
    begun: Started, posted: dict[str, list[str]], value: int, how: str
) -> None:
    saved = save_section(answering=begun.answering, section="city", posted=posted)
    assert saved.answering.answers["size"] == value
    assert saved.answering.origins["size"] == {
        "how": how,
        "fact": "population",
        "source": "Register 2024",
        "was": 104332,
    }


@pytest.mark.usefixtures("population")
def test_known_fact_is_offered_to_nobody_without_a_name(opened: Opened) -> None:
    hidden = start(collection=opened(mode="anonymous")).answering
    saved = save_section(answering=hidden, section="city", posted={"known:size": ["yes"]})
    assert saved.answering.answers == {}


def test_answers_from_elsewhere_are_checked_like_all_others(collection: Collection) -> None:
    with pytest.raises(ProblemsError):
        put_answer(collection=collection, answers={"target": "plan"}, place=place_of())
    whole: dict[str, Any] = {"target": "plan", "barriers": ["money"]}
    put_answer(collection=collection, answers=whole, place=place_of())
    assert table_of(collection).rows[0].origins["target"] == {"how": "carried"}
    with pytest.raises(ConflictError, match="already"):
        put_answer(collection=collection, answers=whole, place=place_of())


def test_revisions_are_kept_to_a_number(begun: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zeroward.questionnaires.domain.history.MOST_REVISIONS", 3)
    for size in range(1, 8):
        save_section(answering=begun.answering, section="city", posted={"size": [str(size)]})
    numbers = list(begun.answering.revisions.values_list("number", flat=True))
    assert numbers == [7, 6, 5]


def test_part_that_is_not_asked_any_more_is_refused_in_words(
    begun: Started, questionnaire: Questionnaire
) -> None:
    raw = copy.deepcopy(DEFINITION)
    del raw["sections"][1]
    collection = begun.answering.collection
    collection.version = version_from(raw, questionnaire, 2)
    collection.save()
    with pytest.raises(InvalidInputError, match="not asked any more"):
        save_section(answering=begun.answering, section="needs_part", posted={"words": ["x"]})


def test_several_people_of_a_city_answer_each_alone_where_that_is_wanted(opened: Opened) -> None:
    collection = opened(one_per_place=False, sign_off=True)
    for target in ("plan", "no"):
        begun = start(collection=collection, place=place_of(), vouched="said")
        fill(begun.answering, {**ANSWERS, "target": [target]})
        submit(answering=begun.answering)
    rows = table_of(collection).rows
    assert [(row.place, row.answers["target"]) for row in rows] in (
        [(CITY, "plan"), (CITY, "no")],
        [(CITY, "no"), (CITY, "plan")],
    )


def test_whoever_declined_may_think_again(collection: Collection) -> None:
    decline(collection=collection, reason="time", place=place_of())
    begun = start(collection=collection, place=place_of(), vouched="account").answering
    assert (begun.state, begun.declined, begun.submitted_on) == ("open", "", None)
    fill(begun)
    submit(answering=begun)
    assert (counts_of(collection).declined, counts_of(collection).submitted) == (0, 1)
