"""Numbers of a report that cannot be: percentages without a possible count, lists that do not count up, no base."""

import re
from collections.abc import Iterator
from dataclasses import replace

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.grim import grim, smallest_base
from zeroward.methods.survey.report_counts import counted, grids_that_do_not_add
from zeroward.methods.survey.report_finding import KINDS, Finding
from zeroward.methods.survey.report_reading import (
    Listed,
    Report,
    TableRead,
    base_in,
    percentages,
    read_report,
    stream_of,
)

_WORDS: tuple[tuple[str, float, float], ...] = (
    ("nearly half", 0.45, 0.50), ("almost half", 0.45, 0.50), ("about half", 0.45, 0.55), ("more than half", 0.50, 1.0),
    ("over half", 0.50, 1.0), ("the majority", 0.50, 1.0), ("most", 0.50, 1.0), ("two thirds", 0.62, 0.71),
    ("two-thirds", 0.62, 0.71), ("a third", 0.30, 0.37), ("one third", 0.30, 0.37), ("a quarter", 0.22, 0.28),
    ("one in four", 0.22, 0.28),
)  # fmt: skip
_SAME = {"türkiye": "turkey", "turkiye": "turkey", "united kingdom": "uk", "czech republic": "czechia"}


__all__ = ["KINDS", "Finding", "check_report"]
_QUOTED = 200


def check_report(text: str) -> list[Finding]:
    """All findings in a report in English, as plain text or Markdown, in the order of its lines."""
    report = read_report(text)
    found = [
        *_lists(report),
        *(one for table in report.tables for one in _table(table, report)),
        *_sentences(report),
        *counted(report.lines),
        *grids_that_do_not_add(report.lines),
        *_worded(report),
    ]
    ordered = sorted(found, key=lambda one: one.line)
    return [replace(one, quote=report.lines[one.line - 1][:_QUOTED]) for one in ordered]


def _lists(report: Report) -> Iterator[Finding]:
    for one in report.lists:
        if len(one.items) != one.count:
            yield Finding(
                "count",
                one.line,
                say(
                    "%(name)s: %(stated)s are stated and %(listed)s listed (%(items)s).",
                    name=one.name,
                    stated=one.count,
                    listed=len(one.items),
                    items=", ".join(one.items),
                ),
                say("Correct the number or the list; every share with this base changes with it."),
                numbers={"stated": one.count, "listed": len(one.items), "items": list(one.items)},
            )


def _table(table: TableRead, report: Report) -> Iterator[Finding]:
    shares = [cell for _, cell in table.rows if cell is not None]
    if table.base is None:
        yield Finding(
            "base",
            table.line,
            say("Table %(number)s has percentages and no base.", number=table.number),
            say("Say of how many and of what the percentages are: cities, persons or mentions."),
            numbers={"table": table.number, "shares": [float(one) for one in shares]},
        )
    blank = [label for label, cell in table.rows if cell is None]
    if blank:
        yield Finding(
            "blank",
            table.line,
            say("Table %(number)s has no figure for: %(rows)s.", number=table.number, rows=", ".join(blank)),
            say("Fill in the figures, or say that they are too small to show."),
            numbers={"table": table.number, "rows": blank},
        )
    total = sum(float(one) for one in shares)
    if total > 100 + len(shares) / 2:
        yield Finding(
            "sum",
            table.line,
            say("The shares of table %(number)s add to %(total)g %%.", number=table.number, total=total),
            say("Say that several answers were possible, and that these are shares of cases."),
            numbers={"table": table.number, "total": total},
        )
    base = table.base or report.bases.get(stream_of(table.caption))
    yield from _impossible(shares, base, table.line, together=True)


def _sentences(report: Report) -> Iterator[Finding]:
    """Sentences with a percentage of a stream whose base is known."""
    tables = {table.line - back for table in report.tables for back in range(len(table.rows) + 4)}
    section = ""
    for number, line in enumerate(report.lines, start=1):
        if line.startswith("#"):
            section = stream_of(line)
        if number in tables or "%" not in line:
            continue
        for sentence in re.split(r"(?<=[.!?])\s+", line):
            stream = stream_of(sentence)
            known = report.bases.get(stream) if not section or section == stream else None
            base = base_in(sentence) or known  # elsewhere it is a comparison with that stream
            yield from _impossible(percentages(sentence), base, number, together=False)


def _impossible(shares: list[str], base: int | None, line: int, *, together: bool) -> Iterator[Finding]:
    if not shares or base is None:
        return
    wrong = [one for one in shares if not grim([one], base, rounding="any").possible]
    if not wrong:
        return
    needed = smallest_base(shares if together else wrong, at_least=base)
    yield Finding(
        "impossible",
        line,
        say(
            "%(shares)s %% cannot come from %(base)s; the next larger base that would do is %(needed)s.",
            shares=", ".join(wrong),
            base=base,
            needed=needed or "none up to 1000",
        ),
        say("Check the count behind the percentage and whether it is of cities, persons or mentions."),
        numbers={"shares": [float(one) for one in wrong], "base": base, "smallest_base": needed},
    )


def _worded(report: Report) -> Iterator[Finding]:
    """`nearly half … from Türkiye` against the lists of members."""
    groups = {_plain(one.name): one for one in report.lists}
    whole = sum(one.count for one in report.lists)
    for number, line in enumerate(report.lines, start=1):
        for sentence in re.split(r"(?<=[.!?])\s+", line):
            low = sentence.lower()
            for words, least, most in _WORDS:
                at = re.search(rf"\b{words} of the\b", low)
                group = _group_in(low[at.end() :], groups) if at else None
                if group is not None and not least <= group.count / whole <= most:
                    yield Finding(
                        "words",
                        number,
                        say(
                            "“%(words)s” stands for %(count)s of %(whole)s (%(name)s): that is %(share).1f %%.",
                            words=words,
                            count=group.count,
                            whole=whole,
                            name=group.name,
                            share=100 * group.count / whole,
                        ),
                        say("Give the numbers instead of the words."),
                        numbers={"words": words, "count": group.count, "base": whole, "name": group.name},
                    )


def _group_in(text: str, groups: dict[str, Listed]) -> Listed | None:
    plain = _plain(text)
    return next(
        (one for name, one in groups.items() if re.search(rf"\b(?:from|in) {re.escape(name)}\b", plain)), None
    )


def _plain(text: str) -> str:
    low = text.lower()
    for spelling, usual in _SAME.items():
        low = low.replace(spelling, usual)
    return low
