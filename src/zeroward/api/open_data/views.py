"""Answers of /data/ and /id/. Pages in English, as the files are; nothing here looks at a session."""

import hashlib
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db.models import Max
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import quote_etag
from django.utils.translation import override
from django.views.decorators.http import require_safe

from zeroward.api.open_data import tables, writing
from zeroward.api.open_data.catalogue import FORMATS, catalogue_nodes
from zeroward.api.open_data.datasets import Dataset, dataset_of, datasets
from zeroward.api.open_data.identities import data_of, page_of
from zeroward.api.open_data.negotiation import TYPES, wanted
from zeroward.api.open_data.stamps import stamp_of
from zeroward.api.open_data.triples import Node, json_ld, turtle
from zeroward.api.open_data.vocabularies import concept_nodes, scheme_nodes
from zeroward.core.linked import base
from zeroward.core.queries.instance import current_instance
from zeroward.taxonomy.models import Scheme

assert tables
VERSION = "2"
"""Raised when what files hold, or how, changes: a part of every ETag."""
SEVERAL = "mul"
"""Files do not follow the reader's language: each text stands in that of its source, vocabularies in all."""


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """All data sets and vocabularies with their files."""
    rows = [(one, one.state()) for one in datasets()]
    context = {"rows": rows, "schemes": list(Scheme.objects.order_by("title"))}
    return _page(request, "api/open_data.html", context)


@require_safe
def dataset(request: HttpRequest, key: str) -> HttpResponse:
    """One data set: its columns, its files."""
    found = _dataset(key)
    count, newest = found.state()
    crumbs = [("Open data", reverse("open-data:overview"))]
    context = {"dataset": found, "count": count, "newest": newest, "crumbs": crumbs}
    return _page(request, "api/dataset.html", context)


@require_safe
def dataset_file(request: HttpRequest, key: str, form: str) -> HttpResponseBase:
    """The data set as CSV, JSON-LD, Turtle or Parquet; `?key=` narrows it to one record."""
    found = _dataset(key)
    if form not in FORMATS:
        raise Http404("There is no file of this kind.")
    if only := request.GET.get("key", ""):
        found = found.only(only)
        if not found.records().exists():
            raise Http404("There is no such record.")
    makers: dict[str, Callable[[], Iterable[str] | bytes]] = {
        "csv": lambda: writing.csv_lines(found),
        "jsonld": lambda: writing.json_ld_pieces(found, base()),
        "parquet": lambda: writing.parquet(found),
        "ttl": lambda: writing.turtle_pieces(found, base()),
    }
    answer = _fresh(request, stamp_of(found.records()), FORMATS[form][1], makers[form])
    answer["Content-Disposition"] = f'attachment; filename="{found.key}.{form}"'
    return answer


@require_safe
def catalogue(_request: HttpRequest, form: str) -> HttpResponseBase:
    answer = _graph(form, lambda: catalogue_nodes(current_instance(), base()))
    answer["Content-Language"] = "en"
    return answer


@require_safe
def vocabulary(_request: HttpRequest, scheme: str, form: str) -> HttpResponseBase:
    """A whole vocabulary as SKOS."""
    found = Scheme.objects.filter(key=scheme).annotate(newest=Max("concepts__updated_at")).first()
    if found is None:
        raise Http404("There is no such vocabulary.")
    return _graph(form, lambda: scheme_nodes(found, base()))


@require_safe
def concept(_request: HttpRequest, scheme: str, key: str, form: str) -> HttpResponseBase:
    nodes = concept_nodes(scheme, key, base())
    if not nodes:
        raise Http404("There is no such concept.")
    return _graph(form, lambda: iter(nodes))


@require_safe
def all_vocabularies(_request: HttpRequest) -> HttpResponseBase:
    """Every vocabulary as Turtle, in one archive; the same content gives the same bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for scheme in Scheme.objects.order_by("key"):
            entry = zipfile.ZipInfo(f"{scheme.key}.ttl", date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, "".join(turtle(scheme_nodes(scheme, base()))))
    answer = HttpResponse(file.getvalue(), content_type="application/zip")
    answer["Content-Disposition"] = 'attachment; filename="vocabularies.zip"'
    return _open(answer)


@require_safe
def vocabulary_id(request: HttpRequest, scheme: str) -> HttpResponse:
    """See the vocabulary: its page or its data (303), as Accept says."""
    if not Scheme.objects.filter(key=scheme).exists():
        raise Http404("There is no such vocabulary.")
    form = wanted(request)
    if form == "html":
        return _see(f"{reverse('open-data:overview')}#vocabulary-{scheme}")
    return _see(reverse("open-data:vocabulary", args=[scheme, form]))


@require_safe
def concept_id(request: HttpRequest, scheme: str, key: str) -> HttpResponse:
    if not concept_nodes(scheme, key, base()):
        raise Http404("There is no such concept.")
    form = wanted(request)
    if form == "html" and scheme == "hashtags":
        return _see(reverse("library:tag", args=[key]))
    return _see(reverse("open-data:concept", args=[scheme, key, "ttl" if form == "html" else form]))


@require_safe
def record_id(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """See the page of a record in the reader's language, or its data, as Accept says."""
    form = wanted(request)
    address = (data_of(kind, key, form) if form != "html" else "") or page_of(kind, key)
    if not address:
        raise Http404("There is nothing at this address.")
    return _see(address)


def _see(address: str) -> HttpResponse:
    answer = HttpResponseRedirect(address)
    answer.status_code = 303
    answer["Access-Control-Allow-Origin"] = "*"
    patch_vary_headers(answer, ["Accept", "Accept-Language"])
    return answer


def _dataset(key: str) -> Dataset:
    found = dataset_of(key)
    if found is None:
        raise Http404("There is no such data set.")
    return found


def _page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    with override("en"):  # data sets and their columns are described in English
        answer = render(request, template, context)
    answer["Content-Language"] = "en"
    return answer


def _graph(form: str, nodes: Callable[[], Iterator[Node]]) -> HttpResponseBase:
    if form not in TYPES:
        raise Http404("There is no file of this kind.")
    body = StreamingHttpResponse(turtle(nodes())) if form == "ttl" else HttpResponse(json_ld(nodes()))
    body["Content-Type"] = TYPES[form]
    return _open(body)


def _fresh(
    request: HttpRequest,
    stamp: str,
    media: str,
    make: Callable[[], Iterable[str] | bytes],
) -> HttpResponseBase:
    """With an ETag of how many records and linked rows there are and when the newest changed."""
    tag = quote_etag(hashlib.sha256(f"{VERSION} {media} {stamp}".encode()).hexdigest()[:24])
    answer: HttpResponseBase | None = get_conditional_response(request, etag=tag)
    if answer is None:
        made = make()
        answer = HttpResponse(made) if isinstance(made, bytes) else StreamingHttpResponse(made)
        answer["Content-Type"] = media if media.endswith("parquet") else f"{media}; charset=utf-8"
    answer["ETag"] = tag
    patch_vary_headers(answer, ["Accept-Encoding"])  # also where nothing is sent that could be compressed
    return _open(answer)


def _open(answer: HttpResponseBase) -> HttpResponseBase:
    """Pages of other sites may read it: it is public, and no cookie plays a part."""
    answer["Access-Control-Allow-Origin"] = "*"
    answer["Cross-Origin-Resource-Policy"] = "cross-origin"
    answer["Content-Language"] = SEVERAL
    return answer
