"""Taking a contribution up: it becomes a draft, a mended link or a record of use."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.domain.open_drafts import carry_into, open_draft
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import LivingRecord, Wording
from zeroward.core.names import key_from
from zeroward.library.domain.contribution_mail import tell_outcome
from zeroward.library.domain.moderation import answer_in, close, open_one
from zeroward.library.domain.permission import demand_editor
from zeroward.library.models import Challenge, Contribution, Evidence, Link, Material, Placement
from zeroward.places.models import City, Country

Kind = Contribution.Kind


def take_up(
    *,
    actor: Any,
    contribution: Contribution,
    text: str = "",
    publish: bool = False,
    new_address: bool = False,
) -> Contribution:
    """Make of it what it is good for, tell the contributor, and link the result.

    A suggested material becomes a draft with its link and placement; a correction stores in `text` what was done;
    a dead link is marked, or with `new_address` gets the address that was sent; "we used this" becomes a record of
    use. `publish` publishes a record of use at once. Raises NotAllowedError, ConflictError, InvalidInputError.
    """
    demand_editor(actor)
    with transaction.atomic():
        found = open_one(contribution)
        words = answer_in(text, wanted=found.kind == Kind.CORRECTION)
        if found.kind == Kind.MATERIAL:
            result = _draft_material(found, actor)
        elif found.kind == Kind.EVIDENCE:
            result = _evidence(found, actor, publish)
        elif found.kind == Kind.DEAD_LINK:
            result = _mark_link(found, actor, new_address)
        else:
            result = found.about
        close(found, Contribution.State.ACCEPTED, actor=actor, words=words, result=result)
        tell_outcome(found)
    return found


def publish_material(*, actor: Any, contribution: Contribution) -> Material:
    """Publish the draft that a suggestion became, with its placements."""
    demand_editor(actor)
    kind, _colon, key = contribution.result.partition(":")
    with transaction.atomic():
        drafts = Material.objects.select_for_update().filter(key=key, archived_at__isnull=True)
        if kind != "material" or contribution.kind != Kind.MATERIAL or not drafts:
            raise ConflictError(_("The draft is no longer there."))
        material: Material = drafts[0]
        for record in [material, *material.placements.all()]:
            if not record.live:
                (record.latest_revision or record.save_revision(user=actor)).publish(user=actor)
        record_event(action="library.material.publish", record=material, actor=actor)
    material.refresh_from_db()
    return material


def publish_contributed_placements(*, material: Material) -> None:
    """Where a contributor wanted a material to stand becomes public with it, wherever it was published.

    Only placements that were never public: what an editor took back stays back.
    """
    waiting = material.placements.filter(
        live=False, first_published_at=None, archived_at=None, wording=Wording.CONTRIBUTED
    )
    for placement in waiting:
        (placement.latest_revision or placement.save_revision()).publish()


def _draft_material(found: Contribution, actor: Any) -> str:
    content = found.content
    material: Material = Material.objects.create(
        key=free_key(Material, content["title"]),
        title=content["title"],
        summary=content.get("text", ""),
        source_lang=content.get("lang") or found.lang,
        year_from=content.get("year"),
        owner=actor,
        **_contributed(found, actor, publish=False),
    )
    material.countries.set(Country.objects.filter(code=content.get("country") or "-"))
    if content.get("url"):
        Link.objects.create(
            material=material, label=content["title"], url=content["url"], lang=content.get("lang", "")
        )
    challenge = Challenge.objects.filter(code=content.get("challenge") or "-").first()
    if challenge is not None:
        Placement.objects.create(
            key=free_key(Placement, f"{material.key}-{challenge.key}"),
            material=material,
            challenge=challenge,
            **_contributed(found, actor, publish=False),
        )
    record_event(
        action="library.material.create", record=material, actor=actor, note=f"contribution {found.pk}"
    )
    return f"material:{material.key}"


def _evidence(found: Contribution, actor: Any, publish: bool) -> str:
    content = found.content
    material = Material.objects.filter(key=content.get("material")).first()
    if material is None:
        raise ConflictError(
            _("The material that it speaks of is no longer there."), remedy=_("Decline it, and say so.")
        )
    city = city_named(content.get("place", ""))
    evidence: Evidence = Evidence.objects.create(
        key=free_key(Evidence, f"{material.key}-{content.get('place') or 'use'}"),
        material=material,
        city=city,
        place="" if city is not None else content.get("place", ""),
        year=content.get("year"),
        outcome=content["outcome"],
        text=content["text"],
        source_lang=found.lang,
        credit=found.name if found.credited else "",
        **_contributed(found, actor, publish=publish),
    )
    record_event(
        action="library.evidence.create", record=evidence, actor=actor, note=f"contribution {found.pk}"
    )
    return f"evidence:{evidence.key}"


def _mark_link(found: Contribution, actor: Any, new_address: bool) -> str:
    content = found.content
    links = Link.objects.select_for_update().select_related("material")
    link = (
        links.filter(pk=content.get("link") or 0).first()
        or links.filter(url=content.get("url") or "-").first()
    )
    if link is None:
        raise ConflictError(
            _("No link of the portfolio has this address."),
            remedy=_("Mend it where it stands, then decline or answer with what you did."),
        )
    draft, before = open_draft(link.material), [link.url, link.state]
    if new_address:
        if not content.get("new_url"):
            raise InvalidInputError(_("No new address was sent."), place="new_address")
        link.url, link.state, link.failures, link.moved_to = content["new_url"], Link.State.UNKNOWN, 0, ""
        link.checked_at, link.answer = None, ""
    elif not link.url:
        raise InvalidInputError(
            _("This link has no address that could be dead."),
            place="new_address",
            remedy=_("Use the address that was sent, or decline it."),
        )
    else:
        link.state, link.checked_at, link.answer = Link.State.DEAD, timezone.now(), _("Reported by a reader")
    link.save()
    carry_into(draft, actor=actor)
    changes = {"link": [before, [link.url, link.state]]}
    record_event(action="library.link.report", record=link.material, actor=actor, changes=changes)
    return f"material:{link.material.key}"


def _contributed(found: Contribution, actor: Any, *, publish: bool) -> dict[str, Any]:
    """Provenance and state of what a contribution becomes."""
    now = timezone.now()
    return {
        "wording": Wording.CONTRIBUTED,
        "method": f"Contribution {found.pk} of {found.created_at:%Y-%m-%d}, taken up by an editor",
        "recorded_by": actor,
        "recorded_at": now,
        "live": publish,
        "has_unpublished_changes": not publish,
        "first_published_at": now if publish else None,
        "last_published_at": now if publish else None,
    }


def city_named(name: str) -> City | None:
    """The city with this name, whatever the accents; None when there is none, or more than one."""
    try:
        wanted = key_from(name)
    except ValueError:
        return None
    found = [city for city in City.objects.public() if wanted in {city.key, key_from(city.name)}]
    return found[0] if len(found) == 1 else None


def free_key(model: type[LivingRecord], name: str) -> str:
    """A key made from a name that no record of this kind has yet."""
    try:
        base = key_from(name, limit=90)
    except ValueError:  # nothing but signs
        base = "contribution"
    taken = set(model._default_manager.filter(key__startswith=base).values_list("key", flat=True))
    number, key = 1, base
    while key in taken:
        number += 1
        key = f"{base}-{number}"
    return key
