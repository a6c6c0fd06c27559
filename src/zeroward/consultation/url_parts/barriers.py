"""Addresses of the barrier map."""

from django.urls import path

from zeroward.consultation.url_parts.core import ONE
from zeroward.consultation.views import barriers

urlpatterns = [
    path("needs/<slug:key>/map/", barriers.public_map, name="public-map"),
    path(f"{ONE}barriers/", barriers.barriers, name="barriers"),
    path(f"{ONE}barriers/new/", barriers.barrier_new, name="barrier-new"),
    path(f"{ONE}barriers/take/", barriers.barrier_take, name="barrier-take"),
    path(f"{ONE}barriers/<int:arrow>/", barriers.barrier, name="barrier"),
    path(f"{ONE}barriers/<int:arrow>/delete/", barriers.barrier_delete, name="barrier-delete"),
    path(f"{ONE}barriers/<int:arrow>/evidence/", barriers.barrier_evidence, name="barrier-evidence"),
]
