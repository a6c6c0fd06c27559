"""Reads every operation of the API on the catalogue, and asks it hostile things. Run on a copy of the database.

`python -m tests.support.api_walk 5`: JSON with status, queries and seconds by address, and the faults that
schemathesis finds with so many inputs for each operation. `scripts/soak api` runs it with many more.
"""

import json
import sys
import time
from typing import Any

import django
from django.conf import settings

MOST_SECONDS = 5
PLACES = {"record": "klagenfurt", "key": "klagenfurt"}


def main(inputs: int) -> dict[str, Any]:
    django.setup()
    settings.ALLOWED_HOSTS = ["*"]
    # schemathesis asks the application itself and unpacks nothing
    settings.MIDDLEWARE = [one for one in settings.MIDDLEWARE if not one.endswith("GZipMiddleware")]
    settings.ZEROWARD_API_PER_MINUTE = settings.ZEROWARD_API_TOKEN_PER_MINUTE = 10**9
    secret, keys = token()
    seen = read(secret)
    asked, faults = fuzz(inputs, secret, keys)
    return {"read": seen, "asked": asked, "faults": faults}


def token() -> tuple[str, dict[str, Any]]:
    """Of somebody who works in Klagenfurt and may do everything that tokens allow; and keys of what is there."""
    from tests.api.work_site import keys_of, make_site
    from zeroward.api.domain.tokens import make_token
    from zeroward.api.scopes import SCOPES
    from zeroward.people.models import Membership, User
    from zeroward.people.queries.viewer import viewer_of

    user = User.objects.create_user("api-walk@example.org", "a long password")
    Membership.objects.create(user=user, scope="city:klagenfurt", role="city-coordinator")
    from zeroward.places.models import City

    site = make_site(City.objects.get(key="klagenfurt"), user)
    made = make_token(actor=user, viewer=viewer_of(user), name="Walk", scopes=list(SCOPES), days=30)
    return made[1], keys_of(site)


def read(secret: str) -> dict[str, tuple[int, int, float]]:
    """Status, queries with an empty cache, and seconds by address, in a language that asks for translations."""
    from django.core.cache import cache
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from tests.api.examples import readings

    client, seen = Client(), {}
    for private in (False, True):
        headers = {"authorization": f"Bearer {secret}"} if private else {}
        for address in readings(private=private):
            cache.clear()
            begun = time.perf_counter()
            with CaptureQueriesContext(connection) as queries:
                answer = client.get(address, headers={**headers, "accept-language": "de"})
            seen[address] = (answer.status_code, len(queries), time.perf_counter() - begun)
    return seen


def fuzz(inputs: int, secret: str, keys: dict[str, Any]) -> tuple[int, list[str]]:
    """How many requests, and what schemathesis finds in them: answers that the schema does not know, defects, answers
    over five seconds. Every second request is about a record that is there."""
    import schemathesis
    from django.core.wsgi import get_wsgi_application
    from hypothesis import HealthCheck, Phase, given
    from hypothesis import settings as how
    from schemathesis import GenerationMode
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi.checks import (
        content_type_conformance,
        response_schema_conformance,
        status_code_conformance,
    )

    checks = [
        not_a_server_error,
        content_type_conformance,
        response_schema_conformance,
        status_code_conformance,
    ]
    schema = schemathesis.openapi.from_wsgi("/api/openapi.json", get_wsgi_application())
    faults: list[str] = []
    number = 0

    def ask(case: Any) -> None:
        nonlocal number
        number += 1
        case.headers["Authorization"] = f"Bearer {secret}"
        if case.method not in ("GET", "HEAD"):
            case.headers["Idempotency-Key"] = f"walk-{number:08}"
        if number % 2 or inputs == 1:
            named = keys | PLACES if "/cities/" in case.path else keys
            case.path_parameters |= {name: named[name] for name in case.path_parameters if name in named}
        begun = time.perf_counter()
        answer = case.call()
        if time.perf_counter() - begun > MOST_SECONDS:
            raise AssertionError(f"{case.method} {case.path} took more than {MOST_SECONDS} seconds")
        case.validate_response(answer, checks=checks)

    both = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    for at, found in enumerate(schema.get_all_operations()):
        operation = found.ok()
        # the short form asks every second reading what is right, the others what is wrong
        short = inputs == 1 and operation.method.upper() == "GET"
        for mode in both[at % 2 : at % 2 + 1] if short else both:
            try:
                strategy = operation.as_strategy(generation_mode=mode)
                run = given(case=strategy)(ask)
                how(
                    max_examples=inputs,
                    deadline=None,
                    database=None,
                    derandomize=True,
                    phases=[Phase.generate],
                    suppress_health_check=list(HealthCheck),
                )(run)()
            except (Exception, BaseExceptionGroup) as error:  # each is a line of the report
                faults.append(
                    f"{operation.label} ({mode.name.lower()}): {type(error).__name__} {error}"[:1500]
                )
    return number, faults


if __name__ == "__main__":
    import os

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zeroward.web.settings.test")
    sys.stdout.write(json.dumps(main(int(sys.argv[1]))) + "\n")
