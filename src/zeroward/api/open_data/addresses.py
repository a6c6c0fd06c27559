"""Addresses of open data, without a language in front: /data/ and /id/. What answers is read when it is first asked."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.urls import path
from django.utils.module_loading import import_string

app_name = "open-data"


def later(name: str) -> Callable[..., HttpResponseBase]:
    """The view of that name in `views`, read into memory with the first request."""

    def view(request: HttpRequest, **asked: Any) -> HttpResponseBase:
        answer: HttpResponseBase = import_string(f"zeroward.api.open_data.views.{name}")(request, **asked)
        return answer

    return view


urlpatterns = [
    path("data/", later("overview"), name="overview"),
    path("data/catalogue.<str:form>", later("catalogue"), name="catalogue"),
    path("data/vocabularies.zip", later("all_vocabularies"), name="vocabularies"),
    path("data/vocabularies/<slug:scheme>.<str:form>", later("vocabulary"), name="vocabulary"),
    path("data/concepts/<slug:scheme>/<path:key>.<str:form>", later("concept"), name="concept"),
    path("data/<slug:key>/", later("dataset"), name="dataset"),
    path("data/<slug:key>.<str:form>", later("dataset_file"), name="file"),
    path("id/vocabulary/<slug:scheme>", later("vocabulary_id"), name="vocabulary-id"),
    path("id/concept/<slug:scheme>/<path:key>", later("concept_id"), name="concept-id"),
    path("id/<slug:kind>/<path:key>", later("record_id"), name="record-id"),
]
