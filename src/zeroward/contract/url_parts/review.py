"""Addresses of reviews."""

from django.urls import URLPattern, path

from zeroward.contract.views import review

ONE = "me/contracts/<int:pk>/review/"
ROUND = f"{ONE}rounds/<int:number>/"

urlpatterns: list[URLPattern] = [
    path(ONE, review.review, name="review"),
    path(f"{ONE}steps/<slug:key>/", review.step, name="step"),
    path(f"{ONE}rounds/new/", review.round_new, name="round-new"),
    path(ROUND, review.round_, name="round"),
    path(f"{ROUND}close/", review.round_close, name="round-close"),
    path(f"{ROUND}questions.csv", review.round_file, name="round-file"),
    path(f"{ROUND}questions/<int:question>/", review.question, name="question"),
    path(f"{ROUND}questions/<int:question>/settle/", review.question_settle, name="question-settle"),
]
