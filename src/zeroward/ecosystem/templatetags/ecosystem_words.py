"""Words for records of this room, for templates."""

from django import template

from zeroward.ecosystem.models import Actor
from zeroward.ecosystem.queries.actors import money_words
from zeroward.ecosystem.queries.evidence import EvidenceEntry
from zeroward.ecosystem.queries.profile_more import ProfileMore

register = template.Library()


@register.filter
def actor_money(actor: Actor) -> str:
    """What an actor gave, with its year; empty when that is not known."""
    return money_words(actor)


@register.filter
def of_field(field: str, more: ProfileMore) -> list[EvidenceEntry]:
    """What shows that a field of the profile is true."""
    return more.evidence.get(field, [])
