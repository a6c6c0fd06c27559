"""Marks on a sheet that is as wide as its place, x in percent of the width, y in pixels.

There is no `viewBox`, so text keeps its size on a phone. Curved shapes lie on a sheet of their own that stretches
sideways. Colours, strokes and type are classes of `charts.css`; no mark carries a style.
"""

from dataclasses import dataclass
from typing import Literal, Protocol

from django.utils.functional import Promise
from django.utils.html import escape

Words = str | Promise
Anchor = Literal["start", "middle", "end"]


class Mark(Protocol):
    """Something drawn."""

    def markup(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Rect:
    x: float
    y: float
    width: float
    height: float
    kind: str

    def markup(self) -> str:
        return (
            f'<rect class="{self.kind}" x="{share(self.x)}" y="{px(self.y)}" '
            f'width="{share(self.width)}" height="{px(self.height)}"/>'
        )


@dataclass(frozen=True, slots=True)
class Cut:
    """A seam in the colour of the page, between two parts that touch."""

    x: float
    y: float
    height: float

    def markup(self) -> str:
        return (
            f'<rect class="cut" x="{share(self.x)}" y="{px(self.y)}" width="2" height="{px(self.height)}"/>'
        )


@dataclass(frozen=True, slots=True)
class Hole:
    """What is missing, hatched with the pattern of its chart. It always has a word beside it."""

    x: float
    y: float
    width: float
    height: float
    pattern: str = ""

    def markup(self) -> str:
        return (
            f'<rect class="gap" fill="url(#{self.pattern})" x="{share(self.x)}" y="{px(self.y)}" '
            f'width="{share(self.width)}" height="{px(self.height)}"/>'
        )


@dataclass(frozen=True, slots=True)
class Line:
    x1: float
    y1: float
    x2: float
    y2: float
    kind: str

    def markup(self) -> str:
        return (
            f'<line class="{self.kind}" x1="{share(self.x1)}" y1="{px(self.y1)}" '
            f'x2="{share(self.x2)}" y2="{px(self.y2)}"/>'
        )


@dataclass(frozen=True, slots=True)
class Dot:
    x: float
    y: float
    radius: float
    kind: str

    def markup(self) -> str:
        return f'<circle class="{self.kind}" cx="{share(self.x)}" cy="{px(self.y)}" r="{px(self.radius)}"/>'


@dataclass(frozen=True, slots=True)
class Label:
    """Words. `more` follows in small type; `kind` is "b" (name; "b over" above its value), "s" (small), "" (value)."""

    x: float
    y: float
    words: Words
    kind: str = ""
    anchor: Anchor = "start"
    more: Words = ""

    def markup(self) -> str:
        kind = f' class="{self.kind}"' if self.kind else ""
        anchor = "" if self.anchor == "start" else f' text-anchor="{self.anchor}"'
        more = f'<tspan class="s" dx="8">{escape(self.more)}</tspan>' if self.more else ""
        return f'<text{kind} x="{share(self.x)}" y="{px(self.y)}"{anchor}>{escape(self.words)}{more}</text>'


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed outline through points (x in percent, y in pixels), on the sheet that stretches sideways."""

    path: str
    kind: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Shapes that stretch with the width; text and dots lie above it and do not."""

    height: float
    shapes: tuple[Shape, ...]

    def markup(self) -> str:
        paths = "".join(f'<path class="{shape.kind}" d="{shape.path}"/>' for shape in self.shapes)
        height = px(self.height)
        return (
            f'<svg class="sheet" viewBox="0 0 100 {height}" preserveAspectRatio="none" '
            f'width="100%" height="{height}">{paths}</svg>'
        )


def share(value: float) -> str:
    """Percent of the width, as SVG wants it."""
    return f"{value:.2f}%"


def px(value: float) -> str:
    """Pixels, as SVG wants them."""
    return f"{value:.1f}".removesuffix(".0")
