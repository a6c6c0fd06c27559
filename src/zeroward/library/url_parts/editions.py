"""Addresses of the editions."""

from django.urls import URLPattern, path

from zeroward.library import converters  # noqa: F401 (registers the codes)
from zeroward.library.views.edition_files import edition_bibtex, edition_csl, edition_json, edition_pdf
from zeroward.library.views.editions import edition_part, edition_record, editions, freeze, one_edition

urlpatterns: list[URLPattern] = [
    path("editions/", editions, name="editions"),
    path("editions/freeze/", freeze, name="freeze-edition"),
    path("editions/<slug:number>/", one_edition, name="edition"),
    path("editions/<slug:number>/edition.pdf", edition_pdf, name="edition-pdf"),
    path("editions/<slug:number>/edition.json", edition_json, name="edition-json"),
    path("editions/<slug:number>/cite.bib", edition_bibtex, name="edition-bibtex"),
    path("editions/<slug:number>/cite.json", edition_csl, name="edition-csl"),
    path("editions/<slug:number>/<challenge_code:code>/", edition_record, name="edition-challenge"),
    path("editions/<slug:number>/<category_code:code>/", edition_record, name="edition-category"),
    path("editions/<slug:number>/<slug:part>/", edition_part, name="edition-part"),
]
