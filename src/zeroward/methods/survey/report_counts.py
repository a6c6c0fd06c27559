"""Counts of a report against their own percentages, and columns against their totals."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.grim import grim
from zeroward.methods.survey.report_finding import Finding

_OF = re.compile(
    r"\b(?P<count>\d{1,6})\s+(?:out\s+)?of\s+(?:the\s+|all\s+)?(?P<base>\d{1,6})\b(?P<between>[^.;%()\d]{0,40})"
    r"\(\s*(?P<share>\d{1,3}(?:\.\d+)?)\s*%\s*\)",
    re.IGNORECASE,
)
_TOTALS = ("total", "sum", "all", "overall")
_NUMBER = re.compile(r"^\d{1,3}(?:[ ,]\d{3}){1,4}$|^\d{1,12}$")
_SHARE = re.compile(r"^(\d{1,3}(?:\.\d+)?)\s*%$")


def counted(lines: Sequence[str]) -> Iterator[Finding]:
    """`15 of 28 cities (55 %)`: the percentage must be that of the counts; more than all cannot be."""
    for number, line in enumerate(lines, start=1):
        for found in _OF.finditer(line):
            yield from _fraction(int(found["count"]), int(found["base"]), found["share"], number)


def _fraction(count: int, base: int, share: str, line: int) -> Iterator[Finding]:
    if base < 1 or (count <= base and _prints(share, count, base)):
        return
    yield Finding(
        "fraction",
        line,
        say(
            "%(count)s of %(base)s is %(right).1f %%, not %(share)s %%.",
            count=count,
            base=base,
            right=100 * count / base,
            share=share,
        ),
        say("Correct the count, the base or the percentage."),
        numbers={"count": count, "base": base, "share": float(share), "right": 100 * count / base},
    )


def _prints(share: str, count: int, base: int) -> bool:
    """Whether the count prints as this percentage, by any rule of rounding."""
    printed = [grim([share], base, rounding=mode).counts[0] for mode in ("half_up", "half_even", "trunc")]
    places = len(share.partition(".")[2])
    return count in printed or abs(100 * count / base - float(share)) <= 0.5 * 10**-places + 1e-9


def grids_that_do_not_add(lines: Sequence[str]) -> Iterator[Finding]:
    """Tables in tabs or bars with a row of totals: the counts of each column must add to it."""
    for first, rows in _grids(lines):
        last = len(rows) - 1
        if last < 2 or rows[last][0].strip(" *:").lower() not in _TOTALS:
            continue
        for column in range(1, min(len(row) for row in rows)):
            yield from _column([row[column] for row in rows], first + last)
        yield from _beside(rows, first)


def _grids(lines: Sequence[str]) -> Iterator[tuple[int, list[list[str]]]]:
    """Runs of rows with two cells or more, with the number of their first line. Rules of Markdown are left out."""
    cells = [(number, _cells(line)) for number, line in enumerate(lines, start=1)]
    for wide, run in groupby(cells, key=lambda one: len(one[1]) > 1):
        rows = list(run)
        if wide:
            yield rows[0][0], [row for _, row in rows]


def _cells(line: str) -> list[str]:
    if "|" in line:
        return [one.strip() for one in line.strip().strip("|").split("|")]
    return [one.strip() for one in line.split("\t")] if "\t" in line else []


def _column(cells: Sequence[str], line: int) -> Iterator[Finding]:
    """Only columns that hold nothing but whole numbers below their heading."""
    body = [one for one in cells[:-1] if not re.fullmatch(r"[:\s-]*-[:\s-]*", one)]
    if body and not _NUMBER.match(body[0]):
        body = body[1:]
    if len(body) < 2 or not all(_NUMBER.match(one) for one in (*body, cells[-1])):
        return
    total, stated = sum(_whole(one) for one in body), _whole(cells[-1])
    if total != stated:
        yield Finding(
            "total",
            line,
            say(
                "The total of a column is %(stated)s, its rows add to %(total)s.", stated=stated, total=total
            ),
            say("Correct the total or the rows; every share with this base changes with it."),
            numbers={"stated": stated, "total": total},
        )


def _beside(rows: Sequence[Sequence[str]], first: int) -> Iterator[Finding]:
    """A count with its percentage in the next column, against the total of the counts."""
    for column in range(1, min(len(row) for row in rows) - 1):
        whole = rows[-1][column]
        if not _NUMBER.match(whole):
            continue
        for place, row in enumerate(rows[:-1]):
            share = _SHARE.match(row[column + 1])
            if share and _NUMBER.match(row[column]):
                yield from _fraction(_whole(row[column]), _whole(whole), share.group(1), first + place)


def _whole(text: str) -> int:
    return int(text.replace(" ", "").replace(",", ""))
