"""A drawing with what stands around it: caption, finding, legend and the same as a table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from zlib import crc32

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from zeroward.core.charts.marks import Hole, Mark, Words, px
from zeroward.core.ui.tables import Table


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a drawing. `finding` is read out instead of it; `unit` is the line under the caption."""

    caption: Words
    finding: Words
    unit: Words = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing with its frame, its legend (data colour 1 to 7, label) and the same as a table."""

    frame: Frame
    height: float
    marks: Sequence[Mark]
    table: Table
    legend: Sequence[tuple[int, Words]] = ()

    @property
    def key(self) -> str:
        return f"{crc32(f'{self.frame.caption}|{self.frame.finding}|{self.frame.unit}'.encode()):08x}"

    @property
    def svg(self) -> SafeString:
        """The drawing. Every word in it is escaped here, so it is safe to print."""
        key = self.key
        hatch = _HATCH.format(key=key) if any(isinstance(mark, Hole) for mark in self.marks) else ""
        marks = (replace(mark, pattern=f"h{key}") if isinstance(mark, Hole) else mark for mark in self.marks)
        inside = "".join(mark.markup() for mark in marks)
        return mark_safe(  # noqa: S308 (words are escaped, all else is numbers and our own classes)
            f'<svg height="{px(self.height)}" role="img" aria-labelledby="t{key}">'
            f'<title id="t{key}">{escape(self.frame.finding)}</title>{hatch}{inside}</svg>'
        )

    def with_table(self, table: Table) -> "Chart":
        """The same drawing over a richer table, for example with links in its cells."""
        return replace(self, table=table)


_HATCH = (
    '<defs><pattern id="h{key}" width="7" height="7" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path class="hatching" d="M0 0v7"/></pattern></defs>'
)
