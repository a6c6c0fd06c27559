"""What the visited installation holds beside catalogue and demo logins. Run as a module; prints facts as JSON.

Each record stands for a page that needs one: an edition, a contribution, a worksheet, a request to join, ….
"""

import json
import os
import sys
from io import BytesIO
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.browser.settings")
django.setup()

from django.core.files.base import ContentFile  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402

from tests.browser.answer_data import answer_records  # noqa: E402
from tests.browser.answering_data import answering_records  # noqa: E402
from tests.browser.barrier_data import barrier_records  # noqa: E402
from tests.browser.call_data import call_records  # noqa: E402
from tests.browser.coding_data import coding_records  # noqa: E402
from tests.browser.contract_data import contract_records  # noqa: E402
from tests.browser.diagnosis_data import diagnosis_records  # noqa: E402
from tests.browser.event_data import event_records  # noqa: E402
from tests.browser.federation_data import federation_records  # noqa: E402
from tests.browser.funding_data import funding_records  # noqa: E402
from tests.browser.group_data import group_records  # noqa: E402
from tests.browser.helpdesk_data import helpdesk_records  # noqa: E402
from tests.browser.journey_data import tell_in_visit  # noqa: E402
from tests.browser.learning_data import learning_records  # noqa: E402
from tests.browser.learning_log_data import log_records  # noqa: E402
from tests.browser.map_data import map_records  # noqa: E402
from tests.browser.matching_data import matching_records  # noqa: E402
from tests.browser.money_data import money_records  # noqa: E402
from tests.browser.monitor_data import monitor_records  # noqa: E402
from tests.browser.needs_data import needs_records  # noqa: E402
from tests.browser.plan_data import plan_records  # noqa: E402
from tests.browser.platform_support_data import platform_support_records  # noqa: E402
from tests.browser.platform_work_data import platform_work_records  # noqa: E402
from tests.browser.profile_data import profile_records  # noqa: E402
from tests.browser.progress_data import progress_records  # noqa: E402
from tests.browser.project_data import project_records  # noqa: E402
from tests.browser.questionnaire_data import questionnaire_records  # noqa: E402
from tests.browser.reading_data import reading_records  # noqa: E402
from tests.browser.report_data import report_records  # noqa: E402
from tests.browser.review_data import review_records  # noqa: E402
from tests.browser.session_data import session_records  # noqa: E402
from tests.browser.signing_data import signing_records  # noqa: E402
from tests.browser.support_data import support_records  # noqa: E402
from zeroward.core.domain.documents import add_document  # noqa: E402
from zeroward.core.domain.imports import PlannedRow, keep_plan  # noqa: E402
from zeroward.core.domain.merging import merge_records  # noqa: E402
from zeroward.core.domain.preferences import unsubscribe_token  # noqa: E402
from zeroward.core.models import ImportRow, Job, Notification, SearchMiss, Visibility  # noqa: E402
from zeroward.core.workspaces import Workspace, workspace  # noqa: E402
from zeroward.inventory.domain.attachments import attach_file  # noqa: E402
from zeroward.inventory.domain.importing import about  # noqa: E402
from zeroward.inventory.importers.choose import read_file  # noqa: E402
from zeroward.inventory.importers.plan import plan_rows  # noqa: E402
from zeroward.inventory.models import CityFactor, Inventory  # noqa: E402
from zeroward.library.domain.contributions import submit  # noqa: E402
from zeroward.library.domain.spam import Stamp  # noqa: E402
from zeroward.library.domain.worksheet import Sheet, keep_sheet  # noqa: E402
from zeroward.library.models import Contribution, DeepDive, Material, Term  # noqa: E402
from zeroward.people.domain.invitations import invite  # noqa: E402
from zeroward.people.domain.missing import ask_for_city  # noqa: E402
from zeroward.people.domain.requests import request_to_join  # noqa: E402
from zeroward.people.models import Contact, Membership, Role, User  # noqa: E402
from zeroward.people.queries.viewer import viewer_of  # noqa: E402
from zeroward.places.models import Network, Organisation, Project  # noqa: E402
from zeroward.services.models import Service  # noqa: E402
from zeroward.taxonomy.models import Concept  # noqa: E402

