"""Spans of requests: the name of the page, what it cost, and nothing that somebody asked for."""

import pytest
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode

from zeroward.library.models import Term
from zeroward.web.observing import traces

PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> InMemorySpanExporter:
    made, kept = TracerProvider(), InMemorySpanExporter()
    made.add_span_processor(SimpleSpanProcessor(kept))
    monkeypatch.setattr(traces, "provider", lambda: made)
    return kept


def page(request: HttpRequest) -> HttpResponse:
    request.resolver_match = type("Match", (), {"view_name": "library:term"})()  # type: ignore[assignment]
    list(Term.objects.filter(key="secret-word"))
    return HttpResponse()


def test_span_says_page_status_and_queries(spans: InMemorySpanExporter, db: None) -> None:
    request = RequestFactory().get("/en/glossary/?q=secret-word", headers={"traceparent": PARENT})
    traces.Traced(page)(request)
    (span,) = spans.get_finished_spans()
    assert span.name == "GET library:term"
    assert f"{span.context.trace_id:032x}" == PARENT[3:35]
    seconds = span.attributes["zeroward.queries.seconds"]
    assert 0 < seconds < 5
    assert {name: value for name, value in span.attributes.items() if not name.endswith("seconds")} == {
        "http.request.method": "GET",
        "http.route": "library:term",
        "http.response.status_code": 200,
        "zeroward.request": "",
        "zeroward.from_memory": False,
        "zeroward.queries": 1,
    }
    assert "secret-word" not in span.to_json()


def test_answer_that_failed_is_an_error(spans: InMemorySpanExporter, db: None) -> None:
    traces.Traced(lambda _request: HttpResponse(status=503))(RequestFactory().get("/x/"))
    (span,) = spans.get_finished_spans()
    assert (span.name, span.status.status_code) == ("GET", StatusCode.ERROR)


def test_error_passes_through(spans: InMemorySpanExporter, db: None) -> None:
    def lost(_request: HttpRequest) -> HttpResponse:
        raise Http404("secret-word")

    with pytest.raises(Http404):
        traces.Traced(lost)(RequestFactory().get("/x/", headers={"traceparent": "rubbish"}))
    (span,) = spans.get_finished_spans()
    assert "secret-word" not in span.to_json()


def test_provider_sends_to_the_address_of_the_setting(settings: object) -> None:
    settings.ZEROWARD_OTEL_ENDPOINT = "http://127.0.0.1:9/"  # type: ignore[attr-defined]
    made = traces.provider.__wrapped__()
    processor = made._active_span_processor._span_processors[0]
    assert processor.span_exporter._endpoint == "http://127.0.0.1:9/v1/traces"
    made.shutdown()
