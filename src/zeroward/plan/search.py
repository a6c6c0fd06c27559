"""What of this room can be found: every action of the library."""

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from zeroward.core.search.entries import entries_of
from zeroward.core.search.records import RecordData
from zeroward.core.search.registry import SearchSource, register_source
from zeroward.plan.models import LibraryAction
from zeroward.plan.queries.action_library.rows import cities_of, city_keys, public_actions
from zeroward.plan.vocabulary import FIELDS, LEVERS


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


def register_sources() -> None:
    register_source(SearchSource("action", LibraryAction, public_actions, describe_actions, _("Actions")))
