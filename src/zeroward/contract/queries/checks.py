"""What is blank and what does not fit together, each with the place where it is mended."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.contract.models import Contract
from zeroward.contract.queries.module_page import said_of
from zeroward.contract.queries.showing import anchor_of, column_at, head_of, row_label, words_of
from zeroward.contract.queries.standing import Standing, outcome_words, place_of_outcome
from zeroward.core.ui.numbers import format_number
from zeroward.methods.contracts.coherence import Outcome, rule
from zeroward.methods.contracts.template.content import Place, rows_of


@dataclass(frozen=True, slots=True)
class CheckLine:
    """`where` says the place in words; `mend` what the sums say should stand there, "" when they do not tell."""

    rule: str
    title: str
    said: str
    where: str
    url: str
    severity: str
    mend: str


@dataclass(frozen=True, slots=True)
class BlankLine:
    """The blanks of one module."""

    module: str
    title: str
    count: int
    places: tuple[tuple[str, str], ...]

    @property
    def more(self) -> int:
        """Blanks that are not named."""
        return self.count - len(self.places)


@dataclass(frozen=True, slots=True)
class ChecksPage:
    standing: Standing
    broken: tuple[CheckLine, ...]
    unknown: tuple[CheckLine, ...]
    blanks: tuple[BlankLine, ...]


MOST_NAMED = 6


def checks_page(contract: Contract, standing: Standing, *, may_edit: bool) -> ChecksPage:
    """Everything on the page. No query beside what is kept."""
    template = standing.template
    blanks = [
        BlankLine(
            state.id,
            words_of(template.module(state.id).title),
            state.blanks,
            tuple(
                (place_words(standing, place), place_url(contract, place, may_edit=may_edit))
                for place in state.blank_places[:MOST_NAMED]
            ),
        )
        for state in standing.complete.modules
        if state.blanks
    ]
    return ChecksPage(
        standing,
        tuple(_line(contract, standing, one, may_edit) for one in standing.broken),
        tuple(_line(contract, standing, one, may_edit) for one in standing.unknown),
        tuple(blanks),
    )


def place_words(standing: Standing, place: Place) -> str:
    """ "T6, A3 District heating, Capex"."""
    if place.kind == "text":
        return _("Text")
    column = column_at(standing.template, place)
    if place.kind == "field" or not standing.template.has(place.module):
        return words_of(column.title) if column is not None else place.key
    table = next((one for one in standing.template.module(place.module).tables if one.id == place.key), None)
    if table is None:
        return place.key
    rows = {row["id"]: row for row in rows_of(standing.content, place.module, place.key)}
    row = rows.get(place.row)
    parts = (
        table.number,
        row_label(table, row) if row else place.row,
        head_of(column) if column is not None else "",
    )
    return ", ".join(part for part in parts if part)


def place_url(contract: Contract, place: Place, *, may_edit: bool) -> str:
    """Where a place is mended; for those who only read, where it stands."""
    if may_edit and place.kind == "cell":
        if place.row:
            page = reverse("contract:row", args=[contract.pk, place.module, place.key, place.row])
            return f"{page}#id_c_0_{place.column}" if place.column else page
        return reverse("contract:table", args=[contract.pk, place.module, place.key])
    if may_edit:
        page = reverse("contract:said", args=[contract.pk, place.module])
        return f"{page}#id_f_{place.key}" if place.kind == "field" else page
    return f"{reverse('contract:module', args=[contract.pk, place.module])}#{anchor_of(place)}"


def _line(contract: Contract, standing: Standing, outcome: Outcome, may_edit: bool) -> CheckLine:
    place = place_of_outcome(outcome)
    known = standing.template.has(outcome.where.module)
    mend = ""
    if outcome.state == "broken" and outcome.repaired is not None:
        mend = format_number(outcome.repaired, 0 if abs(outcome.repaired) >= 100 else 2)
    return CheckLine(
        rule=outcome.rule,
        title=words_of(rule(outcome.rule).title),
        said=said_of(outcome) if outcome.state == "broken" else outcome_words(outcome),
        where=_where(standing, outcome, place) if known else outcome.where.module,
        url=place_url(contract, place, may_edit=may_edit) if known else "",
        severity=outcome.severity,
        mend=mend,
    )


def _where(standing: Standing, outcome: Outcome, place: Place) -> str:
    words = place_words(standing, place)
    return f"{outcome.where.module}, {words}" if words != outcome.where.table else words