CITY = "city:klagenfurt"
EDITION = "2026-1"
LONG = "somebody.with.a.very.long.name@a-very-long-department-name.klagenfurt.example"
LOGINS = (
    "reader",
    "city-editor",
    "city",
    "town",
    "platform",
    "editor",
    "analyst",
    "helpdesk",
    "programmes",
    "expert",
    "admin",
    "keeper",
)


def main() -> None:
    people = {name: User.objects.get(email=f"{name}@example.org") for name in LOGINS}
    people["newcomer"] = User.objects.create_user(
        "newcomer@example.org", "zeroward-demo", first_name="Nora", last_name="Newcomer (example)"
    )
    call_command(
        "freeze_edition", EDITION, title="Learning Portfolio", by="editor@example.org", stdout=sys.stderr
    )
    facts = {
        "sessions": {name: session_of(person) for name, person in people.items()},
        "keys": public_keys(),
        **team_records(people),
        **desk_records(people["editor"]),
        "contact": Contact.objects.get(scope=CITY, person=None).pk,
        **inventory_records(people["town"]),
        **plan_records(),
        **contract_records(),
        **signing_records(),
        **reading_records(),
        **money_records(),
        **project_records(),
        **call_records(),
        **funding_records(),
        **federation_records(),
        **helpdesk_records(),
        **answer_records(),
        **event_records(),
        **group_records(people["city-editor"]),
        **platform_work_records(),
        **platform_support_records(),
        **review_records(),
        **barrier_records(people["city"]),
        **log_records(),
        **monitor_records(),
        **progress_records(),
        **profile_records(),
        **learning_records(people["reader"]),
        **support_records(people["keeper"], people["editor"]),
        **diagnosis_records(people["city"], people["town"]),
        **answering_records(people["analyst"], people["city"], people["city-editor"]),
        **session_records(people["analyst"]),
        **needs_records(people["analyst"]),
        **report_records(),
        **map_records(),
        **matching_records(),
        **coding_records(people),
        **questionnaire_records(people["analyst"]),
    }
    tell_in_visit(facts["sessions"]["newcomer"])
    sys.stdout.write(json.dumps(facts))


def session_of(user: User) -> str:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client.cookies["sessionid"].value


def public_keys() -> dict[str, str]:
    """One record of each kind that has a page of its own: the one with the longest text, where pages break first."""
    kinds: dict[str, Any] = {
        "material": Material.objects.public(),
        "deep_dive": DeepDive.objects.public(),
        "term": Term.objects.public(),
        "organisation": Organisation.objects.public(),
        "network": Network.objects.public(),
        "project": Project.objects.public(),
        "service": Service.objects.public(),
    }
    keys = {kind: max(found, key=lambda record: len(str(record))).key for kind, found in kinds.items()}
    tag = Concept.objects.filter(scheme__key="hashtags", materials__isnull=False).first()
    return {**keys, "tag": tag.key if tag else ""}


