"""The two guides at the front: how to use the portfolio, and how to define a problem statement."""

import re

from zeroward.library.importers.portfolio.context import Context
from zeroward.library.importers.portfolio.markup import plain
from zeroward.library.importers.portfolio.model import HowToStep, Passage, ProblemGuide, Span
from zeroward.library.importers.portfolio.segments import Segment
from zeroward.library.importers.portfolio.source import Line

_NUMBERED = re.compile(r"^\d{1,2}[.)]\s+(\S.*)$")


def read_how_to(segment: Segment, context: Context) -> tuple[HowToStep, ...]:
    """Steps as pairs of a short heading and a paragraph."""
    context.take(segment.heading, "how to use")
    steps: list[HowToStep] = []
    blocks = list(segment.blocks)
    for title, text in zip(blocks[::2], blocks[1::2], strict=False):
        context.take((title, text), "how to use")
        steps.append(HowToStep(title.text, text.text, Span(title.span.first, text.span.last)))
    return tuple(steps)


def read_problem(segment: Segment, context: Context) -> ProblemGuide:
    """The first numbered list are the problem types, the second the steps; the tabbed block is the grid."""
    context.take(segment.heading, "problem statement")
    lists: list[tuple[Passage, ...]] = []
    grid: tuple[tuple[str, tuple[str, ...]], ...] = ()
    reference = ""
    for block in segment.blocks:
        if all(_NUMBERED.match(line.text.strip()) for line in block.lines):
            lists.append(tuple(_passage(line) for line in block.lines))
        elif "\t" in block.lines[0].text and not grid:
            rows = [[plain(cell) for cell in line.text.split("\t")] for line in block.lines]
            grid = tuple(
                (name, tuple(row[column] for row in rows[1:] if column < len(row) and row[column]))
                for column, name in enumerate(rows[0])
            )
        elif block.text.startswith("("):
            reference = block.text.strip("()")
        elif not block.text.endswith(":"):
            continue
        context.take(block, "problem statement")
    types, steps = [*lists, (), ()][:2]
    return ProblemGuide(types, steps, grid, reference)


def _passage(line: Line) -> Passage:
    found = _NUMBERED.match(line.text.strip())
    return Passage(plain(found[1] if found else line.text), Span(line.no, line.no))
