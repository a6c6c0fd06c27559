"""Facts about the example platform that addresses of its pages need."""

from typing import Any

from zeroward.ecosystem.domain.demo_profile import STEERING
from zeroward.ecosystem.models import Actor, Body, FormalStep


def profile_records() -> dict[str, Any]:
    steering = Body.objects.get(name=STEERING)
    return {
        "platform_body": steering.pk,
        "body_member": steering.members.earliest("pk").pk,
        "platform_actor": Actor.objects.filter(is_example=True).earliest("pk").pk,
        "formal_step": FormalStep.objects.filter(is_example=True).earliest("pk").pk,
    }
