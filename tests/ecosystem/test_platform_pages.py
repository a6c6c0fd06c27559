import csv
import io

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries as MaxQueries

from zeroward.core.domain.audit import record_event
from zeroward.core.domain.instance import save_instance
from zeroward.core.models import Instance
from zeroward.ecosystem.models import Platform
from zeroward.ecosystem.queries.fields import profile_fields, short_name
from zeroward.library.models import Material
from zeroward.places.models import City

pytestmark = pytest.mark.django_db


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_grid_shows_gaps_and_where_to_fill_them(client: Client, austrian: Platform, polish: Platform) -> None:
    page = read(client, "/en/platforms/")
    assert "2 national platforms, side by side" in page
    assert page.count('<span class="sq gap">') == 8, "one in the legend, one of Austria, six of Poland"
    assert page.count('<span class="sq half">') == 2, "one in the legend, Poland's formal basis"
    assert "Regional actors of Austria" in page
    assert page.index(">Austria<") < page.index(">Poland<")


def test_grid_keeps_supporting_countries_apart(
    client: Client, austrian: Platform, ukrainian: Platform
) -> None:
    page = read(client, "/en/platforms/")
    assert page.index("Supporting countries") < page.index("Ukraine")


def test_fields_know_gap_reason_and_short_words(austrian: Platform) -> None:
    fields = {field.name: field for field in profile_fields(austrian, {"high": "High"})}
    assert fields["facilitators"].short == "BMIMI"
    assert fields["national_actors"].short == "2 groups"
    assert fields["formalisation"].short == "High"
    assert fields["cities"].short == "1 city"
    assert (fields["regional_actors"].state, fields["regional_actors"].reason) == (
        "gap",
        "The source is silent.",
    )


def test_fields_cities_that_the_source_leaves_out_stay_a_gap(austrian: Platform) -> None:
    austrian.missing_reasons = {"cities": "The source is silent."}
    field = next(field for field in profile_fields(austrian) if field.name == "cities")
    assert field.is_gap


def test_fields_filled_one_with_a_reason_is_to_be_checked(austrian: Platform) -> None:
    austrian.missing_reasons = {"dedicated_support": "Holds goals instead."}
    field = next(field for field in profile_fields(austrian) if field.name == "support")
    assert (field.state, field.reason) == ("half", "Holds goals instead.")


@pytest.mark.parametrize(
    ("line", "short"),
    [
        ("Ministry (BMIMI, former BMK)", "BMIMI"),
        ("Viable Cities (led by KTH)", "Viable Cities"),
        ("UEFISCDI", "UEFISCDI"),
        ("Directorate-General for Energy and Geology", ""),
    ],
)
def test_short_name(line: str, short: str) -> None:
    assert short_name(line) == short


def test_profile_shows_fields_materials_and_history(
    client: Client, austrian: Platform, material: Material
) -> None:
    Material.objects.create(key="not-public", title="Secret draft", live=False)
    record_event(action="ecosystem.platform.fill", record=austrian, changes={"formats": ["", "talks"]})
    page = read(client, "/en/platforms/AT/")
    assert "6 of 7 fields are filled." in page
    assert "Dialogue Forum" in page
    assert "Secret draft" not in page
    assert "Completed: collaboration formats and channels, one a line" in page
    assert "The source leaves this field empty." in page


def test_profile_without_any_field_asks_all_seven_questions(client: Client, ukrainian: Platform) -> None:
    page = read(client, "/en/platforms/ua/")
    assert "Nobody has written this profile yet." in page
    assert "Who runs the platform?" in page


def test_profile_that_is_a_draft_is_not_found(client: Client, austrian: Platform) -> None:
    Platform.objects.update(live=False)
    assert client.get("/en/platforms/at/").status_code == 404
    assert "Austria" not in read(client, "/en/platforms/")
    assert "BMIMI" not in read(client, "/en/countries/at/")


@pytest.mark.parametrize("code", ["zz", "a", "%00%00", "austria"])
def test_profile_of_no_country_is_not_found(client: Client, austrian: Platform, code: str) -> None:
    assert client.get(f"/en/platforms/{code}/").status_code == 404


def test_table_as_csv_runs_no_formula(client: Client, austrian: Platform) -> None:
    response = client.get("/en/platforms/table.csv")
    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert rows[0][:2] == ["Country", "Facilitator"]
    assert rows[1][7] == "'=cmd|calc"
    assert rows[1][3] == "(empty: The source is silent.)"


def test_panel_stands_on_the_pages_of_city_and_country(
    client: Client, austrian: Platform, klagenfurt: City
) -> None:
    for address in ("/en/cities/klagenfurt/", "/en/countries/at/"):
        page = read(client, address)
        assert "The whole profile, 6 of 7 fields filled" in page


def test_platform_pages_take_few_queries(
    client: Client,
    austrian: Platform,
    polish: Platform,
    material: Material,
    django_assert_max_num_queries: MaxQueries,
) -> None:
    for address in ("/de/platforms/", "/de/platforms/at/", "/de/governance/", "/de/platforms/table.csv"):
        with django_assert_max_num_queries(20):
            client.get(address)


def test_closed_room_shows_nothing_on_the_pages_of_others(client: Client, austrian: Platform) -> None:
    save_instance(instance=Instance(pk=1, closed_rooms=["ecosystem"]))
    assert client.get("/en/platforms/").status_code == 404
    assert "The whole profile" not in read(client, "/en/countries/at/")
