import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.text.private import find_private, without_private


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Write to anna.meier@example.org.", "mail"),
        ("Call +43 664 123 45 67 tomorrow.", "phone"),
        ("Call 0664/1234567 tomorrow.", "phone"),
        ("We meet at Hauptstraße 12.", "address"),
        ("We meet at 12 Main Street.", "address"),
        ("On se voit rue de la Paix 12.", "address"),
        ("Ask Mr Huber about it.", "name"),
        ("Fragen Sie Frau Dr. Huber.", "name"),
        ("Bonjour Claire,\nmerci.", "name"),
        ("It works.\n\nBest regards,\nAnna Meier", "name"),
        ("Pay into AT61 1904 3002 3457 3201 please.", "account"),
    ],
)
def test_private_parts_are_found(text: str, kind: str) -> None:
    assert kind in {one.kind for one in find_private(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Directive 2018/2001 applies since 2021-06-30.",
        "It costs 1 234 567 890 EUR, or 0.5 to 0.7 per kWh.",
        "Vienna and Graz renovated 12 000 flats from 2015 to 2024.",
        "See article 12 of the regulation (EU) 2021/1119.",
    ],
)
def test_figures_and_rules_are_left_alone(text: str) -> None:
    assert find_private(text) == []


def test_known_names_are_found_whatever_their_case_but_not_inside_words() -> None:
    found = find_private("KLAGENFURT asked. Klagenfurter did. An ant.", names=["Klagenfurt", "An"])
    assert [one.text for one in found] == ["KLAGENFURT"]


@given(st.text(max_size=200))
def test_what_is_taken_out_is_gone(text: str) -> None:
    told = f"{text} a@example.org"
    assert "a@example.org" not in without_private(told)
    marks = find_private(told)
    assert all(told[one.start : one.end] == one.text for one in marks)
    assert all(before.end <= after.start for before, after in itertools.pairwise(marks))
