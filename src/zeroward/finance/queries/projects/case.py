"""What a project comes to: its payments as a case of `methods.appraisal`, and the money that is still missing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

from zeroward.finance.models import Project, ProjectSource
from zeroward.finance.project_vocabulary import DEBT
from zeroward.methods.appraisal import (
    Case,
    CaseResult,
    Gap,
    Loan,
    Rate,
    Source,
    case_result,
    discount_rate,
    financing_gap,
    npv,
)
from zeroward.methods.appraisal.capital_stack import SourceState
from zeroward.methods.ghg.method import MethodError, MissingError

STANDARD = "mission_model"


@dataclass(frozen=True, slots=True)
class Numbers:
    """A project in numbers. `case` is None without an investment, `result` also where numbers have no meaning."""

    project: Project
    sources: Sequence[ProjectSource] = field(repr=False)
    case: Case | None
    rate: Rate
    result: CaseResult | None
    gap: Gap | None

    @property
    def gap_share(self) -> float | None:
        """What is missing of the need, from 0 to 1."""
        return self.gap.gap / self.gap.need if self.gap is not None and self.gap.need > 0 else None

    @property
    def cover(self) -> float | None:
        return self.result.cover if self.result is not None else None


def numbers_of(project: Project) -> Numbers:
    """Everything computed of one project. No query when its sources are at hand."""
    sources = list(project.sources.all())
    rate = rate_of(project)
    case = _case(project, sources)
    if case is None:
        return Numbers(project, sources, None, rate, None, None)
    try:
        result: CaseResult | None = case_result(case, rate)
        gap: Gap | None = _gap(case, sources, rate)
    except MethodError:
        result = gap = None
    return Numbers(project, sources, case, rate, result, gap)


def rate_of(project: Project) -> Rate:
    """The rate of discount of a project; that of the Mission's model for one that is not known any more."""
    if not project.rate and project.own_rate is not None:
        return project.own_rate
    try:
        return discount_rate(project.rate or STANDARD)
    except MissingError:
        return discount_rate(STANDARD)


def level_rate(rate: Rate) -> float:
    """The rate of the first year, for what takes one number only."""
    return rate if isinstance(rate, float) else rate.rate(1)


def _case(project: Project, sources: Sequence[ProjectSource]) -> Case | None:
    """None without an investment. Ideas are no loans yet, but count in the case: it shows the financing as planned."""
    if project.capex is None:
        return None
    loans = tuple(
        Loan(one.amount, one.rate, one.repaid_in)
        for one in sources
        if one.layer in DEBT and one.rate is not None and one.repaid_in
    )
    return Case(
        capex=project.capex,
        opex=project.opex or 0.0,
        revenue=project.revenue or 0.0,
        saving=project.saving or 0.0,
        build_years=project.build_years,
        lifetime=project.lifetime,
        tonnes=project.tonnes,
        output=project.output,
        grants=sum(one.amount for one in sources if one.layer == "grant"),
        loans=loans,
    )


def _gap(case: Case, sources: Sequence[ProjectSource], rate: Rate) -> Gap:
    """The investment, and what years of operation cost more than they bring, less what is secured."""
    shortfall = max(0.0, -case.yearly)
    need = case.capex + (npv(rate, case.running(shortfall)) if shortfall else 0.0)
    known = [Source(one.amount, cast("SourceState", one.state), one.chance) for one in sources]
    return financing_gap(need, known)
