"""What the checks say about an inventory: published factors, answers of the team, the base year."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.inventory.results.conftest import MakeInventory, published
from tests.support.people import MakePerson
from zeroward.inventory.domain.cells import add_comment
from zeroward.inventory.models import Activity, CityFactor, Inventory
from zeroward.inventory.queries.load import load_inventory
from zeroward.inventory.queries.results import Results, results_of
from zeroward.inventory.queries.results_answers import Around, answers_of, around, restatements_of
from zeroward.inventory.queries.results_findings import AllNoticed, all_noticed
from zeroward.inventory.queries.results_links import working_links
from zeroward.inventory.queries.results_subject import claims_national, subject_of
from zeroward.methods.ghg.checks import run
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of


@pytest.fixture
def editor(person: MakePerson) -> User:
    return person("editor@lipnica.example", scope="city:lipnica", role=Role.CITY_EDITOR, first_name="Ema")


def computed(inventory: Inventory) -> Results:
    return results_of(load_inventory(inventory))


def codes(results: Results, **more: object) -> list[str]:
    return [one.code for one in run(subject_of(results, **more))]  # type: ignore[arg-type]


def own_factor(inventory: Inventory, value: float, source: str, gas: str = "CO2e") -> CityFactor:
    return CityFactor.objects.create(
        city=inventory.city, key="electricity", values={gas: value}, unit="t/MWh", gwp_set="AR4",
        valid_from=2021, valid_to=2021, source_text=source, scope=inventory.scope,
        scope_country=inventory.scope_country,
    )  # fmt: skip


def noticed(inventory: Inventory, previous: Inventory) -> AllNoticed:
    now, then = computed(inventory), computed(previous)
    return all_noticed(
        now, working_links(inventory.pk, mends=True), previous=then, around=around(inventory, now, then)
    )


def test_a_factor_of_electricity_far_above_all_published_ones_is_pointed_out(inventory: Inventory) -> None:
    own_factor(inventory, 4.2, "the local supplier")
    assert codes(computed(inventory)).count("IMPLIED_ELECTRICITY") == 2


def test_published_factors_of_electricity_are_plausible(inventory: Inventory) -> None:
    assert "IMPLIED_ELECTRICITY" not in codes(computed(inventory))


def test_a_label_that_does_not_fit_its_value_is_pointed_out(inventory: Inventory) -> None:
    """Austria 2021, release 2024: the life-cycle value under the name of combustion."""
    reference = subject_of(computed(inventory)).reference
    assert reference is not None
    life_cycle = reference.series["2024"]["lc_ghg"]["AT"]["2021"]
    own_factor(inventory, life_cycle, "JRC CoM default emission factors, release 2024")
    found = [one for one in run(subject_of(computed(inventory))) if one.code == "FACTOR_LABEL"]
    assert [one.parameters["value"] for one in found] == [str(life_cycle)]
    assert "life cycle" in str(found[0].parameters["found"])


def test_a_label_that_fits_is_no_finding(inventory: Inventory) -> None:
    reference = subject_of(computed(inventory)).reference
    assert reference is not None
    own_factor(inventory, reference.series["2024"]["ipcc_ghg"]["AT"]["2021"], "JRC, CoM factors 2024")
    assert "FACTOR_LABEL" not in codes(computed(inventory))


def test_a_suppliers_own_factor_claims_nothing_about_the_covenant(inventory: Inventory) -> None:
    own_factor(inventory, 0.123, "Lipnica power, disclosure 2021")
    assert "FACTOR_LABEL" not in codes(computed(inventory))
    assert not claims_national("Comparison of suppliers")
    assert claims_national("NEEFE 2022")


def test_a_comment_answers_the_step_between_two_years(make_inventory: MakeInventory, editor: User) -> None:
    before, now = make_inventory(2020, scale=2.0), make_inventory(2021)
    first = noticed(now, before)
    add_comment(actor=editor, viewer=viewer_of(editor), inventory=now, source="residential.fuel",
                text="The old boilers were closed.")  # fmt: skip
    second = noticed(now, before)
    assert not first.answered
    assert [one.answer.text for one in second.answered] == ["The old boilers were closed."]
    assert second.answered[0].answer.who.startswith("Ema")
    assert "I.1" in second.answered[0].noticed.text
    steps = next(kind for kind in first.kinds if "explained" in kind.title)
    left = next(kind for kind in second.kinds if "explained" in kind.title)
    assert len(left.each) == len(steps.each) - 1


def test_the_note_of_the_inventory_answers_for_its_total(make_inventory: MakeInventory) -> None:
    before, now = make_inventory(2020, scale=2.0), make_inventory(2021, notes="A steel works closed in 2020.")
    answered = noticed(now, before).answered
    assert [one.answer.text for one in answered] == ["A steel works closed in 2020."]
    assert computed(now).framework.headline in answered[0].noticed.text


def test_a_comment_on_what_did_not_jump_answers_nothing(make_inventory: MakeInventory, editor: User) -> None:
    before, now = make_inventory(2020), make_inventory(2021)
    add_comment(
        actor=editor, viewer=viewer_of(editor), inventory=now, source="residential.fuel", text="Fine."
    )
    found = noticed(now, before)
    assert "residential.fuel" not in str(found.answered)
    assert answers_of(now, computed(now))["I.1.1"].text == "Fine."


def test_what_is_answered_stands_apart_on_the_page(
    client: Client, make_inventory: MakeInventory, editor: User
) -> None:
    make_inventory(2020, scale=2.0)
    now = make_inventory(2021)
    client.force_login(editor)
    url = reverse("inventory:results", args=[now.pk])
    assert "Answered already" not in client.get(url).content.decode()
    add_comment(actor=editor, viewer=viewer_of(editor), inventory=now, source="residential.fuel",
                text="The <b>old</b> boilers were closed.")  # fmt: skip
    page = client.get(url).content.decode()
    assert "Answered already" in page
    assert "The &lt;b&gt;old&lt;/b&gt; boilers were closed." in page


def test_a_base_year_that_was_published_again_is_held_against_the_threshold(
    make_inventory: MakeInventory,
) -> None:
    base, now = make_inventory(2015), make_inventory(2021)
    published(base)
    Activity.objects.filter(inventory=base, source="residential.fuel").update(amount=300_000)
    results = computed(base)
    found = restatements_of(now, results)
    assert len(found) == 1
    assert found[0].after == results.total
    assert found[0].after > found[0].before
    said = [
        one for one in run(subject_of(computed(now), around=Around({}, found))) if one.code == "BASE_YEAR"
    ]
    assert "working state" in str(said[0].parameters["reasons"])


def test_a_base_year_that_stayed_as_it_was_needs_no_recalculation(make_inventory: MakeInventory) -> None:
    base, now = make_inventory(2015), make_inventory(2021)
    assert restatements_of(now, computed(base)) == ()
    published(base)
    assert restatements_of(now, computed(base)) == ()
