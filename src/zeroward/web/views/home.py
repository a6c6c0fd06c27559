"""The front door."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zeroward.web.queries.home import home_facts


def home(request: HttpRequest) -> HttpResponse:
    return render(request, "web/home.html", home_facts())
