"""Addresses of open data, without a language in front: /data/ and /id/. What answers is read when it is first asked."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.urls import path
from django.utils.module_loading import import_string

app_name = "open-data"


def later(name: str) -> Callable[..., HttpResponseBase]:
    """The view of that name, read into memory with the first request."""

    def view(request: HttpRequest, **asked: Any) -> HttpResponseBase:
        answer: HttpResponseBase = import_string(f"zeroward.api.open_data.{name}")(request, **asked)
        return answer

    return view


urlpatterns = [
    path("data/", later("views.overview"), name="overview"),
    path("data/catalogue.<str:form>", later("views.catalogue"), name="catalogue"),
    path("data/vocabularies.zip", later("views.all_vocabularies"), name="vocabularies"),
    path("data/vocabularies/<slug:scheme>.<str:form>", later("views.vocabulary"), name="vocabulary"),
    path("data/concepts/<slug:scheme>/<path:key>.<str:form>", later("views.concept"), name="concept"),
    path("data/card/<slug:kind>/<path:key>/", later("cards.card"), name="card"),
    path("data/<slug:key>/", later("views.dataset"), name="dataset"),
    path("data/<slug:key>.<str:form>", later("views.dataset_file"), name="file"),
    path("id/vocabulary/<slug:scheme>", later("views.vocabulary_id"), name="vocabulary-id"),
    path("id/concept/<slug:scheme>/<path:key>", later("views.concept_id"), name="concept-id"),
    path("id/<slug:kind>/<path:key>", later("views.record_id"), name="record-id"),
]
