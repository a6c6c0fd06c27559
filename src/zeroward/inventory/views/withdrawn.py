"""In the place of a version that was withdrawn: that it was, when and why. Its figures are told to nobody."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zeroward.inventory.models import InventoryVersion


def withdrawn_page(request: HttpRequest, version: InventoryVersion) -> HttpResponse:
    """Answers "gone": crawlers and readers know that it was there."""
    context = {"version": version, "inventory": version.inventory, "station": "diagnose"}
    return render(request, "inventory/withdrawn.html", context, status=410)
