import pytest

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
