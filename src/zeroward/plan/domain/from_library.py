"""Actions of the library become actions of a plan: words are taken over, the figures of other cities are not."""

from collections.abc import Sequence, Set
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.visibility import Viewer
from zeroward.methods.pathways import mission
from zeroward.plan.domain.bulk import Written, write_actions
from zeroward.plan.domain.sheet import BenefitRow, LinkRow, Sheet, StepRow
from zeroward.plan.models import ActionKind, EffectKind, LibraryAction, ModelKind, Plan
from zeroward.plan.queries.action_library.rows import LibraryRow


def take_into_plan(*, actor: Any, viewer: Viewer, plan: Plan, rows: Sequence[LibraryRow]) -> Written:
    """Add the actions to the plan, all or none; those that were taken before stay as they are.

    Raises as `write_actions` does.
    """
    taken = set(plan.actions.exclude(library_key="").values_list("library_key", flat=True))
    names = {name.casefold() for name in plan.actions.values_list("name", flat=True)}
    fresh = [row for row in rows if row.key not in taken and row.name.body.casefold() not in names]
    used = moved_levers(plan)
    sheets = []
    for row in fresh:
        sheet = sheet_from(row, plan, used)
        used.add(str(sheet.effect.get("action", "")))
        sheets.append(sheet)
    written = write_actions(actor=actor, viewer=viewer, plan=plan, sheets=sheets)
    return Written(written.added, written.changed, len(rows) - len(fresh), 0, written.actions)


def moved_levers(plan: Plan) -> set[str]:
    """Actions of the model that actions of the plan stand for already."""
    effects = plan.actions.filter(effect_kind=EffectKind.MODEL).values_list("effect", flat=True)
    return {str(effect.get("action", "")) for effect in effects}


def sheet_from(row: LibraryRow, plan: Plan, used: Set[str] = frozenset()) -> Sheet:
    """A sheet to start from. It carries no tonnes and no money: what another city states is not ours.

    `used` names the levers of the model that other actions move; a lever is moved once.
    """
    action = row.action
    kind, effect = effect_in(action, plan, used)
    return Sheet(
        name=row.name.body,
        description=row.description.body,
        kind=action.kind or ActionKind.IMPROVE,
        field=action.field,
        lever=action.lever,
        effect_kind=kind,
        effect=effect,
        library_key=action.key,
        comments=where_others(row),
        steps=tuple(StepRow(title=step) for step in row.steps),
        co_benefits=tuple(BenefitRow(text=words) for words in row.co_benefits),
        links=links_of(action),
    )


def effect_in(action: LibraryAction, plan: Plan, used: Set[str]) -> tuple[str, dict[str, Any]]:
    """In a plan with the Mission's model the action moves its lever; else the effect is still to be said."""
    if plan.model == ModelKind.MISSION and action.model_action and action.model_action not in used:
        known = {one.key for one in mission.mission_model().spec.actions}
        if action.model_action in known:
            return EffectKind.MODEL, {"action": action.model_action}
    return EffectKind.NONE, {}


def where_others(row: LibraryRow) -> str:
    """Who plans it too, for those who want to ask."""
    if not row.city_names:
        return ""
    return _("In the contracts of: %(cities)s.") % {"cities": ", ".join(row.city_names)}


def links_of(action: LibraryAction) -> tuple[LinkRow, ...]:
    similar = LinkRow("action", action.key)
    return (*(LinkRow("material", key) for key in action.materials), similar)
