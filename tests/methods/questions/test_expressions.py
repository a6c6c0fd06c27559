"""Expressions in the notation of XLSForm: what they come to, and what is said about those that cannot be read."""

import datetime
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.questions.evaluating import Setting, evaluate
from zeroward.methods.questions.expressions import Tree, names_in, read
from zeroward.methods.questions.tokens import ExpressionError

TODAY = datetime.date(2026, 3, 1)
VALUES: dict[str, Any] = {
    "size": 60_000.0, "needs": ("money", "staff"), "role": "mayor", "day": datetime.date(2026, 2, 1), "yes": "yes",
    "grid.peers": "high", "grid": ("peers",), "truth": True,
}  # fmt: skip


def value(text: str, own: Any = "") -> Any:
    return evaluate(read(text), Setting(VALUES, today=TODAY, own=own))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 + 2 * 3", 7.0),
        ("(1 + 2) * 3", 9.0),
        ("-2 - -3", 1.0),
        ("7 div 2", 3.5),
        ("-7 mod 3", -1.0),
        ("2 > 1 and 1 > 2 or 3 = 3", True),
        ("${size} > 50000 and selected(${needs}, 'money')", True),
        ("selected(${role}, 'mayor')", True),
        ("selected-at(${needs}, 1)", "staff"),
        ("count-selected(${needs})", 2.0),
        ("${grid.peers} = 'high'", True),
        ("count(${grid})", 1.0),
        ("count-non-empty(${size}, ${nothing}, ${role})", 2.0),
        ("if(${size} > 100000, 'large', 'small')", "small"),
        ("coalesce(${nothing}, ${role}, 'x')", "mayor"),
        ("string-length('Łódź')", 4.0),
        ("contains('Klagenfurt', 'furt') and starts-with('Klagenfurt', 'Kla') and ends-with('Klagenfurt', 't')", True),
        ("substr('Klagenfurt', 0, 5)", "Klage"),
        ("concat('a', 1, 2.5, ${day})", "a12.52026-02-01"),
        ("round(2.5)", 3.0),
        ("round(-2.5)", -3.0),
        ("round(1.005, 2)", 1.01),
        ("round(1234, -2)", 1200.0),
        ("int(-2.7)", -2.0),
        ("number('12.5') * 2", 25.0),
        ("abs(-3)", 3.0),
        ("sum(1, ${nothing}, 2)", 3.0),
        ("min(3, 1, 2) + max(3, 1, 2)", 4.0),
        ("today() - ${day}", 28.0),
        ("${day} < today() and ${day} = '2026-02-01'", True),
        ("${day} >= date('2026-02-01')", True),
        ("format-date(today(), '%e.%n.%Y %d/%m')", "1.3.2026 01/03"),
        ("date(0)", datetime.date(1970, 1, 1)),
        ("true() and not(false())", True),
        ("boolean(0)", False),
        ("${truth} = 'true'", True),
        ("${truth} = 'false'", False),
        ("string(5)", "5"),
        ("regex('AT-1234', '[A-Z]{2}-\\d+')", True),
        ("regex('AT-1234x', '[A-Z]{2}-\\d+')", False),
        ("“money” = 'money'", True),
        (".5 + 0.5", 1.0),
    ],
)  # fmt: skip
def test_expression_has_the_value_of_its_notation(text: str, expected: Any) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("${nothing} = ''", True),
        ("${nothing} != 5", True),
        ("${nothing} = 5", False),
        ("${nothing} < 5", False),
        ("${nothing} >= 5", False),
        ("not(${nothing})", True),
        ("${nothing} or 1 = 2", False),
        ("count-selected(${nothing})", 0.0),
        ("string(${nothing} + 1)", ""),
        ("string(1 div 0)", ""),
        ("coalesce(1 div 0, 7)", 7.0),
    ],
)
def test_no_answer_is_an_empty_text_and_no_number(text: str, expected: Any) -> None:
    assert value(text) == expected


def test_what_cannot_be_computed_is_no_number() -> None:
    for text in ("1 div 0", "5 mod 0", "${nothing} + 1", "'a' * 2", "sum(${nothing})", "number('x')"):
        assert math.isnan(value(text))
    assert math.isnan(value("10 * " * 100 + "number('" + "9" * 300 + "')"))


