"""Addresses of the coding desk."""

from django.urls import path

from zeroward.consultation.url_parts.codebooks import TEAM
from zeroward.consultation.url_parts.core import ONE
from zeroward.consultation.views import coding, deciding, repeating, rounds, suggesters, words

ROUND = f"{ONE}rounds/<int:round_pk>/"
SUGGESTER = f"{TEAM}suggesters/<int:suggester>/"

urlpatterns = [
    path(f"{ONE}rounds/", rounds.rounds, name="rounds"),
    path(f"{ONE}rounds/new/", rounds.round_new, name="round-new"),
    path(f"{ONE}rounds/drift/", repeating.drift_new, name="round-drift"),
    path(ROUND, rounds.one_round, name="round"),
    path(f"{ROUND}steps/<slug:step>/", rounds.step, name="round-step"),
    path(f"{ROUND}delete/", rounds.round_delete, name="round-delete"),
    path(f"{ROUND}carry/", repeating.carry, name="round-carry"),
    path(f"{ROUND}trace/", rounds.trace, name="trace"),
    path(f"{ROUND}code/", coding.code, name="code"),
    path(f"{ROUND}code/<int:item>/", coding.code_item, name="code-item"),
    path(f"{ROUND}agreement/", deciding.review, name="review"),
    path(f"{ROUND}differences/", deciding.differing, name="differing"),
    path(f"{ROUND}differences/<int:item>/", deciding.decision, name="decision"),
    path(f"{ONE}words/", words.words, name="words"),
    path(f"{ONE}words/alike/", words.near, name="words-alike"),
    path(f"{TEAM}suggesters/", suggesters.suggesters, name="suggesters"),
    path(f"{TEAM}suggesters/new/", suggesters.suggester_new, name="suggester-new"),
    path(SUGGESTER, suggesters.suggester, name="suggester"),
    path(f"{SUGGESTER}delete/", suggesters.suggester_delete, name="suggester-delete"),
]
