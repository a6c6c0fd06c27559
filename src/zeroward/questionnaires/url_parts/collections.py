"""Addresses of those who ask: one collection of answers."""

from django.urls import path

from zeroward.questionnaires.views import collection

ONE = "me/collections/<int:pk>/"

urlpatterns = [
    path(ONE, collection.collection, name="collection"),
    path(f"{ONE}change/", collection.change, name="collection-change"),
    path(f"{ONE}close/", collection.close, name="collection-close"),
    path(f"{ONE}replace/", collection.replace, name="collection-replace"),
    path(f"{ONE}answers/<str:key>/", collection.answer, name="collection-answer"),
]
