"""Addresses of events for everyone, and of a person's own."""

from django.urls import path

from zeroward.community.views import event_feeds, event_indicator, event_place, events, my_events, positions
from zeroward.places import converters  # noqa: F401 (names <known_key:…>)

EVENT = "events/<known_key:key>/"
PLACE = "events/place/<str:secret>/"

urlpatterns = [
    path("events/", events.events, name="events"),
    path("events/calendar.ics", event_feeds.events_calendar, name="events-calendar"),
    path("events/events.csv", event_feeds.events_table, name="events-table"),
    path("events/own/<str:secret>.ics", event_feeds.own_calendar, name="own-calendar"),
    path("events/series/<known_key:key>/", events.series, name="series"),
    path("events/positions/", positions.positions, name="positions"),
    path("events/positions/new/", positions.position_new, name="position-new"),
    path("events/positions/<int:pk>/", positions.position, name="position"),
    path("events/positions/<int:pk>/edit/", positions.position_edit, name="position-edit"),
    path(PLACE, event_place.registration, name="registration"),
    path(f"{PLACE}confirm/", event_place.registration_confirm, name="registration-confirm"),
    path(f"{PLACE}give-back/", event_place.registration_give_back, name="registration-give-back"),
    path(f"{PLACE}event.ics", event_place.registration_calendar, name="registration-calendar"),
    path(EVENT, events.event, name="event"),
    path(f"{EVENT}event.ics", event_feeds.event_calendar, name="event-calendar"),
    path(f"{EVENT}register/", events.event_register, name="event-register"),
    path(f"{EVENT}feedback/", events.event_feedback, name="event-feedback"),
    path(f"{EVENT}indicator/", event_indicator.event_indicator, name="event-indicator"),
    path(f"{EVENT}see-and-apply/", events.event_sheet, name="event-sheet"),
    path("me/events/", my_events.mine, name="my-events"),
    path("me/events/renew/", my_events.renew, name="my-events-renew"),
]
