"""Beside the iteration before: what is the same, what is not, and an arrow only where both may be compared."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.consultation.queries.ledger import FIELDS
from zeroward.consultation.queries.said import in_words, said
from zeroward.consultation.queries.shown_words import base_words, difference_words, shown_words
from zeroward.consultation.queries.tables import Change, Figure

ARROWS: Final[Mapping[str, Promise]] = {
    "up": gettext_lazy("more than before"),
    "down": gettext_lazy("less than before"),
    "unclear": gettext_lazy("no certain change"),
    "": gettext_lazy("no arrow"),
}


@dataclass(frozen=True, slots=True)
class SameRow:
    """One thing that has to be the same: `same` True, False, or None for not known."""

    label: str
    same: bool | None


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One answer then and now. `arrow` is a key of ARROWS; `change` the difference in words, "" without one."""

    label: str
    before: str
    after: str
    base_before: str
    base_after: str
    arrow: str
    change: str
    limits: tuple[str, ...]

    @property
    def arrow_words(self) -> str:
        return str(ARROWS[self.arrow])


@dataclass(frozen=True, slots=True)
class ShownChanges:
    """One table against its counterpart. `why_not` names what differs or is not known, "" where all is the same."""

    key: str
    title: str
    comparable: bool
    ledger: tuple[SameRow, ...]
    lines: tuple[ShownLine, ...]
    note: str
    judged: bool | None

    @property
    def why_not(self) -> str:
        apart = [row.label for row in self.ledger if row.same is False]
        unknown = [row.label for row in self.ledger if row.same is None]
        if apart:
            return _("No arrow is drawn: these are not the same: %(names)s.") % {"names": ", ".join(apart)}
        if self.judged is False:
            return _("No arrow is drawn: somebody judged that they may not be compared.")
        if unknown and not self.comparable:
            return _("No arrow is drawn: of these it is not known: %(names)s.") % {
                "names": ", ".join(unknown)
            }
        return ""


def shown_changes(changes: Iterable[Change]) -> list[ShownChanges]:
    """Grouped by table, in the order in which they come."""
    groups: dict[str, list[Change]] = {}
    for one in changes:
        groups.setdefault(one.key.rpartition("/")[0], []).append(one)
    return [_table(key, rows) for key, rows in groups.items()]


def _table(key: str, rows: list[Change]) -> ShownChanges:
    first = rows[0]
    return ShownChanges(
        key=key,
        title=capfirst(in_words(first.table)),
        comparable=first.comparable,
        ledger=tuple(SameRow(str(FIELDS[name]), same) for name, same in first.ledger),
        lines=tuple(_line(one) for one in rows),
        note=first.note,
        judged=first.judged,
    )


def _line(one: Change) -> ShownLine:
    kind = one.after.kind if isinstance(one.after, Figure) else "share"
    change = difference_words(kind, one.difference) if one.difference else ""
    limits = tuple(said(text) for text in one.difference.limits) if one.difference else ()
    return ShownLine(
        label=capfirst(in_words(one.label)),
        before=shown_words(one.before),
        after=shown_words(one.after),
        base_before=base_words(one.before),
        base_after=base_words(one.after),
        arrow=one.arrow,
        change=change,
        limits=limits,
    )
