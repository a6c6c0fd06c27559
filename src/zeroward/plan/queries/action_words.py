"""How an action works, in sentences."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.plan.domain.checking_effect import UNCERTAINTY
from zeroward.plan.models import ActionKind, EffectKind
from zeroward.plan.queries import words
from zeroward.plan.queries.model_keys import ModelKeys
from zeroward.plan.vocabulary import SECTORS


def effect_words(row: Mapping[str, Any], keys: ModelKeys) -> str:
    """The effect in a sentence."""
    kind, effect = row["effect_kind"], row["effect"]
    if row["kind"] == ActionKind.ENABLING:
        return _("It saves nothing by itself; it makes other actions possible.")
    if kind == EffectKind.MODEL:
        label = keys.actions.get(effect.get("action", ""), effect.get("action", ""))
        text = _("It is the action “%(action)s” of the model.") % {"action": said(label)}
    elif kind == EffectKind.DRIVER:
        text = _driver_words(effect, keys)
    elif kind == EffectKind.CUT:
        sector = effect.get("sector")
        text = (
            _("It saves %(percent)s of the emissions of this sector: %(sector)s.")
            % {"percent": _percent(effect["percent"]), "sector": SECTORS[sector]}
            if sector
            else _("It saves %(percent)s of all emissions.") % {"percent": _percent(effect["percent"])}
        )
    elif kind == EffectKind.TONNES:
        text = _(
            "It saves %(amount)s of CO₂e a year, as estimated elsewhere, in this sector: %(sector)s."
        ) % {
            "amount": words.tonnes(effect["tonnes"]),
            "sector": SECTORS[effect["sector"]],
        }
    else:
        return ""
    if effect.get(UNCERTAINTY):
        text += " " + _("Uncertainty ± %(percent)s.") % {"percent": _percent(effect[UNCERTAINTY])}
    return text


def _driver_words(effect: Mapping[str, Any], keys: ModelKeys) -> str:
    target = keys.targets.get(effect.get("target", ""))
    name = said(target.label) if target else effect.get("target", "")
    unit = target.unit if target else ""
    amount, how = effect["amount"], effect["how"]
    share = how in ("cut", "raise")
    text = _percent(round(amount * 100, 6)) if share else f"{figure(amount)}{SPACE}{unit}".strip()
    template = {
        "cut": _("It lowers this driver by %(figure)s: %(name)s."),
        "raise": _("It raises this driver by %(figure)s: %(name)s."),
        "add": _("It adds %(figure)s to this driver: %(name)s."),
        "set": _("It sets this driver to %(figure)s: %(name)s."),
    }[how]
    return template % {"figure": text, "name": name}


def figure(value: float) -> str:
    """12.0 → "12", 12.5 → "12.5"."""
    return format_number(int(value) if float(value).is_integer() else value)


def _percent(value: float) -> str:
    return f"{figure(value)}{SPACE}%"


def course_words(row: Mapping[str, Any]) -> str:
    """Since when it works, and from when in full; \"\" where no year is named."""
    start, end = row["start"], row["end"]
    if start and end and start != end:
        return _("from %(start)d on, in full from %(end)d") % {"start": start, "end": end}
    if start or end:
        return _("from %(start)d on") % {"start": start or end}
    return ""
