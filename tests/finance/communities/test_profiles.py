"""Measured profiles: what files may look like, what is refused with its line, and that it counts."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.finance.communities.conftest import KeepCommunity
from tests.finance.communities.test_kept import kept_in_visit
from zeroward.core.errors import InvalidInputError
from zeroward.finance.importers.profile import read_profile
from zeroward.finance.queries.communities.profiles import MOST_BYTES, packed, unpacked
from zeroward.people.models import User

pytestmark = pytest.mark.django_db
HOURS = 8760


def read(text: str) -> tuple[float, ...]:
    return read_profile(BytesIO(text.encode()))


def lines(count: int, value: str = "1.5") -> str:
    return "\n".join([value] * count)


@pytest.mark.parametrize(
    ("text", "whole", "count"),
    [
        (lines(HOURS), 13140.0, HOURS),
        (lines(HOURS + 24), 13140.0, HOURS),
        (lines(4 * HOURS), 52560.0, HOURS),
        (lines(24), 13140.0, HOURS),
        (lines(12), 18.0, 12),
        ("time;kWh\n" + "\n".join(f"{at};0,5" for at in range(HOURS)), 4380.0, HOURS),
        ("time,Wh\n" + "\n".join(f"{at},500" for at in range(HOURS)), 4380.0, HOURS),
        ("MWh\n" + lines(12, "0.1"), 1200.0, 12),
        ("power [kW]\n" + lines(4 * HOURS, "2"), 17520.0, HOURS),
        (lines(HOURS, "1,5"), 13140.0, HOURS),
        ("\n".join(f"{at},2.5" for at in range(1, 13)), 30.0, 12),
        ("\ufeffkWh\r\n" + "1.5\r\n" * 12 + "\r\n\r\n", 18.0, 12),
    ],
)
def test_years_of_many_shapes_are_read(text: str, whole: float, count: int) -> None:
    found = read(text)
    assert len(found) == count
    assert sum(found) == pytest.approx(whole)


def test_the_leap_day_is_left_out() -> None:
    day = [0.0] * (31 + 28) * 24 + [9.0] * 24 + [1.0] * (366 - 31 - 29) * 24
    found = read("\n".join(str(one) for one in day))
    assert max(found) == 1.0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kWh\n1\nabc\n" + lines(10), "Line 3"),
        ("1\n-2\n" + lines(10), "Line 2"),
        ("1\n\n" + lines(10), "Line 2"),
        ("1\nnan\n" + lines(10), "Line 2"),
        ("1\n1e12\n" + lines(10), "Line 2"),
        (lines(100), "100 values"),
        ("", "0 values"),
        (lines(12, "0"), "zero"),
        ("a\0b", "no CSV"),
        (lines(50_000), "larger"),
        ("1;1.234,5\n" + lines(11), "Line 1"),
    ],
)
def test_bad_files_are_told_with_their_line(text: str, said: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        read(text)
    assert said in str(caught.value)
    assert caught.value.remedy


def test_a_file_that_is_too_large_is_not_read() -> None:
    with pytest.raises(InvalidInputError):
        read_profile(BytesIO(b"1" * (MOST_BYTES + 1)))


def test_what_is_kept_comes_back_with_all_digits() -> None:
    values = tuple(at / 7 for at in range(HOURS))
    kept = packed("meter.csv", values)
    assert unpacked({"member_1": kept})[0].values == values
    damaged = {"member_1": {"name": "x", "values": "!!"}, "member_2": {"name": "y", "values": "eJw="}}
    assert unpacked(damaged) == []


def test_measured_values_count_in_place_of_the_shape(
    client: Client, editor: User, keep: KeepCommunity
) -> None:
    found = keep()
    client.force_login(editor)
    address = reverse("finance:community-profiles", args=[found.pk])
    before = client.get(reverse("finance:community", args=[found.pk])).context["page"]
    file = SimpleUploadedFile("meter.csv", lines(HOURS, "10").encode())
    assert client.post(address, {"row": "member_2", "file": file}).status_code == 302
    page = client.get(address).content.decode()
    assert "meter.csv" in page
    shown = client.get(reverse("finance:community", args=[found.pk])).context["page"]
    assert shown.keys.rows[1] != before.keys.rows[1]
    assert any("measured" in line for line in shown.notices)
    months = SimpleUploadedFile("months.csv", lines(12, "5000").encode())
    assert client.post(address, {"row": "plant_1", "file": months}).status_code == 302
    data = client.get(reverse("finance:community-file", args=[found.pk, "json"])).json()
    assert data["results"]["produced"]["value"] == pytest.approx(60_000)
    assert data["members"][1]["use"] == pytest.approx(10 * HOURS)
    assert len(data["measured"]["member_2"]["kwh"]) == HOURS
    client.post(reverse("finance:community-profile-delete", args=[found.pk, "member_2"]))
    client.post(reverse("finance:community-profile-delete", args=[found.pk, "plant_1"]))
    again = client.get(reverse("finance:community", args=[found.pk])).context["page"]
    assert again.keys.rows == before.keys.rows


def test_a_visit_measures_too_and_takes_it_into_a_copy(client: Client) -> None:
    key = kept_in_visit(client)
    address = reverse("finance:community-profiles", args=[key])
    for number, row in enumerate(("member_1", "member_2", "plant_1")):
        file = SimpleUploadedFile(f"{number}.csv", lines(12, "500").encode())
        assert client.post(address, {"row": row, "file": file}).status_code == 302
    answer = client.post(reverse("finance:community-copy", args=[key]), {"title": "Copy", "where": "visit"})
    copy = str(answer["Location"]).rstrip("/").rpartition("/")[2]
    file = SimpleUploadedFile("more.csv", lines(12, "500").encode())
    answer = client.post(
        reverse("finance:community-profiles", args=[copy]), {"row": "member_1", "file": file}
    )
    assert answer.status_code == 422  # a visit holds a few only
    client.post(reverse("finance:community-profile-delete", args=[key, "member_1"]))
    assert "0.csv" not in client.get(address).content.decode()


def test_a_bad_file_changes_nothing(client: Client, editor: User, keep: KeepCommunity) -> None:
    found = keep()
    client.force_login(editor)
    address = reverse("finance:community-profiles", args=[found.pk])
    answer = client.post(address, {"row": "member_2", "file": SimpleUploadedFile("x.csv", b"1\nx\n2")})
    assert answer.status_code == 422
    assert "Line 2" in answer.content.decode()
    answer = client.post(address, {"row": "member_9", "file": SimpleUploadedFile("x.csv", b"1")})
    assert answer.status_code == 422
    found.refresh_from_db()
    assert found.profiles == {}
