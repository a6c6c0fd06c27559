"""Policies in force: in every course of the plan, in no effect of an action, and one gap on every page."""

import re
from typing import Any

import numpy as np
import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plan.workbench.conftest import action, content, cut, pecs, target, value
from tests.plan.workbench.test_model import FILE
from tests.support.city_team import acting
from zeroward.methods.pathways.engine import Scenario
from zeroward.methods.pathways.mission import example
from zeroward.people.models import User
from zeroward.plan.domain.policies import PolicyRow, write_policies
from zeroward.plan.domain.states import take_step
from zeroward.plan.exporters.report import report_data
from zeroward.plan.models import Plan
from zeroward.plan.queries.baseline import typed_baseline
from zeroward.plan.queries.frozen import facts_of
from zeroward.plan.queries.gap import gap_of
from zeroward.plan.queries.gap_page import gap_page
from zeroward.plan.queries.headline import headline_of
from zeroward.plan.queries.load import LoadedPlan, load_plan
from zeroward.plan.queries.outcome import Outcome, outcome_of
from zeroward.plan.queries.outcome_summary import summary_of
from zeroward.plan.queries.workbench.headline import headline_of as bench_headline

PECS = {"stationary": 268_000.0, "transport": 172_000.0, "waste": 7_000.0, "other": 22_000.0}
"""Printed totals by sector: heating and electricity are one."""
FIGURE = re.compile(r"([\d.,\u202f]+)[\u00a0 ](thousand|million)?")


def policy(name: str = "Coal law", **reductions: float) -> dict[str, Any]:
    return {"id": 1, "type": "regulation", "level": "national", "name": name, "description": "", "relevance": "",
            "need_for_action": "", "reductions": reductions, "source_text": "", "lock": 1}  # fmt: skip


def mission(**parts: Any) -> LoadedPlan:
    """Pécs with the Mission's model, and an inventory beside it."""
    values = [value(key, cells) for key, cells in example("pecs").values.items()]
    header = {"model": "mission", "country": "HU", "city": "pecs", "city_name": "Pécs"}
    return content(typed_baseline(PECS, year=2021, source="Contract"), header, values=values, **parts)


def course(outcome: Outcome, name: str) -> Any:
    found = getattr(outcome, name)
    assert found is not None
    return found


def test_policies_grow_in_a_line_and_are_held_with_and_without_action() -> None:
    loaded = content(policies=[policy(stationary=45_000.0)], actions=[cut("M1", 40, "transport")])
    outcome = outcome_of(loaded)
    bau = course(outcome, "bau")
    assert [bau[at] for at in (0, 1, 4, 9, 10, 29)] == pytest.approx(
        [720_000, 715_000, 700_000, 675_000, 675_000, 675_000]
    )
    assert outcome.residual == pytest.approx(720_000 - 45_000 - 104_000)
    assert outcome.in_force == pytest.approx(45_000)
    assert outcome.base == pytest.approx(720_000)


def test_tonnes_are_those_of_the_course_without_the_policy() -> None:
    grows = value("yearly_change", {"stationary": 2.0})
    loaded = content(policies=[policy(stationary=45_000.0)], values=[grows])
    outcome, free = outcome_of(loaded), outcome_of(content(values=[grows]))
    saved = course(free, "bau") - course(outcome, "bau")
    assert saved[9] == pytest.approx(45_000)
    # the share is held, and the sector goes on growing
    assert saved[19] == pytest.approx(45_000 * 1.02**10)
    assert outcome.drift == pytest.approx(free.bau[9] - 720_000 if free.bau is not None else None)


def test_policies_of_one_sector_add_up_and_stop_at_what_it_emits() -> None:
    rows = [policy("Bins", waste=30_000.0), policy("Landfill ban", waste=30_000.0)]
    outcome = outcome_of(content(policies=rows))
    assert course(outcome, "bau")[9] == pytest.approx(680_000)
    (found,) = outcome.problems
    assert not found.refused
    assert found.where == "Bins, Landfill ban"
    assert "60\u202f000 t saved in “Waste and wastewater” are more than the 40\u202f000 t" in str(
        found.message
    )
    assert "Bins, Landfill ban" in " ".join(gap_of(content(policies=rows, targets=[target()])).findings)


def test_sector_that_the_model_does_not_have_is_named() -> None:
    for loaded in (content(policies=[policy(ippu=500.0)]), pecs(policies=[policy(ippu=500.0)])):
        outcome = outcome_of(loaded)
        (found,) = [one for one in outcome.problems if one.subject == "policy"]
        assert found.refused
        assert "500 t saved there are not counted" in str(found.message)
        assert outcome.in_force is None
        told = [one for one in summary_of(outcome)["problems"] if one["place"] == "policy:ippu"]
        assert told[0]["words"]["sector"] == "Industrial processes and product use"


