"""Addresses of the yearly review and of clusters."""

from django.urls import path

import zeroward.core.converters
import zeroward.places.converters  # noqa: F401 (codes, keys and scopes in an address)
from zeroward.ecosystem.views import clusters, review_country, review_reading, review_rounds

OWN = "me/reviews/<scope:scope>/"
ONE = f"{OWN}<int:year>/"
ROUND = "me/review-rounds/<int:year>/"
READ = f"{ROUND}<country_code:code>/"
DECISION = f"{READ}decisions/<int:number>/"
RULES = "platforms/clusters/rules/<known_key:version>"
TABLES = "me/cluster-rules/"

urlpatterns = [
    path("platforms/clusters/", clusters.clusters, name="clusters"),
    path(f"{RULES}/", clusters.rules, name="cluster-rules"),
    path(f"{RULES}/rules.json", clusters.rules_file, name="cluster-rules-file"),
    path("platforms/<country_code:code>/cluster/", clusters.country, name="cluster-of"),
    path(OWN, review_country.reviews, name="reviews-of"),
    path(ONE, review_country.review, name="review-of"),
    path(f"{ONE}hand-in/", review_country.hand_in, name="review-hand-in"),
    path(f"{ONE}take-back/", review_country.take_back, name="review-take-back"),
    path(f"{ONE}part/<known_key:key>/", review_country.dimension, name="review-part"),
    path(f"{ONE}evidence/<str:fact>/", review_country.evidence_new, name="review-evidence"),
    path(f"{ONE}evidence/<int:pk>/remove/", review_country.evidence_remove, name="review-evidence-remove"),
    path(f"{ONE}letter-<int:number>.pdf", review_country.letter, name="review-letter"),
    path("me/review-rounds/", review_rounds.rounds, name="review-rounds"),
    path("me/review-rounds/new/", review_rounds.round_new, name="review-round-new"),
    path("me/review-rounds/moves/", clusters.moves, name="cluster-moves"),
    path(ROUND, review_rounds.round_one, name="review-round"),
    path(f"{ROUND}table.csv", review_rounds.round_table, name="review-round-table"),
    path(f"{ROUND}edit/", review_rounds.round_edit, name="review-round-edit"),
    path(f"{ROUND}remind/", review_rounds.round_remind, name="review-round-remind"),
    path(f"{ROUND}close/", review_rounds.round_close, name="review-round-close"),
    path(f"{ROUND}thresholds/", clusters.thresholds, name="cluster-thresholds"),
    path(f"{ROUND}checks/", clusters.checks, name="cluster-checks"),
    path(f"{ROUND}checks/start/", clusters.check_start, name="cluster-check-start"),
    path(READ, review_reading.read, name="review-read"),
    path(f"{READ}say/", review_reading.say, name="review-say"),
    path(f"{READ}decide/", review_reading.decide, name="review-decide"),
    path(f"{READ}decide-between/", review_reading.decide_between, name="review-decide-between"),
    path(f"{READ}open-again/", review_reading.open_again, name="review-open-again"),
    path(f"{DECISION}letter/", review_reading.letter, name="cluster-letter"),
    path(f"{DECISION}letter.pdf", review_reading.letter_file, name="cluster-letter-file"),
    path(f"{DECISION}publish/", review_reading.publish, name="cluster-publish"),
    path(f"{DECISION}hide/", review_reading.hide, name="cluster-hide"),
    path(TABLES, clusters.tables, name="cluster-tables"),
    path(f"{TABLES}new/", clusters.table_new, name="cluster-table-new"),
    path(f"{TABLES}<known_key:version>/adopt/", clusters.table_adopt, name="cluster-table-adopt"),
    path(f"{TABLES}<known_key:version>/set-aside/", clusters.table_set_aside, name="cluster-table-set-aside"),
]
