"""Traces for OpenTelemetry: one span for each request. Loaded only where ZEROWARD_OTEL_ENDPOINT is set."""

import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import cache
from typing import Any

from django.conf import settings
from django.db import connections
from django.http import HttpRequest, HttpResponse
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import SpanKind, Status, StatusCode, Tracer
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from zeroward import __version__
from zeroward.web.observing.numbers import current
from zeroward.web.observing.pages import method_of, page_of


@cache
def provider() -> TracerProvider:
    """Of this process, made with its first request: threads that send do not survive a fork."""
    made = TracerProvider(
        resource=Resource.create({"service.name": "zeroward", "service.version": __version__})
    )
    address = f"{settings.ZEROWARD_OTEL_ENDPOINT.rstrip('/')}/v1/traces"
    made.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=address, timeout=5)))
    return made


class Traced:
    """Says the name of the page, never its address, which may hold what somebody looks for; no words of a query."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = {"traceparent": request.META.get("HTTP_TRACEPARENT", "")}
        before = TraceContextTextMapPropagator().extract(given)
        tracer: Tracer = provider().get_tracer("zeroward")
        queries = _Queries()
        with (
            tracer.start_as_current_span(
                "request",
                context=before,
                kind=SpanKind.SERVER,
                record_exception=False,  # its words may be somebody's
                set_status_on_exception=False,
            ) as span,
            ExitStack() as stack,
        ):
            for one in connections.all():
                stack.enter_context(one.execute_wrapper(queries))
            response = self.get_response(request)
            page, method = page_of(request), method_of(request)
            span.update_name(f"{method} {page}".strip())
            span.set_attributes(
                {
                    "http.request.method": method,
                    "http.route": page,
                    "http.response.status_code": response.status_code,
                    "zeroward.request": current.get(),
                    "zeroward.from_memory": bool(getattr(response, "is_from_memory", False)),
                    "zeroward.queries": queries.number,
                    "zeroward.queries.seconds": round(queries.seconds, 6),
                }
            )
            if response.status_code >= 500:
                span.set_status(Status(StatusCode.ERROR))
            return response


class _Queries:
    def __init__(self) -> None:
        self.number, self.seconds = 0, 0.0

    def __call__(self, execute: Callable[..., Any], *given: Any) -> Any:
        started = time.perf_counter()
        try:
            return execute(*given)
        finally:
            self.number += 1
            self.seconds += time.perf_counter() - started
