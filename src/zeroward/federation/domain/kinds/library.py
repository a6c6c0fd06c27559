"""The portfolio: materials, challenges, terms, deep dives, recordings."""

from typing import Any
from urllib.parse import urlsplit

from zeroward.federation.domain.kinds.columns import (
    Column,
    concept,
    concepts,
    counted,
    countries,
    country,
    dated,
    items,
    text,
    words,
)
from zeroward.federation.domain.kinds.kind import Kind
from zeroward.federation.wire.errors import UnfitError
from zeroward.library.models import Category, Challenge, DeepDive, Link, Material, Placement, Recording, Term


def _category(record: Any, value: Any) -> None:
    code = words(value, "category")
    found = Category.objects.filter(code=code, archived_at__isnull=True).first()
    if found is None:
        raise UnfitError("category", f"There is no category “{code[:20]}” here.")
    record.category = found


def _placed(record: Material, value: Any) -> None:
    """In the challenges that are here; a placement that an editor made stays."""
    wanted = Challenge.objects.filter(code__in=items(value, "challenges"))
    codes = {one.code: one for one in wanted}
    held = {one.challenge.code: one for one in record.placements.select_related("challenge")}
    for code, challenge in codes.items():
        if code not in held:
            key = f"{record.key}.{challenge.key}"[:120]
            Placement.objects.create(key=key, material=record, challenge=challenge, method="federation")
    for code, placement in held.items():
        if code not in codes and placement.method == "federation":
            placement.delete()


def _links(record: Material, value: Any) -> None:
    """Addresses in their order; the name of one that was here already stays."""
    urls = items(value, "links")
    for url in urls:
        if urlsplit(url).scheme not in ("http", "https"):
            raise UnfitError("links", "An address is no web address.")
    held = {one.url: one for one in record.links.all() if one.url}
    for url, link in held.items():
        if url not in urls:
            link.delete()
    for order, url in enumerate(urls):
        if url not in held:
            made = Link(material=record, label=urlsplit(url).hostname or url[:100], url=url, order=order)
            made.full_clean(exclude=["material"])
            made.save()


def _material(record: Recording, value: Any) -> None:
    key = words(value, "material")
    record.material = Material.objects.filter(key=key).first() if key else None


def _spoken(record: Recording, value: Any) -> None:
    record.lang = words(value, "spoken", most=12)


def _address(record: Recording, value: Any) -> None:
    record.url = next(iter(items(value, "links")), "")


CATEGORY = Column(_category)
KINDS = (
    Kind(
        "challenge",
        Challenge,
        {"category": CATEGORY, "hashtags": concepts("hashtags", "hashtags")},
        key="code",
        fresh=lambda content, _peer: {"key": f"challenge-{content.key}"},
    ),
    Kind(
        "material",
        Material,
        {
            "format": concept("format", "formats"),
            "reach": text("reach", most=14),
            "countries": countries("countries"),
            "year_from": counted("year_from"),
            "year_to": counted("year_to"),
            "hashtags": concepts("hashtags", "hashtags"),
            "challenges": Column(_placed, late=True),
            "links": Column(_links, late=True),
        },
        own_rows=frozenset({"library.Link", "library.Placement"}),
    ),
    Kind("term", Term, {}),
    Kind(
        "deep-dive",
        DeepDive,
        {"category": CATEGORY, "countries": country("country", from_list=True)},
    ),
    Kind(
        "recording",
        Recording,
        {
            "held_on": dated("held_on"),
            "material": Column(_material),
            "spoken": Column(_spoken),
            "links": Column(_address),
        },
    ),
)
