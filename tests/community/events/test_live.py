"""Live at an event: the host's questions, phones without an account, what the room sees, questions from the room."""

import pytest

from tests.community.event_fixtures import MakeEvent, who
from zeroward.community.domain.feedback import give_feedback
from zeroward.community.domain.phones import MOST_ASKED, answer, ask, join, phone_of, vote
from zeroward.community.domain.staging import (
    QuestionRow,
    add_question,
    ask_room,
    close_question,
    drop_question,
    load_exercise,
    set_asked,
    set_stage,
)
from zeroward.community.exercises import ORIENTATION
from zeroward.community.models import Event, LiveAnswer, LiveQuestion, Phone, Stage
from zeroward.community.queries.event_figures import feedback_figures, feedback_words
from zeroward.community.queries.live_results import (
    asked_rows,
    open_answers,
    result_of,
    shown_results,
    stage_by_code,
    stamp_of,
)
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.problems import ProblemsError
from zeroward.people.models import User


@pytest.fixture
def stage(event: Event, host: User) -> Stage:
    return set_stage(**who(host), event=event, is_open=True, takes_questions=True)


@pytest.fixture
def choice(event: Event, host: User, stage: Stage) -> LiveQuestion:
    made = add_question(**who(host), event=event, row=QuestionRow("Ready?", "one", ("Yes", "No", "Yes", " ")))
    return ask_room(**who(host), event=event, question=made.pk)


def phones(stage: Stage, count: int) -> list[Phone]:
    return [join(stage=stage).phone for _one in range(count)]


def test_phone_is_known_by_its_secret_alone(stage: Stage) -> None:
    joined = join(stage=stage, country="AT")
    assert phone_of(stage, joined.secret) == joined.phone
    assert phone_of(stage, "something else") is None
    assert joined.secret not in str(Phone.objects.values_list())
    assert {field.name for field in Phone._meta.get_fields() if field.concrete} == {
        "id",
        "stage",
        "token_digest",
        "country",
    }


def test_last_answer_counts_and_an_empty_one_takes_it_back(choice: LiveQuestion, stage: Stage) -> None:
    assert [one["label"] for one in choice.choices] == ["Yes", "No"]
    (phone,) = phones(stage, 1)
    answer(phone=phone, question=choice.pk, value="c1")
    answer(phone=phone, question=choice.pk, value="c2")
    assert [one.value for one in LiveAnswer.objects.all()] == ["c2"]
    assert answer(phone=phone, question=choice.pk, value="") is None
    assert not LiveAnswer.objects.exists()
    with pytest.raises(InvalidInputError):
        answer(phone=phone, question=choice.pk, value="c9")


def test_closed_question_and_another_room_take_no_answer(
    choice: LiveQuestion, stage: Stage, event_of: MakeEvent, event: Event, host: User
) -> None:
    (phone,) = phones(stage, 1)
    other = set_stage(**who(host), event=event_of(), is_open=True, takes_questions=True)
    with pytest.raises(ConflictError):
        answer(phone=phones(other, 1)[0], question=choice.pk, value="c1")
    close_question(**who(host), event=event, question=choice.pk)
    with pytest.raises(ConflictError):
        answer(phone=phone, question=choice.pk, value="c1")


def test_room_sees_results_from_five_answers_on_and_never_own_words(
    choice: LiveQuestion, stage: Stage, event: Event, host: User
) -> None:
    crowd = phones(stage, 10)
    close_question(**who(host), event=event, question=choice.pk, show=True)
    ask_room(**who(host), event=event, question=choice.pk)
    for phone in crowd[:4]:
        answer(phone=phone, question=choice.pk, value="c1")
    assert shown_results(stage) == []
    answer(phone=crowd[4], question=choice.pk, value="c2")
    (result,) = shown_results(stage)
    assert [(line.label, line.count) for line in result.lines] == [("Yes", 4), ("No", 1)]
    assert result.few
    for phone in crowd[5:]:
        answer(phone=phone, question=choice.pk, value="c2")
    assert not shown_results(stage)[0].few
    own = add_question(**who(host), event=event, row=QuestionRow("What is hard?", "open"))
    ask_room(**who(host), event=event, question=own.pk)
    for number, phone in enumerate(crowd):
        answer(phone=phone, question=own.pk, value=f"Money {number}")
    close_question(**who(host), event=event, question=own.pk, show=True)
    assert [one.question for one in shown_results(stage)] == [choice]
    assert result_of(own, with_words=False).words == ()
    assert len(result_of(own, with_words=True).words) == 10


