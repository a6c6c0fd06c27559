"""Where the money of a project comes from: sources with what they cost, the capital together, what is missing."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.charts import Chart
from zeroward.core.ui.numbers import SPACE, format_number, format_percent
from zeroward.finance.models import Project, ProjectSource
from zeroward.finance.project_vocabulary import layer_words
from zeroward.finance.queries.instruments import instrument_name
from zeroward.finance.queries.money import original_words
from zeroward.finance.queries.projects.case import Numbers, numbers_of
from zeroward.finance.queries.projects.drawings import money_chart
from zeroward.methods.appraisal import Layer, blended_cost
from zeroward.methods.ghg.method import MethodError
from zeroward.plan.queries.words import money


@dataclass(frozen=True, slots=True)
class SourceLine:
    record: ProjectSource
    amount: str
    given: str
    kind: str
    instrument: str
    terms: str


@dataclass(frozen=True, slots=True)
class MoneyPage:
    numbers: Numbers
    headline: str
    lines: list[SourceLine]
    chart: Chart | None
    facts: list[tuple[str, str]]


def money_page(project: Project) -> MoneyPage:
    """Sources in the order of the list, and what they come to. No query when sources are at hand."""
    numbers = numbers_of(project)
    return MoneyPage(
        numbers=numbers,
        headline=_headline(numbers),
        lines=[_line(one) for one in numbers.sources],
        chart=money_chart(numbers),
        facts=_facts(numbers),
    )


def _headline(numbers: Numbers) -> str:
    if numbers.gap is None:
        return _("Without its cost nobody knows what is missing")
    if numbers.gap.gap <= 0:
        return _("The money is found")
    words = {"gap": money(numbers.gap.gap), "need": money(numbers.gap.need)}
    return _("%(gap)s of %(need)s are still to be found") % words


def _facts(numbers: Numbers) -> list[tuple[str, str]]:
    gap = numbers.gap
    rows = []
    if gap is not None:
        rows = [
            (_("Needed"), money(gap.need)),
            (_("Secured"), money(gap.secured)),
            (_("Applied for"), money(_sum(numbers, "applied"))),
            (_("Ideas"), money(_sum(numbers, "idea"))),
            (_("Expected by chance"), money(gap.expected) if gap.expected != gap.secured else ""),
        ]
    rows.append((_("Cost of all capital a year"), _blended(numbers)))
    return [(label, text) for label, text in rows if text]


def _sum(numbers: Numbers, state: str) -> float:
    return sum(one.amount for one in numbers.sources if one.state == state)


def _blended(numbers: Numbers) -> str:
    """What all capital costs together, where the cost of each part is known."""
    layers = [Layer(one.amount, one.rate or 0.0) for one in numbers.sources]
    lacking = any(one.rate is None and one.layer != "grant" for one in numbers.sources)
    if not layers or lacking:
        return ""
    try:
        return format_percent(blended_cost(layers), 1)
    except MethodError:
        return ""


def _line(source: ProjectSource) -> SourceLine:
    terms = []
    if source.rate is not None:
        terms.append(format_percent(source.rate, 2))
    if source.repaid_in:
        terms.append(_("%(years)s years") % {"years": source.repaid_in})
    if source.chance is not None:
        terms.append(_("chance %(share)s") % {"share": format_percent(source.chance, 0)})
    return SourceLine(
        record=source,
        amount=f"{format_number(source.amount, 0)}{SPACE}€",
        given=original_words(source.originals.get("amount", {})),
        kind=layer_words(source.layer),
        instrument=instrument_name(source.instrument) if source.instrument else "",
        terms=", ".join(terms),
    )
