"""A small team in the database of the browser tests' server. Run as a module; prints sessions and addresses as JSON."""

import json
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zeroward.web.settings.test")
django.setup()

from django.core.files.base import ContentFile  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import reverse  # noqa: E402

from zeroward.core.domain.documents import add_document, add_version  # noqa: E402
from zeroward.core.domain.preferences import unsubscribe_token  # noqa: E402
from zeroward.core.models import Job  # noqa: E402
from zeroward.core.workspaces import workspace  # noqa: E402
from zeroward.people.domain.invitations import invite  # noqa: E402
from zeroward.people.domain.requests import request_to_join  # noqa: E402
from zeroward.people.models import Membership, Role, User  # noqa: E402
from zeroward.people.queries.viewer import viewer_of  # noqa: E402
from zeroward.places.models import City, Country  # noqa: E402

CITY = "city:browserville"
LONG = "somebody.with.a.very.long.name@a-very-long-department-name.browserville.example"


def made_up(name: str, role: str = "") -> User:
    user = User.objects.create_user(
        f"{name.lower()}@browserville.example", "a long password", first_name=name
    )
    if role:
        Membership.objects.create(user=user, scope=CITY, role=role)
    return user


def session_of(user: User) -> str:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client.cookies["sessionid"].value


def main() -> None:
    country = Country.objects.create(key="zz", code="ZZ", name="Browserland")
    City.objects.create(key="browserville", name="Browserville", country=country)
    place = workspace(CITY)
    assert place is not None
    lead, editor, sam = (
        made_up("Lea", Role.CITY_COORDINATOR),
        made_up("Emil", Role.CITY_EDITOR),
        made_up("Sam"),
    )
    newcomer = made_up("Nina")
    asked = request_to_join(
        actor=sam, scope=CITY, role=Role.CITY_READER, proof="My name is on the city's page."
    )
    invitation = invite(actor=lead, scope=CITY, email=LONG, role=Role.CITY_EDITOR, message="Please join us.")
    common = {"actor": lead, "viewer": viewer_of(lead), "place": place}
    pdf = ContentFile(b"%PDF-1.7\n", name="plan.pdf")
    document = add_document(**common, file=pdf, title="Heat plan", description="Adopted in May.")
    add_version(
        **common, document=document, file=ContentFile(b"%PDF-1.7\n2", name="plan.pdf"), note="Figures"
    )
    job = Job.objects.create(
        kind="test", label="Import of 2023", owner=lead, state="running", done=3, total=9
    )
    member = Membership.objects.get(user=editor)
    stop = unsubscribe_token(user_pk=lead.pk, kinds=["people.role"])
    team = {name: reverse(f"people:{name}", args=[CITY]) for name in ("team", "invite", "hand-over")}
    own = {name: reverse(f"people:{name}") for name in ("home", "profile", "join")}
    core = {name: reverse(f"core:{name}") for name in ("notifications", "preferences", "jobs")}
    files = {
        name: reverse(f"core:{name}", args=[CITY, document.pk])
        for name in ("document", "document-change", "document-version")
    }
    pages = {
        **team,
        **own,
        **core,
        **files,
        "documents": reverse("core:documents", args=[CITY]),
        "document-add": reverse("core:document-add", args=[CITY]),
        "decide": reverse("people:decide", args=[CITY, asked.pk]),
        "role": reverse("people:role", args=[CITY, member.pk]),
        "end": reverse("people:end", args=[CITY, member.pk]),
        "job": reverse("core:job", args=[job.pk]),
    }
    public = {
        "invitation": reverse("people:invitation", args=[invitation.token]),
        "unsubscribe": reverse("core:unsubscribe", args=[stop]),
    }
    sessions = {"lead": session_of(lead), "newcomer": session_of(newcomer)}
    sys.stdout.write(json.dumps({**sessions, "pages": pages, "public": public}))


if __name__ == "__main__":
    main()
