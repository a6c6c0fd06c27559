"""Addresses of a city's rounds, and of the short self-assessment for anybody."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (the scope in an address)
from zeroward.diagnosis.views import asking, ending, evidence, governance, rounds, team, visiting

TEAM = "me/diagnosis/<scope:scope>/"
ONE = "me/diagnosis/<int:pk>/"
PROOF = f"{ONE}evidence/<slug:question>/"

urlpatterns = [
    path("diagnosis/", visiting.start, name="start"),
    path("diagnosis/try/", visiting.try_parts, name="try"),
    path("diagnosis/try/parts/<slug:section>/", visiting.try_part, name="try-part"),
    path("diagnosis/try/result/", visiting.try_result, name="try-result"),
    path("diagnosis/try/keep/", visiting.try_keep, name="try-keep"),
    path("diagnosis/try/forget/", visiting.try_forget, name="try-forget"),
    path(TEAM, team.team, name="team"),
    path(f"{TEAM}open/", team.open_round, name="open"),
    path(ONE, rounds.assessment, name="assessment"),
    path(f"{ONE}join/", rounds.join, name="join"),
    path(f"{ONE}parts/<slug:section>/", rounds.part, name="part"),
    path(f"{ONE}done/", rounds.done, name="done"),
    path(f"{ONE}ask/", asking.ask, name="ask"),
    path(f"{ONE}ask/<int:asked>/back/", asking.unask, name="unask"),
    path(f"{ONE}evidence/", evidence.evidence, name="evidence"),
    path(PROOF, evidence.proof, name="proof"),
    path(f"{PROOF}carry/", evidence.proof_carry, name="proof-carry"),
    path(f"{PROOF}<int:evidence>/", evidence.proof_change, name="proof-change"),
    path(f"{ONE}map/", governance.map_page, name="map"),
    path(f"{ONE}newest/", ending.newest, name="newest"),
    path(f"{ONE}profile/", ending.tell, name="tell"),
    path(f"{ONE}close/", ending.close, name="close"),
    path(f"{ONE}delete/", ending.delete, name="delete"),
    path(f"{ONE}share/", ending.share, name="share"),
]