def test_own_answer_is_the_point() -> None:
    assert value(". >= 2025 and . <= 2050", own=2030.0) is True
    assert value("regex(., '[0-9]+')", own="12a") is False


def test_names_are_listed_as_written() -> None:
    assert names_in("${a} + ${ b.c } > if(., ${a}, 2)") == {"a", "b.c"}


@pytest.mark.parametrize(
    ("text", "column", "remedy"),
    [
        ("", 0, ""),
        ("1 +", 4, "Say what comes next."),
        ("(1 + 2", 7, "Add ) where it ends."),
        ("1 2", 3, "Check it here."),
        ("1 + 2)", 6, "Check it here."),
        ("${a} == 1", 6, "Write = for equal."),
        ("${a} && ${b}", 6, "Write and."),
        ("${a b}", 1, "Write ${key} with the key of a question."),
        ("size > 5", 1, "Put a text in quotes; name a question with ${key}."),
        ("not selected(${a}, 'x')", 1, "Write not(condition)."),
        ("${a} < today", 8, "Write today()."),
        ("'money", 1, "Close the text."),
        ("${a} / 2", 6, "Write div to divide."),
        ("selectd(${a}, 'x')", 1, "Did you mean selected?"),
        ("1 + if(1)", 5, "Write if(condition, then, otherwise)."),
        ("regex(., ${a})", 1, "Write regex(., '[0-9]+')."),
        ("regex(., '(a')", 1, "Look at the pattern from here on: a"),
        ("selected(${a} 'x')", 15, "Check it here."),
    ],
)
def test_expression_that_cannot_be_read_says_where_and_what_to_do(
    text: str, column: int, remedy: str
) -> None:
    with pytest.raises(ExpressionError) as refused:
        read(text)
    assert (refused.value.column, refused.value.remedy) == (column, remedy)


@pytest.mark.parametrize(
    "text", ["(" * 60 + "1" + ")" * 60, "not(" * 60 + "1" + ")" * 60, "1+" * 1_000 + "1"]
)
def test_expression_too_deep_or_too_long_is_refused(text: str) -> None:
    with pytest.raises(ExpressionError):
        read(text)


def test_long_chain_is_no_deep_tree() -> None:
    assert value("+".join(["1"] * 900)) == 900.0
    assert value("-" * 1_500 + "1") == 1.0


pieces = st.sampled_from(
    ["${a}", "${a.b}", ".", "1", "0.5", "'x'", "+", "-", "*", " div ", " mod ", "=", "!=", "<", ">=", " and ", " or ",
     "(", ")", ",", "not(", "if(", "selected(", "concat(", "regex(", "'[a-z]+'", "today()", "round(", "date("]
)  # fmt: skip


def read_or_column(text: str) -> tuple[Tree | None, int]:
    """The tree, or the place of what cannot be read."""
    try:
        return read(text), 0
    except ExpressionError as error:
        return None, error.column


@given(st.lists(pieces, max_size=14).map("".join) | st.text(max_size=30))
def test_any_text_is_read_or_refused_and_evaluates_without_failing(text: str) -> None:
    tree, column = read_or_column(text)
    assert 0 <= column <= len(text) + 1
    if tree is not None:
        found = evaluate(tree, Setting({"a": 5.0, "a.b": "x"}, today=TODAY, own="y"))
        assert isinstance(found, str | float | bool | tuple | datetime.date)


numbers = st.floats(-1e6, 1e6).map(lambda number: round(number, 3))


@given(numbers, numbers)
def test_comparison_of_numbers_is_that_of_numbers(one: float, other: float) -> None:
    found = evaluate(
        read("${a} < ${b} and not(${a} >= ${b}) or ${a} = ${b} or ${a} > ${b}"),
        Setting({"a": one, "b": other}, today=TODAY),
    )
    assert found is True


@given(
    st.lists(st.sampled_from(["money", "staff", "law"]), unique=True),
    st.sampled_from(["money", "staff", "mon"]),
)
def test_selected_is_membership(chosen: list[str], wanted: str) -> None:
    setting = Setting({"needs": tuple(chosen)}, today=TODAY)
    assert evaluate(read(f"selected(${{needs}}, '{wanted}')"), setting) is (wanted in chosen)
