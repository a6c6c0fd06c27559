"""Addresses of the reading pages."""

from django.urls import URLPattern, path

from zeroward.library import converters  # noqa: F401 (registers the codes)
from zeroward.library.feeds import CategoryFeed, CountryFeed, PortfolioFeed, TagFeed
from zeroward.library.views.answers import answer_page, answers_page
from zeroward.library.views.challenge import challenge
from zeroward.library.views.entrances import find_material, personas_page, platform_route_page
from zeroward.library.views.glossary import glossary_page, term
from zeroward.library.views.learning import deep_dive, lessons, recordings
from zeroward.library.views.material import material, material_data
from zeroward.library.views.materials import materials
from zeroward.library.views.news import news_page
from zeroward.library.views.portfolio import category, portfolio
from zeroward.library.views.tags import tag, tags

urlpatterns: list[URLPattern] = [
    path("portfolio/", portfolio, name="portfolio"),
    path("portfolio/<challenge_code:code>/", challenge, name="challenge"),
    path("portfolio/<category_code:code>/", category, name="category"),
    path("portfolio/finder/", find_material, name="finder"),
    path("portfolio/for-you/", personas_page, name="personas"),
    path("portfolio/national-platform/", platform_route_page, name="platform-route"),
    path("portfolio/lessons/", lessons, name="lessons"),
    path("portfolio/deep-dives/<record_key:key>/", deep_dive, name="deep-dive"),
    path("portfolio/recordings/", recordings, name="recordings"),
    path("portfolio/new/", news_page, name="news"),
    path("portfolio/new/feed.atom", PortfolioFeed(), name="feed"),
    path("portfolio/<category_code:code>/feed.atom", CategoryFeed(), name="category-feed"),
    path("materials/", materials, name="materials"),
    path("materials/in/<slug:country>/feed.atom", CountryFeed(), name="country-feed"),
    path("materials/<record_key:key>/", material, name="material"),
    path("materials/<record_key:key>/data.jsonld", material_data, name="material-data"),
    path("tags/", tags, name="tags"),
    path("tags/<str:slug>/", tag, name="tag"),
    path("tags/<record_key:key>/feed.atom", TagFeed(), name="tag-feed"),
    path("answers/", answers_page, name="answers"),
    path("answers/<record_key:key>/", answer_page, name="answer"),
    path("glossary/", glossary_page, name="glossary"),
    path("glossary/<record_key:key>/", term, name="term"),
]
