"""Addresses of the pooled pipeline of a platform, and of bundles."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (scopes in an address)
from zeroward.finance.views import pipeline

HOME = "me/finance/<scope:scope>/"

urlpatterns = [
    path(f"{HOME}pipeline/", pipeline.pipeline, name="pipeline"),
    path(f"{HOME}pipeline/file/", pipeline.pipeline_file, name="pipeline-file"),
    path(f"{HOME}bundles/", pipeline.bundles, name="bundles"),
    path(f"{HOME}bundles/new/", pipeline.bundle_new, name="bundle-new"),
    path(f"{HOME}bundles/<int:pk>/", pipeline.bundle, name="bundle"),
    path(f"{HOME}bundles/<int:pk>/tell/", pipeline.bundle_tell, name="bundle-tell"),
    path(f"{HOME}bundles/<int:pk>/delete/", pipeline.bundle_delete, name="bundle-delete"),
    path(f"{HOME}own-bundles/<int:pk>/", pipeline.own_bundle, name="own-bundle"),
]
