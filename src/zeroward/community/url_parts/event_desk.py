"""Addresses of those who hold events."""

from django.urls import path

from zeroward.community.views import event_desk, event_people, event_records, event_stage, event_times, texts
from zeroward.places import converters  # noqa: F401 (names <known_key:…>)

HELD = "me/events/held/"
EVENT = f"{HELD}<known_key:key>/"

urlpatterns = [
    path(HELD, event_desk.event_desk, name="event-desk"),
    path("me/events/new/", event_desk.event_new, name="event-new"),
    path(EVENT, event_desk.event_manage, name="event-manage"),
    path(f"{EVENT}edit/", event_desk.event_edit, name="event-edit"),
    path(f"{EVENT}texts/", texts.event_texts, name="event-texts"),
    path(f"{EVENT}publish/", event_desk.event_publish, name="event-publish"),
    path(f"{EVENT}cancel/", event_desk.event_cancel, name="event-cancel"),
    path(f"{EVENT}skip/", event_times.event_skip, name="event-skip"),
    path(f"{EVENT}move/<str:day>/", event_times.event_move, name="event-move"),
    path(f"{EVENT}delete/", event_desk.event_delete, name="event-delete"),
    path(f"{EVENT}people/", event_people.event_people, name="event-people"),
    path(f"{EVENT}people/people.csv", event_people.event_people_table, name="event-people-table"),
    path(f"{EVENT}people/<int:pk>/", event_people.event_arrive, name="event-arrive"),
    path(f"{EVENT}live/", event_stage.event_live, name="event-live"),
    path(f"{EVENT}live/stage/", event_stage.event_stage, name="event-stage"),
    path(f"{EVENT}live/screen/", event_stage.event_screen, name="event-screen"),
    path(f"{EVENT}live/answers.csv", event_stage.event_answers, name="event-answers"),
    path(f"{EVENT}live/answers.txt", event_stage.event_answers_text, name="event-answers-text"),
    path(f"{EVENT}live/questions/<int:pk>/", event_stage.event_question, name="event-question"),
    path(f"{EVENT}live/asked/<int:pk>/", event_stage.event_asked, name="event-asked"),
    path(f"{EVENT}record/", event_records.event_record, name="event-record"),
    path(f"{EVENT}record/follow/", event_records.event_follow, name="event-follow"),
    path(f"{EVENT}record/follow/<int:pk>/", event_records.event_followed, name="event-followed"),
    path(f"{EVENT}record/materials/", event_records.event_material, name="event-material"),
    path(f"{EVENT}record/materials/<int:pk>/", event_records.event_material_drop, name="event-material-drop"),
]
