"""Local pacts of a city with their parties and deals, and how its contract answers other structures."""

import datetime
from typing import Annotated, Any

from django.http import Http404
from ninja import Field, Router, Schema

from zeroward.api.queries.work import city_of, scope_named
from zeroward.api.scopes import WRITE_CONTRACTS
from zeroward.api.v1.operations import Body
from zeroward.api.v1.rooms.columns import schemas, values_of
from zeroward.api.v1.rooms.kept import Records, Who, declare
from zeroward.api.v1.rows import MOST_NUMBER
from zeroward.api.v1.work_inventories import LOCK
from zeroward.contract.domain import mapping, pacts
from zeroward.contract.models import Contract, Deal, FrameworkDemand, OwnSection, Pact, Party
from zeroward.contract.queries.access import contract_for
from zeroward.contract.queries.pacts import pact_for
from zeroward.core.ui.addresses import address_of
from zeroward.core.visibility import Viewer
from zeroward.places.models import City

router = Router(tags=["Your contracts"])
ROOM = "contract"
SHOWN = "The team alone sees it until a coordinator shows it, on the page."
NEEDED = {"name", "title"}
Line = Annotated[str, Field(max_length=12)]
MODULES: dict[str, Any] = {
    "modules": (list[Line], Field(default_factory=list, max_length=60, description="Modules of the template"))
}


class ShareIn(Body):
    party: int = Field(ge=1, le=MOST_NUMBER, description="Number of a party of the pact")
    leads: bool = False
    brings: str = Field("", max_length=300)


class ShareOut(Schema):
    party: int
    leads: bool
    brings: str


def _city(viewer: Viewer, place: str) -> City:
    """A city of the viewer's own, by its scope. Raises Http404."""
    scope = scope_named(place)
    if scope.kind != "city":
        raise Http404
    return city_of(viewer, scope.key)


def _pact(viewer: Viewer, pk: int) -> Pact:
    """A pact of a city of the viewer's own. Raises Http404."""
    found = pact_for(viewer, pk)
    if found.scope not in viewer.scopes:
        raise Http404
    return found


def _contract(viewer: Viewer, pk: int) -> Contract:
    """A contract of a city of the viewer's own. Raises Http404."""
    found = contract_for(viewer, pk)
    if found.scope not in viewer.scopes:
        raise Http404
    return found


def _out(columns: tuple[str, ...]) -> Any:
    return lambda one: values_of(one, columns) | {"id": one.pk, "lock": one.lock}


def _whole(columns: tuple[str, ...], sent: dict[str, Any], record: Any) -> dict[str, Any]:
    """What is sent, with what is there."""
    return sent if record is None else values_of(record, columns) | sent


def _save_pact(who: Who, city: Any, sent: dict[str, Any], record: Any, lock: int) -> Any:
    values = _whole(pacts.PACT.fields, sent, record)
    return pacts.save_pact(**who, city=city, values=values, pact=record, lock=lock)


def _save_party(who: Who, pact: Any, sent: dict[str, Any], record: Any, lock: int) -> Any:
    values = _whole(pacts.PARTY.fields, sent, record)
    return pacts.save_party(**who, pact=pact, values=values, party=record, lock=lock)


def _save_deal(who: Who, pact: Any, sent: dict[str, Any], record: Any, lock: int) -> Any:
    shares = sent.pop("shares", None)
    if shares is None:
        there = record.shares.all() if record is not None else ()
        shares = [{"party": one.party_id, "leads": one.leads, "brings": one.brings} for one in there]
    values = _whole(pacts.DEAL.fields, sent, record)
    kept = pacts.save_deal(**who, pact=pact, values=values, shares=shares, deal=record, lock=lock)
    return Deal.objects.get(pk=kept.pk)


def _deal_out(one: Any) -> dict[str, Any]:
    shares = [
        {"party": each.party_id, "leads": each.leads, "brings": each.brings} for each in one.shares.all()
    ]
    return values_of(one, pacts.DEAL.fields) | {"id": one.pk, "lock": one.lock, "shares": shares}


def _pact_out(one: Any) -> dict[str, Any]:
    more = {
        "page": address_of("contract:pact", str(one.pk)),
        "updated_at": one.updated_at,
        "shown": one.visibility,
    }
    return values_of(one, pacts.PACT.fields) | {"id": one.pk, "lock": one.lock} | more


def _mapped(columns: tuple[str, ...], row: Any, save: Any) -> Any:
    """A use case that takes rows, and no values."""

    def write(who: Who, contract: Any, sent: dict[str, Any], record: Any, lock: int) -> Any:
        made = row(**_whole(columns, sent, record))
        return save(**who, contract=contract, row=made, record=record, lock=lock)

    return write


