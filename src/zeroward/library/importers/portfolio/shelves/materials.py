"""Materials: one record each, with countries, years, format, partners and the labels of links."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import QuerySet

from zeroward.library.importers.portfolio.links import bare_label
from zeroward.library.importers.portfolio.model import Link as ReadLink
from zeroward.library.importers.portfolio.model import Material as Read
from zeroward.library.importers.portfolio.plan.desk import Desk
from zeroward.library.importers.portfolio.plan.proposal import Proposal
from zeroward.library.importers.portfolio.plan.shelf import Shelf, by_key, gathered, register_shelf
from zeroward.library.importers.portfolio.shelves.likeness import material_likeness
from zeroward.library.importers.portfolio.shelves.partners import organisations_named
from zeroward.library.importers.portfolio.shelves.words import items, lines, paragraphs
from zeroward.library.importers.portfolio.titles import fold, tokens
from zeroward.library.models import Link, Material, Reach
from zeroward.places.models import Country
from zeroward.taxonomy.models import Concept, Label


def formats() -> "QuerySet[Concept]":
    return Concept.objects.of("formats")


@register_shelf
class MaterialShelf(Shelf):
    kind = "material"
    order = 60
    model = Material
    prose = frozenset({"title", "summary", "key_features"})
    refs = {"format": formats}
    sets = {"countries": by_key(Country)}
    extra = frozenset({"links", "partners"})
    threshold = 0.7

    def propose(self, desk: Desk) -> Sequence[Proposal]:
        known = format_keys()
        return [self._propose(material, known, desk) for material in desk.portfolio.materials]

    def _propose(self, material: Read, known: Mapping[str, str], desk: Desk) -> Proposal:
        first = material.placements[0].card
        cards = [placement.card for placement in material.placements]
        plain_years = all(card.year_text == str(card.years[0]) for card in cards if card.years)
        return Proposal(
            doc_key=material.key,
            key=material.key,
            title=material.title,
            lines=(first.span.first, first.span.last),
            values={
                "title": material.title,
                "title_variants": lines(material.title_variants),
                "summary": paragraphs(material.body),
                "key_features": items(first.features),
                "format": known.get(material.format_label.casefold(), ""),
                "format_label": material.format_label,
                "reach": reach_of(material),
                "countries": desk.keys_of("country", material.countries),
                "country_note": country_note(material),
                "year_from": material.years[0] if material.years else None,
                "year_to": material.years[-1] if material.years else None,
                "year_note": "" if material.years and plain_years else year_note(material),
                "links": [link_text(link) for link in material.links],
                "partners": list(material.partners),
            },
            read=material,
        )

    def candidates(self) -> Sequence[Any]:
        return list(
            Material.objects.select_related("format").prefetch_related(
                "countries", "links", "partners", "placements__challenge"
            )
        )

    def likeness(self, proposal: Proposal, record: Any) -> float:
        return material_likeness(proposal.read, record)

    def read(self, record: Any, name: str, proposal: Proposal) -> Any:
        if name == "links":
            return [written_link(link.label, link.lang) for link in record.links.all()]
        if name == "partners":
            return sorted(body.name for body in record.partners.all())
        return super().read(record, name, proposal)

    def adjust(self, record: Any, name: str, now: Any, proposal: Proposal) -> Any:
        said = proposal.values[name]
        if name == "title_variants":
            title = proposal.values["title"]
            return gathered(now, said, title if fold(title) != fold(record.title) else "")
        if name == "links" and {tokens(text) for text in now} == {tokens(text) for text in said}:
            return now
        if name == "partners" and set(organisations_named(said)) == set(record.partners.all()):
            return now
        return said

    def write_extra(self, record: Any, values: Mapping[str, Any]) -> None:
        if "links" in values:
            write_links(record, values["links"])
        if "partners" in values:
            record.partners.set(organisations_named(values["partners"]))


def format_keys() -> dict[str, str]:
    """Keys of formats by every label that they have, so that the free labels of the document find their type."""
    labels = Label.objects.filter(concept__scheme__key="formats").select_related("concept")
    return {label.text.casefold(): label.concept.key for label in labels}


def reach_of(material: Read) -> str:
    if "INT" in material.scopes:
        return str(Reach.INTERNATIONAL)
    return str(Reach.EU if "EU" in material.scopes else Reach.COUNTRIES)


def country_note(material: Read) -> str:
    """The cells as printed, when they say more than the names of countries."""
    texts = dict.fromkeys(
        placement.card.country_text for placement in material.placements if placement.card.scopes
    )
    return " / ".join(text for text in texts if "," in text or "(" in text)[:300]


def year_note(material: Read) -> str:
    """The cells as printed, when they are not one plain year."""
    texts = dict.fromkeys(placement.card.year_text for placement in material.placements)
    return " / ".join(filter(None, texts))[:300]


def link_text(link: ReadLink) -> str:
    """A label with its languages, as compared and written."""
    return f"{link.label} [{', '.join(link.languages)}]" if link.languages else link.label


def written_link(label: str, lang: str) -> str:
    """A link of ours as the document's labels are compared: with its languages in square brackets."""
    several = re.match(r"^(.*) \(([a-z]{2,3}(?:, [a-z]{2,3})+)\)$", label)
    if several:
        return f"{several[1]} [{several[2]}]"
    return f"{label} [{lang}]" if lang else label


def write_links(material: Material, texts: Sequence[str]) -> None:
    """Bring the labels in line; a link that has an address by now is left alone."""
    ours = Link.objects.filter(material=material)
    ours.filter(url="").delete()
    kept = {tokens(link.label) for link in ours.all()}
    for order, text in enumerate(texts):
        label, _, marks = text.rpartition(" [") if text.endswith("]") else (text, "", "")
        languages = [mark for mark in marks.rstrip("]").split(", ") if mark]
        if tokens(label) in kept:
            continue
        Link.objects.create(
            material=material,
            label=(f"{label} ({', '.join(languages)})" if len(languages) > 1 else label)[:300],
            lang=languages[0] if languages else "",
            kind="webinar" if bare_label(label) != label and fold(label).startswith("webinar") else "",
            state=Link.State.MISSING,
            order=order,
        )
