"""What the writing process writes into: an answer, a contract, a plan, and jobs; and what is found there afterwards."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.utils import timezone

from tests.contract.conftest import TONNES, tram
from tests.questionnaires.conftest import DEFINITION, version_from
from tests.support.city_team import CITY, acting
from zeroward.contract.domain.opening import ContractFrame, open_contract
from zeroward.contract.domain.writing import save_module
from zeroward.contract.models import Contract, ModuleContent
from zeroward.core.jobs import Progress, job_function, reap_silent_jobs, run_job
from zeroward.core.models import AuditEvent, Job, SearchMiss
from zeroward.core.workspaces import workspace
from zeroward.people.models import Membership, Role, User
from zeroward.places.models import City, Country
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.opening import Frame, open_plan
from zeroward.plan.models import Plan
from zeroward.questionnaires.domain.collections import open_collection
from zeroward.questionnaires.domain.saving import save_section
from zeroward.questionnaires.domain.starting import start
from zeroward.questionnaires.models import Answering, Mode, Questionnaire

MODULE = "IP-C2"
TOGETHER = 3
"""Rows that one bulk write or one job brings: all of them or none."""


@job_function("kill test")
def _work(progress: Progress, *, number: int) -> dict[str, Any]:
    progress.step(0, TOGETHER)
    with transaction.atomic():
        for part in range(TOGETHER):
            SearchMiss.objects.create(
                query=f"job {number} {part}", lang="en", count=1, last_on=timezone.localdate()
            )
    progress.step(TOGETHER, TOGETHER)
    return {"number": number}


@dataclass
class Scene:
    user: User
    answering: Answering
    contract: Contract
    plan: Plan

    def answers(self, number: int) -> None:
        save_section(
            answering=self.answering, section="city", posted={"size": [str(number)], "target": ["plan"]}
        )

    def section(self, number: int) -> None:
        kept = ModuleContent.objects.filter(contract=self.contract, module=MODULE).first()
        cells = {"risk": {"value": f"Risk {number}"}}
        save_module(
            **acting(self.user),
            contract=self.contract,
            module=MODULE,
            content={"tables": {"T13": [{"id": "a", "cells": cells}]}},
            stamp=kept.stamp if kept else "",
        )

    def bulk(self, number: int) -> None:
        sheets = [tram(code=f"N{number}-{part}", name=f"Tram {number} {part}") for part in range(TOGETHER)]
        write_actions(**acting(self.user), plan=self.plan, sheets=sheets)

    def job(self, number: int) -> None:
        made = Job.objects.create(kind="kill test", label=f"job {number}")
        run_job.func(made.pk, {"number": number})

    def found(self, kind: str, number: int) -> int:
        """How much of what was written under this number is there."""
        if kind == "answers":
            current = Answering.objects.get(pk=self.answering.pk)
            return int(str(number) in str(current.answers))
        if kind == "section":
            kept = ModuleContent.objects.filter(contract=self.contract, module=MODULE).first()
            return int(kept is not None and f"Risk {number}'" in str(kept.content))
        if kind == "bulk":
            return self.plan.actions.filter(code__startswith=f"N{number}-").count()
        return SearchMiss.objects.filter(query__startswith=f"job {number} ").count()

    def traces(self, kind: str) -> int:
        """What each write leaves beside the change itself, in the same transaction."""
        if kind == "answers":
            return Answering.objects.get(pk=self.answering.pk).revisions.count()
        if kind == "job":
            return SearchMiss.objects.filter(query__startswith="job ").count() // TOGETHER
        target = self.contract if kind == "section" else self.plan
        kept = ContentType.objects.get_for_model(target)
        return AuditEvent.objects.filter(content_type=kept, object_id=str(target.pk)).count()


def make_scene() -> Scene:
    country = Country.objects.create(key="at", code="AT", name="Austria")
    city = City.objects.create(key="klagenfurt", name="Klagenfurt", country=country, is_mission_city=True)
    user = User.objects.create_user("emil@klagenfurt.example", "a long password")
    Membership.objects.create(user=user, scope=CITY, role=Role.CITY_EDITOR)
    analyst = User.objects.create_user("anton@mission.example", "a long password")
    Membership.objects.create(user=analyst, scope="mission", role=Role.MISSION_ANALYST)
    plan = open_plan(
        **acting(user),
        city=city,
        frame=Frame(title="Climate plan", population=100_000),
        tonnes=TONNES,
        tonnes_source="Inventory of 2021",
    )
    contract = open_contract(**acting(user), city=city, frame=ContractFrame(title="Contract"))
    return Scene(user, _answering(analyst), contract, plan)


def _answering(analyst: User) -> Answering:
    questionnaire = Questionnaire.objects.create(
        key="needs", title="Needs", scope="mission", visibility="mission"
    )
    mission, city = workspace("mission"), workspace(CITY)
    assert mission is not None
    collection = open_collection(
        **acting(analyst),
        version=version_from(DEFINITION, questionnaire),
        place=mission,
        title="Needs 2026",
        about="test:1",
        mode=Mode.IDENTIFIED,
        minutes=10,
        purpose="To plan support.",
        contact="needs@mission.example",
        until=timezone.localdate() + timedelta(days=400),
        closes_at=timezone.now() + timedelta(days=30),
        open_to_all=True,
    )
    return start(collection=collection, place=city, vouched="invitation").answering


def settled() -> None:
    """What a killed worker left running is told so, once it was silent long enough; nothing is left running."""
    running = Job.objects.filter(state=Job.State.RUNNING)
    number = running.count()
    assert reap_silent_jobs() == 0, "a job was given up too early"
    running.update(heartbeat=timezone.now() - timedelta(minutes=6))
    assert reap_silent_jobs() == number
    assert not Job.objects.filter(state=Job.State.RUNNING).exists()


def sound() -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            assert cursor.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert cursor.execute("PRAGMA foreign_key_check").fetchall() == []
