"""A sign of life for supervisors: the database answers."""

from django.db import Error, connection
from django.http import HttpRequest, JsonResponse

from zeroward import __version__


def health(request: HttpRequest) -> JsonResponse:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            cursor.fetchone()
    except Error:
        return JsonResponse({"status": "database"}, status=503)
    return JsonResponse({"status": "ok", "version": __version__})