def test_policies_wait_for_values_that_are_missing() -> None:
    outcome = outcome_of(pecs(policies=[policy(transport=9_000.0)], values=[]))
    assert not outcome.computed
    assert outcome.in_force is None
    assert "cannot be placed" in " ".join(str(one.message) for one in outcome.problems)


@pytest.mark.parametrize("reductions", [{}, {"stationary": 0.0}])
def test_policy_without_tonnes_changes_nothing(reductions: dict[str, float]) -> None:
    actions = [cut("M1", 40, "transport")]
    with_it, without = (
        outcome_of(content(policies=[policy(**reductions)], actions=actions)),
        outcome_of(content(actions=actions)),
    )
    assert course(with_it, "plan").tolist() == course(without, "plan").tolist()
    assert course(with_it, "bau").tolist() == course(without, "bau").tolist()
    assert with_it.built.model is not None
    assert without.built.model is not None
    assert with_it.built.model.digest == without.built.model.digest
    assert with_it.in_force is None


def test_city_may_leave_to_its_values_what_they_hold_already() -> None:
    cleaner = value("yearly_change", {"stationary": -3.0})
    outcome = outcome_of(content(policies=[policy("Cleaner grid")], values=[cleaner]))
    assert course(outcome, "bau")[9] == pytest.approx(300_000 + 420_000 * 0.97**9)


def test_mission_model_takes_the_tonnes_out_of_every_part_of_the_sector() -> None:
    rows = [policy(stationary=50_000.0, transport=9_000.0)]
    with_it, without = outcome_of(pecs(policies=rows)), outcome_of(pecs())
    saved = {
        sector: without.plan_sectors("bau")[sector] - series
        for sector, series in with_it.plan_sectors("bau").items()
    }
    assert saved["stationary"][9] == pytest.approx(50_000)
    assert saved["transport"][9] == pytest.approx(9_000)
    assert saved["waste"].tolist() == pytest.approx([0.0] * 30)
    assert with_it.in_force == pytest.approx(59_000)
    assert with_it.drift == pytest.approx(without.drift)


def test_model_of_a_citys_own_takes_policies_too() -> None:
    header = {"model": "own", "model_text": FILE}
    with_it = outcome_of(content(None, header, policies=[policy(stationary=100.0)]))
    without = outcome_of(content(None, header))
    assert course(without, "bau")[9] - course(with_it, "bau")[9] == pytest.approx(100.0)


def test_formula_that_can_hold_no_more_is_said_and_the_rest_is_computed() -> None:
    header = {"model": "own", "model_text": FILE.replace("area * factor", "area" + " " * 1980 + "* factor")}
    outcome = outcome_of(content(None, header, policies=[policy(stationary=100.0)]))
    assert outcome.residual == pytest.approx(40_000)
    assert outcome.in_force is None
    assert [(one.where, one.refused) for one in outcome.problems if one.subject == "policy"] == [
        ("Coal law", True)
    ]


def test_policies_are_no_actions() -> None:
    actions = [cut("M1", 40, "transport"), cut("M2", 10, "stationary"), cut("M3", 10)]
    outcome = outcome_of(content(policies=[policy(stationary=45_000.0)], actions=actions))
    assert [one.code for one in outcome.effects] == ["M1", "M2", "M3"]
    saved = course(outcome, "bau") - course(outcome, "plan")
    assert sum(one.shapley or 0.0 for one in outcome.effects) == pytest.approx(saved[9])
    np.testing.assert_allclose(sum(series for _key, series in outcome.wedges), saved, rtol=1e-9, atol=1e-6)
    assert outcome.overlap is not None
    assert outcome.overlap.combined == pytest.approx(saved[9])
    # 10 % of what the law leaves of it
    assert outcome.effects[1].alone == pytest.approx(37_500)
    assert {one.key for one in outcome.measures} | {one.code for one in outcome.not_on_curve} == {
        "M1",
        "M2",
        "M3",
    }


def test_action_in_tonnes_counts_against_the_course_with_the_policies() -> None:
    tonnes = action("M1", "tonnes", {"tonnes": 50_000, "sector": "stationary"}, start=2022, end=2030)
    outcome = outcome_of(content(policies=[policy(stationary=45_000.0)], actions=[tonnes]))
    assert outcome.residual == pytest.approx(720_000 - 95_000)
    too_much = action("M1", "tonnes", {"tonnes": 400_000, "sector": "stationary"}, start=2022, end=2030)
    refused = outcome_of(content(policies=[policy(stationary=45_000.0)], actions=[too_much]))
    assert "375\u202f000" in " ".join(str(one.message) for one in refused.problems if one.subject == "action")


