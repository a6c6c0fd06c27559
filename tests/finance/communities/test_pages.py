"""The calculator of energy communities and the rules of countries."""

import pytest
from django.urls import reverse

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

ASKED = {
    "scheme": "it-cer",
    "latitude": "44.5",
    "zone": "north",
    "bought": "0.25",
    "sold": "0.08",
    "zonal": "110",
    "factor": "0.25",
    "financing": "own",
    "grant": "0",
    "loan": "50",
    "loan_rate": "4",
    "loan_years": "10",
    "deduction": "0",
    "income_share": "0",
    "own_rate": "3",
    "kw_1": "80",
    "yield_1": "1150",
    "capex_1": "88000",
    "opex_1": "1400",
    "owner_1": "1",
    "kw_2": "150",
    "yield_2": "1200",
    "capex_2": "150000",
    "kind_1": "school",
    "use_1": "60000",
    "kind_2": "home",
    "count_2": "30",
    "use_2": "2800",
    "kind_3": "works",
    "use_3": "120000",
    "firm_3": "on",
}


def page(client, **changes):
    return client.get(reverse("finance:communities"), {**ASKED, **changes})


def test_empty_page_asks_and_computes_nothing(client):
    answer = client.get(reverse("finance:communities"))
    assert "page" not in answer.context
    assert b"keep it under a name" in answer.content


def test_calculation_says_what_is_shared_and_who_gains(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        answer = page(client)
    found = answer.context["page"]
    text = answer.content.decode()
    assert answer.context["form"].is_valid()
    assert "Homes (30)" in text
    assert found.keys.rows[1][0] == "Homes (30)"
    assert len(found.plants.rows) == 2
    assert [row[0] for row in found.money.rows][:3] == [
        "Saved on bills",
        "Sold",
        "Premium for shared electricity",
    ]
    assert found.fairness[0].startswith("By use:")
    assert "GSE" in text


def test_parts_of_the_gain_add_up_under_every_key(client):
    found = page(client).context["page"]
    for column in (1, 2, 3):
        whole = sum(
            float(str(row[column]).replace(",", "").replace("\u202f", "").replace("\u00a0", ""))
            for row in found.gains.rows
        )
        assert whole > 0
        first = sum(
            float(str(row[1]).replace(",", "").replace("\u202f", "").replace("\u00a0", ""))
            for row in found.gains.rows
        )
        assert whole == pytest.approx(first, abs=3)


def test_rules_that_pay_nothing_for_sharing_say_so(client):
    found = page(client, scheme="at-beg", zonal="").context["page"]
    assert any("nothing for shared electricity" in line for line in found.fairness)
    assert any("not confirmed" in line for line in found.notices)


def test_charges_that_fall_away_are_divided(client):
    found = page(client, scheme="at-eeg-local", zonal="", relief="0.05").context["page"]
    rows = {row[0]: row[1] for row in found.money.rows}
    assert rows["Charges refunded or saved"] != ""
    assert not any("nothing for shared electricity" in line for line in found.fairness)
    assert "relief" in page(client, relief="-1").context["form"].errors


def test_rules_that_do_not_look_at_the_hour_are_told(client):
    found = page(client, scheme="nl-sce", zonal="").context["page"]
    assert any("hour of use" in line for line in found.notices)


def test_plant_that_is_too_large_for_the_premium_is_told_with_the_remedy(client):
    answer = page(client, kw_1="5000")
    assert "page" not in answer.context
    assert "1000" in answer.context["problem"][1]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"zonal": ""}, "zonal"),
        ({"latitude": "north"}, "latitude"),
        ({"capex_2": ""}, "capex_2"),
        ({"owner_1": "5"}, "owner_1"),
        ({"use_1": "-3"}, "use_1"),
        ({"use_1": "9" * 40}, "use_1"),
        ({"scheme": "atlantis"}, "scheme"),
        ({"kind_2": "castle"}, "kind_2"),
        ({"loan_years": "0"}, "loan_years"),
    ],
)
def test_bad_input_is_told_at_its_field(client, changes, field):
    answer = page(client, **changes)
    assert field in answer.context["form"].errors
    assert "page" not in answer.context


@pytest.mark.parametrize("changes", [{"latitude": "89"}, {"grant": "60"}, {"loan": "300"}])
def test_what_makes_no_sense_is_refused_with_words(client, changes):
    answer = page(client, **changes)
    assert answer.context["problem"][0]


def test_rules_of_countries_carry_their_marks(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        answer = client.get(reverse("finance:community-rules"))
    rows = {one.key: one for one in answer.context["rows"]}
    assert len(rows) >= 12
    lines = {line.label: line for line in rows["it-cer"].lines}
    assert lines["Largest plant"].text == "1\u202f000\xa0kW"
    assert not lines["All plants together"].known
    assert any("to be confirmed" in line.text for line in rows["pt-collective"].lines)
