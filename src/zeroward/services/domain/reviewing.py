"""Reviewing what keepers wrote: publish it, or send it back with a reason."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.domain.open_drafts import carry_into, open_draft
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import Quality, Wording
from zeroward.core.names import key_from
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text
from zeroward.places.models import Country
from zeroward.services.domain.entry_checking import checked
from zeroward.services.domain.entry_choices import allowed_choices
from zeroward.services.domain.entry_content import ADDRESSES, AS_IS, CHOSEN, TEXTS, content_of, rule_from
from zeroward.services.domain.keeping import demand_to_look_after
from zeroward.services.domain.tell import tell_keeper
from zeroward.services.models import Occasion, Proposal, ProposalState, Service
from zeroward.services.rules import REVIEW
from zeroward.taxonomy.models import Concept

RESERVED = frozenset({"for", "providers", "keeping"})
"""First parts of addresses of this room; no entry may have one of them for a key."""


def publish_proposal(
    *, actor: Any, viewer: Viewer, proposal: Proposal, over: bool = False, text: str = ""
) -> Service:
    """The entry says from now on what the keeper wrote. `over`: also where somebody changed it meanwhile.

    Raises NotAllowedError, ConflictError (dealt with already; changed meanwhile).
    """
    demand_to_look_after(viewer, proposal.provider, REVIEW)
    with transaction.atomic():
        found = _waiting(proposal)
        content = checked(found.content, allowed_choices())
        if found.service is not None and not over and (fields := changed_meanwhile(found)):
            raise ConflictError(
                _("The entry was changed meanwhile: %(fields)s.") % {"fields": ", ".join(fields)},
                place="over",
                remedy=_("Compare, then say that the new text shall stand, or send it back."),
            )
        service = _written(found, content, actor)
        found.service = service
        _settle(found, ProposalState.ACCEPTED, actor, clean_text(text, limit=2000))
        tell_keeper(found)
    return service


def send_back(*, actor: Any, viewer: Viewer, proposal: Proposal, text: str) -> Proposal:
    """Ask the keeper to change something. Raises InvalidInputError without a reason."""
    demand_to_look_after(viewer, proposal.provider, REVIEW)
    words = clean_text(text, limit=2000)
    if not words:
        raise InvalidInputError(
            _("There is no reason yet."), place="answer", remedy=_("Say in a sentence what should change.")
        )
    with transaction.atomic():
        found = _waiting(proposal)
        _settle(found, ProposalState.RETURNED, actor, words)
        tell_keeper(found)
    return found


def changed_meanwhile(proposal: Proposal) -> list[str]:
    """Fields that the keeper changed, and somebody else too since the keeper began."""
    if proposal.service is None:
        return []
    now = content_of(proposal.service)
    return [
        name
        for name, value in proposal.content.items()
        if value != proposal.base.get(name) and now.get(name) not in (proposal.base.get(name), value)
    ]


def _waiting(proposal: Proposal) -> Proposal:
    rows = Proposal.objects.select_for_update(of=("self",)).select_related("service", "provider", "made_by")
    found: Proposal = rows.get(pk=proposal.pk)
    if found.state != ProposalState.SENT:
        raise ConflictError(
            _("This has been dealt with already."), remedy=_("Reload the page to see what happened.")
        )
    return found


def _settle(found: Proposal, state: str, actor: Any, words: str) -> None:
    before = found.state
    found.state, found.answer, found.handled_by, found.handled_at = state, words, actor, timezone.now()
    found.save()
    record_event(
        action=f"services.proposal.{state}", record=found, actor=actor, changes={"state": [before, state]}
    )


def _written(found: Proposal, content: dict[str, Any], actor: Any) -> Service:
    """The entry with the new content, as a published revision, and the event that records it."""
    before = content_of(found.service) if found.service is not None else {}
    draft = open_draft(found.service) if found.service is not None else None
    service = found.service or Service(key=_free_key(content["name"]), wording=Wording.CONTRIBUTED)
    for name in (*TEXTS, *CHOSEN, *ADDRESSES, "apply_contact"):
        setattr(service, name, content[name])
    for name in ("languages", "stages", "shelves", "sectors", "audiences"):
        setattr(service, name, content[name])
    service.availability = content["availability"] or "unknown"
    service.rule = rule_from(content, service.rule)
    if content["admits"]["kind"] != AS_IS:
        service.rule_quality, service.doubt = Quality.HIGH if service.rule else Quality.UNKNOWN, ""
    if found.service is None:
        service.providers = found.provider.name
        service.method = f"Written by {found.provider.name}, reviewed"[:300]
    service.recorded_by, service.recorded_at = actor, timezone.now()
    service.live = True
    service.save()
    service.pathways.set(Concept.objects.filter(scheme__key="pathways", key__in=content["pathways"]))
    service.countries.set(
        Country.objects.filter(code__in=content["countries"]) if content["reach"] == "countries" else []
    )
    service.offered_by.add(found.provider)
    _write_occasions(service, content["occasions"])
    service.refresh_from_db()
    service.save_revision(user=actor).publish(user=actor)
    carry_into(draft, actor=actor)
    record_event(
        action="services.service.publish",
        record=service,
        actor=actor,
        changes=changes_between(before, {**content_of(service)}),
        note=f"proposal {found.pk}",
    )
    return service


def _write_occasions(service: Service, rows: list[dict[str, Any]]) -> None:
    """The dates as the keeper has them. One under the same name keeps its place in the source."""
    kept = {one.name: one for one in service.occasions.all()}
    countries = {country.code: country for country in Country.objects.all()}
    for row in rows:
        one = kept.pop(row["name"], None) or Occasion(service=service, name=row["name"])
        for name in ("starts", "ends", "place", "online", "url", "note"):
            setattr(one, name, row[name])
        for name in ("apply_from", "apply_by"):
            setattr(one, name, datetime.date.fromisoformat(row[name]) if row[name] else None)
        one.country = countries.get(row["country"])
        one.save()
    for one in kept.values():
        one.delete()


def _free_key(name: str) -> str:
    try:
        wanted = key_from(name)
    except ValueError:
        wanted = "offer"
    taken = set(Service.objects.filter(key__startswith=wanted).values_list("key", flat=True)) | RESERVED
    number = 2
    key = wanted
    while key in taken:
        key, number = f"{wanted}-{number}", number + 1
    return key
