"""Who helps with a step: services of the menu by name and address, or somebody in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import NoReverseMatch

from zeroward.core.models.translatable import Served
from zeroward.core.queries.said import said
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.addresses import address_of
from zeroward.methods.steps import Step
from zeroward.services.models import Service


@dataclass(frozen=True, slots=True)
class Helper:
    """`name` is a service's name in the language it has, or plain words; `url` is empty for those."""

    name: Served | str
    url: str = ""


def helpers_of(steps: Iterable[Step]) -> Mapping[str, tuple[Helper, ...]]:
    """By step. Two queries for all."""
    every = list(steps)
    keys = {one.service.removeprefix("service-") for step in every for one in step.helps if one.service}
    services = list(Service.objects.public().filter(key__in=keys)) if keys else []
    attach_texts(services)
    named = {f"service-{one.key}": Helper(one.served("name"), _address(one.key)) for one in services}
    return {
        step.key: tuple(
            named[one.service] if one.service else Helper(said(one.say))
            for one in step.helps
            if not one.service or one.service in named
        )
        for step in every
    }


def _address(key: str) -> str:
    try:
        return address_of("services:service", key)
    except NoReverseMatch:
        return ""
