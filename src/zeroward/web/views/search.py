"""Search over everything public."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def search_page(request: HttpRequest) -> HttpResponse:
    return render(request, "web/search.html", {})


def search_suggestions(request: HttpRequest) -> HttpResponse:
    return render(request, "web/search_suggestions.html", {})
