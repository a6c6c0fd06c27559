"""Checks of what an action says it does: an action of the model, a driver, a share of a sector, or tonnes."""

import math
from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.sheet import Sheet
from zeroward.plan.models import ActionKind, EffectKind, Plan
from zeroward.plan.queries.model_keys import model_keys
from zeroward.plan.vocabulary import SECTORS

HOWS: Final = ("cut", "raise", "add", "set")
KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    EffectKind.NONE: (),
    EffectKind.MODEL: ("action",),
    EffectKind.DRIVER: ("target", "how", "amount", "where"),
    EffectKind.CUT: ("percent", "sector", "carrier", "scope"),
    EffectKind.TONNES: ("tonnes", "sector"),
}
UNCERTAINTY: Final = "uncertainty_percent"
MOST_TONNES: Final = 1e9


def effect_problems(plan: Plan, sheet: Sheet) -> list[Problem]:
    """What is wrong with the effect; places are "effect.percent" and the like."""
    if sheet.effect_kind not in KEYS:
        return []  # said with the other choices
    effect = sheet.effect
    if sheet.kind == ActionKind.ENABLING and sheet.effect_kind != EffectKind.NONE:
        return [
            Problem(
                "effect_kind",
                _("An enabling action saves nothing by itself."),
                _("Choose avoid, shift or improve, or take the effect away."),
            )
        ]
    odd = sorted(set(effect) - {*KEYS[sheet.effect_kind], UNCERTAINTY})
    if odd:
        return [
            Problem(
                f"effect.{odd[0]}"[:80],
                _("An effect of this kind has no “%(key)s”.") % {"key": str(odd[0])[:60]},
            )
        ]
    found = _uncertainty(effect)
    if sheet.effect_kind == EffectKind.MODEL:
        found += _model(plan, effect)
    elif sheet.effect_kind == EffectKind.DRIVER:
        found += _driver(plan, effect)
    elif sheet.effect_kind == EffectKind.CUT:
        found += _cut(effect)
    elif sheet.effect_kind == EffectKind.TONNES:
        found += _tonnes(effect)
    return found


def _model(plan: Plan, effect: Mapping[str, Any]) -> list[Problem]:
    known = model_keys(plan).actions
    if effect.get("action") in known:
        return []
    if not known:
        return [
            Problem(
                "effect.action",
                _("The model of this plan has no actions."),
                _("Say what share of a sector it saves, or choose the Mission's model for the plan."),
            )
        ]
    return [Problem("effect.action", _("The model has no such action."), _("Choose one from the list."))]


def _driver(plan: Plan, effect: Mapping[str, Any]) -> list[Problem]:
    targets = model_keys(plan).targets
    target, how, amount = effect.get("target"), effect.get("how"), effect.get("amount")
    found = []
    if target not in targets:
        found.append(
            Problem("effect.target", _("The model has no such driver."), _("Choose one from the list."))
        )
    if how not in HOWS:
        found.append(Problem("effect.how", _("There is no such choice."), _("Choose one from the list.")))
    if not _is_number(amount):
        found.append(Problem("effect.amount", _("Give a number.")))
    elif how in ("cut", "raise") and not 0 < amount <= (1 if how == "cut" else 100):  # type: ignore[operator]
        found.append(Problem("effect.amount", _("Give a share above 0 %."), _("A cut is at most 100 %.")))
    where = effect.get("where", [])
    known = targets[target].categories if target in targets else frozenset()
    if not isinstance(where, list | tuple) or any(entry not in known for entry in where):
        found.append(
            Problem(
                "effect.where",
                _("The driver has no such category."),
                _("Write dimension.category as in the model, or leave it empty for all."),
            )
        )
    return found


def _cut(effect: Mapping[str, Any]) -> list[Problem]:
    percent = effect.get("percent")
    found = _sector(effect, needed=False)
    if not _is_number(percent) or not 0 < percent <= 100:  # type: ignore[operator]
        found.append(Problem("effect.percent", _("Give a share above 0 and up to 100 %.")))
    return found + [
        Problem(f"effect.{name}", _("Write at most %(most)d letters.") % {"most": 60})
        for name in ("carrier", "scope")
        if not isinstance(effect.get(name, ""), str) or len(effect.get(name, "")) > 60
    ]


def _tonnes(effect: Mapping[str, Any]) -> list[Problem]:
    tonnes = effect.get("tonnes")
    found = _sector(effect, needed=True)
    if not _is_number(tonnes) or not 0 < tonnes <= MOST_TONNES:  # type: ignore[operator]
        found.append(
            Problem(
                "effect.tonnes",
                _("Give the tonnes of CO₂e that are saved in a year, above zero."),
                _("What is stored by forests or technology is asked for further below."),
            )
        )
    return found


def _sector(effect: Mapping[str, Any], *, needed: bool) -> list[Problem]:
    sector = effect.get("sector", "")
    if sector in SECTORS or (sector == "" and not needed):
        return []
    return [Problem("effect.sector", _("Say in which sector it saves."), _("Choose one from the list."))]


def _uncertainty(effect: Mapping[str, Any]) -> list[Problem]:
    given = effect.get(UNCERTAINTY)
    if given is None or (_is_number(given) and 0 <= given <= 1000):
        return []
    return [Problem(f"effect.{UNCERTAINTY}", _("Give a percentage between 0 and 1000."))]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
