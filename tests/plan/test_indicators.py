"""Indicators: what is refused where, the library, the model's own figures, and what the pages show to whom."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.people.models import User
from zeroward.plan.domain.actions import save_action
from zeroward.plan.domain.errors import InvalidPartError, StaleError
from zeroward.plan.domain.indicator_bulk import take_from_library, write_indicators
from zeroward.plan.domain.indicator_checking import flags_of
from zeroward.plan.domain.indicator_sheet import IndicatorSheet
from zeroward.plan.domain.indicators import delete_indicator, next_number, save_indicator, sheet_of
from zeroward.plan.domain.observations import delete_observation, save_observation, write_observations
from zeroward.plan.domain.observed import ObservedRow
from zeroward.plan.domain.pathways import PathwayRow, write_pathways
from zeroward.plan.domain.sheet import Sheet
from zeroward.plan.models import Indicator, Observation, Plan, PlanState
from zeroward.plan.queries.indicator_values import indicator_values
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.outcome import outcome_of

TRIPS = IndicatorSheet(
    name="Trips by bicycle",
    unit="%",
    direction="up",
    baseline=10.0,
    baseline_year=2021,
    targets={2027: 16.0, 2030: 22.0},
    metadata={"direct": True, "sectors": ["transport"], "data_level": "local"},
)
SEEN = ObservedRow(
    "indicator:I1", 2024, 13.0, published_on=date(2025, 6, 30), source_text="Survey of travel 2024"
)


@pytest.fixture
def indicator(plan: Plan, editor: User) -> Indicator:
    return save_indicator(**acting(editor), plan=plan, sheet=TRIPS)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"name": " "}, "name"),
        ({"unit": ""}, "unit"),
        ({"direction": "sideways"}, "direction"),
        ({"key": "no.such"}, "key"),
        ({"baseline": float("nan")}, "baseline"),
        ({"baseline_year": None}, "baseline_year"),
        ({"baseline_year": 1066}, "baseline_year"),
        ({"targets": {2020: 1.0}}, "targets.2020"),
        ({"targets": {"soon": 1.0}}, "targets.soon"),
        ({"targets": {2030: float("inf")}}, "targets.2030"),
        ({"metadata": {"colour": "red"}}, "metadata"),
        ({"metadata": {"sectors": ["moon"]}}, "sectors"),
        ({"metadata": {"co_benefit": "joy"}}, "co_benefit"),
        ({"metadata": {"derive_as": "magic"}}, "derive_as"),
        ({"actions": ("M9",)}, "actions"),
        ({"pathways": (7,)}, "pathways"),
    ],
)
def test_wrong_indicator_is_refused_at_its_field(
    change: dict[str, Any], place: str, plan: Plan, editor: User
) -> None:
    with pytest.raises(InvalidPartError) as refused:
        save_indicator(**acting(editor), plan=plan, sheet=replace(TRIPS, **change))
    assert [problem.place for problem in refused.value.problems] == [place]
    assert not Indicator.objects.exists()


def test_sheet_comes_back_as_it_was_given(plan: Plan, editor: User) -> None:
    save_action(**acting(editor), plan=plan, sheet=Sheet(name="Cycle lanes", code="M1"))
    kept = save_indicator(**acting(editor), plan=plan, sheet=replace(TRIPS, number="T1", actions=("M1",)))
    back = sheet_of(plan.indicators.get(pk=kept.pk))
    assert back == replace(
        TRIPS, number="T1", actions=("M1",), pathways=(), targets={"2027": 16.0, "2030": 22.0}
    )


def test_numbers_go_on_by_themselves() -> None:
    assert next_number([]) == "I1"
    assert next_number(["T1", "T9", "W1"]) == "T10"


def test_odd_targets_are_flagged_and_taken(plan: Plan, editor: User) -> None:
    odd = replace(TRIPS, targets={2027: 22.0, 2030: 9.0})
    assert [flag.place for flag in flags_of(plan, odd)] == ["targets", "targets"]
    assert save_indicator(**acting(editor), plan=plan, sheet=odd).targets == {"2027": 22.0, "2030": 9.0}


def test_only_the_team_writes(
    plan: Plan, indicator: Indicator, reader: User, stranger: User, platform: User
) -> None:
    for user in (reader, stranger, platform):
        with pytest.raises(NotAllowedError):
            save_indicator(**acting(user), plan=plan, sheet=TRIPS)
        with pytest.raises(NotAllowedError):
            save_observation(**acting(user), plan=plan, row=SEEN)


def test_indicator_changed_meanwhile_is_not_written_over(
    plan: Plan, editor: User, indicator: Indicator
) -> None:
    who = acting(editor)
    save_indicator(**who, plan=plan, sheet=replace(TRIPS, name="Cycling"), indicator=indicator, lock=1)
    with pytest.raises(StaleError):
        save_indicator(**who, plan=plan, sheet=TRIPS, indicator=indicator, lock=1)
    with pytest.raises(StaleError):
        delete_indicator(**who, plan=plan, indicator=indicator, lock=1)
    assert Indicator.objects.get().name == "Cycling"


def test_observed_values_follow_the_number_and_go_with_the_indicator(
    plan: Plan, editor: User, indicator: Indicator
) -> None:
    who = acting(editor)
    save_observation(**who, plan=plan, row=SEEN)
    kept = save_indicator(**who, plan=plan, sheet=replace(TRIPS, number="B7"), indicator=indicator, lock=1)
    assert Observation.objects.get().node == "indicator:B7"
    delete_indicator(**who, plan=plan, indicator=kept, lock=kept.lock)
    assert not Observation.objects.exists()


def test_file_of_indicators_comes_in_whole_or_not_at_all(
    plan: Plan, editor: User, indicator: Indicator
) -> None:
    who = acting(editor)
    with pytest.raises(InvalidPartError) as refused:
        write_indicators(
            **who, plan=plan, sheets=[replace(TRIPS, number="I2"), replace(TRIPS, number="I2", unit="")]
        )
    assert [problem.place for problem in refused.value.problems] == ["row 2: unit", "row 2: number"]
    written = write_indicators(
        **who,
        plan=plan,
        sheets=[replace(TRIPS, number="I1"), replace(TRIPS, name="Walking")],
        replace=True,
    )
    assert (written.added, written.changed, written.same, written.removed) == (1, 0, 1, 0)
    assert sorted(Indicator.objects.values_list("number", flat=True)) == ["I1", "I2"]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"node": "indicator:I9"}, "node"),
        ({"node": "no_such_driver"}, "node"),
        ({"year": 2999, "published_on": None}, "year"),
        ({"value": float("nan")}, "value"),
        ({"source_text": ""}, "source_text"),
        ({"published_on": date(2999, 1, 1)}, "published_on"),
        ({"published_on": date(2020, 1, 1)}, "published_on"),
    ],
)
def test_wrong_observation_is_refused_at_its_field(
    change: dict[str, Any], place: str, plan: Plan, editor: User, indicator: Indicator
) -> None:
    with pytest.raises(InvalidPartError) as refused:
        save_observation(**acting(editor), plan=plan, row=replace(SEEN, **change))
    assert [problem.place for problem in refused.value.problems] == [place]
    assert not Observation.objects.exists()


def test_observations_come_in_after_the_plan_is_adopted(
    plan: Plan, editor: User, indicator: Indicator
) -> None:
    Plan.objects.update(state=PlanState.ADOPTED)
    plan.refresh_from_db()
    who = acting(editor)
    with pytest.raises(ConflictError):
        save_indicator(**who, plan=plan, sheet=TRIPS, indicator=indicator, lock=1)
    rows = [SEEN, replace(SEEN, year=2023, value=12.0, source_text="")]
    assert write_observations(**who, plan=plan, rows=rows, note="Table of the city").added == 2
    corrected = save_observation(**who, plan=plan, row=replace(SEEN, value=13.5))
    assert Observation.objects.count() == 2
    delete_observation(**who, plan=plan, observation=corrected)
    assert Observation.objects.get().source_text == "Table of the city"


def test_total_emissions_are_read_from_the_minimal_model(plan: Plan, editor: User) -> None:
    who = acting(editor)
    made = take_from_library(**who, plan=plan, keys=["nzc.ghg-total", "nzc.ghg-transport", "nzc.pm25"])
    again = take_from_library(**who, plan=plan, keys=["nzc.ghg-total"])
    assert ([one.number for one in made], again) == (["I1", "I2", "I3"], [])
    loaded = load_plan(plan)
    total, transport, dust = indicator_values(loaded, outcome_of(loaded))
    assert (total.baseline.value, total.baseline.year, total.baseline.flag) == (
        pytest.approx(720_000),
        2021,
        "derived",
    )
    assert transport.baseline.value == pytest.approx(260_000)
    assert total.target(2030).flag == "derived"
    assert (dust.baseline.flag, dust.target(2030).value) == ("", None)
    assert (total.place.node, dust.place.node) == ("emissions", "indicator:I3")


def test_typed_figure_goes_before_the_models(plan: Plan, editor: User) -> None:
    who = acting(editor)
    (made,) = take_from_library(**who, plan=plan, keys=["nzc.ghg-total"])
    typed = replace(sheet_of(made), targets={2030: 144_000.0})
    save_indicator(**who, plan=plan, sheet=typed, indicator=made, lock=1)
    loaded = load_plan(plan)
    (row,) = indicator_values(loaded, outcome_of(loaded))
    assert [(one.year, one.flag) for one in row.targets] == [
        (2025, "derived"),
        (2027, "derived"),
        (2030, "typed"),
    ]


def test_unknown_key_of_the_library_is_refused(plan: Plan, editor: User) -> None:
    with pytest.raises(InvalidPartError):
        take_from_library(**acting(editor), plan=plan, keys=["nzc.ghg-total", "x"])
    assert not Indicator.objects.exists()


def test_page_says_in_words_where_the_city_is(
    client: Client, plan: Plan, editor: User, indicator: Indicator
) -> None:
    save_observation(**acting(editor), plan=plan, row=SEEN)
    client.force_login(editor)
    page = client.get(reverse("plan:indicator", args=[plan.pk, indicator.pk])).content.decode()
    assert "13\u00a0% in 2024, where the path asks for 13\u00a0%." in page
    assert "6 months after the year" in page
    lists = client.get(reverse("plan:indicators", args=[plan.pk])).content.decode()
    assert "1 of 1 indicators with new figures are on their path" in lists


def test_library_takes_what_was_ticked(client: Client, plan: Plan, editor: User) -> None:
    client.force_login(editor)
    address = reverse("plan:indicator-library", args=[plan.pk])
    assert "GHG emissions from transport" in client.get(address, {"show": "model"}).content.decode()
    assert "No indicator fits." in client.get(address, {"q": "qqxyzzy"}).content.decode()
    answered = client.post(address, {"key": ["nzc.ghg-total", "nzc.pm25"]})
    assert answered["Location"] == reverse("plan:indicators", args=[plan.pk])
    assert Indicator.objects.count() == 2


def test_form_brings_a_value_into_the_models_unit(client: Client, plan: Plan, editor: User) -> None:
    sheet = IndicatorSheet(name="Emissions", unit="kt CO₂e", node="emissions")
    kept = save_indicator(**acting(editor), plan=plan, sheet=sheet)
    client.force_login(editor)
    address = reverse("plan:observation-new", args=[plan.pk, kept.pk])
    client.post(address, {"year": "2023", "value": "700", "source_text": "Inventory of 2023"})
    stored = Observation.objects.get()
    assert (stored.node, stored.value) == ("emissions", 700_000.0)
    wrong = client.post(address, {"year": "2023", "value": "much", "source_text": ""})
    assert wrong.status_code == 422


def test_form_changes_an_indicator(client: Client, plan: Plan, editor: User, indicator: Indicator) -> None:
    client.force_login(editor)
    address = reverse("plan:indicator-edit", args=[plan.pk, indicator.pk])
    data = {"name": "Cycling", "unit": "%", "baseline": "10", "baseline_year": "2021", "target_2030": "25", "lock": "1",
            "direct": "no", "interval": "every two years"}  # fmt: skip
    client.post(address, data)
    indicator.refresh_from_db()
    assert (indicator.name, indicator.targets) == ("Cycling", {"2030": 25.0})
    assert indicator.metadata == {"direct": False, "interval": "every two years"}
    assert client.post(address, data).status_code == 422


def pages(plan: Plan, indicator: Indicator, seen: Observation) -> dict[str, list[int]]:
    one = [plan.pk, indicator.pk]
    return {
        "indicators": [plan.pk],
        "indicator-new": [plan.pk],
        "indicator-library": [plan.pk],
        "indicator": one,
        "indicator-edit": one,
        "indicator-delete": one,
        "observation-new": one,
        "observation-delete": [*one, seen.pk],
    }


def test_pages_stay_within_their_queries(
    client: Client, plan: Plan, editor: User, indicator: Indicator, django_assert_max_num_queries: Any
) -> None:
    seen = save_observation(**acting(editor), plan=plan, row=SEEN)
    client.force_login(editor)
    client.get(reverse("plan:indicators", args=[plan.pk]))
    for name, args in pages(plan, indicator, seen).items():
        with django_assert_max_num_queries(20):
            assert client.get(reverse(f"plan:{name}", args=args)).status_code == 200, name


@pytest.mark.parametrize("who", ["stranger", "platform"])
def test_indicators_of_another_city_do_not_exist(
    who: str, client: Client, plan: Plan, editor: User, indicator: Indicator, request: pytest.FixtureRequest
) -> None:
    seen = save_observation(**acting(editor), plan=plan, row=SEEN)
    client.force_login(request.getfixturevalue(who))
    for name, args in pages(plan, indicator, seen).items():
        address = reverse(f"plan:{name}", args=args)
        for answered in (client.get(address), client.post(address)):
            assert answered.status_code in (404, 405), name
            assert "bicycle" not in answered.content.decode()


def test_reader_sees_and_cannot_write(
    client: Client, plan: Plan, editor: User, indicator: Indicator, reader: User
) -> None:
    seen = save_observation(**acting(editor), plan=plan, row=SEEN)
    client.force_login(reader)
    for name, args in pages(plan, indicator, seen).items():
        wanted = 200 if name in ("indicators", "indicator") else 403
        assert client.get(reverse(f"plan:{name}", args=args)).status_code == wanted, name
    assert Observation.objects.exists()


def test_indicator_of_another_plan_is_not_found(
    client: Client, plan: Plan, editor: User, indicator: Indicator, open_one: Any
) -> None:
    other = open_one("Second")
    client.force_login(editor)
    for name in ("indicator", "indicator-edit", "indicator-delete", "observation-new"):
        assert client.get(reverse(f"plan:{name}", args=[other.pk, indicator.pk])).status_code == 404


def test_impact_pathway_without_an_indicator_is_named(
    client: Client, plan: Plan, editor: User, indicator: Indicator
) -> None:
    who = acting(editor)
    row = PathwayRow(
        "mobility", "technology", "Lanes are built", "Trips move", "Less fuel", "Cleaner air", ()
    )
    write_pathways(**who, plan=plan, rows=[row])
    client.force_login(editor)
    address = reverse("plan:indicators", args=[plan.pk])
    assert "No indicator follows this impact pathway" in client.get(address).content.decode()
    order = plan.impact_pathways.get().order
    save_indicator(
        **who, plan=plan, sheet=replace(TRIPS, pathways=(order,)), indicator=indicator, lock=indicator.lock
    )
    assert "No indicator follows this impact pathway" not in client.get(address).content.decode()
