"""What the checks noticed, in the reader's language, each with the way to the cell that it is about."""

from dataclasses import dataclass, replace
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import format_number
from zeroward.inventory.queries.results import Results
from zeroward.inventory.queries.results_answers import Answer, Around
from zeroward.inventory.queries.results_links import Links
from zeroward.inventory.queries.results_subject import subject_of
from zeroward.inventory.queries.sources import cell_title
from zeroward.methods.ghg.checks import CHECKS, Finding, run
from zeroward.methods.ghg.frameworks import sources

TONES: Final = {"error": "err", "warning": "warn", "info": "prog"}
TOGETHER: Final = 3
"""From more findings of one kind than this on, they are told together."""
ANSWERABLE: Final = ("YEAR_JUMP",)
"""Checks that a sentence answers."""
NOTHING_AROUND: Final = Around()


@dataclass(frozen=True, slots=True)
class Noticed:
    """One finding. `url` leads to what it is about."""

    tone: str
    title: str
    text: str
    url: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class NoticedKind:
    """Many findings of one check: its title, why it looks, and each with the way to it."""

    tone: str
    title: str
    why: str
    each: tuple[Noticed, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """A finding that a sentence of the team explains."""

    noticed: Noticed
    answer: Answer


@dataclass(frozen=True, slots=True)
class AllNoticed:
    """What the engine and the checks say, one by one, and kinds of which there are many."""

    single: tuple[Noticed, ...]
    kinds: tuple[NoticedKind, ...]
    answered: tuple[Answered, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.single or self.kinds)


def all_noticed(
    results: Results,
    links: Links,
    *,
    previous: Results | None = None,
    base: Results | None = None,
    around: Around = NOTHING_AROUND,
) -> AllNoticed:
    """Everything to be mended or known, gravest first; and apart, what the team has answered already."""
    subject = subject_of(
        results,
        previous=subject_of(previous) if previous else None,
        base=subject_of(base) if base else None,
        around=around,
    )
    by_code: dict[str, list[Finding]] = {}
    for one in run(subject):
        by_code.setdefault(one.code, []).append(one)
    single, kinds = _gathered(problems_noticed(results, links))
    for code, found in by_code.items():
        told = [_noticed(one, results, links) for one in found]
        if len(told) > TOGETHER:
            check = CHECKS[code]
            kinds.append(NoticedKind(told[0].tone, _(check.title), _(check.why), tuple(told)))
        else:
            single += told
    open_findings = {(one.code, one.place) for found in by_code.values() for one in found}
    answered = tuple(
        Answered(_noticed(one, results, links), around.answers[one.place.key])
        for one in run(replace(subject, comments={}), ANSWERABLE)
        if one.place.key in around.answers and (one.code, one.place) not in open_findings
    )
    return AllNoticed(tuple(single), tuple(kinds), answered)


def _gathered(problems: list[Noticed]) -> tuple[list[Noticed], list[NoticedKind]]:
    """The same words about many figures are told once, with the figures beneath."""
    by_text: dict[tuple[str, str], list[Noticed]] = {}
    for one in problems:
        by_text.setdefault((one.tone, one.text), []).append(one)
    single, kinds = [], []
    for (tone, text), found in by_text.items():
        if len(found) <= TOGETHER:
            single += found
            continue
        title = _("Not counted yet") if tone == "err" else _("Good to know about several figures")
        kinds.append(NoticedKind(tone, title, text, tuple(replace(one, text="") for one in found)))
    return single, kinds


def problems_noticed(results: Results, links: Links) -> list[Noticed]:
    """Rows that could not be computed, and what the engine says about others; the same words once."""
    found: dict[tuple[str, str], Noticed] = {}
    activities = results.table.activities
    for problem in results.problems:
        source = str(activities.source[problem.row])
        title = _("%(cell)s: not counted yet") if problem.kind != "warning" else _("%(cell)s")
        one = Noticed(
            "warn" if problem.kind == "warning" else "err",
            title % {"cell": cell_title(source)},
            f"{said(problem.message)} {said(problem.remedy)}".strip(),
            links.mend(source, int(problem.key)) or links.row(int(problem.key)),
            _("Mend it") if links.mends else _("See the figure"),
        )
        found.setdefault((one.title, one.text), one)
    return list(found.values())


def _noticed(one: Finding, results: Results, links: Links) -> Noticed:
    values = {name: _said(value) for name, value in one.parameters.items()}
    source, activity = _place(one, results)
    url = links.mend(source, activity) if source else ""
    return Noticed(
        TONES[one.severity],
        cell_title(source) if source else _("The inventory as a whole"),
        f"{_(one.message) % values} {_(one.remedy) % values}",
        url,
        _("Mend it") if url else "",
    )


def _place(one: Finding, results: Results) -> tuple[str, int]:
    """The neutral source that a finding is about, and the activity; "" and 0 when it is about more."""
    if one.place.kind == "source":
        return one.place.key, 0
    if one.place.kind == "row" and one.place.key.isdigit():
        row = results.places.get(int(one.place.key))
        return ("", 0) if row is None else (str(results.table.activities.source[row]), int(one.place.key))
    if one.place.kind == "cell":
        cell = next((cell for cell in results.framework.cells if cell.ref == one.place.key), None)
        return (cell.sources[0], 0) if cell and cell.sources else ("", 0)
    return "", 0


def _said(value: Any) -> str:
    if isinstance(value, float):
        return format_number(value, 0 if abs(value) >= 1000 else 2)
    if isinstance(value, (list, tuple)):
        return ", ".join(_said(one) for one in value)
    return cell_title(value) if isinstance(value, str) and value in sources() else str(value)
