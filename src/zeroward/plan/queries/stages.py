"""The way through a plan in the three phases of a climate action cycle: analyse, act, accelerate.

The phases are those of ICLEI's GreenClimateCities; which page of ours belongs to which is our choice.
"""

from dataclasses import dataclass, replace

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.plan.models import ModelKind
from zeroward.plan.queries.baseline import total_of
from zeroward.plan.queries.frozen import Facts
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.promises import promises_of
from zeroward.plan.queries.words import tonnes


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the way: `state` "done", "now" (the first that is open) or "". `page` is the name of its page."""

    title: str
    text: str
    page: str
    state: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Phase:
    title: str
    text: str
    stages: tuple[Stage, ...]


def phases_of(loaded: LoadedPlan, facts: Facts) -> tuple[Phase, ...]:
    """From emissions to what was promised; the first stage that is open is "now"."""
    analyse = [_emissions(loaded), _target(loaded), _policies(loaded), *_values(loaded, facts)]
    act = [_actions(loaded), _gap(facts), _costs(loaded, facts), _equity(loaded)]
    accelerate = [_indicators(loaded)]
    if loaded.plan_actions:
        accelerate.append(_residue(loaded, facts))
    accelerate += _promises(loaded)
    stages = (*analyse, *act, *accelerate)
    first = next((one for one in stages if not one.state and not one.optional), None)

    def marked(found: list[Stage]) -> tuple[Stage, ...]:
        return tuple(replace(one, state="now") if one is first else one for one in found)

    return (
        Phase(_("Analyse"), _("where the city stands, and where it wants to be"), marked(analyse)),
        Phase(_("Act"), _("what it does, at what cost, and for whom"), marked(act)),
        Phase(_("Accelerate"), _("whether it works, and what is left over"), marked(accelerate)),
    )


def _emissions(loaded: LoadedPlan) -> Stage:
    total = total_of(loaded.baseline)
    if total is None:
        return Stage(_("Emissions to start from"), _("none yet"), "baseline")
    words = {"total": tonnes(total), "year": loaded.base_year}
    text = (
        _("%(total)s in %(year)d, from the inventory")
        if loaded.baseline.get("origin") == "inventory"
        else _("%(total)s in %(year)d, typed by sector")
    )
    return Stage(_("Emissions to start from"), text % words, "baseline", "done")


def _target(loaded: LoadedPlan) -> Stage:
    main = loaded.main_target
    if main is None:
        text = _("no main target yet") if loaded.targets else _("no target yet")
        return Stage(_("Target"), text, "targets")
    return Stage(_("Target"), str(main["title"]), "targets", "done")


def _policies(loaded: LoadedPlan) -> Stage:
    count = len(loaded.policies)
    text = ngettext("one policy", "%(count)d policies", count) % {"count": count}
    return Stage(
        _("Policies in force"),
        text if count else _("none entered"),
        "policies",
        "done" if count else "",
        True,
    )


def _actions(loaded: LoadedPlan) -> Stage:
    count = len(loaded.plan_actions)
    if not count:
        return Stage(_("Actions"), _("none yet"), "actions")
    text = ngettext("one action", "%(count)d actions", count) % {"count": count}
    blind = [one for one in loaded.plan_actions if one["effect_kind"] == "none" and one["kind"] != "enabling"]
    if blind:
        text += "; " + ngettext("one has no effect yet", "%(count)d have no effect yet", len(blind)) % {
            "count": len(blind)
        }
        return Stage(_("Actions"), text, "actions")
    return Stage(_("Actions"), text, "actions", "done")


def _values(loaded: LoadedPlan, facts: Facts) -> list[Stage]:
    if loaded.header["model"] == ModelKind.MINIMAL:
        return []
    missing = len(facts.raw.get("missing", ()))
    if missing:
        text = ngettext("one value is missing", "%(count)d values are missing", missing) % {"count": missing}
        return [Stage(_("Values of the model"), text, "values")]
    count = len(loaded.values)
    text = ngettext("one is your own", "%(count)d are your own", count) % {"count": count}
    return [Stage(_("Values of the model"), text if count else _("all from other cities"), "values", "done")]


def _gap(facts: Facts) -> Stage:
    title = _("Gap to the target")
    if facts.gap is None:
        return Stage(title, _("not known yet"), "workbench")
    if facts.gap > 0.5:
        return Stage(title, _("%(gap)s are open") % {"gap": tonnes(facts.gap)}, "workbench")
    return Stage(title, _("closed"), "workbench", "done")


def _costs(loaded: LoadedPlan, facts: Facts) -> Stage:
    unpriced = len(facts.raw.get("unpriced", ()))
    if unpriced:
        text = ngettext("one action has no cost", "%(count)d actions have no cost", unpriced)
        return Stage(_("Costs and who bears them"), text % {"count": unpriced}, "actions")
    if not loaded.plan_actions:
        return Stage(_("Costs and who bears them"), _("with the actions"), "actions")
    return Stage(_("Costs and who bears them"), _("for every action"), "actions", "done")


def _equity(loaded: LoadedPlan) -> Stage:
    examined = sum(bool(one["equity"]) for one in loaded.plan_actions)
    total = len(loaded.plan_actions)
    text = _("%(count)d of %(total)d actions examined") % {"count": examined, "total": total}
    return Stage(_("Who gains and who bears"), text, "equity", "done" if total and examined == total else "")


def _indicators(loaded: LoadedPlan) -> Stage:
    count = len(loaded.indicators)
    text = ngettext("one indicator", "%(count)d indicators", count) % {"count": count}
    return Stage(_("Indicators"), text if count else _("none yet"), "indicators", "done" if count else "")


def _residue(loaded: LoadedPlan, facts: Facts) -> Stage:
    year = loaded.target_year
    answered = sum(float(one["tonnes"]) for one in loaded.offsets if one["year"] == year)
    if facts.residual is None:
        return Stage(_("What is left over"), _("not known yet"), "offsets")
    if answered >= facts.residual:
        return Stage(_("What is left over"), _("answered for"), "offsets", "done")
    return Stage(
        _("What is left over"),
        _("nothing answers for %(amount)s") % {"amount": tonnes(facts.residual - answered)},
        "offsets",
    )


def _promises(loaded: LoadedPlan) -> list[Stage]:
    """Quick wins that were promised to people; nothing when none was."""
    found = promises_of(loaded, timezone.localdate())
    if not found:
        return []
    overdue = sum(1 for one in found if one.state == "overdue")
    if overdue:
        text = ngettext("one promise waits for an answer", "%(count)d promises wait for an answer", overdue)
        return [Stage(_("What was promised"), text % {"count": overdue}, "promises")]
    return [Stage(_("What was promised"), _("none is overdue"), "promises", "done")]
