"""Addresses of the workbench, of the values behind it, and of scenarios."""

from django.urls import path

from zeroward.places import converters  # noqa: F401 (makes the converters known)
from zeroward.plan.views import budgets, model_file, scenarios, values, workbench

ONE = "me/plans/<int:pk>/"
PUBLIC = "cities/<known_key:key>/plan/<int:pk>/versions/<int:number>/"

urlpatterns = [
    path(f"{ONE}workbench/", workbench.workbench, name="workbench"),
    path(f"{ONE}workbench/details/", workbench.details, name="workbench-details"),
    path(f"{ONE}budgets/", budgets.budgets, name="budgets"),
    path(f"{ONE}values/", values.values, name="values"),
    path(f"{ONE}values/model/", model_file.model_file, name="model-file"),
    path(f"{ONE}values/<slug:driver>/", values.value, name="value"),
    path(f"{ONE}values/<slug:driver>/delete/", values.value_delete, name="value-delete"),
    path(f"{ONE}scenarios/", scenarios.scenarios, name="scenarios"),
    path(f"{ONE}scenarios/hand-in/", scenarios.hand_in, name="scenario-hand-in"),
    path(f"{ONE}scenarios/<int:scenario>/file/", scenarios.file, name="scenario-file"),
    path(f"{ONE}scenarios/<int:scenario>/choose/", scenarios.choose, name="scenario-choose"),
    path(f"{ONE}scenarios/<int:scenario>/delete/", scenarios.delete, name="scenario-delete"),
    path(f"{PUBLIC}workbench/", workbench.public_workbench, name="public-workbench"),
    path(f"{PUBLIC}workbench/details/", workbench.public_details, name="public-workbench-details"),
]
