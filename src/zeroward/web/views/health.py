"""A sign of life for supervisors: the database answers."""

from django.db import connection
from django.http import HttpRequest, JsonResponse

from zeroward import __version__


def health(request: HttpRequest) -> JsonResponse:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        cursor.fetchone()
    return JsonResponse({"status": "ok", "version": __version__})
