"""What a reader of the investment plan would stumble over: each with where it stands and what to do."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.finance.queries.gaps import Gaps
from zeroward.finance.queries.load import LoadedInvestment
from zeroward.finance.queries.stack import Burden
from zeroward.finance.tables import TABLES
from zeroward.plan.queries.words import money as in_words

MOST_NAMED = 5
ABOUT_ACTIONS = ("costs", "sources", "risks")


@dataclass(frozen=True, slots=True)
class Finding:
    """`tone` is "err" for what contradicts itself, "warn" for what is not settled."""

    title: str
    text: str
    url: str
    tone: str = "warn"


def findings_of(
    plan: int, codes: frozenset[str], money: LoadedInvestment, gaps: Gaps, burden: Burden
) -> list[Finding]:
    """`plan` is the key of the plan, `codes` the numbers of all its actions."""
    return [
        *_strangers(plan, codes, money),
        *_differing(plan, gaps),
        *_overfunded(plan, gaps),
        *_unpriced(plan, gaps),
        *_debt(plan, burden),
    ]


def _strangers(plan: int, codes: frozenset[str], money: LoadedInvestment) -> list[Finding]:
    """Rows about actions that the action plan does not have."""
    found = []
    for key in ABOUT_ACTIONS:
        named = dict.fromkeys(
            row["action_code"]
            for row in money.of(key)
            if row["action_code"] and row["action_code"] not in codes
        )
        if named:
            found.append(
                Finding(
                    _("%(table)s: actions that the plan does not have") % {"table": TABLES[key].title},
                    _("%(codes)s. Choose an action of the plan, or add the action there.")
                    % {"codes": _listed(list(named))},
                    reverse("finance:table", args=[plan, key]),
                    "err",
                )
            )
    return found


def _differing(plan: int, gaps: Gaps) -> list[Finding]:
    return [
        Finding(
            _("%(code)s: two costs that differ") % {"code": one.need.code},
            _("The plan says %(plan)s, the row by hand %(hand)s. The plan's counts.")
            % {"plan": in_words(one.need.capex or 0.0), "hand": in_words(one.need.hand_capex or 0.0)},
            reverse("finance:table", args=[plan, "costs"]),
        )
        for one in gaps.actions
        if one.need.differs
    ]


def _overfunded(plan: int, gaps: Gaps) -> list[Finding]:
    return [
        Finding(
            _("%(code)s: more money than it costs") % {"code": one.need.code or one.need.name},
            _("%(surplus)s too much: is a source named twice?") % {"surplus": in_words(one.gap.surplus)},
            reverse("finance:actions", args=[plan]) + (f"#a-{one.need.code}" if one.need.code else ""),
            "err",
        )
        for one in gaps.actions
        if one.overfunded and one.gap is not None
    ]


def _unpriced(plan: int, gaps: Gaps) -> list[Finding]:
    named = [one.need.code or one.need.name for one in gaps.unpriced]
    if not named:
        return []
    title = ngettext("%(count)d action has no cost yet", "%(count)d actions have no cost yet", len(named)) % {
        "count": len(named)
    }
    text = _("%(codes)s. They are in no sum.") % {"codes": _listed(named)}
    return [Finding(title, text, reverse("finance:actions", args=[plan]))]


def _debt(plan: int, burden: Burden) -> list[Finding]:
    found = []
    frame = reverse("finance:frame", args=[plan])
    if burden.above:
        found.append(
            Finding(
                _("New loans pass the limit of debt service"),
                _("Fewer loans, longer ones, or more income."),
                frame,
                "err",
            )
        )
    if burden.lacking:
        text = _("%(names)s: interest and years are needed.") % {"names": _listed(list(burden.lacking))}
        found.append(Finding(_("Loans that cannot be counted"), text, frame))
    return found


def _listed(names: list[str]) -> str:
    shown = ", ".join(names[:MOST_NAMED])
    if len(names) <= MOST_NAMED:
        return shown
    return _("%(names)s and %(count)d more") % {"names": shown, "count": len(names) - MOST_NAMED}
