"""Small cells, and what would betray them, are gone before anything is frozen."""

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.consultation.report.conftest import ItemMaker, Survey, make_item, plain_weigher
from zeroward.consultation.queries.estimates import table_of_grid
from zeroward.consultation.queries.hiding import hidden_lines, sides_without_small, without_small
from zeroward.consultation.queries.live import assemble
from zeroward.consultation.queries.per_city import grids_of
from zeroward.consultation.queries.report_content import content_of
from zeroward.consultation.queries.sides import sides_of
from zeroward.consultation.queries.tables import Meta, ResultTable

WEIGHTED = {"margins": [["size"]]}


def table(answers: dict[str, Any], kind: str = "one", options: str = "a b c") -> ResultTable:
    grid = grids_of(make_item(kind, answers, options))[0]
    made = table_of_grid(grid, plain_weigher(WEIGHTED))
    assert made is not None
    return made


def spread(*counts: int) -> dict[str, str]:
    """The first cities say a, the next ones b, and so on."""
    said = [key for key, count in zip("abcdef", counts, strict=False) for _place in range(count)]
    return {f"city-{number:02d}": key for number, key in enumerate(said)}


def test_a_small_cell_takes_another_along_since_the_sum_is_known() -> None:
    (shown,), hidden = without_small([table(spread(20, 9, 3))])
    assert hidden[shown.key] == {"b", "c"}
    for key in ("b", "c"):
        line = shown.line(key)
        assert line is not None
        assert (line.naive.withheld, line.naive.numerator, line.naive.value) == ("small", None, None)
        assert line.weighted is not None
        assert (line.weighted.numerator, line.weighted.value, line.weighted.low) == (None, None, None)
    assert shown.order == ()


def test_nobody_is_no_small_cell() -> None:
    (shown,), hidden = without_small([table(spread(20, 10, 0))])
    assert not hidden[shown.key]
    assert [one.naive.numerator for one in shown.lines] == [20, 10, 0]


def test_several_answers_hide_only_the_small_ones() -> None:
    answers = {f"city-{number:02d}": ["a", "b"] if number < 3 else ["a"] for number in range(20)}
    (shown,), hidden = without_small([table(answers, "many")])
    assert hidden[shown.key] == {"b"}


def test_what_is_hidden_among_cities_is_hidden_among_mentions() -> None:
    cities = table(
        {f"city-{number:02d}": ["a", "b"] if number < 3 else ["a"] for number in range(20)}, "many"
    )
    mentions = ResultTable(f"{cities.key}.mentions", "M", "mentions", "s", cities.lines[:1])
    hidden = hidden_lines([cities, mentions])
    assert hidden[cities.key] == hidden[mentions.key]


def coded(key: str, *counts: int) -> ResultTable:
    """A table of a codebook: so many of forty cities named a, b, c."""
    answers = {
        f"city-{number:02d}": [key for key, count in zip("abc", counts, strict=False) if number < count]
        for number in range(40)
    }
    return replace(table(answers, "many"), key=key, meta=Meta(codebook="book 1"))


def test_a_code_that_is_small_in_one_stream_is_hidden_in_the_next_one_too() -> None:
    """Whether streams share cities can be told from their bases: the whole less the others would be the small one."""
    whole, parts = (
        coded("coded.book", 15, 20),
        [
            coded("coded.book.document", 7, 0),
            coded("coded.book.interview", 3, 8),
            coded("coded.book.survey", 9, 12),
        ],
    )
    hidden = hidden_lines([whole, *parts])
    assert hidden["coded.book"] == set()
    assert [hidden[one.key] for one in parts] == [{"a"}, {"a"}, set()]


def test_points_of_a_scale_go_together_since_the_mean_tells_what_is_left() -> None:
    answers = {f"city-{number:02d}": 1 + number // 9 for number in range(40)}
    grids = grids_of(make_item("scale", answers, "1 5", low=1, high=5, step=1))
    tables = [made for one in grids if (made := table_of_grid(one, plain_weigher(WEIGHTED))) is not None]
    points, mean = tables
    assert [line.naive.numerator for line in points.lines] == [9, 9, 9, 9, 4]
    hidden = hidden_lines(tables)
    assert hidden[points.key] == {line.key for line in points.lines}
    assert hidden[mean.key] == set()


def test_a_small_group_hides_the_other_group_too(item: ItemMaker) -> None:
    answers = {
        f"city-{number:02d}": "a" if number in (0, 3, 1, 2, 4, 5, 7, 8, 10, 11) else "b"
        for number in range(40)
    }
    (grid,) = grids_of(item("one", answers, "a b"))
    sides = sides_of(grid, plain_weigher(WEIGHTED))
    assert sides is not None
    assert sides.lines[0].figures["mission"].numerator == 2
    (shown,) = sides_without_small([sides], {})
    assert [one.numerator for one in shown.lines[0].figures.values()] == [None, None]
    assert shown.lines[0].difference is None


def test_nothing_of_a_single_answer_is_in_what_is_frozen(survey: Survey) -> None:
    """No city, no key of an answer, no personal question, no open words, no count below five."""
    survey.answer_skewed()
    survey.answer({"city-01": "We are broke, says the mayor."}, key="words")
    survey.answer({"city-01": "a"}, key="secret")
    survey.answer(
        {f"city-{number:02d}": ["money"] if number < 3 else ["people"] for number in range(12)}, key="needs"
    )
    content = content_of(assemble(survey.wave))
    text = json.dumps(content)
    assert "broke" not in text
    assert "Who are you" not in text
    assert "city-0" not in text
    for answer in survey.collection.answers.all():
        assert str(answer.pk) not in text
    (needs,) = [one for one in content["tables"] if one["key"] == "survey.needs"]
    money = next(one for one in needs["lines"] if one["key"] == "money")
    assert money["naive"]["numerator"] is None
    assert content["hidden"] >= 1


@pytest.mark.parametrize("mode", ["anonymous", "pseudonymous"])
def test_answers_without_names_are_people(survey: Survey, mode: str) -> None:
    survey.answer_skewed()
    survey.collection.answers.update(place="", place_country="")
    survey.collection.mode = mode
    survey.collection.save()
    survey.stream.collection = survey.collection
    found = assemble(survey.wave)
    table = found.table("survey.ready")
    assert table is not None
    assert {one.naive.unit for one in table.lines} == {"person"}
    assert all(one.weighted is None for one in table.lines)
    assert found.sides == ()


def test_trial_runs_give_no_figures(survey: Survey) -> None:
    survey.answer_skewed()
    survey.collection.test_only = True
    survey.collection.save()
    assert assemble(survey.wave).tables == ()
