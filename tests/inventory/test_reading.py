"""Numbers as people write them; what can be read in two ways is asked."""

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from zeroward.inventory.forms.numbers import NumberField
from zeroward.inventory.queries.reading import readings, typed


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1234", "1234"),
        ("1 234", "1234"),
        ("1\u202f234,5", "1234.5"),
        ("1'234.5", "1234.5"),
        ("1’234", "1234"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234.567", "1234567"),
        ("12,5", "12.5"),
        ("0.125", "0.125"),
        ("0,125", "0.125"),
        ("1234.567", "1234.567"),
        ("1 234.567", "1234.567"),
        ("−3,5", "-3.5"),
        ("7.2500", "7.2500"),
    ],
)
def test_clear_number_is_read_whatever_the_language(text: str, value: str) -> None:
    for language in ("en", "de", "fr"):
        with override(language):
            assert [one.text for one in readings(text)] == [value]


@pytest.mark.parametrize("text", ["1.234", "1,234", "12.345", "999,000", "-1.234"])
def test_doubtful_number_has_two_readings(text: str) -> None:
    whole, broken = readings(text)
    assert float(whole.text) == pytest.approx(float(broken.text) * 1000)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abc",
        "1e5",
        "1.2.3",
        "1,23,4",
        "1 23",
        "12 34",
        "1.234,5,6",
        "--5",
        "1..2",
        "=1+1",
        "9" * 41,
        "5 MWh",
    ],
)
def test_what_is_no_number_has_no_reading(text: str) -> None:
    assert readings(text) == []


@given(st.floats(min_value=-1e12, max_value=1e12, allow_nan=False))
def test_stored_number_comes_back_from_a_form_without_a_doubt(value: float) -> None:
    for language in ("en", "de"):
        with override(language):
            if len(typed(value)) <= 40:
                assert [float(one.text) for one in readings(typed(value))] == [value]


def test_field_asks_for_the_reading_and_takes_the_answer() -> None:
    field = NumberField(label="Amount")
    widget = field.widget
    asked = widget.value_from_datadict({"a": "1.234"}, {}, "a")
    with pytest.raises(Exception, match="two ways"):
        field.clean(asked)
    drawn = widget.render("a", asked, {"id": "id_a"})
    assert 'value="1234"' in drawn
    assert 'value="1.234" id="id_a_reading_2"' in drawn
    for answer, value in (("1234", 1234.0), ("1.234", 1.234)):
        assert field.clean(widget.value_from_datadict({"a": "1.234", "a__reading": answer}, {}, "a")) == value


def test_answer_that_was_not_offered_is_asked_again() -> None:
    field = NumberField(label="Amount")
    forged = field.widget.value_from_datadict({"a": "1.234", "a__reading": "99"}, {}, "a")
    with pytest.raises(Exception, match="two ways"):
        field.clean(forged)


def test_share_is_asked_in_percent() -> None:
    field = NumberField(label="Share", scale=100)
    assert field.clean(field.widget.value_from_datadict({"a": "12,5"}, {}, "a")) == 0.125
    assert field.prepare_value(0.07) == 7.0
