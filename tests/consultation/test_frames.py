"""Frames: versions that never change, lists from files, what the platform knows."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.support.city_team import acting
from zeroward.consultation.domain.frames import delete_frame, make_frame, make_version
from zeroward.consultation.domain.units import UnitRow
from zeroward.consultation.importers.frame_list import read_frame_list
from zeroward.consultation.models import Consultation, Frame, FrameVersion
from zeroward.consultation.queries.frame_sources import covariates_of, known_rows
from zeroward.consultation.queries.frames import covariate_values, differences, rows_of, units_of
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.scope import MISSION, Scope
from zeroward.core.workspaces import Workspace
from zeroward.people.models import User
from zeroward.places.models import City, Country, Project

TEAM = Workspace(MISSION, "Mission team")


def row(key: str = "klagenfurt", **values: object) -> UnitRow:
    return UnitRow(key=key, name=key.title(), country="AT", **values)  # type: ignore[arg-type]


@pytest.fixture
def own_list(analyst: User) -> Frame:
    return make_frame(**acting(analyst), place=TEAM, title="Own list", kind="uploaded")


def read(text: str) -> list[object]:
    return list(read_frame_list(BytesIO(text.encode()), name="list.csv"))


def test_frame_is_refused_to_a_city(officer: User) -> None:
    with pytest.raises(NotAllowedError):
        make_frame(
            **acting(officer),
            place=Workspace(Scope.city("klagenfurt"), "Klagenfurt"),
            title="X",
            kind="uploaded",
        )


def test_platform_may_not_take_the_mission_cities(platform: User) -> None:
    place = Workspace(Scope.country("AT"), "Platform", "AT")
    with pytest.raises(InvalidInputError):
        make_frame(**acting(platform), place=place, title="X", kind="mission")


def test_version_with_the_same_content_is_refused(own_list: Frame, analyst: User) -> None:
    who = acting(analyst)
    first = make_version(**who, frame=own_list, rows=[row(), row("graz")], covariates={})
    assert (first.number, first.units.count()) == (1, 2)
    with pytest.raises(ConflictError, match="Nothing has changed since version 1"):
        make_version(**who, frame=own_list, rows=[row("graz"), row()], covariates={})
    second = make_version(**who, frame=own_list, rows=[row(size="m"), row("graz")], covariates={})
    assert second.number == 2
    assert second.digest != first.digest


def test_permanent_random_number_is_the_same_in_every_frame(own_list: Frame, analyst: User) -> None:
    who = acting(analyst)
    other = make_frame(**who, place=TEAM, title="Own list", kind="uploaded")
    assert other.key == "own-list-2"
    versions = [make_version(**who, frame=one, rows=[row()], covariates={}) for one in (own_list, other)]
    numbers = {one.units.get().number for one in versions}
    assert len(numbers) == 1
    assert 0 <= numbers.pop() < 1


def test_list_with_a_city_twice_is_refused(own_list: Frame, analyst: User) -> None:
    with pytest.raises(InvalidInputError, match="stands twice"):
        make_version(**acting(analyst), frame=own_list, rows=[row(), row()], covariates={})


def test_frame_that_is_used_stays(consultation: Consultation, analyst: User) -> None:
    assert consultation.frame is not None
    with pytest.raises(ConflictError, match="uses this frame"):
        delete_frame(**acting(analyst), frame=consultation.frame.frame)
    assert FrameVersion.objects.filter(pk=consultation.frame.pk).exists()


def test_known_cities_say_what_is_not_known(klagenfurt: City, austria: Country) -> None:
    City.objects.filter(pk=klagenfurt.pk).update(population=100_316)
    City.objects.create(key="graz", name="Graz", country=austria)
    project = Project.objects.create(key="one", name="One")
    project.cities.add(klagenfurt)
    rows = known_rows("known")
    assert [(one.key, one.size, one.rurality, one.projects, one.mission) for one in rows] == [
        ("graz", "", "", 0, False),
        ("klagenfurt", "m", "", 1, True),
    ]
    assert [one.key for one in known_rows("mission")] == ["klagenfurt"]
    assert known_rows("country", country="FI") == []
    said = covariates_of(rows, {"size": "platform.population", "rurality": "platform.cities"})
    assert said["size"] == {"source": "platform.population", "known": 1, "of": 2}
    assert said["rurality"] == {"source": "none", "known": 0, "of": 2}


def test_covariates_are_columns_with_gaps(frame: FrameVersion) -> None:
    units = units_of(frame)
    assert covariate_values(units, "country") == ["FI", "BG", "AT", "AT", "FI", "AT"]
    assert covariate_values(units, "rurality") == [""] * 6
    assert covariate_values(units, "mission") == ["yes", "yes", "no", "yes", "yes", "no"]


def test_differences_name_who_came_went_and_changed() -> None:
    found = differences([row(), row("graz")], [row(size="m"), row("wien")])
    assert [one.key for one in found.added] == ["wien"]
    assert [one.key for one in found.removed] == ["graz"]
    assert [(one.name, one.changes) for one in found.changed] == [("Klagenfurt", (("size", "", "m"),))]
    assert found.same == 0


def test_list_matches_cities_of_the_platform(klagenfurt: City) -> None:
    found = read("City;Country;Inhabitants;Rural?\nKLAGENFURT;Austria;100 316;no\nKlagenfort;AT;;\n")
    first, second = found
    assert first.row == UnitRow(  # type: ignore[attr-defined]
        "klagenfurt", "Klagenfurt", "AT", klagenfurt.pk, size="m", population=100_316, extra={"Rural?": "no"}
    )
    assert second.row.key == "unlisted.at-klagenfort"  # type: ignore[attr-defined]
    assert "Did you mean Klagenfurt (klagenfurt)?" in second.hints[0]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Graz,XX,,", "is no country that we know"),
        (",AT,,", "has no name"),
        ("Graz,AT,many,", "is no whole number"),
        ("Graz,AT,99999999999,", "is no whole number"),
        ("Graz,AT,,huge", "is not one of xs, s, m"),
        ("###,AT,,", "no letter"),
    ],
)
def test_line_that_cannot_be_is_refused(austria: Country, line: str, reason: str) -> None:
    (found,) = read(f"name,country,population,size\n{line}\n")
    assert found.row is None  # type: ignore[attr-defined]
    assert reason in found.reason  # type: ignore[attr-defined]


def test_file_without_the_needed_columns_is_refused(austria: Country) -> None:
    with pytest.raises(InvalidInputError, match="name, country"):
        read("a,b\n1,2\n")
    with pytest.raises(InvalidInputError, match="stands twice"):
        read("name,city,country\nGraz,Graz,AT\n")


def test_list_is_checked_then_kept(own_list: Frame, analyst: User, klagenfurt: City, client: Client) -> None:
    client.force_login(analyst)
    base = f"/en/me/frames/{own_list.pk}/"

    def hand_in(text: str) -> str:
        file = SimpleUploadedFile("list.csv", text.encode())
        response = client.post(f"{base}file/", {"file": file})
        assert response.status_code == 302, response.content.decode()
        return str(response.url)  # type: ignore[attr-defined]

    address = hand_in("name,country\nKlagenfurt,AT\nGraz,AT\nNowhere,ZZ\n")
    page = client.get(address).content.decode()
    assert "2 lines would change the frame" in page
    assert "One line was refused" in page
    assert own_list.versions.count() == 0
    client.post(f"{address}commit/")
    assert [one.key for one in rows_of(own_list.versions.get())] == ["klagenfurt", "unlisted.at-graz"]
    again = hand_in("name,country\nKlagenfurt,AT\nGraz,AT\n")
    assert "Nothing would change" in client.get(again).content.decode()
    shorter = hand_in("name,country,size\nKlagenfurt,AT,m\n")
    client.post(f"{shorter}commit/")
    page = client.get(f"{base}versions/2/changes/").content.decode()
    assert "0 new, 1 gone, 1 changed" in page
    client.post(f"{again}commit/")
    assert own_list.versions.count() == 2, "a report from before the newest version is not taken"
    assert "unlisted.at-graz" in client.get(f"{base}versions/1/cities.csv").content.decode()


def test_frame_of_known_cities_is_kept_as_seen(
    analyst: User, klagenfurt: City, client: Client, django_assert_max_num_queries: object
) -> None:
    client.force_login(analyst)
    made = client.post(
        "/en/me/frames/mission/new/", {"title": "Mission Cities", "kind": "mission", "about": ""}
    )
    frame = Frame.objects.get()
    assert made.url == f"/en/me/frames/{frame.pk}/now/"  # type: ignore[attr-defined]
    page = client.get(made.url).content.decode()  # type: ignore[attr-defined]
    assert "The frame would hold one city" in page
    seen = page.split('name="seen" value="')[1].split('"')[0]
    stale = client.post(made.url, {"seen": "other", "clusters": "AT 3"}).content.decode()  # type: ignore[attr-defined]
    assert not frame.versions.exists()
    wrong = client.post(made.url, {"seen": seen, "clusters": "AT nine"})  # type: ignore[attr-defined]
    assert wrong.status_code == 422
    seen = stale.split('name="seen" value="')[1].split('"')[0]
    client.post(made.url, {"seen": seen, "clusters": "AT 3"})  # type: ignore[attr-defined]
    unit = frame.versions.get().units.get()
    assert (unit.key, unit.cluster, unit.mission) == ("klagenfurt", "3", True)
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        page = client.get(f"/en/me/frames/{frame.pk}/").content.decode()
    assert "One city, whether asked or not" in page
    assert client.get(f"/en/me/frames/{frame.pk}/versions/1/").status_code == 200


def test_frames_are_not_there_for_others(own_list: Frame, officer: User, coder: User, client: Client) -> None:
    for user in (officer, coder):
        client.force_login(user)
        for path in (f"{own_list.pk}/", f"{own_list.pk}/file/", "mission/", "mission/new/"):
            assert client.get(f"/en/me/frames/{path}").status_code == 404, path


def test_frame_is_deleted_after_a_question(own_list: Frame, analyst: User, client: Client) -> None:
    client.force_login(analyst)
    address = f"/en/me/frames/{own_list.pk}/delete/"
    assert "Delete Own list?" in client.get(address).content.decode()
    assert Frame.objects.count() == 1
    client.post(address)
    assert Frame.objects.count() == 0
