"""Labels of what a search can be narrowed by: category, challenge, format, country, language, year, pathway."""

from collections.abc import Callable

from django.core.cache import cache
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from zeroward.core.queries.texts import attach_texts
from zeroward.core.search.registry import FacetKind, register_facet
from zeroward.library.queries.links import language_name
from zeroward.library.queries.public import public_categories, public_challenges
from zeroward.places.models import Country
from zeroward.taxonomy.queries.labels import concept_labels

SECONDS = 60
Labels = dict[str, str]


def kept(name: str, read: Callable[[str], Labels]) -> Callable[[str, str], str]:
    """A reader of single labels that keeps the whole list for a minute: a results page asks for many of them."""

    def label_for(code: str, lang: str) -> str:
        key = f"library:facet:{name}:{lang}"
        labels = cache.get(key)
        if labels is None:
            labels = read(lang)
            cache.set(key, labels, SECONDS)
        return labels.get(code, code)

    return label_for


def category_labels(lang: str) -> Labels:
    categories = list(public_categories())
    attach_texts(categories, lang=lang)
    return {one.code: f"{one.code} {one.served('title', lang)}" for one in categories}


def challenge_labels(lang: str) -> Labels:
    challenges = list(public_challenges())
    attach_texts(challenges, lang=lang)
    return {one.code: f"{one.code} {one.served('title', lang)}" for one in challenges}


def country_labels(lang: str) -> Labels:
    countries = list(Country.objects.public())
    attach_texts(countries, lang=lang)
    return {one.code: one.served("name", lang).body for one in countries}


def format_labels(lang: str) -> Labels:
    return concept_labels("formats", lang=lang).get("formats", {})


def pathway_labels(lang: str) -> Labels:
    return concept_labels("pathways", lang=lang).get("pathways", {})


def language_label(code: str, lang: str) -> str:
    with override(lang):
        return language_name(code)


def year_label(code: str, _lang: str) -> str:
    return code


def register_facets() -> None:
    register_facet(FacetKind("category", _("Category"), kept("category", category_labels)))
    register_facet(FacetKind("challenge", _("Challenge"), kept("challenge", challenge_labels)))
    register_facet(FacetKind("format", _("Format"), kept("format", format_labels)))
    register_facet(FacetKind("country", _("Country"), kept("country", country_labels)))
    register_facet(FacetKind("language", _("Language of the material"), language_label))
    register_facet(FacetKind("year", _("Year"), year_label))
    register_facet(FacetKind("pathway", _("Pathway"), kept("pathway", pathway_labels)))
