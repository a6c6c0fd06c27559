"""Addresses of texts to code."""

from django.urls import path

from zeroward.consultation.views import texts

ALL = "me/needs/<int:pk>/texts/"
ONE = f"{ALL}<int:text>/"

urlpatterns = [
    path(ALL, texts.texts, name="texts"),
    path(f"{ALL}new/", texts.text_new, name="text-new"),
    path(ONE, texts.text, name="text"),
    path(f"{ONE}cut/", texts.text_cut, name="text-cut"),
    path(f"{ONE}passages/<int:segment>/remove/", texts.passage_remove, name="passage-remove"),
    path(f"{ONE}speakers/", texts.text_speakers, name="text-speakers"),
    path(f"{ONE}erase/", texts.text_erase, name="text-erase"),
    path(f"{ONE}text.txt", texts.text_file, name="text-file"),
]
