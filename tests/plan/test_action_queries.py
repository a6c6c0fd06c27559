"""What pages say of actions: effects in words, gains, promises, what is missing, numbers in their order."""

import datetime
from dataclasses import replace
from typing import Any

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from tests.plan.test_actions import TRAMS
from tests.support.city_team import acting
from zeroward.methods.appraisal.prices import carbon_prices
from zeroward.people.models import User
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.sheet import BenefitRow, Sheet
from zeroward.plan.models import LibraryAction, Plan
from zeroward.plan.queries.action_effect import in_plan
from zeroward.plan.queries.action_links import found_links
from zeroward.plan.queries.action_list import Wish, action_list, missing_of
from zeroward.plan.queries.action_sheet import sheet_page
from zeroward.plan.queries.action_words import effect_words
from zeroward.plan.queries.benefits import benefits_of, total_of
from zeroward.plan.queries.gains_page import gains_page
from zeroward.plan.queries.load import LoadedPlan, load_plan
from zeroward.plan.queries.model_keys import keys_of, model_keys
from zeroward.plan.queries.numbering import natural
from zeroward.plan.queries.promises import promises_of
from zeroward.plan.queries.similar_actions import similar_actions

TODAY = datetime.date(2026, 6, 1)
NOX = BenefitRow("air_nox", {"quantity": 1000.0, "place": "city"}, first=2030, last=2031)
CAR = BenefitRow("air_car", {"quantity": 1_000_000.0}, first=2030, last=2031)
JOBS = BenefitRow("jobs_investment", {"quantity": 10.0, "value": 9.0, "value_source": "Own study"})


def loaded_with(plan: Plan, editor: User, *sheets: Sheet) -> LoadedPlan:
    write_actions(**acting(editor), plan=plan, sheets=sheets)
    return load_plan(Plan.objects.select_related("city__country").get(pk=plan.pk))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("effect_kind", "effect", "said"),
    [
        ("none", {}, ""),
        (
            "cut",
            {"percent": 12.0, "sector": "transport"},
            "12\u00a0% of the emissions of this sector: Transport",
        ),
        ("cut", {"percent": 12.5, "sector": ""}, "12.5\u00a0% of all emissions"),
        ("tonnes", {"tonnes": 9000.0, "sector": "waste"}, "9\u202f000\u00a0t of CO₂e a year"),
        ("model", {"action": "renovation"}, "“Renovation of buildings”"),
        (
            "driver",
            {"target": "car_occupancy", "how": "raise", "amount": 0.1},
            "raises this driver by 10\u00a0%",
        ),
        ("driver", {"target": "car_occupancy", "how": "set", "amount": 1.5}, "to 1.5\u00a0pkm/vkm"),
        ("cut", {"percent": 5.0, "sector": "", "uncertainty_percent": 20.0}, "± 20\u00a0%"),
    ],
)
def test_effect_is_said_in_a_sentence(effect_kind: str, effect: dict[str, Any], said: str) -> None:
    row = {"kind": "improve", "effect_kind": effect_kind, "effect": effect}
    assert said in effect_words(row, keys_of("mission", ""))


@pytest.mark.django_db
def test_gains_count_once_and_say_why(plan: Plan, editor: User) -> None:
    twice = replace(TRAMS, co_benefits=(NOX, CAR, JOBS, BenefitRow(text="Quieter streets")))
    left = replace(TRAMS, name="B", co_benefits=(replace(NOX, inputs={**NOX.inputs, "left_out": True}),))
    outside = replace(TRAMS, name="C", in_plan=False, co_benefits=(NOX,))
    loaded = loaded_with(plan, editor, twice, left, outside)
    found = benefits_of(loaded)
    counted = [(one.action, one.number, one.counted) for one in found.lines]
    assert counted == [("M1", 1, True), ("M1", 2, False), ("M1", 3, True), ("M1", 4, False), ("M2", 1, False),
                       ("M3", 1, False)]  # fmt: skip
    assert "value the same thing" in found.of("M1")[1].why
    assert "Less nitrogen oxides" in found.of("M1")[1].why
    assert "another action" in found.of("M2")[0].why
    assert "not part of the plan" in found.of("M3")[0].why
    assert total_of(found.lines) == pytest.approx(21_300)
    page = gains_page(loaded)
    assert page.money == pytest.approx(21_300)
    assert [one.split()[-1] for one in page.physical] == ["Workers"]
    assert page.total == 6


@pytest.mark.django_db
def test_gains_are_told_in_the_language_of_each_reader(plan: Plan, editor: User) -> None:
    loaded = loaded_with(plan, editor, replace(TRAMS, co_benefits=(NOX, CAR)))
    english = benefits_of(loaded).notes
    with override("de"):
        benefits_of(loaded)
    assert benefits_of(loaded).notes == english


