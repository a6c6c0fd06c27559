"""Materials with their links, partners and countries."""

from pathlib import Path
from typing import Any

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import as_lines, read_json
from zeroward.core.domain.open_drafts import carry_into, open_draft
from zeroward.core.domain.upsert import upsert
from zeroward.core.domain.upsert_links import named_anew, upsert_links
from zeroward.core.importers.sources import source_of
from zeroward.core.names import key_from
from zeroward.library.models import Link, Material, Reach
from zeroward.places.models import Country, Organisation
from zeroward.taxonomy.models import Concept, Label

LANGUAGES = {
    "Dutch": "nl",
    "English": "en",
    "English/Portuguese": "en",
    "French": "fr",
    "German": "de",
    "Italian": "it",
    "Italian/English": "it",
    "Portuguese": "pt",
    "Romanian": "ro",
    "Spanish": "es",
}


def load_materials(data: Path) -> Loaded:
    items = read_json(data / "catalogue" / "portfolio_materials.json")["items"]
    countries = {country.code: country for country in Country.objects.all()}
    bodies = {body.key: body for body in Organisation.objects.all()}
    tags = {concept.notation.lower(): concept for concept in Concept.objects.of("hashtags")}
    formats = format_concepts()
    made: dict[str, Material] = {}
    total = Loaded()
    for item in items:
        material, loaded = upsert(Material, key=item["id"], values=material_values(item, formats))
        total += loaded
        made[item["id"]] = material
        upsert_links(
            material,
            countries=[countries[code] for code in item["countries"] if code in countries],
            partners=[bodies[key_from(name)] for name in item["national_partners"]],
            organisations=[bodies[key_from(name)] for name in item["related_organisations"]],
            hashtags=[tags[tag.lower()] for tag in item["hashtags"] if tag.lower() in tags],
        )
        keep_links(material, item["links"])
    for item in items:
        upsert_links(
            made[item["id"]], related=[made[key] for key in item["related_materials"] if key in made]
        )
    return total


def format_concepts() -> dict[str, Concept]:
    """Formats by every English label, so that the free-text labels of the source find their type."""
    labels = Label.objects.filter(concept__scheme__key="formats", lang="en").select_related("concept")
    return {label.text.casefold(): label.concept for label in labels}


def material_values(item: dict[str, Any], formats: dict[str, Concept]) -> dict[str, Any]:
    years = sorted(item["years"] or [])
    return {
        "title": item["title"],
        "title_variants": as_lines(item["title_variants"]),
        "summary": item["summary"],
        "key_features": as_lines(item["key_features"]),
        "format": formats.get((item["format"] or "").casefold()),
        "format_label": item["format"] or "",
        "reach": reach_of(item["countries"]),
        "country_note": item["country_note"] or "",
        "year_from": years[0] if years else None,
        "year_to": years[-1] if years else None,
        "year_note": item["year_note"] or "",
        "note": item["note"] or "",
        "source": source_of({"doc": "001"}),
        "source_ref": [occurrence["ref"] for occurrence in item["occurrences"]],
    }


def reach_of(codes: list[str]) -> str:
    if "INT" in codes:
        return Reach.INTERNATIONAL
    return Reach.EU if "EU" in codes else Reach.COUNTRIES


def keep_links(material: Material, links: list[dict[str, Any]]) -> None:
    """Add links that the file names anew. The addresses were lost in the text version: their state says so."""
    found = named_anew(material, links=[link["label"] for link in links])
    anew = found["links"].anew - set(material.links.values_list("label", flat=True)) if found else frozenset()
    if not anew:
        return
    draft = open_draft(material)
    for order, link in enumerate(links):
        if link["label"] in anew:
            Link.objects.create(
                material=material,
                label=link["label"],
                lang=LANGUAGES.get(link["language"] or "", ""),
                state=Link.State.MISSING,
                order=order,
            )
    carry_into(draft)
