"""Addresses of the directory of people, of ambassadors and champions."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (scopes in an address)
from zeroward.community.views import ambassadors, directory

urlpatterns = [
    path("directory/", directory.directory, name="directory"),
    path("directory/<int:pk>/", directory.person, name="person"),
    path("directory/<int:pk>/write/", directory.person_write, name="person-write"),
    path("me/listing/", directory.my_listing, name="my-listing"),
    path("me/listing/delete/", directory.listing_delete, name="listing-delete"),
    path("ambassadors/", ambassadors.ambassadors, name="ambassadors"),
    path("ambassadors/<int:pk>/", ambassadors.appointment, name="appointment"),
    path("ambassadors/<int:pk>/answer/", ambassadors.appointment_answer, name="appointment-answer"),
    path("ambassadors/<int:pk>/end/", ambassadors.appointment_end, name="appointment-end"),
    path("ambassadors/<int:pk>/activities/add/", ambassadors.activity_add, name="activity-add"),
    path("ambassadors/activities/<int:pk>/remove/", ambassadors.activity_remove, name="activity-remove"),
    path("me/ambassadors/<scope:scope>/", ambassadors.appointments_of, name="appointments-of"),
]