@pytest.mark.django_db
def test_gain_outside_the_years_of_a_price_says_so(plan: Plan, editor: User) -> None:
    row = BenefitRow("climate", {"quantity": 5.0, "series": carbon_prices()[0].key}, first=2098, last=2099)
    loaded = loaded_with(plan, editor, replace(TRAMS, co_benefits=(row,)))
    line = benefits_of(loaded).lines[0]
    assert (line.yearly, line.counted) == (None, False)
    assert "2098" in line.why


@pytest.mark.django_db
def test_promises_stand_in_the_order_of_urgency(plan: Plan, editor: User) -> None:
    def promised(name: str, by: datetime.date, kept: datetime.date | None = None) -> Sheet:
        return Sheet(name=name, quick_win_by=by, quick_win_promise="A lane", quick_win_kept_on=kept)

    loaded = loaded_with(
        plan,
        editor,
        promised("kept", datetime.date(2026, 1, 31), datetime.date(2026, 1, 15)),
        promised("late", datetime.date(2026, 1, 31), datetime.date(2026, 2, 15)),
        promised("open", datetime.date(2026, 12, 31)),
        promised("overdue", datetime.date(2026, 5, 31)),
        Sheet(name="none"),
    )
    assert [one.name for one in promises_of(loaded, TODAY)] == ["overdue", "open", "late", "kept"]
    assert [one.state for one in promises_of(loaded, TODAY)] == ["overdue", "open", "late", "kept"]


@pytest.mark.django_db
def test_list_counts_what_is_in_the_plan_and_names_what_is_missing(plan: Plan, editor: User) -> None:
    loaded = loaded_with(
        plan,
        editor,
        replace(TRAMS, description="x"),
        Sheet(name="Idea", in_plan=False),
        Sheet(name="Old", state="dropped"),
    )
    page = action_list(loaded, Wish(), TODAY)
    assert (page.total, page.counted, page.with_effect, page.invested) == (3, 1, 1, 42_000_000.0)
    assert missing_of(loaded.actions[0]) == ()
    assert "costs" in [str(one) for one in missing_of(loaded.actions[1])]


@pytest.mark.django_db
def test_cost_of_a_tonne_follows_from_the_sheet(plan: Plan, editor: User) -> None:
    loaded = loaded_with(plan, editor, replace(TRAMS, lifetime=30, estimates={"transport": 10_000.0}))
    page = sheet_page(loaded, loaded.actions[0], model_keys(plan), rate=0.0, today=TODAY)
    assert page.per_tonne == "60\u00a0EUR"  # (42 000 000 / 30 - 800 000) / 10 000
    without = loaded_with(plan, editor, replace(TRAMS, lifetime=None))
    assert sheet_page(without, without.actions[0], model_keys(plan), rate=0.0, today=TODAY).per_tonne == ""


@pytest.mark.django_db
def test_saving_in_the_plan_tells_overlap(plan: Plan, editor: User) -> None:
    half = replace(TRAMS, effect={"percent": 50.0, "sector": "transport"}, start=2025, end=2026)
    loaded = loaded_with(plan, editor, half, replace(half, name="Buses"))
    text = in_plan(loaded, "M1").text
    assert "65\u202f000\u00a0t" in text
    assert "On its own it would save 130\u202f000\u00a0t" in text
    assert in_plan(loaded_with(plan, editor, replace(half, in_plan=False)), "M1").text == ""


@pytest.mark.django_db
def test_similar_actions_say_what_makes_them_alike(plan: Plan, editor: User) -> None:
    LibraryAction.objects.create(
        key="a", name="Tramway for suburbs", field="mobility", kind="shift", source_text="x"
    )
    LibraryAction.objects.create(
        key="b", name="Line of trolleybuses", field="waste", kind="shift", source_text="x"
    )
    LibraryAction.objects.create(
        key="c",
        name="Renovation of schools",
        field="buildings",
        kind="improve",
        model_action="renovation",
        source_text="x",
    )
    row = {
        **loaded_with(plan, editor, replace(TRAMS, name="Renovation of homes", field="buildings")).actions[0]
    }
    assert [one.key for one in similar_actions(row)] == ["c"]
    assert "renovation" in similar_actions(row)[0].why


@pytest.mark.django_db
def test_links_are_found_by_beginnings_of_words() -> None:
    LibraryAction.objects.create(
        key="a", name="Online trams", field="mobility", kind="shift", source_text="x"
    )
    assert [one.target for one in found_links("tram")["action"]] == ["a"]
    assert found_links("line") == {}
    assert found_links("tram", [("action", "a")]) == {}
    assert found_links("a of") == {}


@given(st.lists(st.integers(min_value=0, max_value=9999), min_size=2, max_size=8, unique=True))
def test_numbers_sort_as_people_count(numbers: list[int]) -> None:
    codes = sorted((f"M{number}" for number in numbers), key=natural)
    assert codes == [f"M{number}" for number in sorted(numbers)]
