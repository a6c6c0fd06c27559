"""Two rounds of one city side by side: which answers changed, and how that adds up to the change of the whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from zeroward.core.charts import Bar, Chart, Frame, Outline, bars, radar
from zeroward.core.charts.radar import LEAST, MOST
from zeroward.core.ui.numbers import format_signed
from zeroward.core.ui.tables import Column, Table
from zeroward.diagnosis.queries.content import Content
from zeroward.diagnosis.queries.results.result import Result
from zeroward.diagnosis.queries.results.structure import TOP
from zeroward.diagnosis.queries.results.words import (
    HUNDRED,
    Labels,
    level_name,
    say_axis,
    say_change,
    say_level,
    say_points,
)
from zeroward.methods.maturity.scoring import Change, Comparison, compare

UP, DOWN = 1, 2
"""Data colours of what rose and of what fell."""
QUIET = ("same", "open")
"""Ways in which nothing happened."""


@dataclass(frozen=True, slots=True)
class ComparisonPage:
    headline: str
    lead: str
    radar: Chart | None
    moved: Chart | None
    changes: Table | None
    unchanged: int
    structure: str


def comparison_page(
    before: tuple[Content, Result, str], after: tuple[Content, Result, str]
) -> ComparisonPage:
    """Each is a round with its content, its result and its name. What was said is compared, not its evidence."""
    _old_content, old, old_name = before
    content, new, new_name = after
    found = compare(old.claimed, new.claimed)
    moved = [one for one in found.changes if one.how not in QUIET or one.total]
    return ComparisonPage(
        headline=_headline(found, old_name),
        lead=_lead(old, new, old_name, new_name),
        radar=_radar(old, new, old_name, new_name),
        moved=_moved(found, old, new, old_name),
        changes=_changes(moved, content, _old_content) if moved else None,
        unchanged=len(found.changes) - len(moved),
        structure=_structure(old, new),
    )


def _headline(found: Comparison, old_name: str) -> str:
    if found.total is None:
        return _("One of the two has no level yet")
    if not found.total:
        return _("The level is the same")
    words = {"points": say_points(abs(found.total), 1), "round": old_name}
    if found.total > 0:
        return _("%(points)s points of a hundred more than on %(round)s") % words
    return _("%(points)s points of a hundred less than on %(round)s") % words


def _lead(old: Result, new: Result, old_name: str, new_name: str) -> str:
    return _("%(first)s: level %(before)s of 4. %(second)s: level %(after)s. As it was said.") % {
        "first": old_name,
        "second": new_name,
        "before": say_level(old.claimed.whole.score),
        "after": say_level(new.claimed.whole.score),
    }


def _structure(old: Result, new: Result) -> str:
    """A sentence where the two rounds did not ask the same."""
    if old.questionnaire != new.questionnaire:
        return _(
            "The two rounds used different questionnaires: only the questions that both ask can be compared."
        )
    if old.version != new.version:
        return _("The questionnaire changed in between, from version %(old)d to %(new)d.") % {
            "old": old.version,
            "new": new.version,
        }
    return ""


def _radar(old: Result, new: Result, old_name: str, new_name: str) -> Chart | None:
    keys = [one.key for one in new.dimensions if one.key in old.claimed.nodes]
    labels = {one.key: one.label for one in new.dimensions}
    if not LEAST <= len(keys) <= MOST:
        return None
    outlines = [Outline(new_name, _values(new, keys), 1), Outline(old_name, _values(old, keys), 2)]
    finding = ", ".join(
        f"{labels[key]} {say_level(old.claimed.nodes[key].score)} → {say_level(new.claimed.nodes[key].score)}"
        for key in keys
    )
    frame = Frame(_("Then and now"), finding, _("Levels from 0 (not started) to 4 (works, and shared)"))
    return radar(frame, [labels[key] for key in keys], outlines, top=TOP, names=_("Dimension"), say=say_axis)


def _values(result: Result, keys: Sequence[str]) -> list[float | None]:
    scores = [result.claimed.nodes[key].score for key in keys]
    return [None if one is None else float(one * TOP) for one in scores]


def _moved(found: Comparison, old: Result, new: Result, old_name: str) -> Chart | None:
    """What each dimension adds to the change; its bars add up to it."""
    if found.total is None:
        return None
    within = {
        key: part.within[-1] for scored in (old.claimed, new.claimed) for key, part in scored.parts.items()
    }
    labels = {one.key: one.label for result in (old, new) for one in result.dimensions}
    sums: dict[str, Fraction] = dict.fromkeys(labels, Fraction(0))
    for one in found.changes:
        sums[within[one.key]] += one.total
    rows = [
        Bar(labels[key], float(total * HUNDRED), colour=UP if total > 0 else DOWN)
        for key, total in sums.items()
        if total
    ]
    frame = Frame(_("What made the difference"), _headline(found, old_name), _("Points of a hundred"))
    return bars(frame, rows, names=_("Dimension"), values=_("Change"), say=say_signed) if rows else None


def say_signed(value: float) -> str:
    return format_signed(value, 1)


def _changes(moved: Sequence[Change], content: Content, old: Content) -> Table:
    labels, old_labels = Labels(content), Labels(old)
    asked = {one.key for one in content.definition.questions}
    columns = [
        Column(_("Question")),
        Column(_("What happened")),
        Column(_("Before")),
        Column(_("Now")),
        Column(_("By the answer"), True),
        Column(_("By its weight"), True),
    ]
    rows = [
        [
            labels[one.key] if one.key in asked else old_labels[one.key],
            how_name(one.how),
            "" if one.before is None else level_name(one.before),
            "" if one.after is None else level_name(one.after),
            say_change(one.by_answer),
            say_change(one.by_weight),
        ]
        for one in sorted(moved, key=lambda one: -abs(one.total))
    ]
    return Table(_("Question by question, in points of a hundred"), columns, rows)


def how_name(how: str) -> str:
    """What happened to a question between two rounds."""
    return {
        "raised": _("higher"),
        "lowered": _("lower"),
        "same": _("the same"),
        "now_known": _("known now"),
        "no_longer_known": _("not known any more"),
        "now_concerned": _("concerns the city now"),
        "no_longer_concerned": _("does not concern the city any more"),
        "added": _("asked for the first time"),
        "dropped": _("not asked any more"),
        "open": _("still not known"),
    }[how]
