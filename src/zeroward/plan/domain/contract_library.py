"""Writing the actions of one city's contract into the action library."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from zeroward.core.catalogue import Loaded
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.upsert import upsert
from zeroward.core.errors import InvalidInputError
from zeroward.places.models import City
from zeroward.plan.models import LibraryAction


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """An action as a contract names it. `facts` as in `LibraryAction`; no text of the contract but the name."""

    key: str
    name: str
    field: str
    lever: str
    facts: tuple[Mapping[str, Any], ...]
    place: str


def origin_of(city: City) -> str:
    return f"contract:{city.key}"


def city_with_key(key: str) -> City:
    """Raises InvalidInputError when the house knows no such city."""
    city: City | None = City.objects.public().filter(key=key).first()
    if city is None:
        raise InvalidInputError(
            f"There is no city with the key {key!r}.",
            place="--city",
            remedy="Take the key from the address of the city's page.",
        )
    return city


def write_contract_actions(
    *, actor: Any = None, city: City, entries: Sequence[LibraryEntry], lang: str = "en"
) -> Loaded:
    """Create or update the actions of the city's contract; those that it no longer names are retired.

    What an editor has changed since stays. One transaction, one audit event. The same contract twice changes nothing.
    """
    with transaction.atomic():
        total = Loaded()
        for entry in entries:
            values = {
                "name": entry.name,
                "source_lang": lang,
                "field": entry.field,
                "lever": entry.lever,
                "kind": "",
                "facts": [dict(fact) for fact in entry.facts],
                "city": city,
                "origin": origin_of(city),
                "source_text": f"Climate City Contract of {city.name}, Action Plan, {entry.place}",
            }
            total += upsert_action(entry.key, values)
        total += Loaded(changed=retire_all_but(origin_of(city), {entry.key for entry in entries}))
        if total.created or total.changed:
            record_event(
                action="plan.library.import",
                record=city,
                actor=actor,
                note=f"{total.created} made, {total.changed} changed",
            )
    return total


def retire_all_but(origin: str, keys: Set[str]) -> int:
    """Retire what this source no longer holds, bring back what it holds again; how many that were."""
    own = LibraryAction.objects.filter(origin=origin)
    gone = own.filter(is_retired=False).exclude(key__in=keys).update(is_retired=True)
    return gone + own.filter(is_retired=True, key__in=keys).update(is_retired=False)


def upsert_action(key: str, values: Mapping[str, Any]) -> Loaded:
    """Raises InvalidInputError when the key belongs to another source."""
    kept = LibraryAction.objects.filter(key=key).only("origin").first()
    if kept is not None and kept.origin != values["origin"]:
        raise InvalidInputError(
            f"The library holds {key!r} from another source.", place=key, remedy="Rename one of the two."
        )
    return upsert(LibraryAction, key=key, values=values)[1]
