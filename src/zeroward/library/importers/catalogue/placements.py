"""Placements: which material serves which challenge, and how."""

from pathlib import Path

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import as_lines, read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.importers.sources import source_of
from zeroward.library.models import Challenge, Material, Placement


def placement_key(material: str, challenge: str) -> str:
    return f"{material}.{challenge}"


def load_placements(data: Path) -> Loaded:
    """One placement for each pair of a material and a challenge that the source prints a card for."""
    items = read_json(data / "catalogue" / "placements.json")["items"]
    materials = {material.key: material for material in Material.objects.all()}
    challenges = {challenge.code: challenge for challenge in Challenge.objects.all()}
    source = source_of({"doc": "001"})
    total = Loaded()
    for order, item in enumerate(items):
        _record, loaded = upsert(
            Placement,
            key=placement_key(item["material"], item["challenge"]),
            values={
                "material": materials[item["material"]],
                "challenge": challenges[item["challenge"]],
                "focus": item["focus"],
                "key_features": as_lines(item.get("key_features")),
                "order": order,
                "note": item.get("note", ""),
                "source": source,
                "source_ref": [item["source_ref"]],
            },
        )
        total += loaded
    return total
