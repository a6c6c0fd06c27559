import json
import math
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.core.ui.maps import HEIGHT, WIDTH, Dot, dots_markup, drawn, project

CITIES = Path(__file__).resolve().parents[3] / "data" / "catalogue" / "mission_cities.json"
OUTLINE = (
    Path(__file__).resolve().parents[3] / "src" / "zeroward" / "core" / "static" / "zeroward" / "europe.svg"
)


def test_project_centre_lies_where_the_outline_has_it() -> None:
    assert project(52, 12) == pytest.approx((407.47, 315.9))


def test_project_klagenfurt_lies_where_the_drawn_map_has_it() -> None:
    assert project(46.62472, 14.30528) == pytest.approx((432.8, 401.4), abs=0.1)


@given(st.floats(30, 72), st.floats(-25, 45))
def test_project_keeps_the_distance_to_the_centre_equal_area(latitude: float, longitude: float) -> None:
    x, y = project(latitude, longitude)
    drawn_distance = math.hypot(x - 407.47, y - 315.9) / 915.67
    phi, phi0, delta = math.radians(latitude), math.radians(52), math.radians(longitude - 12)
    cosine = math.sin(phi0) * math.sin(phi) + math.cos(phi0) * math.cos(phi) * math.cos(delta)
    angle = math.acos(max(-1.0, min(1.0, cosine)))
    assert drawn_distance == pytest.approx(2 * math.sin(angle / 2), abs=1e-6)


@pytest.mark.parametrize(("latitude", "longitude"), [(91, 0), (0, 181), (-52, -168)])
def test_project_what_is_no_place_of_the_map_is_refused(latitude: float, longitude: float) -> None:
    with pytest.raises(ValueError, match=r"."):
        project(latitude, longitude)


def test_drawn_all_mission_cities_lie_on_the_sheet() -> None:
    items = json.loads(CITIES.read_text())["items"]
    places = [drawn(Dot(item["name"], item["lat"], item["lon"])) for item in items]
    assert all(place is not None for place in places)
    assert f'viewBox="0 0 {WIDTH} {HEIGHT}"' in OUTLINE.read_text()


def test_drawn_place_beyond_the_edges_or_unknown_is_left_out() -> None:
    assert drawn(Dot("Réunion", -21.1, 55.5)) is None
    assert drawn(Dot("nowhere", None, 3.0)) is None


def test_dots_markup_shapes_links_and_hostile_names() -> None:
    svg = dots_markup(
        [
            Dot('<script>"x"', 46.6, 14.3, "/cities/a/"),
            Dot("Oslo", 59.9, 10.7, shape="ring"),
            Dot("Graz", 47.07, 15.44, shape="diamond"),
        ]
    )
    assert "<script>" not in svg
    assert "&lt;script&gt;" in svg
    assert svg.index("Graz") < svg.index("Oslo"), "diamonds lie below"
    assert '<a href="/cities/a/" tabindex="-1">' in svg
    assert len(re.findall(r'class="ring"', svg)) == 1
    assert svg.startswith('<g aria-hidden="true">')
