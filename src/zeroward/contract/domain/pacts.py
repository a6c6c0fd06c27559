"""Local pacts: opening, changing, publishing and deleting one; its parties and deals."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from zeroward.contract.domain.errors import Problem, ProblemsError
from zeroward.contract.domain.records import Kind, drop, put, put_new
from zeroward.contract.models import Deal, DealParty, Pact, Party
from zeroward.contract.rules import DECIDE, EDIT
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text
from zeroward.places.domain.city_places import place_of, scope_fields
from zeroward.places.models import City
from zeroward.plan.vocabulary import FIELDS

PACT: Final = Kind(
    Pact,
    "contract.pact",
    "city",
    ("title", "summary", "language", "signed_on", "ends_on", "url", "source_text"),
    unique="title",
    most=50,
    logs_itself=True,
)
PARTY: Final = Kind(
    Party, "contract.pact.party", "pact", ("name", "kind", "joined_on", "left_on"), unique="name", most=1000
)
DEAL: Final = Kind(
    Deal,
    "contract.pact.deal",
    "pact",
    (
        "number",
        "title",
        "theme",
        "text",
        "goal",
        "state",
        "starts",
        "ends",
        "tonnes",
        "tonnes_source",
        "news",
    ),
    unique="number",
    most=300,
)


def save_pact(
    *,
    actor: Any,
    viewer: Viewer,
    city: City,
    values: Mapping[str, Any],
    pact: Pact | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> Pact:
    """Open a pact of a city, or change its head. Raises NotAllowedError, ProblemsError, StaleError."""
    demand(viewer, EDIT, place_of(city))
    _demand_order(values, "signed_on", "ends_on")
    new = {**scope_fields(city), "opened_by": signed_in(actor), "is_example": is_example}
    with transaction.atomic():
        saved: Pact = put(
            PACT,
            actor=actor,
            parent=city,
            values=values,
            record=pact,
            lock=lock,
            more=new if pact is None else None,
        )
    return saved


def show_pact(*, actor: Any, viewer: Viewer, pact: Pact, visibility: str) -> None:
    """Who can see it: the team, the platform, the Mission team, everyone. Only coordinators decide on that."""
    demand(viewer, DECIDE, place_of(pact.city))
    if visibility not in Visibility.values:
        raise ProblemsError(
            [Problem("visibility", _("There is no such choice."), _("Choose one from the list."))]
        )
    with _held(pact) as kept:
        if visibility == Visibility.PUBLIC and not kept.deals.exists():
            raise ConflictError(_("A pact without a deal says nothing yet."), remedy=_("Add a deal first."))
        before, kept.visibility = kept.visibility, visibility
        kept.save(update_fields=["visibility", "updated_at"])
        if before != visibility:
            record_event(
                action="contract.pact.show",
                record=kept,
                actor=actor,
                changes={"visibility": [before, visibility]},
            )
    pact.visibility = visibility


def delete_pact(*, actor: Any, viewer: Viewer, pact: Pact) -> None:
    """Delete a pact with its deals and parties. A public one is taken out of sight first."""
    demand(viewer, DECIDE, place_of(pact.city))
    with _held(pact) as kept:
        if kept.visibility == Visibility.PUBLIC:
            raise ConflictError(_("This pact is published."), remedy=_("Take it out of sight first."))
        record_event(action="contract.pact.delete", record=kept, actor=actor)
        kept.delete()


def save_party(
    *,
    actor: Any,
    viewer: Viewer,
    pact: Pact,
    values: Mapping[str, Any],
    party: Party | None = None,
    lock: int = 0,
) -> Party:
    """Add a party or change one. Raises as `save_pact` does."""
    demand(viewer, EDIT, place_of(pact.city))
    _demand_order(values, "joined_on", "left_on")
    with _held(pact) as kept:
        saved: Party = put(PARTY, actor=actor, parent=kept, values=values, record=party, lock=lock)
        _touch(kept)
    return saved


def add_parties(
    *, actor: Any, viewer: Viewer, pact: Pact, rows: Sequence[Mapping[str, Any]]
) -> tuple[int, int]:
    """Many at once ("name", "kind"): how many were added, how many were there already. All or none."""
    demand(viewer, EDIT, place_of(pact.city))
    with _held(pact) as kept:
        there = {name.casefold() for name in kept.parties.values_list("name", flat=True)}
        new: list[dict[str, Any]] = []
        for row in rows:
            name = clean_text(str(row.get("name") or ""), limit=200, multiline=False)
            if name.casefold() not in there:
                there.add(name.casefold())
                new.append({**row, "name": name})
        if new:
            put_new(PARTY, actor=actor, parent=kept, rows=new)
        _touch(kept)
    return len(new), len(rows) - len(new)


def delete_party(*, actor: Any, viewer: Viewer, pact: Pact, party: Party, lock: int | None = None) -> None:
    """Delete a party that is in no deal; one that left gets a date instead."""
    demand(viewer, EDIT, place_of(pact.city))
    with _held(pact) as kept:
        if party.shares.exists():
            raise ConflictError(
                _("This party is in a deal."),
                remedy=_("Take it out of its deals, or say since when it has left."),
            )
        drop(PARTY, actor=actor, parent=kept, record=party, lock=lock)
        _touch(kept)


def save_deal(
    *,
    actor: Any,
    viewer: Viewer,
    pact: Pact,
    values: Mapping[str, Any],
    shares: Sequence[Mapping[str, Any]] = (),
    deal: Deal | None = None,
    lock: int = 0,
) -> Deal:
    """Add a deal or change one, with its parties {"party" (pk), "leads", "brings"}. Without a number it gets the next.

    Raises as `save_pact` does; places of shares are "shares.0.party" …
    """
    demand(viewer, EDIT, place_of(pact.city))
    _demand_order(values, "starts", "ends")
    if values.get("theme") and values["theme"] not in FIELDS:
        raise ProblemsError([Problem("theme", _("There is no such choice."), _("Choose one from the list."))])
    if values.get("tonnes") is not None and not str(values.get("tonnes_source") or "").strip():
        raise ProblemsError([Problem("tonnes_source", _("Say where this figure comes from."))])
    with _held(pact) as kept:
        given = dict(values)
        if not given.get("number"):
            given["number"] = (kept.deals.aggregate(last=Max("number"))["last"] or 0) + 1
        saved: Deal = put(DEAL, actor=actor, parent=kept, values=given, record=deal, lock=lock)
        _write_shares(kept, saved, shares, actor)
        _touch(kept)
    return saved


def delete_deal(*, actor: Any, viewer: Viewer, pact: Pact, deal: Deal, lock: int | None = None) -> None:
    """Delete a deal; its parties stay in the pact."""
    demand(viewer, EDIT, place_of(pact.city))
    with _held(pact) as kept:
        drop(DEAL, actor=actor, parent=kept, record=deal, lock=lock)
        _touch(kept)


def _write_shares(pact: Pact, deal: Deal, shares: Sequence[Mapping[str, Any]], actor: Any) -> None:
    known = {one.pk: one for one in pact.parties.all()}
    rows: dict[int, DealParty] = {}
    for place, row in enumerate(shares):
        party = known.get(row.get("party"))  # type: ignore[arg-type]
        if party is None:
            raise ProblemsError(
                [
                    Problem(
                        f"shares.{place}.party", _("There is no such party."), _("Choose one from the list.")
                    )
                ]
            )
        brings = clean_text(str(row.get("brings") or ""), limit=300, multiline=False)
        rows[party.pk] = DealParty(deal=deal, party=party, leads=bool(row.get("leads")), brings=brings)
    before = {one.party_id: (one.leads, one.brings) for one in deal.shares.all()}
    after = {key: (one.leads, one.brings) for key, one in rows.items()}
    if before == after:
        return
    deal.shares.all().delete()
    DealParty.objects.bulk_create(rows.values())
    names = {key: str(one) for key, one in known.items()}
    record_event(
        action="contract.pact.deal.parties",
        record=pact,
        actor=actor,
        label=deal.title,
        changes={
            "parties": [sorted(names.get(key, "") for key in before), sorted(names[key] for key in after)]
        },
    )


@contextmanager
def _held(pact: Pact) -> Iterator[Pact]:
    with transaction.atomic():
        yield Pact.objects.select_for_update(of=("self",)).select_related("city__country").get(pk=pact.pk)


def _touch(pact: Pact) -> None:
    """The search index follows."""
    pact.save(update_fields=["updated_at"])


def _demand_order(values: Mapping[str, Any], first: str, last: str) -> None:
    begins, ends = values.get(first), values.get(last)
    if begins is not None and ends is not None and ends < begins:
        raise ProblemsError([Problem(last, _("It ends before it begins."))])
