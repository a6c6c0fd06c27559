"""Forgetting a contributor: the name leaves the contribution, the record of use, and every revision of it."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from zeroward.library.models import Contribution, Evidence

ADDRESS_KEPT = timedelta(days=365)


def forget_contributor(instance: Any, **_signal: Any) -> None:
    """Erase name and address from all contributions of an account that is being closed; their texts stay."""
    for one in Contribution.objects.filter(user=instance):
        remove_credit(one.result)
    Contribution.objects.filter(user=instance).update(name="", email="", credited=False)


def forget_addresses() -> int:
    """Erase addresses a year after a contribution was answered, and names unless their credit was asked for.

    Returns of how many contributions. Repeatable.
    """
    old = Contribution.objects.filter(handled_at__lt=timezone.now() - ADDRESS_KEPT)
    unnamed = old.filter(credited=False).exclude(name="", email="").update(name="", email="")
    return unnamed + old.exclude(email="").update(email="")


def remove_credit(result: str) -> None:
    """Take the name out of the record of use that a contribution became ("evidence:key"), if it is one."""
    kind, _, key = result.partition(":")
    if kind != "evidence":
        return
    for evidence in Evidence.objects.filter(key=key):
        evidence.credit = ""
        evidence.save(update_fields=["credit", "updated_at"])
        for revision in evidence.revisions.all():
            revision.content["credit"] = ""
            revision.save(update_fields=["content"])
