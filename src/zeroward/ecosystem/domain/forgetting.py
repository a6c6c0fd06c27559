"""Somebody closes their account: their name goes from what they were responsible for."""

from typing import Any

from django.apps import apps

from zeroward.core.domain.forgetting import full_name_of, take_addresses_out
from zeroward.ecosystem.models import BodyMember, Judgement
from zeroward.ecosystem.models.work import WorkRecord


def forget_responsible(person: Any) -> None:
    """`owner_name` and `looked_by` are typed: they go where the person was the owner, or where the name is theirs."""
    name = full_name_of(person)
    for model in apps.get_app_config("ecosystem").get_models():
        if issubclass(model, WorkRecord):
            model._default_manager.filter(owner=person).update(owner_name="")
            if name:
                model._default_manager.filter(owner_name__iexact=name).update(owner_name="")
    if name:
        Judgement.objects.filter(looked_by__iexact=name).update(looked_by="")
    take_addresses_out(person, BodyMember.objects.all(), "contact")