@settings(max_examples=25, deadline=None)
@given(
    st.dictionaries(st.sampled_from(("stationary", "transport", "waste")), st.floats(1, 500_000), min_size=1),
    st.floats(1, 100),
)
def test_all_off_is_the_course_without_action_and_nothing_falls_below_zero(
    reductions: dict[str, float], percent: float
) -> None:
    loaded = content(policies=[policy(**reductions)], actions=[cut("M1", percent)])
    off = outcome_of(loaded, Scenario("own"))
    assert course(off, "plan").tolist() == course(off, "bau").tolist()
    assert (course(outcome_of(loaded), "plan") >= 0).all()
    emitted = {"stationary": 420_000.0, "transport": 260_000.0, "waste": 40_000.0}
    counted = sum(min(amount, emitted[sector]) for sector, amount in reductions.items())
    assert off.in_force == pytest.approx(counted)


def test_draws_hold_the_policies() -> None:
    uncertain = cut("M1", 40, "transport")
    uncertain["effect"] = {**uncertain["effect"], "uncertainty_percent": 30}
    outcome = outcome_of(content(policies=[policy(stationary=45_000.0)], actions=[uncertain]))
    band, without = outcome.band(), outcome.band(course="bau")
    assert band is not None
    assert without is not None
    assert without.lower[9] == pytest.approx(675_000)
    assert band.lower[9] < (outcome.residual or 0.0) < band.upper[9]


def amount(text: str, after: str) -> str:
    found = FIGURE.search(text.partition(after)[2])
    assert found is not None, text
    return found.group(0)


def gaps(loaded: LoadedPlan) -> set[str]:
    """The figure of every page that names the gap."""
    page = gap_page(loaded)
    overview = headline_of(loaded, facts_of(loaded)).h1
    return {
        amount(overview, "misses its target of 2030 by "),
        amount(bench_headline(outcome_of(loaded)).h1, "misses its target for 2030 by "),
        amount(page.h1, "the actions leave "),
    }


def test_every_page_names_the_same_gap_with_the_minimal_model() -> None:
    loaded = content(
        targets=[target()],
        policies=[policy(stationary=31_000.0), policy("Fleet rules", transport=22_000.0)],
        actions=[cut("M1", 40, "transport"), cut("M2", 55, "stationary")],
    )
    outcome = outcome_of(loaded)
    assert len(gaps(loaded)) == 1
    table = gap_of(loaded)
    assert table.total is not None
    assert table.missed == outcome.gap
    # nothing drifts, so the table leaves the same in its columns
    assert table.total.uncovered == pytest.approx(outcome.gap)
    assert table.total.existing == pytest.approx(53_000)
    assert "does not count" not in " ".join(table.findings)


def test_every_page_names_the_same_gap_with_the_mission_model() -> None:
    loaded = mission(
        targets=[target()],
        policies=[policy(stationary=31_000.0), policy("Fleet rules", transport=22_000.0)],
        actions=[
            action("M1", "model", {"action": "electric_cars"}),
            action("E1", "model", {"action": "clean_heat"}),
            cut("W1", 20, "waste"),
        ],
    )
    assert len(gaps(loaded)) == 1
    assert gap_of(loaded).missed == outcome_of(loaded).gap


def test_workbench_says_what_policies_take_away() -> None:
    loaded = content(policies=[policy(stationary=45_000.0)], actions=[cut("M1", 40, "transport")])
    said = "Policies in force take away 45.0 thousand tonnes in 2030, with or without the plan."
    assert said in bench_headline(outcome_of(loaded)).lead.replace("\u00a0", " ")
    assert "Policies" not in bench_headline(outcome_of(content(actions=[cut("M1", 40)]))).lead


@pytest.mark.django_db
def test_pages_and_the_published_plan_name_one_gap(client: Client, complete: Plan, coordinator: User) -> None:
    who = acting(coordinator)
    write_policies(**who, plan=complete, rows=[PolicyRow("Coal law", reductions={"stationary": 50_000.0})])
    take_step(**who, plan=complete, key="ready")
    take_step(**who, plan=complete, key="adopt", statement="Decided.")
    take_step(**who, plan=complete, key="publish", statement="First version.")
    client.force_login(coordinator)
    for address in (
        reverse("plan:plan", args=[complete.pk]),
        reverse("plan:workbench", args=[complete.pk]),
        reverse("plan:gap", args=[complete.pk]),
        reverse("plan:public", args=["klagenfurt", complete.pk]),
        reverse("plan:public-workbench", args=["klagenfurt", complete.pk, 1]),
    ):
        text = client.get(address).content.decode()
        heading = re.search(r"<h1[^>]*>(.*?)</h1>", text, re.DOTALL)
        assert heading is not None
        assert "422 thousand tonnes" in heading.group(1), address
    finding = report_data(load_plan(complete))["finding"]
    assert finding == "The plan misses its target of 2030 by 422 thousand tonnes"
    overview = client.get(reverse("plan:plan", args=[complete.pk])).content.decode()
    assert "Policies in force take away 50\u202f000\u00a0t in 2030" in overview
