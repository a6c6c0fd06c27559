"""Results of a poll: counts below ten answers, shares with intervals from there on, orders with what is sure."""

from typing import Any

from tests.consultation.meetings import question_of
from zeroward.consultation.domain.polling import answer, join
from zeroward.consultation.models import PollQuestion, Session
from zeroward.consultation.queries.poll_charts import chart_of, finding_of
from zeroward.consultation.queries.poll_results import Result, base_words, results_of, table_of


def give(question: PollQuestion, value: Any, count: int, unit: str = "") -> None:
    for _phone in range(count):
        answer(voter=join(session=question.session, unit=unit).voter, question=question, value=value)


def only(session: Session) -> Result:
    return results_of(session, "en")[0]


def test_below_ten_answers_there_are_counts_and_no_shares(session: Session, who: dict[str, Any]) -> None:
    question = question_of(session, who)
    give(question, "money", 3, "graz")
    give(question, "law", 2)
    found = only(session)
    assert [(one.key, one.count, one.cities, one.share) for one in found.lines] == [
        ("money", 3, 1, None),
        ("people", 0, 0, None),
        ("law", 2, 0, None),
    ]
    assert chart_of(found) is None
    assert [row[3] for row in table_of(found).rows] == ["3 of 5", "0 of 5", "2 of 5"]
    assert base_words(found) == "5 phones answered of 5 that are there: one city, and 2 without a city."


def test_from_ten_answers_on_shares_stand_with_their_intervals(session: Session, who: dict[str, Any]) -> None:
    question = question_of(session, who, "many")
    give(question, ["money", "law"], 6, "graz")
    give(question, ["money"], 6, "lahti")
    join(session=session)
    found = only(session)
    assert [(one.key, one.count, one.cities, one.share) for one in found.lines] == [
        ("money", 12, 2, 1.0),
        ("people", 0, 0, 0.0),
        ("law", 6, 1, 0.5),
    ]
    assert all(one.low is not None and one.low <= one.share <= one.high for one in found.lines)
    chart = chart_of(found)
    assert chart is not None
    assert "12 phones answered of 13 that are there: 2 cities." in str(chart.frame.unit)
    assert finding_of(found) == "Money: 12 of 12 phones."
    give(question, ["law"], 2)
    assert finding_of(only(session)) == (
        "Money: 12 of 14 phones. The intervals of the first answers overlap: the order is not certain."
    )
    assert "%" in str(table_of(found).rows[2][3])


def test_a_ranking_tells_points_first_choices_and_whether_the_order_is_certain(
    session: Session, who: dict[str, Any]
) -> None:
    question = question_of(session, who, "ranking")
    give(question, ["money", "people"], 6, "graz")
    give(question, ["people", "money"], 6, "lahti")
    found = only(session)
    assert [(one.key, one.count, one.points) for one in found.lines] == [
        ("money", 6, 0.75),
        ("people", 6, 0.75),
        ("law", 0, 0.0),
    ]
    assert found.leader == ""
    assert found.words == "The intervals of the first places overlap: the order is not certain."
    assert len(table_of(found).columns) == 5
    give(question, ["money", "people", "law"], 60)
    assert only(session).words == "“Money” is ahead of all others beyond chance."


def test_a_scale_has_a_line_for_each_point_and_a_mean(session: Session, who: dict[str, Any]) -> None:
    question = question_of(session, who, "scale")
    give(question, "2", 1)
    give(question, "5", 3)
    found = only(session)
    assert [(one.label, one.count) for one in found.lines] == [
        ("1", 0),
        ("2", 1),
        ("3", 0),
        ("4", 0),
        ("5", 3),
    ]
    assert found.mean == 4.25
    assert finding_of(found) == "The mean is 4.2, on a scale from 1 to 5."


def test_an_answer_that_is_ahead_beyond_chance_is_told_so(session: Session, who: dict[str, Any]) -> None:
    question = question_of(session, who)
    give(question, "money", 30)
    give(question, "law", 2)
    assert finding_of(only(session)) == "Money: 30 of 32 phones."


def test_open_answers_are_listed_and_never_drawn(session: Session, who: dict[str, Any]) -> None:
    question = question_of(session, who, "open")
    give(question, "Staff", 2)
    found = only(session)
    assert found.said == ("Staff", "Staff")
    assert chart_of(found) is None


def test_results_without_answers_are_empty(session: Session, who: dict[str, Any]) -> None:
    for kind in ("one", "ranking", "scale"):
        question_of(session, who, kind)
    found = results_of(session, "de")
    assert [one.n for one in found] == [0, 0, 0]
    assert {one.text for one in found} == {"Was fehlt?"}
    assert finding_of(found[0]) == "Nobody answered yet."
    assert found[1].lines == ()
    assert found[2].mean is None


def test_results_ask_the_database_three_times(
    session: Session, who: dict[str, Any], django_assert_num_queries: Any
) -> None:
    for number in range(4):
        give(question_of(session, who, key=f"q{number}"), "money", 2)
    with django_assert_num_queries(3):
        results_of(session, "en")
