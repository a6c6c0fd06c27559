"""How far a project is, as each kind of funder sees it; levels in the reader's language, and what comes next."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import format_number
from zeroward.finance.models import Project
from zeroward.finance.project_vocabulary import document_kinds, maturity_of
from zeroward.finance.queries.projects.case import Numbers
from zeroward.methods.appraisal import Bankability, bankability, bankability_data
from zeroward.methods.appraisal.bankability import Part

STANDARD = "balanced"


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion on a page. `state`: full, half or gap, as a matrix shows it."""

    key: str
    label: str
    level: str
    points: str
    of: str
    why: str
    step: str
    blocks: str
    capped: bool
    is_known: bool

    @property
    def state(self) -> str:
        if not self.is_known:
            return "ask"
        return "no" if self.blocks else "yes"


@dataclass(frozen=True, slots=True)
class Readiness:
    """`score` to `most` of 100 points."""

    found: Bankability
    lines: list[Line]
    score: str
    most: str
    band: str
    view: str

    @property
    def is_open(self) -> bool:
        return self.score != self.most

    @property
    def blocking(self) -> list[Line]:
        return [one for one in self.lines if one.blocks]

    @property
    def next(self) -> str:
        """The best next step; where nothing is known, the question to answer first."""
        if self.found.next_step is not None:
            return _(self.found.next_step.step)
        if self.found.unknown:
            return _("Say how far it is: %(what)s") % {"what": _(self.found.unknown[0].criterion.label)}
        return ""

    @property
    def steps(self) -> list[str]:
        return list(dict.fromkeys(_(one.step) for one in self.found.steps))


def readiness_of(numbers: Numbers, view: str = STANDARD) -> Readiness:
    """How one kind of funder sees the project. No query when its actions are at hand."""
    project = numbers.project
    found = bankability(levels_of(project), facts_of(numbers), view)
    return Readiness(
        found=found,
        lines=[_line(one, project) for one in found.parts if one.weight or one.blocks],
        score=format_number(found.score, 0),
        most=format_number(found.most, 0),
        band=_(found.band),
        view=_(found.view.label),
    )


def levels_of(project: Project) -> dict[str, int | None]:
    """Answers, and what the project itself says where nobody answered."""
    known = {one.key: one.top for one in bankability_data().criteria if not one.is_measured}
    found: dict[str, int | None] = {}
    for key, top in known.items():
        level = project.answers.get(key, {}).get("level")
        found[key] = level if isinstance(level, int) and 0 <= level <= top else None
    found["maturity"] = maturity_of(project.stage)
    if found["fit"] is None and project.actions.all():
        found["fit"] = 1
    if found["climate"] is None and project.tonnes is not None:
        found["climate"] = 1
    return found


def facts_of(numbers: Numbers) -> dict[str, float | None]:
    """Numbers that criteria are measured by."""
    kinds = document_kinds()
    there = sum(bool(numbers.project.documents.get(key)) for key in kinds)
    return {"gap": numbers.gap_share, "cover": numbers.cover, "documents": there / len(kinds)}


def views() -> list[tuple[str, str]]:
    """Kinds of funders by key, in the reader's language."""
    return [(key, _(one.label)) for key, one in bankability_data().views.items()]


def _line(part: Part, project: Project) -> Line:
    answer = project.answers.get(part.criterion.key, {})
    return Line(
        key=part.criterion.key,
        label=_(part.criterion.label),
        level=_(part.label) if part.label else _("not known"),
        points=format_number(part.points, 1),
        of=format_number(part.weight, 0),
        why=str(answer.get("why", "")),
        step=_(part.step) if part.step else "",
        blocks=_(part.criterion.blocks) if part.blocks else "",
        capped=part.capped,
        is_known=part.level is not None,
    )
