import pytest

from zeroward.core.domain.instance import save_instance
from zeroward.core.models import Instance
from zeroward.core.scope import Scope
from zeroward.core.ui.line import STATION_KEYS, stations


@pytest.mark.django_db
def test_public_line_marks_the_station_and_greys_nothing() -> None:
    drawn = stations("learn")
    assert [station.key for station in drawn] == list(STATION_KEYS)
    assert [station.key for station in drawn if station.current] == ["learn"]
    assert {station.state for station in drawn} == {""}


@pytest.mark.django_db
def test_workspace_line_shows_done_and_to_come() -> None:
    states = {station.key: station.state for station in stations("learn", done={"diagnose"})}
    assert (states["diagnose"], states["learn"], states["plan"]) == ("done", "", "todo")


def test_unknown_station_is_refused() -> None:
    with pytest.raises(ValueError, match="No such station: dream"):
        stations("dream")


def address(city: Scope | None) -> str:
    """Where the station "Commit" leads."""
    return next(station.url for station in stations(city=city) if station.key == "commit")


@pytest.mark.django_db
def test_station_leads_into_the_room_of_the_only_city_in_which_somebody_works() -> None:
    assert address(None) == "/en/way/commit/"
    assert address(Scope.city("klagenfurt")) == "/en/me/contracts/city:klagenfurt/"


@pytest.mark.django_db
def test_station_of_a_closed_room_leads_to_the_explanation() -> None:
    save_instance(instance=Instance(pk=1, closed_rooms=["contract"]))
    assert address(Scope.city("klagenfurt")) == "/en/way/commit/"
