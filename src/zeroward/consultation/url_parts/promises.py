"""Addresses of what was promised after an assessment."""

from django.urls import path

from zeroward.consultation.url_parts.core import ONE
from zeroward.consultation.views import promises

urlpatterns = [
    path("needs/<slug:key>/promises/", promises.public_promises, name="public-promises"),
    path(f"{ONE}promises/", promises.promises, name="promises"),
    path(f"{ONE}promises/new/", promises.promise_new, name="promise-new"),
    path(f"{ONE}promises/<int:promise>/", promises.promise, name="promise"),
    path(f"{ONE}promises/<int:promise>/delete/", promises.promise_delete, name="promise-delete"),
]
