"""From forms and files to answers: every kind, and every problem with its place."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.methods.questions.samples import sample
from tests.support.questionnaires import ASKED, TODAY, definitions
from zeroward.methods.questions import Choice, Definition, Question
from zeroward.methods.questions.cleaning import clean, clean_answers
from zeroward.methods.questions.numerals import numbers_in
from zeroward.methods.questions.reading import field_names, read_posted
from zeroward.methods.questions.routing import submitted

CHOICES = tuple(Choice(key, {"en": key.upper()}) for key in ("a", "b", "c"))
ROWS = (Choice("r1", {"en": "One"}), Choice("r2", {"en": "Two"}))


def asked(kind: str, **more: Any) -> Question:
    listed = kind in ("one", "many", "ranking", "grid", "grid_many")
    return Question("q", kind, {"en": "?"}, **({"choices": CHOICES} if listed else {}) | more)


@pytest.mark.parametrize(
    ("kind", "raw", "expected"),
    [
        ("text", "  two\nlines ", "two lines"),
        ("text", 5, "5"),
        ("long_text", "two\r\nlines", "two\nlines"),
        ("integer", "1 234", 1234),
        ("integer", "50.000", 50000),
        ("integer", 12.0, 12),
        ("decimal", "3,5", 3.5),
        ("decimal", "1.234,5", 1234.5),
        ("decimal", "-2", -2),
        ("decimal", "0.125", 0.125),
        ("date", "2026-03-31", "2026-03-31"),
        ("date", "1.3.2026", "2026-03-01"),
        ("email", " a.b@example.org ", "a.b@example.org"),
        ("yes_no", "Yes", "yes"),
        ("yes_no", "0", "no"),
        ("one", "b", "b"),
        ("one", ["b"], "b"),
        ("many", ["c", "a", ""], ["a", "c"]),
        ("many", "c; a", ["a", "c"]),
        ("ranking", {"a": "2", "b": "", "c": "1"}, ["c", "a"]),
        ("ranking", "c a b", ["c", "a", "b"]),
        ("scale", "4", 4),
        ("grid", {"r1": "a", "r2": ""}, {"r1": "a"}),
        ("grid_many", {"r1": ["b", "a"], "r2": []}, {"r1": ["a", "b"]}),
        ("city", "klagenfurt", "klagenfurt"),
        ("country", "AT", "AT"),
        ("file", "abc-1", "abc-1"),
        ("note", "x", None),
        ("calculated", "5", None),
    ],
)
def test_raw_value_becomes_an_answer(kind: str, raw: Any, expected: Any) -> None:
    bounds = {"low": 1, "high": 5} if kind == "scale" else {"rows": ROWS} if kind.startswith("grid") else {}
    found = clean(asked(kind, **bounds), raw)
    assert (found.value, found.problems) == (expected, ())
    assert type(found.value) is type(expected)


@pytest.mark.parametrize("kind", ["text", "integer", "many", "ranking", "grid", "grid_many", "one", "date"])
@pytest.mark.parametrize("raw", [None, "", "  ", [], [""], {}, {"r1": ""}, {"r1": []}])
def test_nothing_written_is_no_answer_and_no_problem(kind: str, raw: Any) -> None:
    found = clean(asked(kind, rows=ROWS), raw)
    assert (found.value, found.problems) == (None, ())


@pytest.mark.parametrize(
    ("kind", "raw", "message", "part"),
    [
        ("text", ["a"], "Text is wanted here.", ""),
        ("text", "x" * 1_001, "This is longer than 1000 characters.", ""),
        ("integer", "12.5", "This is no whole number.", ""),
        ("integer", "many", "This is no whole number.", ""),
        ("decimal", "1.234", "This can be read as 1234 or as 1.234.", ""),
        ("decimal", "1e400", "This is no number.", ""),
        ("decimal", True, "This is no number.", ""),
        ("date", "31/12/2026", "This is no date.", ""),
        ("date", "2026-02-30", "This is no date.", ""),
        ("email", "a@b", "This is no e-mail address.", ""),
        ("email", "a b@example.org", "This is no e-mail address.", ""),
        ("yes_no", "perhaps", "Yes or no is wanted here.", ""),
        ("one", "d", "d is none of the choices.", ""),
        ("one", ["a", "b"], "['a', 'b'] is none of the choices.", ""),
        ("many", ["a", "d"], "d is none of the choices.", ""),
        ("ranking", {"a": "1", "b": "1"}, "Two of the choices have the place 1.", "b"),
        ("ranking", {"a": "first"}, "A place in the order is a whole number from 1 on.", "a"),
        ("ranking", {"z": "1"}, "z is none of the choices.", ""),
        ("grid", {"r1": "d"}, "d is none of the choices.", "r1"),
        ("grid", {"r9": "a"}, "There is no row r9.", "r9"),
        ("grid", "a", "An answer for each row is wanted here.", ""),
        ("grid_many", {"r2": ["d"]}, "d is none of the choices.", "r2"),
        ("city", "../etc", "There is no such city.", ""),
        ("country", "at", "There is no such country.", ""),
        ("file", 5, "This is no file.", ""),
    ],
)
def test_value_that_cannot_be_read_says_why_and_what_to_do(
    kind: str, raw: Any, message: str, part: str
) -> None:
    found = clean(asked(kind, rows=ROWS), raw)
    assert found.value is None
    assert [(one.kind, str(one.message), one.part) for one in found.problems] == [("form", message, part)]
    if (message != "Text is wanted here." and part != "") or kind == "date":
        assert all(one.remedy for one in found.problems if kind != "grid" or raw != "a")


@pytest.mark.parametrize(
    ("question", "raw", "message"),
    [
        (asked("integer", low=1), "0", "This is less than 1."),
        (asked("integer", high=10), "11", "This is more than 10."),
        (asked("decimal", step=0.5), "0.75", "This is no multiple of 0.5."),
        (asked("scale", low=1, high=5), "6", "This is more than 5."),
        (asked("scale", low=1, high=5), "2.5", "This is no point of the scale."),
        (asked("text", least=3), "ab", "This has fewer than 3 characters."),
        (asked("text", most=3), "abcd", "This has 4 characters; at most 3 fit."),
        (asked("many", least=2), ["a"], "Chosen: 1. At least 2 are asked for."),
        (asked("many", most=1), ["a", "b"], "Chosen: 2. At most 1 are asked for."),
        (asked("many", choices=(*CHOICES, Choice("n", {}, exclusive=True))), ["a", "n"],
         "One of your choices cannot go together with others."),
        (asked("one", choices=(*CHOICES, Choice("o", {}, asks=True))), "o", "What you mean is not written down."),
    ],
)  # fmt: skip
def test_value_beyond_its_bounds_is_kept_and_said(question: Question, raw: Any, message: str) -> None:
    found = clean(question, raw)
    assert found.value is not None
    assert [(one.kind, str(one.message)) for one in found.problems] == [("bounds", message)]
    assert all(one.remedy for one in found.problems)


def test_choice_that_excludes_others_is_enough_alone() -> None:
    question = asked("many", least=2, choices=(*CHOICES, Choice("n", {}, exclusive=True)))
    assert clean(question, ["n"]).problems == ()


def test_text_of_an_open_choice_is_kept_when_it_was_chosen() -> None:
    question = asked("many", choices=(*CHOICES, Choice("o", {}, asks=True)))
    assert clean(question, ["o"], {"q.o": " Heat\npumps "}).texts == {"q.o": "Heat pumps"}
    assert clean(question, ["a"], {"q.o": "Heat pumps"}).texts == {}


@pytest.mark.parametrize(
    ("kind", "data", "expected"),
    [
        ("text", {"q": ["x", "y"]}, {"q": "x"}),
        ("many", {"q": ["a", "b"]}, {"q": ["a", "b"]}),
        ("ranking", {"q.a": ["2"], "q.b": ["1"]}, {"q": {"a": "2", "b": "1", "c": ""}}),
        ("grid", {"q.r1": ["a"]}, {"q": {"r1": "a", "r2": ""}}),
        ("grid_many", {"q.r1": ["a", "b"]}, {"q": {"r1": ["a", "b"], "r2": []}}),
        ("note", {"q": ["x"]}, {}),
    ],
)
def test_form_is_read_by_the_names_of_its_fields(
    kind: str, data: dict[str, list[str]], expected: dict[str, Any]
) -> None:
    question = asked(kind, rows=ROWS)
    assert read_posted(question, data) == expected
    assert set(data) <= set(field_names(question))


def test_form_with_an_open_choice_sends_its_text() -> None:
    question = asked("one", choices=(*CHOICES, Choice("o", {}, asks=True)))
    assert read_posted(question, {"q": ["o"], "q.o.text": ["Heat"]}) == {"q": "o", "q.o": "Heat"}
    assert field_names(question) == ("q", "q.o.text")


def test_row_of_a_file_names_what_no_question_asks() -> None:
    answers, problems = clean_answers(
        sample(), {"size": "60 000", "colour": "red", "barriers": "money,other"}
    )
    assert answers == {"size": 60_000, "barriers": ["money", "other"]}
    assert [(one.kind, one.place) for one in problems] == [
        ("bounds", "barriers.other"),
        ("unknown", "colour"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 234,5", (1234.5,)), ("1'234.5", (1234.5,)), ("1.234,5", (1234.5,)), ("1,234.5", (1234.5,)),
        ("1.234", (1234.0, 1.234)), ("1,234", (1234.0, 1.234)), ("1.234.567", (1234567.0,)), ("0.123", (0.123,)),
        ("0,5", (0.5,)), ("−3", (-3.0,)), ("12 34", ()), ("1.23.4", ()), ("", ()), ("1,2,3", ()), ("9" * 50, ()),
    ],
)  # fmt: skip
def test_number_is_read_as_people_write_it(text: str, expected: tuple[float, ...]) -> None:
    assert numbers_in(text) == expected


@given(st.integers(-(10**9), 10**9))
def test_number_with_blanks_between_thousands_is_read_back(number: int) -> None:
    assert numbers_in(f"{number:,}".replace(",", "\u202f")) == (float(number),)


raws = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=6)
    | st.sampled_from(["a", "b", "r1", "1"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "r1", "z"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.sampled_from(ASKED), raws)
def test_any_raw_value_is_cleaned_or_refused(kind: str, raw: Any) -> None:
    question = asked(kind, rows=ROWS, low=1, high=5) if kind == "scale" else asked(kind, rows=ROWS)
    found = clean(question, raw)
    # what was cleaned once stays as it is
    if found.value is not None:
        assert clean(question, found.value).value == found.value


@given(definitions(), st.data())
def test_answers_handed_in_are_clean(definition: Definition, data: st.DataObject) -> None:
    raw = {one.key: data.draw(raws) for one in definition.questions}
    answers, _problems = clean_answers(definition, raw)
    handed = submitted(definition, answers, today=TODAY)
    given_in = {name: one for name, one in handed.items() if name.partition(".")[0] in answers}
    assert clean_answers(definition, given_in)[0] == given_in
