"""The answer in one sentence, and the figures beside it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.plan.queries.outcome import Outcome
from zeroward.plan.queries.workbench.words import about, in_words, label, percent, short

CAP = 0.2
"""Share of the base year that may be left for the Mission (Info Kit, as contracts cite it)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` None: not known, and the text asks."""

    value: str | None
    unit: str
    text: str


@dataclass(frozen=True, slots=True)
class Headline:
    """`brief` is the same in a few words, for the line that stays in sight."""

    h1: str
    lead: str
    brief: str
    figures: tuple[Figure, ...] = ()


def headline_of(outcome: Outcome) -> Headline:
    if not outcome.computed:
        return _not_computed(outcome)
    return Headline(_finding(outcome), _lead(outcome), _brief(outcome), _figures(outcome))


def _not_computed(outcome: Outcome) -> Headline:
    if outcome.missing:
        count = len(outcome.missing)
        h1 = ngettext(
            "One value is missing before anything can be computed",
            "%(count)d values are missing before anything can be computed",
            count,
        ) % {"count": count}
        names = ", ".join(label(one.label) for one in outcome.missing[:4])
        more = " …" if count > 4 else ""
        return Headline(h1, _("Asked for: %(names)s") % {"names": names + more}, h1)
    h1 = _("The model of this plan cannot be computed")
    return Headline(h1, _("What is wrong with it, and what to do, stands below."), h1)


def _finding(outcome: Outcome) -> str:
    target, gap = outcome.target, outcome.gap
    if target is None or gap is None:
        words = {"left": in_words(outcome.residual or 0.0), "year": outcome.target_year}
        return _("%(left)s are left in %(year)s") % words
    year = target.year
    if gap > _little(outcome):
        return _("The plan misses its target for %(year)s by %(gap)s") % {"gap": in_words(gap), "year": year}
    if gap < -_little(outcome):
        return _("The plan reaches its target for %(year)s, with %(gap)s to spare") % {
            "gap": in_words(gap), "year": year,
        }  # fmt: skip
    return _("The plan just reaches its target for %(year)s") % {"year": year}


def _little(outcome: Outcome) -> float:
    """Below this a gap is none: half of what is printed."""
    return 0.0005 * (outcome.base or 0.0)


def _lead(outcome: Outcome) -> str:
    assert outcome.bau is not None
    words = {
        "year": outcome.target_year,
        "left": in_words(outcome.residual or 0.0),
        "share": percent(outcome.residual or 0.0, outcome.base or 0.0),
        "base": outcome.base_year,
        "bau": in_words(float(outcome.bau[outcome.at_target])),
    }
    if any(outcome.scenario.actions.values()):
        said = _("%(left)s are left in %(year)s, %(share)s of %(base)s. Without action it would be %(bau)s.")
    else:
        said = _("%(left)s are left in %(year)s, %(share)s of %(base)s: no action is switched on.")
    said %= words
    if outcome.in_force:
        more = _("Policies in force take away %(amount)s in %(year)d, with or without the plan.")
        said += f" {more % {'amount': in_words(outcome.in_force), 'year': outcome.target_year}}"
    if outcome.target is None:
        none = _("No target is set yet, so there is no gap to tell.")
        return f"{said} {none}"
    if outcome.target.problem:
        unusable = _("The target cannot be used: see below.")
        return f"{said} {unusable}"
    return said


def _brief(outcome: Outcome) -> str:
    if outcome.gap is None:
        return _("%(left)s left in %(year)s") % {
            "left": about(outcome.residual or 0.0), "year": outcome.target_year,
        }  # fmt: skip
    if outcome.gap > _little(outcome):
        return _("%(gap)s to the target") % {"gap": about(outcome.gap)}
    return _("Target reached, %(gap)s to spare") % {"gap": about(max(-outcome.gap, 0.0))}


def _figures(outcome: Outcome) -> tuple[Figure, ...]:
    assert outcome.bau is not None
    assert outcome.plan is not None
    at, base = outcome.at_target, outcome.base or 0.0
    left, without = float(outcome.plan[at]), float(outcome.bau[at])
    year = {"year": outcome.target_year, "base": outcome.base_year}
    figures = [
        Figure(*short(left), _("left in %(year)s") % year),
        Figure(
            percent(left, base).removesuffix("\u00a0%") or None, "%",
            _("of %(base)s is left; the Mission allows 20 %%") % year,
        ),
    ]  # fmt: skip
    if abs(without - left) > _little(outcome):
        figures.append(
            Figure(*short(without - left), _("saved together in %(year)s, overlaps counted once") % year)
        )
    sums = outcome.cumulative
    if "target" in sums and "plan" in sums:
        over = sums["plan"] - sums["target"]
        words = _("more than the path to the target, added up to %(year)s") if over > 0 else _(
            "less than the path to the target, added up to %(year)s"
        )  # fmt: skip
        figures.append(Figure(*short(abs(over)), words % year))
    return tuple(figures)
