"""A process with a database and a copy that differs: `python -m tests.web.replica.asked`. Prints who was asked."""

import json
import sys
from typing import Any


def main() -> None:
    import django

    django.setup()
    from django.conf import settings
    from django.db import connections
    from django.test import Client

    from zeroward.core.models import PageCount
    from zeroward.library.models import Term
    from zeroward.people.models import User

    for alias in ("default", "replica"):
        Term.objects.using(alias).create(key="esco", term=f"Read from {alias}", definition="x")

    def read(client: Client, **more: Any) -> str:
        page = client.get("/en/glossary/", **more).content.decode()
        return "".join(alias for alias in ("default", "replica") if f"Read from {alias}" in page)

    somebody = User.objects.create_user("anna@example.org", "a long password")
    signed_in = Client()
    signed_in.force_login(somebody)
    told: dict[str, Any] = {
        "visitor": read(Client()),
        "signed in": read(signed_in),
        "token": read(Client(), headers={"Authorization": "Bearer x"}),
        "post": Client().post("/oai", {"verb": "ListRecords", "metadataPrefix": "oai_dc"}).content.decode(),
        "counted": PageCount.objects.using("default").exists(),
        "written to the copy": PageCount.objects.using("replica").exists()
        or User.objects.using("replica").exists(),
    }
    told["post"] = "default" if "Read from default" in told["post"] else told["post"]
    connections["replica"].close()
    settings.DATABASES["replica"]["NAME"] = connections["replica"].settings_dict["NAME"] = "/nowhere/at/all"
    told["copy is away"] = read(Client())
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
