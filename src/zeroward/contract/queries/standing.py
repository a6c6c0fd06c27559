"""How far a contract is and whether it fits together: kept by its stamp, so that every page can show it."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.contract.models import Contract
from zeroward.contract.queries.content import content_of, template_for
from zeroward.contract.queries.showing import decimals_for
from zeroward.core.ui.numbers import format_number
from zeroward.methods.contracts.coherence import Outcome, check_contract
from zeroward.methods.contracts.template.completeness import Completeness, ModuleState, completeness
from zeroward.methods.contracts.template.content import Place
from zeroward.methods.contracts.template.shapes import Template

MOST_KEPT: Final = 64
ORDER: Final = {"error": 0, "warning": 1, "note": 2}


@dataclass(frozen=True)
class Standing:
    """Completeness and coherence of one content."""

    template: Template
    content: Mapping[str, Any]
    complete: Completeness
    outcomes: tuple[Outcome, ...]

    @cached_property
    def broken(self) -> tuple[Outcome, ...]:
        """What does not fit together, the worst first."""
        found = [one for one in self.outcomes if one.state == "broken"]
        return tuple(sorted(found, key=lambda one: (ORDER.get(one.severity, 3), one.rule)))

    @cached_property
    def unknown(self) -> tuple[Outcome, ...]:
        """What cannot be checked yet."""
        return tuple(one for one in self.outcomes if one.state == "cannot_check")

    @cached_property
    def held(self) -> int:
        return sum(one.state == "holds" for one in self.outcomes)

    @cached_property
    def modules(self) -> Mapping[str, ModuleState]:
        return {one.id: one for one in self.complete.modules}

    @property
    def answered(self) -> int:
        """Cells with a value or a reason."""
        return self.complete.values + self.complete.reasons

    @property
    def percent(self) -> int:
        """Of what is asked, rounded down: 100 only when nothing is blank."""
        return 100 * self.answered // self.complete.asked if self.complete.asked else 0

    def broken_in(self, module: str) -> tuple[Outcome, ...]:
        return tuple(one for one in self.broken if one.where.module == module)

    @property
    def in_words(self) -> str:
        """One line for the head of every page."""
        answered = _("%(percent)d of 100 answered") % {"percent": self.percent}
        count = len(self.broken)
        if not count:
            return answered
        open_ = ngettext("one thing does not fit", "%(count)d things do not fit", count) % {"count": count}
        return f"{answered}, {open_}"


_kept: OrderedDict[str, Standing] = OrderedDict()
_lock = Lock()


def standing_of(contract: Contract) -> Standing:
    """At most one query, and none when nothing changed since it was last asked."""
    with _lock:
        found = _kept.get(contract.stamp)
        if found is not None:
            return found
    made = standing_from(template_for(contract), content_of(contract))
    with _lock:
        _kept[contract.stamp] = made
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return made


def standing_from(template: Template, content: Mapping[str, Any]) -> Standing:
    """The same of any content: a frozen version, or one that was read from a file."""
    return Standing(template, content, completeness(template, content), tuple(check_contract(content)))


def place_of_outcome(outcome: Outcome) -> Place:
    """The cell that an outcome speaks of; as far as it names one."""
    where = outcome.where
    if where.table:
        return Place(where.module, "cell", where.table, where.row, where.column)
    return Place(where.module, "text")


def outcome_words(outcome: Outcome) -> str:
    """The sentence of an outcome, with its numbers written for readers."""
    if not outcome.message:
        return ""
    return str(_(outcome.message)) % written(outcome.params)


def written(params: Mapping[str, Any]) -> dict[str, str]:
    """Numbers as readers write them."""
    return {
        key: format_number(value, decimals_for(value))
        if isinstance(value, int | float) and not isinstance(value, bool)
        else str(value).rstrip(".")
        for key, value in params.items()
    }