PAGE = {
    "page": (str, ...),
    "updated_at": (datetime.datetime, ...),
    "shown": (str, Field(description="To whom")),
}
SHARES = (list[ShareIn] | None, Field(None, max_length=300, description="Its parties; null: as they are"))
declare(
    router,
    Records(
        one="pact",
        many="own_pacts",
        words=("a pact", "pacts of a city"),
        address="/work/pacts/{place}",
        example="/work/pacts/city:klagenfurt",
        room=ROOM,
        scope=WRITE_CONTRACTS,
        kinds=schemas("OwnPact", Pact, pacts.PACT.fields, lock=LOCK, told=PAGE),
        owner=_city,
        rows=lambda _viewer, city: Pact.objects.filter(city=city),
        save=_save_pact,
        delete=lambda who, _city, one: pacts.delete_pact(**who, pact=one),
        out=_pact_out,
        about=SHOWN,
    ),
)
declare(
    router,
    Records(
        one="pact_party",
        many="pact_parties",
        words=("a party of a pact", "parties of a pact, those that left too"),
        address="/work/pacts/{int:pact}/parties",
        example="/work/pacts/1/parties",
        room=ROOM,
        scope=WRITE_CONTRACTS,
        kinds=schemas("PactParty", Party, pacts.PARTY.fields, needed=NEEDED, lock=LOCK),
        owner=_pact,
        rows=lambda _viewer, pact: pact.parties.all(),
        save=_save_party,
        delete=lambda who, pact, one: pacts.delete_party(**who, pact=pact, party=one),
        out=_out(pacts.PARTY.fields),
        named="pact",
        typed=int,
    ),
)
declare(
    router,
    Records(
        one="pact_deal",
        many="pact_deals",
        words=("a deal of a pact", "deals of a pact with who made them"),
        address="/work/pacts/{int:pact}/deals",
        example="/work/pacts/1/deals",
        room=ROOM,
        scope=WRITE_CONTRACTS,
        kinds=schemas(
            "PactDeal",
            Deal,
            [one for one in pacts.DEAL.fields if one != "number"],
            needed=NEEDED,
            lock=LOCK,
            sent={
                "shares": SHARES,
                "number": (int | None, Field(None, ge=1, le=32_767, description="null: the next")),
            },
            told={"shares": (list[ShareOut], ...), "number": (int, ...)},
        ),
        owner=_pact,
        rows=lambda _viewer, pact: pact.deals.prefetch_related("shares"),
        save=_save_deal,
        delete=lambda who, pact, one: pacts.delete_deal(**who, pact=pact, deal=one),
        out=_deal_out,
        named="pact",
        typed=int,
    ),
)
declare(
    router,
    Records(
        one="own_section",
        many="own_sections",
        words=("a section of your own structure", "sections of your own structure beside the template"),
        address="/work/contracts/{int:contract}/sections",
        example="/work/contracts/1/sections",
        room=ROOM,
        scope=WRITE_CONTRACTS,
        kinds=schemas(
            "OwnSection",
            OwnSection,
            [one for one in mapping.SECTION if one != "modules"],
            lock=LOCK,
            same=MODULES,
        ),
        owner=_contract,
        rows=lambda _viewer, contract: contract.own_sections.all(),
        save=_mapped(mapping.SECTION, mapping.SectionRow, mapping.save_section),
        delete=lambda who, contract, one: mapping.delete_mapped(**who, contract=contract, record=one),
        out=_out(mapping.SECTION),
        named="contract",
        typed=int,
    ),
)
declare(
    router,
    Records(
        one="framework_demand",
        many="framework_demands",
        words=("a demand of a framework", "demands of frameworks, and where a contract answers them"),
        address="/work/contracts/{int:contract}/demands",
        example="/work/contracts/1/demands",
        room=ROOM,
        scope=WRITE_CONTRACTS,
        kinds=schemas(
            "FrameworkDemand",
            FrameworkDemand,
            [one for one in mapping.DEMAND if one != "modules"],
            needed={"framework", "demand"},
            lock=LOCK,
            same=MODULES,
        ),
        owner=_contract,
        rows=lambda _viewer, contract: contract.demands.all(),
        save=_mapped(mapping.DEMAND, mapping.DemandRow, mapping.save_demand),
        delete=lambda who, contract, one: mapping.delete_mapped(**who, contract=contract, record=one),
        out=_out(mapping.DEMAND),
        named="contract",
        typed=int,
    ),
)
