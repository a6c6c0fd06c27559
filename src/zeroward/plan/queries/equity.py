"""The equity checks of a plan's actions: the rules of `methods.equity` applied to what is stored or frozen."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import MINUS
from zeroward.methods.equity import Cell, Mitigation, Review, lenses, review
from zeroward.methods.equity import groups as shipped_groups
from zeroward.plan.domain.equity_rows import effect_lenses
from zeroward.plan.queries.load import LoadedPlan

Row = Mapping[str, Any]
DROPPED: Final = "dropped"
EFFECTS: Final = {
    None: gettext_lazy("not examined"),
    -2: gettext_lazy("much worse"),
    -1: gettext_lazy("worse"),
    0: gettext_lazy("no change"),
    1: gettext_lazy("better"),
    2: gettext_lazy("much better"),
}


@dataclass(frozen=True, slots=True)
class GroupWords:
    """A group that the plan asks for; `number` is its place in the key of the map."""

    key: str
    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Blocked:
    """An action with burdens that nobody eases. `sentence` says it."""

    code: str
    name: str
    pk: int
    sentence: str


def groups_of(loaded: LoadedPlan) -> tuple[GroupWords, ...]:
    """The groups of the plan, in its order."""
    shipped = {one.key: one.label for one in shipped_groups()}
    own = [(one["key"], one["label"]) for one in loaded.header.get("equity_groups") or ()]
    found = own or [(key, "") for key in shipped]
    return tuple(
        GroupWords(key, label or said(shipped.get(key, key)), place)
        for place, (key, label) in enumerate(found, start=1)
    )


def lens_words() -> dict[str, str]:
    """Names of the lenses through which an effect is seen, by key."""
    known = effect_lenses()
    return {one.key: said(one.label) for one in lenses() if one.key in known}


def checked_actions(loaded: LoadedPlan) -> tuple[Row, ...]:
    """The actions that a check makes sense for: all but those that were dropped."""
    return tuple(one for one in loaded.actions if one["state"] != DROPPED)


def review_of(loaded: LoadedPlan, action: Row) -> Review:
    """The check of one action. Answers about groups that the plan does not ask for are left out."""
    keys = [one.key for one in groups_of(loaded)]
    return review(cells_of(action, set(keys)), groups=keys, lenses=effect_lenses())


def cells_of(action: Row, groups: Collection[str]) -> list[Cell]:
    known = effect_lenses()
    return [
        Cell(
            group=one["group"],
            lens=one["lens"],
            effect=one["effect"],
            share=one["share"],
            reversible=one["reversible"],
            timing=one["timing"],
            evidence=one["evidence"],
            mitigation=_mitigation(one),
            count=one["respondents"],
            note=one["claim"],
        )
        for one in action["equity"]
        if one["group"] in groups and one["lens"] in known
    ]


def _mitigation(one: Row) -> Mitigation | None:
    if not one["mitigation"]:
        return None
    due = date.fromisoformat(one["mitigation_due"]) if one["mitigation_due"] else None
    return Mitigation(one["mitigation"], one["mitigation_owner"], due, one["mitigation_cost"])


def blocking(loaded: LoadedPlan) -> tuple[Blocked, ...]:
    """Actions of the plan with burdens that nobody eases: until then the plan is not ready for a decision."""
    labels = {one.key: one.label for one in groups_of(loaded)}
    found = []
    for action in loaded.plan_actions:
        burdened = dict.fromkeys(labels[one.group] for one in review_of(loaded, action).blocking)
        if burdened:
            sentence = _("%(action)s: made worse for %(groups)s, and nobody eases it.") % {
                "action": f"{action['code']} {action['name']}", "groups": "; ".join(burdened),
            }  # fmt: skip
            found.append(Blocked(action["code"], action["name"], action["id"], sentence))
    return tuple(found)


def sign_of(effect: int) -> str:
    """−2 … +2 with its sign; zero has none."""
    return f"{MINUS}{-effect}" if effect < 0 else f"+{effect}" if effect > 0 else "0"


def tone_of(effect: int | None) -> str:
    """Class of a cell by its effect."""
    if effect is None:
        return "blank"
    return {-2: "much-worse", -1: "worse", 0: "same", 1: "better", 2: "much-better"}[effect]


def effect_words(effect: int | None) -> str:
    """An effect in words."""
    return str(EFFECTS[effect])
