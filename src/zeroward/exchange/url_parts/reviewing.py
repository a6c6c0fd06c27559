"""Addresses of those who read applications."""

from django.urls import path

from zeroward.exchange.views import reviewing

urlpatterns = [
    path("me/reviews/", reviewing.reviews, name="reviews"),
    path("me/reviews/<int:pk>/", reviewing.review, name="review"),
    path("me/reviews/<int:pk>/conflict/", reviewing.review_conflict, name="review-conflict"),
]
