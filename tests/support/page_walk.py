"""Opens pages of the browser's list as their login, without a browser: one in three, or all where
`ZEROWARD_PAGES=all`. Prints JSON: how many, which do not.

Run as a module on the installation that `tests.browser.site_data` has filled, with the file of its facts.
"""

import json
import sys
from pathlib import Path
from typing import Any

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.test import Client  # noqa: E402

from tests.browser.example import in_this_run  # noqa: E402
from tests.browser.routes import PUBLIC, SIGNED_IN  # noqa: E402

OPENS = {200, 422}
"""422: a form that comes back with what is to mend, such as a code that nobody gave out."""
ASKED_ONCE_MORE = "/reauthenticate/"
"""Where somebody is asked for the password again: the page behind it is not shown to a session that gave none."""


def walk(facts: dict[str, Any]) -> dict[str, Any]:
    clients: dict[str, Client] = {}
    others: dict[str, int] = {}
    opened = in_this_run((*PUBLIC, *SIGNED_IN), 3)
    for example in opened:
        client = clients.setdefault(example.who, client_of(example.who, facts))
        address = example.address(facts)
        answer = client.get(address)
        asked_again = answer.status_code == 302 and ASKED_ONCE_MORE in answer["Location"]
        if answer.status_code not in OPENS and not asked_again:
            others[f"{example.who} {address}"] = answer.status_code
    return {"pages": len(opened), "others": others}


def client_of(who: str, facts: dict[str, Any]) -> Client:
    client = Client(SERVER_NAME="localhost", raise_request_exception=False)
    if who:
        client.cookies[settings.SESSION_COOKIE_NAME] = facts["sessions"][who]
    return client


if __name__ == "__main__":
    sys.stdout.write(json.dumps(walk(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))))
