"""What of this room can be found: every action of the library, and published plans, never a draft."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from django.conf import settings
from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from zeroward.core.search.entries import entries_of
from zeroward.core.search.records import EntryData, RecordData
from zeroward.core.search.registry import SearchSource, register_source
from zeroward.plan.models import LibraryAction, Plan, PlanVersion
from zeroward.plan.queries.action_library.rows import cities_of, city_keys, public_actions
from zeroward.plan.vocabulary import FIELDS, LEVERS

PLAN_HINT: Final = 43
MOST_BODY: Final = 20_000


def describe_actions(actions: Sequence[LibraryAction]) -> Iterator[RecordData]:
    """An action is also found by its field and lever, and by the cities that plan it."""
    cities = cities_of(actions)

    def more(action: LibraryAction, lang: str) -> str:
        names = [cities[key].name for key in city_keys(action) if key in cities]
        with override(lang):
            return "\n".join([str(FIELDS.get(action.field, "")), str(LEVERS.get(action.lever, "")), *names])

    entries = entries_of(
        actions,
        title="name",
        summary="description",
        address=lambda action: reverse("plan:library-action", args=[action.key]),
        more=more,
    )
    for action in actions:
        yield RecordData(action.key, entries[action.pk], {}, 42)


def published_plans() -> QuerySet[Plan]:
    """Plans of which readers can read a version, each with its newest one."""
    readable = PlanVersion.objects.filter(withdrawn_at=None, is_public=True)
    return (
        Plan.objects.filter(pk__in=readable.values("plan"))
        .select_related("city__country")
        .prefetch_related(Prefetch("versions", readable.order_by("-number"), to_attr="readable"))
    )


def describe_plans(plans: Sequence[Plan]) -> Iterator[RecordData]:
    """Found by city, title and the words of the actions, in every language of the interface."""
    for one in plans:
        readable: list[PlanVersion] = getattr(one, "readable", [])
        content = readable[0].data if readable else {}
        entries = [_plan_entry(one, content, lang) for lang, _name in settings.LANGUAGES]
        yield RecordData(plan_key(one), entries, {"country": [one.city.country.code]}, PLAN_HINT)


def plan_key(plan: Any) -> str:
    return str(plan.pk)


def _plan_entry(plan: Plan, content: dict[str, Any], lang: str) -> EntryData:
    title = content.get("header", {}).get("title", "")
    actions = [f"{row['name']}. {row['description']}" for row in content.get("actions", ()) if row["in_plan"]]
    with override(lang):
        return EntryData(
            lang=lang,
            title=f"{plan.city.name}: {title}",
            summary=gettext(
                "The city's plan towards climate neutrality: targets, actions, costs, what is left."
            ),
            body="\n".join(actions)[:MOST_BODY],
            url=reverse("plan:public", args=[plan.city.key, plan.pk]),
            is_source=lang == settings.LANGUAGE_CODE,
        )


def register_sources() -> None:
    register_source(SearchSource("action", LibraryAction, public_actions, describe_actions, _("Actions")))
    register_source(SearchSource("plan", Plan, published_plans, describe_plans, _("Plans"), key_of=plan_key))