def team_records(people: dict[str, User]) -> dict[str, Any]:
    """A city's team with a request, an invitation and a document, and what its coordinator keeps."""
    lead, place = people["city"], workspace(CITY)
    assert isinstance(place, Workspace)
    asked = request_to_join(
        actor=people["helpdesk"], scope=CITY, role=Role.CITY_READER, proof="My name is on the city's page."
    )
    missing = ask_for_city(
        actor=people["helpdesk"],
        name="Wolfsberg (example)",
        country="AT",
        population=25_000,
        role=Role.CITY_COORDINATOR,
        proof="My name is on the page of the municipality (example).",
    )
    invitation = invite(actor=lead, scope=CITY, email=LONG, role=Role.CITY_EDITOR, message="Please join us.")
    documents = {
        visibility: add_document(
            actor=lead,
            viewer=viewer_of(lead),
            place=place,
            file=ContentFile(f"%PDF-1.7\n{visibility}".encode(), name="plan.pdf"),
            title="Heat plan",
            description="Adopted in May.",
            visibility=visibility,
        )
        for visibility in (Visibility.CITY, Visibility.PUBLIC)
    }
    sheet = Sheet(
        title="Renovation of schools", problem_type="", answers={}, statement="Renovation is slow.", lang="en"
    )
    kept = keep_sheet(owner=lead, sheet=sheet)
    job = Job.objects.create(
        kind="test", label="Import of 2023", owner=lead, state="running", done=3, total=9
    )
    return {
        "missing_city": missing.pk,
        "request": asked.pk,
        "invitation": invitation.token,
        "document": documents[Visibility.CITY].pk,
        "public_document": documents[Visibility.PUBLIC].pk,
        "worksheet": kept.pk,
        "job": job.pk,
        "member": Membership.objects.get(user=people["city-editor"]).pk,
        "unsubscribe": unsubscribe_token(user_pk=lead.pk, kinds=["people.role"]),
        "notification": Notification.objects.filter(user=lead).values_list("pk", flat=True).first(),
    }


def inventory_records(town: User) -> dict[str, Any]:
    """The draft of the example town, with a file, and the published inventory of the city."""
    draft = Inventory.objects.select_related("city__country").get(city__key="example-town")
    published = Inventory.objects.filter(city__key="klagenfurt").latest("year")
    attached = attach_file(
        actor=town,
        viewer=viewer_of(town),
        inventory=draft,
        source="municipal.electricity",
        file=ContentFile(b"%PDF-1.7\nbill", name="bill.pdf"),
        title="Bill of the town hall",
    )
    table = b"source,carrier,amount,unit\nrail.fuel,diesel,5,MWh\nrail.fuel,diesel,-5,MWh\nrail.fuel,diesel,1.234,MWh\n"
    run = keep_plan(
        importer="inventory.csv",
        file_name="rail.csv",
        file_digest="0" * 64,
        rows=plan_rows(draft, read_file(BytesIO(table))),
        actor=town,
        scope=draft.scope,
        about=about(draft),
    )
    return {
        "draft": draft.pk,
        "inventory_run": run.pk,
        "figure": draft.activities.latest("pk").pk,
        "cell_comment": draft.comments.latest("pk").pk,
        "attachment": attached.pk,
        "published": published.pk,
        "published_year": published.year,
        "published_before": Inventory.objects.filter(city__key="klagenfurt").earliest("year").pk,
        "published_figure": published.activities.latest("pk").pk,
        "city_factor": CityFactor.objects.filter(city__key="klagenfurt").latest("pk").pk,
    }


def desk_records(editor: User) -> dict[str, Any]:
    """A contribution, a report of an import, a merged duplicate and a fruitless search."""
    sent = submit(
        kind=Contribution.Kind.MATERIAL,
        content={
            "title": "A guide for small towns",
            "url": "https://www.example.org/guide",
            "summary": "It shows how.",
        },
        lang="en",
        name="Grete (example)",
        credited=True,
        stamp=Stamp(60.0, "browser"),
        address="127.0.0.1",
    )
    rows = [
        PlannedRow(
            place=f"table {number}",
            kind="library.material",
            key=f"made-up-{number}",
            verdict=verdict,
            reason="Year written as words",
            changes={"title": ["Guide", "A guide"]},
        )
        for number, verdict in enumerate(ImportRow.Verdict.values)
    ]
    run = keep_plan(
        importer="portfolio", file_name="portfolio.txt", file_digest="0" * 64, rows=rows, actor=editor
    )
    double = Material.objects.create(key="browser-double", title="Published twice", live=False)
    into = Material.objects.create(key="browser-kept", title="Kept", live=False)
    merge_records(duplicate=double, into=into, actor=editor)
    miss = SearchMiss.objects.create(
        query="heat pump cooperative", lang="en", count=7, last_on=timezone.localdate()
    )
    return {"contribution": sent.pk, "secret": sent.secret, "import": run.pk, "miss": miss.pk}


if __name__ == "__main__":
    main()
