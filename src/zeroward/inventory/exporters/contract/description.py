"""A-1.6: the inventory in words, as far as its data say them. The city completes what only it knows."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.ui.numbers import format_number
from zeroward.inventory.exporters.contract.model import Contract, ContractTable
from zeroward.inventory.models import BoundaryKind
from zeroward.inventory.queries.results import Results
from zeroward.inventory.queries.results_headline import headline_of
from zeroward.inventory.queries.results_uncertainty import TotalInterval, interval_of, quality_shares
from zeroward.inventory.queries.results_words import in_words, percent, range_of
from zeroward.inventory.queries.sources import cell_title


def description_table(contract: Contract) -> ContractTable:
    text = [line for line in _paragraphs(contract) if line]
    return ContractTable("A-1.6", _("Description and assessment of GHG baseline inventory"), text=text)


def _paragraphs(contract: Contract) -> Iterator[str]:
    results, header = contract.results, contract.loaded.header
    if header["is_example"]:
        yield _("This inventory holds example data, made up for demonstration.")
    if not results.empty:
        yield total_alone(results) if contract.closed else headline_of(results).lead
    yield _per_head(results)
    yield _interval(results)
    yield _boundary(contract)
    yield _rules(results)
    yield "" if contract.closed else quality_in_words(results)
    yield from _gaps(contract)
    yield str(header["notes"])
    yield _("Calculated with Zeroward. SHA-256 of the data: %(digest)s") % {"digest": contract.loaded.digest}


def total_alone(results: Results) -> str:
    """The total in a sentence that says nothing about sectors: the largest may be confidential."""
    return _("%(city)s emitted %(total)s of CO₂ equivalent in %(year)d.") % {
        "city": results.loaded.header["city_name"],
        "year": results.loaded.year,
        "total": in_words(results.total),
    }


def _per_head(results: Results) -> str:
    if results.per_head is None:
        return ""
    return _("That is %(amount)s t CO2 equivalent for each of %(people)s inhabitants.") % {
        "amount": format_number(results.per_head / 1000, 1),
        "people": format_number(results.population or 0),
    }


def _interval(results: Results) -> str:
    found = interval_of(results)
    if not isinstance(found, TotalInterval):
        return ""
    figure, unit = range_of(found.low, found.high)
    text = _("In 95 of 100 cases the total lies within %(range)s %(unit)s.") % {"range": figure, "unit": unit}
    if found.indicative:
        text += " " + _("This is indicative: quality marks stand for measured uncertainty.")
    return text


def _boundary(contract: Contract) -> str:
    header = contract.loaded.header
    kind = dict(BoundaryKind.choices).get(header["boundary_kind"], header["boundary_kind"])
    text = _("The boundary is %(kind)s.") % {"kind": kind}
    return f"{text} {header['boundary']}".strip()


def _rules(results: Results) -> str:
    rules = results.framework.rules
    said = " ".join(_(rule.text) for rule in rules.values())
    return _("Method: %(framework)s. %(rules)s Warming potentials: %(set)s.") % {
        "framework": _(results.framework.title),
        "rules": said,
        "set": results.view.gwp.key,
    }


def quality_in_words(results: Results) -> str:
    """Which shares of the emissions rest on activity data of which quality; "" when nothing is counted."""
    shares = quality_shares(results, "activity")
    whole = sum(shares.values())
    if not whole:
        return ""
    return _(
        "Of the emissions, %(high)s rest on activity data of high quality, %(medium)s of medium, %(low)s of low, "
        "and %(none)s on data without a mark."
    ) % {
        "high": percent(shares["H"], whole) or "0",
        "medium": percent(shares["M"], whole) or "0",
        "low": percent(shares["L"], whole) or "0",
        "none": percent(shares[""], whole) or "0",
    }


def _gaps(contract: Contract) -> Iterator[str]:
    for note in contract.loaded.cell_notes:
        target = _("Included in %(cell)s.") % {"cell": cell_title(note["target"])} if note["target"] else ""
        yield f"{cell_title(note['source'])}: {note['key']}. {target} {note['explanation']}".strip()
    missing = int(contract.results.table.missing.sum())
    if missing:
        yield ngettext(
            "One figure could not be computed yet.", "%(count)d figures could not be computed yet.", missing
        ) % {"count": missing}
