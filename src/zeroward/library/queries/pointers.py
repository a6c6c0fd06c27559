"""Titles and addresses of challenges and materials, for rooms that name them by code or key."""

from collections.abc import Collection

from django.urls import reverse

from zeroward.core.pointers import Pointer, register_pointers
from zeroward.core.queries.texts import with_texts
from zeroward.library.queries.public import public_challenges, public_materials


def challenge_pointers(codes: Collection[str]) -> dict[str, Pointer]:
    """Public challenges by their code, "3.4". Two queries."""
    found = with_texts(public_challenges().filter(code__in=codes))
    return {
        one.code: Pointer(one.served("title"), reverse("library:challenge", args=[one.code])) for one in found
    }


def material_pointers(keys: Collection[str]) -> dict[str, Pointer]:
    """Public materials by their key. Two queries."""
    found = with_texts(public_materials().filter(key__in=keys).only("key", "title", "source_lang"))
    return {
        one.key: Pointer(one.served("title"), reverse("library:material", args=[one.key])) for one in found
    }


def register() -> None:
    register_pointers("challenge", challenge_pointers)
    register_pointers("material", material_pointers)
