"""Addresses that everybody reads: opportunities, deadlines, programmes, ways to money of countries."""

from django.urls import path

from zeroward.funding.views import calendar, opportunities, programmes
from zeroward.places import converters  # noqa: F401 (makes the converters known)

urlpatterns = [
    path("funding/", opportunities.listing_page, name="list"),
    path("funding/list.json", opportunities.listing_json, name="list-data"),
    path("funding/calendar/", calendar.calendar, name="calendar"),
    path("funding/calendar.ics", calendar.calendar_ics, name="calendar-file"),
    path("funding/programmes/", programmes.programmes, name="programmes"),
    path("funding/programmes/<known_key:key>/", programmes.programme, name="programme"),
    path("funding/countries/", programmes.countries, name="countries"),
    path("funding/countries/<country_code:code>/", programmes.country, name="country"),
    path("funding/opportunities/<known_key:key>/", opportunities.opportunity, name="opportunity"),
    path(
        "funding/opportunities/<known_key:key>/deadlines.ics",
        calendar.opportunity_ics,
        name="opportunity-file",
    ),
]