def test_asking_a_question_closes_the_one_before(
    choice: LiveQuestion, event: Event, host: User, stage: Stage
) -> None:
    second = add_question(**who(host), event=event, row=QuestionRow("How much?", "scale"))
    before = stamp_of(stage)
    ask_room(**who(host), event=event, question=second.pk)
    choice.refresh_from_db()
    assert choice.state == "closed"
    assert stamp_of(stage) != before
    (phone,) = phones(stage, 1)
    answer(phone=phone, question=second.pk, value="4")
    with pytest.raises(InvalidInputError):
        answer(phone=phone, question=second.pk, value="6")
    with pytest.raises(ConflictError):
        drop_question(**who(host), event=event, question=second.pk)
    drop_question(**who(host), event=event, question=choice.pk)
    set_stage(**who(host), event=event, is_open=False, takes_questions=True)
    second.refresh_from_db()
    assert second.state == "closed"
    with pytest.raises(ConflictError):
        join(stage=Stage.objects.get(pk=stage.pk))
    with pytest.raises(ConflictError):
        ask_room(**who(host), event=event, question=second.pk)


def test_exercise_of_orientation_sessions_is_loaded_once_and_its_words_can_be_coded(
    event: Event, host: User, stage: Stage
) -> None:
    rows = [
        QuestionRow(str(one.text), one.kind, [str(word) for word in one.choices], "orientation", one.minutes)
        for one in ORIENTATION.questions
    ]
    by = {**who(host), "event": event, "exercise": "orientation", "rows": rows}
    assert (load_exercise(**by), load_exercise(**by)) == (3, 0)
    assert ORIENTATION.minutes == 10
    hard = stage.questions.filter(kind="open").first()
    assert hard is not None
    ask_room(**who(host), event=event, question=hard.pk)
    for words in ("Zebra", "Apple"):
        answer(phone=join(stage=stage, country="AT").phone, question=hard.pk, value=words)
    # sorted, so that nothing tells who wrote first
    assert [(said, code) for _q, said, code in open_answers(event, "orientation")] == [
        ("Apple", "AT"),
        ("Zebra", "AT"),
    ]


def test_questions_from_the_room_wait_for_the_host_and_are_ordered_by_votes(
    event: Event, host: User, stage: Stage
) -> None:
    one, two, three = phones(stage, 3)
    first, second = ask(phone=one, text="  Who <b>signs</b>? "), ask(phone=two, text="Who pays?")
    assert ask(phone=two, text="Who pays?").pk == second.pk
    with pytest.raises(InvalidInputError):
        vote(phone=one, asked=first.pk)
    assert asked_rows(stage, states=("shown",)) == []
    for asked in (first, second):
        set_asked(**who(host), event=event, asked=asked.pk, state="shown")
    for phone in (one, three, three):
        vote(phone=phone, asked=second.pk)
    rows = asked_rows(stage, states=("shown",), phone=three)
    assert [(row.asked.pk, row.votes, row.mine) for row in rows] == [
        (second.pk, 2, True),
        (first.pk, 0, False),
    ]
    vote(phone=three, asked=second.pk, wanted=False)
    assert asked_rows(stage, states=("shown",))[0].votes == 1
    for number in range(MOST_ASKED - 1):
        ask(phone=one, text=f"Again {number}?")
    with pytest.raises(ConflictError):
        ask(phone=one, text="And again?")
    with pytest.raises(InvalidInputError):
        ask(phone=three, text=" \n ")
    set_stage(**who(host), event=event, is_open=True, takes_questions=False)
    three.stage.refresh_from_db()
    with pytest.raises(ConflictError):
        ask(phone=three, text="Late?")


def test_strangers_steer_nothing(event: Event, stage: Stage, guest: User, other_host: User) -> None:
    for user in (guest, other_host):
        with pytest.raises(NotAllowedError):
            set_stage(**who(user), event=event, is_open=False, takes_questions=True)
        with pytest.raises(NotAllowedError):
            add_question(**who(user), event=event, row=QuestionRow("Ready?", "scale"))
    assert stage_by_code(stage.code.lower()) == stage
    assert stage_by_code("NOTHING") is None


@pytest.mark.parametrize(
    "row",
    [
        QuestionRow("", "scale"),
        QuestionRow("Ready?", "one", ("Only one",)),
        QuestionRow("Ready?", "ranking", ("a", "b")),
        QuestionRow("Ready?", "many", tuple(str(n) for n in range(20))),
    ],
)
def test_bad_question_is_refused(event: Event, host: User, stage: Stage, row: QuestionRow) -> None:
    with pytest.raises(ProblemsError):
        add_question(**who(host), event=event, row=row)


def test_feedback_counts_once_each_and_is_told_from_five_on(event_of: MakeEvent, event: Event) -> None:
    past = event_of(days=-2)
    for person in range(4):
        give_feedback(event=past, who=f"p{person}", points=4, words="Zoo" if person else "Air")
    give_feedback(event=past, who="p0", points=5, words="Air")
    assert feedback_figures(past).mean is None
    assert feedback_words(past) == []
    give_feedback(event=past, who="p9", points=1)
    assert (feedback_figures(past).n, feedback_figures(past).mean) == (5, "3.6")
    assert feedback_words(past)[0] == "Air"
    with pytest.raises(InvalidInputError):
        give_feedback(event=past, who="x", points=6)
    with pytest.raises(ConflictError):
        give_feedback(event=event, who="x", points=3)
