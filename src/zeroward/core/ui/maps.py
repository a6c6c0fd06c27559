"""Dots on the map of Europe: from latitude and longitude to the units of `europe.svg`.

Lambert azimuthal equal area centred on 52° N 12° E, on a sheet of 760 × 668 units. The scale and the place of the
centre were measured on the outline (largest difference 0.06 units).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from math import cos, radians, sin, sqrt

from django.utils.safestring import SafeString, mark_safe

WIDTH, HEIGHT = 760, 668
_CENTRE_LATITUDE, _CENTRE_LONGITUDE = radians(52), radians(12)
_SCALE, _CENTRE_X, _CENTRE_Y = 915.67, 407.47, 315.9
_DIAMOND = 5
_FEW = ' class="few"'


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the map. `shape` is "dot", "ring" or "diamond"; without an address the dot leads nowhere."""

    label: str
    latitude: float | None
    longitude: float | None
    url: str = ""
    shape: str = "dot"


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """Degrees to units of the sheet, from its upper left corner. Raises ValueError for what is no place on earth."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueError(f"No such place: {latitude}, {longitude}")
    phi, delta = radians(latitude), radians(longitude) - _CENTRE_LONGITUDE
    nearness = 1 + sin(_CENTRE_LATITUDE) * sin(phi) + cos(_CENTRE_LATITUDE) * cos(phi) * cos(delta)
    if nearness < 1e-9:
        raise ValueError("The point opposite to the centre has no place on this map.")
    stretch = sqrt(2 / nearness)
    east = stretch * cos(phi) * sin(delta)
    north = stretch * (cos(_CENTRE_LATITUDE) * sin(phi) - sin(_CENTRE_LATITUDE) * cos(phi) * cos(delta))
    return _CENTRE_X + _SCALE * east, _CENTRE_Y - _SCALE * north


def drawn(dot: Dot) -> tuple[float, float] | None:
    """Where the dot stands on the sheet; None when its place is not known or lies beyond the edges."""
    if dot.latitude is None or dot.longitude is None:
        return None
    x, y = project(dot.latitude, dot.longitude)
    return (x, y) if 0 <= x <= WIDTH and 0 <= y <= HEIGHT else None


def dots_markup(dots: Iterable[Dot], *, few: bool = False) -> SafeString:
    """The dots as SVG, diamonds below and dots above; `few` draws them large, for a small map.

    Hidden from screen readers: the list beside says the same.
    """
    layers = sorted(dots, key=lambda dot: dot.shape != "diamond")
    marks = "".join(_mark(dot, place) for dot in layers if (place := drawn(dot)) is not None)
    return mark_safe(f'<g aria-hidden="true"{_FEW if few else ""}>{marks}</g>')  # noqa: S308 (labels are escaped)


def _mark(dot: Dot, place: tuple[float, float]) -> str:
    """Written without format_html: a map has hundreds of dots, and all but label and address are numbers."""
    shape = _shape(dot, *place)
    return f'<a href="{escape(dot.url)}" tabindex="-1">{shape}</a>' if dot.url else shape


def _shape(dot: Dot, x: float, y: float) -> str:
    title = f"<title>{escape(dot.label)}</title>"
    if dot.shape == "diamond":
        r = _DIAMOND
        return f'<path class="minded" d="M{x:.1f} {y - r:.1f}l{r} {r}-{r} {r}-{r}-{r}z">{title}</path>'
    ring = ' class="ring"' if dot.shape == "ring" else ""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}"{ring}>{title}</circle>'
